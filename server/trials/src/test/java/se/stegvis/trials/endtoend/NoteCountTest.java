package se.stegvis.trials.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoteCountTest {
    private static final Map<String, Integer> CALLED = Map.of("a", 2, "b", 1);

    @Test
    void eachNoteOnceIsNeitherLostNorDoubled() {
        NoteCount count = NoteCount.of(CALLED, List.of(List.of("a 1", "a 2"), List.of("b 1"), List.of("c 1")));
        assertThat(count.lost()).isEmpty();
        assertThat(count.doubled()).isEmpty();
    }

    @Test
    void aMissingNoteAndOneThatIsNotAsFarAreLost() {
        assertThat(NoteCount.of(CALLED, List.of(List.of("a 1"))).lost()).containsExactly("a", "b");
    }

    @Test
    void aNoteInTwoRecordsOrTwiceInOneIsDoubled() {
        assertThat(NoteCount.of(CALLED, List.of(List.of("a 2"), List.of("a 2"), List.of("b 1", "b 1")))
                        .doubled())
                .containsExactly("a", "b");
    }
}
