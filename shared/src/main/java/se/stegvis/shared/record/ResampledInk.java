package se.stegvis.shared.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ink resampled to points at even steps along it, so that points which are put in, taken out or moved a little change nothing: two
 * are compared by how much of the one follows the other, in order (longest common subsequence).
 */
final class ResampledInk {
    /** Units of the box between two points. */
    private static final int STEP = 5;
    /**
     * So far from the other ink a point may lie, in units of the box: a 400th of the shorter ink, which two signatures of
     * one hand are farther apart, and at most six.
     */
    private static final double NEAR_SHARE = 1 / 400.0;

    private static final int NEAREST = 2;
    private static final int FARTHEST = 6;
    /** So much of one ink is never found in another by chance. */
    private static final double SHARE = 0.85;
    /** Ink so many times longer runs past anything. */
    private static final double LONGER = 2.5;
    /** Shorter ink is compared by its points alone: a letter or a ring comes out alike by chance. */
    private static final int SHORTEST = 80;
    /** Longer ink, in units of the box, fills it several times over and is not laid out. */
    private static final int LONGEST = 20_000;
    /** Ink whose ends lie so far apart, by its length, is a straight line, which a hand does draw twice. */
    private static final double STRAIGHT = 0.8;

    private static final double[] AS_IT_LIES = {0, 0};
    /** So many pairs of points at most at one comparison; of longer ink fewer points are looked for. */
    private static final long MOST = 1_000_000;

    private final double[][] points;

    private ResampledInk(double[][] points) {
        this.points = points;
    }

    /** The lines one after another; what is lifted between them is no ink. Ink that is too long is left out. */
    static ResampledInk of(List<double[][]> lines) {
        double length = lines.stream().mapToDouble(ResampledInk::length).sum();
        return new ResampledInk(
                length > LONGEST
                        ? new double[0][]
                        : lines.stream().flatMap(line -> even(line).stream()).toArray(double[][]::new));
    }

    private static double length(double[][] line) {
        double length = 0;
        for (int i = 1; i < line.length; i++) {
            length += Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
        }
        return length;
    }

    private static List<double[]> even(double[][] line) {
        List<double[]> even = new ArrayList<>();
        double ahead = 0;
        for (int i = 1; i < line.length; i++) {
            double across = line[i][0] - line[i - 1][0];
            double down = line[i][1] - line[i - 1][1];
            double length = Math.hypot(across, down);
            for (; ahead < length; ahead += STEP) {
                even.add(new double[] {line[i - 1][0] + across * ahead / length, line[i - 1][1] + down * ahead / length
                });
            }
            ahead -= length;
        }
        return even;
    }

    /** There is enough of it, and it bends. */
    boolean isTelling() {
        int steps = points.length - 1;
        return steps >= SHORTEST
                && Math.hypot(points[steps][0] - points[0][0], points[steps][1] - points[0][1])
                        < STRAIGHT * STEP * steps;
    }

    /** Does most of either follow the other, as they lie, moved, or laid upon each other, forwards or backwards? */
    boolean follows(ResampledInk former, InkBudget budget) {
        if (Math.max(points.length, former.points.length) > LONGER * Math.min(points.length, former.points.length)) {
            return false;
        }
        double shorter = STEP * (double) Math.min(points.length, former.points.length);
        double near = Math.max(NEAREST, Math.min(FARTHEST, shorter * NEAR_SHARE));
        double[] apart = {former.middle(0) - middle(0), former.middle(1) - middle(1)};
        double[][] back = StrokePath.reversed(points);
        InkGrid cells = new InkGrid(former.points, near);
        return List.of(AS_IT_LIES, apart).stream()
                        .anyMatch(moved -> sharesMost(points, former.points, moved, near, cells, budget)
                                || sharesMost(back, former.points, moved, near, cells, budget))
                || Stream.of(points, back)
                        .map(ink -> new ProcrustesAlignment(ink).alignedTo(new ProcrustesAlignment(former.points)))
                        .anyMatch(laid -> sharesMost(laid, former.points, AS_IT_LIES, near, cells, budget));
    }

    private double middle(int axis) {
        double sum = 0;
        for (double[] point : points) {
            sum += point[axis];
        }
        return sum / points.length;
    }

    private static boolean sharesMost(
            double[][] ink, double[][] other, double[] moved, double near, InkGrid cells, InkBudget budget) {
        int shorter = Math.min(ink.length, other.length);
        int every = (int) Math.ceil((double) ink.length * other.length / MOST);
        boolean first = ink.length == shorter;
        double[][] one = first ? thinned(ink, every) : ink;
        double[][] two = first ? other : thinned(other, every);
        double most = SHARE * Math.min(one.length, two.length);
        return cells.count(one, moved[0], moved[1], budget) >= most && common(one, two, moved, near, budget) >= most;
    }

    /** Of long ink every so manieth point is looked for in all of the other. */
    private static double[][] thinned(double[][] ink, int every) {
        return every <= 1
                ? ink
                : IntStream.range(0, ink.length)
                        .filter(i -> i % every == 0)
                        .mapToObj(i -> ink[i])
                        .toArray(double[][]::new);
    }

    /** The most points of the one that lie near points of the other, both in order. */
    private static int common(double[][] ink, double[][] other, double[] moved, double near, InkBudget budget) {
        int[] before = new int[other.length + 1];
        for (double[] point : ink) {
            if (!budget.comparesPairs(other.length)) {
                break;
            }
            int[] now = new int[other.length + 1];
            for (int j = 0; j < other.length; j++) {
                double across = point[0] + moved[0] - other[j][0];
                double down = point[1] + moved[1] - other[j][1];
                boolean same = across * across + down * down <= near * near;
                now[j + 1] = same ? before[j] + 1 : Math.max(before[j + 1], now[j]);
            }
            before = now;
        }
        return before[other.length];
    }
}
