package dev.callwright.bench.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client found out: its line {@code result requests=1234 micros=…}. */
public record Result(Map<String, Long> figures) {
    private static final String START = "result ";

    /** @throws IOException if there is no such line */
    public static Result in(String printed) throws IOException {
        String line = printed.lines()
                .filter(each -> each.startsWith(START))
                .findFirst()
                .orElseThrow(() -> new IOException("no result in: " + printed));
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String figure : line.substring(START.length()).split(" ")) {
            int equals = figure.indexOf('=');
            figures.put(figure.substring(0, equals), Long.parseLong(figure.substring(equals + 1)));
        }
        return new Result(figures);
    }

    /** One of them. */
    public long get(String name) {
        Long figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("no " + name + " in " + figures);
        }
        return figure;
    }

    /** One that is in microseconds, in milliseconds. */
    public double millis(String name) {
        return get(name) / 1000.0;
    }
}
