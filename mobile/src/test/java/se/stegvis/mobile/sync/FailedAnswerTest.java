package se.stegvis.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.shared.sync.Problem;

class FailedAnswerTest {
    @Test
    void ops12_aServerThatWantsANewerAppIsToldFromOthers() {
        Problem own = new Problem(Problem.BASE + "client-too-old", "", "", List.of());

        assertThat(FailedAnswer.of(426, Optional.of(own), Optional.empty()).reason())
                .isEqualTo(FailureKind.TOO_OLD);
        assertThat(FailedAnswer.of(426, Optional.empty(), Optional.empty()).reason())
                .as("somebody in between")
                .isEqualTo(FailureKind.FOREIGN_ANSWER);
    }
}
