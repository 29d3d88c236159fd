package se.stegvis.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A6: no cell of fewer than five people, and none that the total gives away. */
class SuppressionTest {
    private static final Measure ANY = Measure.count("CASES", story -> true);

    private static Cell cell(String group, int people, int hits) {
        return new Cell(ANY, "SEX", group, people, hits, hits);
    }

    private static Cell total(List<Cell> groups) {
        return cell(
                "ALL",
                groups.stream().mapToInt(Cell::people).sum(),
                groups.stream().mapToInt(Cell::hits).sum());
    }

    @ParameterizedTest
    @CsvSource({"1, true", "4, true", "5, false", "0, false"})
    void fewerThanFiveAreHidden(int people, boolean hidden) {
        List<Cell> groups = List.of(cell("A", people, people), cell("B", 20, 20), cell("C", 30, 30));
        assertThat(Suppression.hidden(total(groups), groups).contains(groups.get(0)))
                .isEqualTo(hidden);
    }

    @Test
    void aSingleHiddenCellTakesTheNextSmallestAlong() {
        List<Cell> groups = List.of(cell("A", 3, 3), cell("B", 8, 8), cell("C", 30, 30));
        assertThat(Suppression.hidden(total(groups), groups)).containsExactlyInAnyOrder(groups.get(0), groups.get(1));
    }

    @Test
    void withNobodyToHideBehindTheTotalIsHiddenToo() {
        List<Cell> groups = List.of(cell("A", 3, 3), cell("B", 0, 0));
        List<Cell> two = List.of(cell("A", 2, 2), cell("B", 3, 3));
        assertThat(Suppression.hidden(total(groups), groups)).contains(total(groups));
        assertThat(Suppression.hidden(total(two), two)).containsAll(two).doesNotContain(total(two));
    }

    @Test
    void aShareThatTellsOfFewIsHiddenAlsoWhenTheGroupIsLarge() {
        assertThat(cell("A", 50, 49).isSmall()).isTrue();
        assertThat(cell("A", 50, 2).isSmall()).isTrue();
        assertThat(cell("A", 50, 50).isSmall()).isFalse();
    }

    /** A reader who subtracts all that is shown from the total finds nobody, or at least five people in two groups. */
    @Test
    void nothingCanBeWorkedOutFromTheTotal() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            List<Cell> groups = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(6); i++) {
                int people = random.nextInt(12);
                groups.add(cell("G" + i, people, people == 0 ? 0 : random.nextInt(people + 1)));
            }
            Cell total = total(groups);
            Set<Cell> hidden = Suppression.hidden(total, groups);
            assertThat(groups).as("seed " + seed).allMatch(cell -> hidden.contains(cell) || !cell.isSmall());
            if (!hidden.contains(total)) {
                for (ToIntFunction<Cell> count :
                        List.<ToIntFunction<Cell>>of(Cell::people, Cell::hits, cell -> cell.people() - cell.hits())) {
                    int rest = count.applyAsInt(total)
                            - groups.stream()
                                    .filter(cell -> !hidden.contains(cell))
                                    .mapToInt(count)
                                    .sum();
                    assertThat(rest == 0 || rest >= 5).as("seed " + seed).isTrue();
                }
                assertThat(groups.stream().filter(hidden::contains).count())
                        .as("seed " + seed)
                        .isNotEqualTo(1);
            }
        }
    }
}
