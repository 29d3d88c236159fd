package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A case with any number of drafts costs a push a bounded time (decision 83). */
class InkBudgetTest {
    private final InkBudget budget = new InkBudget();

    @Test
    void pairsAreComparedUntilTheyAreSpentAndThenNoMore() {
        assertThat(budget.comparesPairs(InkBudget.PAIRS - 1)).isTrue();
        assertThat(budget.isSpent()).isFalse();
        assertThat(budget.pairs()).isEqualTo(InkBudget.PAIRS - 1);
        assertThat(budget.comparesPairs(1)).isTrue();
        assertThat(budget.pairs()).isEqualTo(InkBudget.PAIRS);
        assertThat(budget.isSpent()).isTrue();
        assertThat(budget.comparesPairs(0)).isFalse();
    }

    @Test
    void theFirstComparisonThatIsTooMuchEndsAll() {
        assertThat(budget.comparesPairs(2)).isTrue();
        assertThat(budget.comparesPairs(InkBudget.PAIRS - 1)).isFalse();
        assertThat(budget.comparesPairs(1)).isFalse();
        assertThat(budget.isSpent()).isTrue();
    }

    @Test
    void strokesAreReadUntilTheirCharactersAreSpent() {
        assertThat(budget.readsCharacters(InkBudget.CHARACTERS - 2)).isTrue();
        assertThat(budget.readsCharacters(3)).isFalse();
        assertThat(budget.readsCharacters(2)).isTrue();
        assertThat(budget.readsCharacters(1)).isFalse();
        assertThat(budget.characters()).isEqualTo(InkBudget.CHARACTERS);
    }
}
