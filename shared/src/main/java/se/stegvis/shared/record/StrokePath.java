package se.stegvis.shared.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of a signature on the glass, by where they go and not by how they are spelled (decision 83). A stored path
 * may be spelled in any way that a picture draws; only one spelling signs, see {@link #isPlain(String)}.
 */
final class StrokePath {
    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z]|[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?");
    private static final Pattern PLAIN = Pattern.compile("\\G\\s*+([ML])\\s*+(\\d{1,4})[\\s,]++(\\d{1,4})(?!\\d)\\s*+");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 300;
    /** So far a point may be moved and still be the same one, in units of the box. */
    private static final int NEAR = 2;
    /** Whole numbers that lie in neighbouring squares of this side are equal. */
    private static final double SAME = 0.5;
    /** So many points in a row are never the same by chance. */
    private static final int RUN = 4;
    /** Ink shorter than this is a dab, and tells no two signatures apart. */
    private static final int DAB = 12;
    /** Ink of fewer points may be drawn alike by two people, such as a tick or a line. */
    private static final int TELLING = 12;
    /** More points than a hand leaves that signs: the glass is asked some sixty times a second. */
    private static final int MOST_POINTS = 4_000;

    private final List<double[][]> lines;
    private final double[][] whole;
    private final Set<List<List<Double>>> equal;
    private final ResampledInk even;

    private StrokePath(List<List<double[]>> lines) {
        this.lines = lines.stream()
                .map(line -> line.toArray(double[][]::new))
                .filter(line -> line.length > 1)
                .toList();
        this.whole = lines.stream().flatMap(List::stream).toArray(double[][]::new);
        this.equal = this.lines.stream().map(StrokePath::values).collect(Collectors.toSet());
        this.even = ResampledInk.of(this.lines);
    }

    /** Reads {@code M} and {@code L}, absolute and relative; leaves out the rest of the text. */
    static StrokePath of(String text) {
        List<List<double[]>> lines = new ArrayList<>();
        double[] last = {0, 0};
        char command = ' ';
        double across = Double.NaN;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (Character.isLetter(token.group().charAt(0))) {
                command = token.group().charAt(0);
                across = Double.NaN;
            } else if ("MmLl".indexOf(command) < 0) {
                continue;
            } else if (Double.isNaN(across)) {
                across = Double.parseDouble(token.group());
            } else {
                double down = Double.parseDouble(token.group());
                boolean relative = Character.isLowerCase(command);
                last = relative ? new double[] {last[0] + across, last[1] + down} : new double[] {across, down};
                add(lines, last, "Mm".indexOf(command) >= 0);
                // Further numbers after a move are lines.
                command = relative ? 'l' : 'L';
                across = Double.NaN;
            }
        }
        return new StrokePath(lines);
    }

    private static void add(List<List<double[]>> lines, double[] point, boolean begins) {
        if (begins || lines.isEmpty()) {
            lines.add(new ArrayList<>());
        }
        List<double[]> line = lines.get(lines.size() - 1);
        if (line.isEmpty() || !Arrays.equals(line.get(line.size() - 1), point)) {
            line.add(point);
        }
    }

    /** As the tablet writes it: absolute {@code M} and {@code L} with whole numbers within the box of 1000 × 300. */
    static boolean isPlain(String text) {
        Matcher point = PLAIN.matcher(text);
        int end = 0;
        while (point.find()) {
            boolean within = Integer.parseInt(point.group(2)) <= WIDTH && Integer.parseInt(point.group(3)) <= HEIGHT;
            if (!within || end == 0 && !point.group(1).equals("M")) {
                return false;
            }
            end = point.end();
        }
        return end > 0 && end == text.length();
    }

    /** Its lines with the left and upper edge of all of them at 0; empty when it has too few points to tell two hands apart. */
    Optional<String> movedToOrigin() {
        if (whole.length < TELLING) {
            return Optional.empty();
        }
        double left = Arrays.stream(whole).mapToDouble(point -> point[0]).min().orElseThrow();
        double top = Arrays.stream(whole).mapToDouble(point -> point[1]).min().orElseThrow();
        return Optional.of(lines.stream()
                .map(line -> Arrays.stream(line)
                        .map(point -> Math.round(point[0] - left) + " " + Math.round(point[1] - top))
                        .collect(Collectors.joining("L", "M", "")))
                .collect(Collectors.joining()));
    }

    /** A line that goes somewhere; dots are none. */
    boolean hasLine() {
        return !lines.isEmpty();
    }

    boolean hasPoint() {
        return whole.length > 0;
    }

    /** No hand has left so many points. */
    boolean isTooLong() {
        return whole.length > MOST_POINTS;
    }

    /**
     * Is ink in both, forwards or backwards? A hand never draws the same line twice: the same are equal lines, a run of
     * four equal points, half of a line with each point moved by at most two units, and all of this ink so moved. A line
     * of fewer than four points counts whole, and a line no longer than a dab only when it is equal.
     */
    boolean sharesInkWith(StrokePath former, InkBudget budget) {
        boolean equalLine = !Collections.disjoint(equal, former.equal);
        if (equalLine || budget.isSpent()) {
            return equalLine;
        }
        InkGrid near = new InkGrid(former.whole, NEAR);
        InkGrid same = new InkGrid(former.whole, SAME);
        return isAllIn(former, near, budget)
                || alike(whole, Collections.singletonList(former.whole), same, near, budget)
                || lines.stream().anyMatch(line -> alike(line, former.lines, same, near, budget));
    }

    private static List<List<Double>> values(double[][] line) {
        return Arrays.stream(line).map(point -> List.of(point[0], point[1])).toList();
    }

    private boolean isAllIn(StrokePath former, InkGrid cells, InkBudget budget) {
        int all = whole.length;
        return all > 1
                && cells.longestRun(whole, budget) == all
                && Stream.of(whole, reversed(whole)).anyMatch(ink -> hasRun(ink, former.whole, NEAR, all, 0, budget));
    }

    /** Does all of this ink most of the way lie along all of the former one, whatever points either is made of? */
    boolean follows(StrokePath former, InkBudget budget) {
        return !budget.isSpent() && even.isTelling() && former.even.isTelling() && even.follows(former.even, budget);
    }

    static double[][] reversed(double[][] line) {
        double[][] back = new double[line.length][];
        for (int i = 0; i < line.length; i++) {
            back[i] = line[line.length - 1 - i];
        }
        return back;
    }

    /**
     * @param same squares of all of the former ink, for equal points
     * @param near and for those that may be moved
     */
    private static boolean alike(
            double[][] line, List<double[][]> others, InkGrid same, InkGrid near, InkBudget budget) {
        int equal = same.longestRun(line, budget);
        int moved = near.longestRun(line, budget);
        return moved > 1
                && Stream.of(line, reversed(line))
                        .anyMatch(ink -> others.stream().anyMatch(other -> alike(ink, other, equal, moved, budget)));
    }

    /**
     * @param equal the most points in a row that may lie on any of the former ink
     * @param moved the most that may lie near it
     */
    private static boolean alike(double[][] line, double[][] other, int equal, int moved, InkBudget budget) {
        int shorter = Math.min(line.length, other.length);
        int run = Math.min(RUN, shorter);
        int most = Math.max(run, (shorter + 1) / 2);
        return shorter > 1
                && (equal >= run && hasRun(line, other, 0, run, DAB, budget)
                        || moved >= most && hasRun(line, other, NEAR, most, DAB, budget));
    }

    /** Do so many points in a row, of that length together, lie no farther apart? No, once the budget is spent. */
    private static boolean hasRun(
            double[][] line, double[][] other, int apart, int points, int length, InkBudget budget) {
        int[] before = new int[other.length + 1];
        double[] inkBefore = new double[other.length + 1];
        for (int i = 0; i < line.length && budget.comparesPairs(other.length); i++) {
            int[] run = new int[other.length + 1];
            double[] ink = new double[other.length + 1];
            double step = i == 0 ? 0 : Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
            for (int j = 0; j < other.length; j++) {
                if (Math.abs(line[i][0] - other[j][0]) <= apart && Math.abs(line[i][1] - other[j][1]) <= apart) {
                    run[j + 1] = before[j] + 1;
                    ink[j + 1] = before[j] == 0 ? 0 : inkBefore[j] + step;
                    if (run[j + 1] >= points && ink[j + 1] >= length) {
                        return true;
                    }
                }
            }
            before = run;
            inkBefore = ink;
        }
        return false;
    }
}
