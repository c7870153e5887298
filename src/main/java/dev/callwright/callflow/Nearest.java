package dev.callwright.callflow;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a misspelt name was meant to be. */
final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The name that differs least from {@code written}, if it differs little: by one in three characters at most. */
    static Optional<String> to(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(written);
        int most = Math.max(1, Math.min(3, plain.length() / 3));
        return names.stream()
                .filter(name -> Math.abs(plain(name).length() - plain.length()) <= most)
                .map(name -> new Guess(name, distance(plain, plain(name))))
                .filter(guess -> guess.distance <= most)
                .min(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name))
                .map(Guess::name);
    }

    private record Guess(String name, int distance) {}

    /** Case, dashes, spaces and underscores are what people mix up first. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** How many characters to insert, remove, replace or swap with a neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
