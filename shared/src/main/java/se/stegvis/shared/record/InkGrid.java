package se.stegvis.shared.record;

import java.util.HashSet;
import java.util.Set;

/**
 * A grid of squares over the glass, of which some hold ink. It says in one pass which points may lie near it, so that most former signatures need
 * no comparison point by point; it never says no of a point that does lie near.
 */
final class InkGrid {
    /** Squares that are looked at for a point: its own and those around it. */
    private static final int AROUND = 9;

    private final double side;
    private final Set<Long> cells = new HashSet<>();

    /** @param near so far from a point of the ink, in either direction, still counts as near it */
    InkGrid(double[][] ink, double near) {
        this.side = near;
        for (double[] point : ink) {
            cells.add(cell(step(point[0]), step(point[1])));
        }
    }

    /** The most points in a row that may lie near. */
    int longestRun(double[][] points, InkBudget budget) {
        int longest = 0;
        int run = 0;
        for (boolean near : near(points, 0, 0, budget)) {
            run = near ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** How many of the points, so moved, may lie near. */
    int count(double[][] points, double across, double down, InkBudget budget) {
        int count = 0;
        for (boolean near : near(points, across, down, budget)) {
            count += near ? 1 : 0;
        }
        return count;
    }

    /** None when the budget is spent. */
    private boolean[] near(double[][] points, double across, double down, InkBudget budget) {
        boolean[] near = new boolean[points.length];
        if (budget.comparesPairs((long) AROUND * points.length)) {
            for (int i = 0; i < points.length; i++) {
                near[i] = isNear(step(points[i][0] + across), step(points[i][1] + down));
            }
        }
        return near;
    }

    private boolean isNear(long across, long down) {
        for (long x = across - 1; x <= across + 1; x++) {
            for (long y = down - 1; y <= down + 1; y++) {
                if (cells.contains(cell(x, y))) {
                    return true;
                }
            }
        }
        return false;
    }

    private long step(double at) {
        return (long) Math.floor(at / side);
    }

    /** Two squares may get the same number far outside the box; then a point is compared in vain. */
    private static long cell(long across, long down) {
        return across * 1_000_003 + down;
    }
}
