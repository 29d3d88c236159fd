package se.stegvis.shared.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
    @Test
    void theLikeliestComesFirstWhateverItsCase() {
        assertThat(NearestNames.of("Stpes", List.of("forums", "steps", "title")))
                .startsWith("steps, ");
        assertThat(NearestNames.of("TITEL", List.of("forums", "steps", "title")))
                .startsWith("title, ");
    }

    @Test
    void namesThatAreEquallyNearKeepTheirOrder() {
        assertThat(NearestNames.of("x", List.of("b", "a", "c"))).isEqualTo("b, a, c");
    }

    @Test
    void atMostTenAreSaidAndThatThereAreMore() {
        List<String> known =
                IntStream.range(0, 11).mapToObj(one -> "name" + one).toList();
        assertThat(NearestNames.of("name", known)).endsWith(" …").doesNotContain("name10");
        assertThat(NearestNames.of("name", known.subList(0, 10))).endsWith("name9");
    }

    @Test
    void nothingKnownSaysNothing() {
        assertThat(NearestNames.of("x", List.of())).isEmpty();
    }
}
