package dev.callwright.flow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points along a path of {@code M}, {@code V} and {@code C}, close to each other. */
final class LinePoints {
    private static final Pattern COMMAND = Pattern.compile("([MVC])([-0-9 ]+)");
    private static final int STEPS = 24;

    /** A point of the image. */
    record Point(double x, double y) {}

    private LinePoints() {}

    static List<Point> of(String path) {
        List<Point> points = new ArrayList<>();
        Matcher commands = COMMAND.matcher(path);
        double x = 0;
        double y = 0;
        while (commands.find()) {
            double[] n = List.of(commands.group(2).strip().split(" ", -1)).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double toX = commands.group(1).equals("V") ? x : n[n.length - 2];
            double toY = n[n.length - 1];
            if (commands.group(1).equals("M")) {
                points.add(new Point(toX, toY));
            } else {
                boolean curve = commands.group(1).equals("C");
                double[] c = curve ? n : new double[] {x, y, toX, toY};
                for (int step = 1; step <= STEPS; step++) {
                    double t = (double) step / STEPS;
                    points.add(new Point(bezier(x, c[0], c[2], toX, t), bezier(y, c[1], c[3], toY, t)));
                }
            }
            x = toX;
            y = toY;
        }
        return points;
    }

    private static double bezier(double a, double b, double c, double d, double t) {
        double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }
}
