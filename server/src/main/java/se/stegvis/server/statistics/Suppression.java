package se.stegvis.server.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Which cells of a table may leave the unit: none of fewer than five people, and none from which such a one could be
 * worked out with the total. Hides more cells, the smallest first, until what is hidden together is at least two groups
 * and five people; when that cannot be, the total is hidden too.
 */
final class Suppression {
    static final int FEWEST = 5;

    private Suppression() {}

    /** The cells to be hidden: of {@code groups}, which add up to {@code total}, and perhaps the total itself. */
    static Set<Cell> hidden(Cell total, List<Cell> groups) {
        Set<Cell> hidden = new HashSet<>();
        groups.stream().filter(Cell::isSmall).forEach(hidden::add);
        if (total.isSmall()) {
            hidden.add(total);
            hidden.addAll(groups);
            return hidden;
        }
        List<Cell> open = new ArrayList<>(groups);
        open.removeIf(cell -> hidden.contains(cell) || cell.people() == 0);
        open.sort(Comparator.comparingInt(Cell::people));
        while (!hidden.isEmpty() && !isSafe(hidden)) {
            if (open.isEmpty()) {
                hidden.add(total);
                return hidden;
            }
            hidden.add(open.remove(0));
        }
        return hidden;
    }

    private static boolean isSafe(Set<Cell> hidden) {
        return hidden.size() > 1
                && together(hidden, Cell::people) >= FEWEST
                && enough(together(hidden, Cell::hits))
                && enough(together(hidden, cell -> cell.people() - cell.hits()));
    }

    private static boolean enough(int count) {
        return count == 0 || count >= FEWEST;
    }

    private static int together(Set<Cell> cells, ToIntFunction<Cell> count) {
        return cells.stream().mapToInt(count).sum();
    }

    /** The value shown for a cell; empty when it is hidden. */
    static Optional<Double> shown(Cell cell, Set<Cell> hidden) {
        return hidden.contains(cell) ? Optional.empty() : Optional.of(cell.value());
    }
}
