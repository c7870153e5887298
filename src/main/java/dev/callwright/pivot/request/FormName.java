package dev.callwright.pivot.request;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a form parameter, taken apart: {@code Custom-Application-Vars[order id]} is {@code order id} in
 * {@code Custom-Application-Vars}, {@code User-ID[]} is one of a list. Since Kazoo does not escape keys, a key may hold
 * brackets of its own; they are matched in pairs. A name whose brackets do not pair up is a plain name.
 *
 * @param path the name and what stands in its brackets; an empty last part means one of a list
 */
record FormName(List<String> path) {

    static FormName of(String name) {
        int bracket = name.indexOf('[');
        if (bracket <= 0 || !name.endsWith("]")) {
            return new FormName(List.of(name));
        }
        List<String> path = new ArrayList<>();
        path.add(name.substring(0, bracket));
        int depth = 0;
        int start = 0;
        for (int i = bracket; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '[' && depth++ == 0) {
                start = i + 1;
            } else if (c == ']' && --depth == 0) {
                path.add(name.substring(start, i));
            } else if (depth <= 0) {
                return new FormName(List.of(name));
            }
        }
        return depth == 0 ? new FormName(path) : new FormName(List.of(name));
    }

    String base() {
        return path.get(0);
    }

    /**
     * Where the name of a {@code name=value} ends, which stands between {@code start} and {@code end} of a form: at the
     * first {@code =} outside brackets, else at the first.
     */
    static int end(String form, int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            switch (form.charAt(i)) {
                case '[' -> depth++;
                case ']' -> depth--;
                case '=' -> {
                    if (depth <= 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        int first = form.indexOf('=', start);
        return first < 0 || first > end ? end : first;
    }
}
