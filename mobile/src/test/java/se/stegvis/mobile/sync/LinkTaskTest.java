package se.stegvis.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTaskTest {
    @Test
    void aFailureOfTheCallAndAFaultOfTheProgramComeAsThemselves() {
        for (Throwable thrown : List.of(
                LinkFailure.noAnswer(null), new IllegalArgumentException("fault"), new AssertionError("grave"))) {
            LinkTask<String> task = new LinkTask<>(() -> {
                if (thrown instanceof Error grave) {
                    throw grave;
                }
                throw (Exception) thrown;
            });
            task.run();
            assertThatThrownBy(task::answer).isSameAs(thrown);
        }
    }

    @Test
    void anInterruptedWaitIsAFailureAndTheThreadStaysInterrupted() {
        LinkTask<String> nobodyRunsIt = new LinkTask<>(() -> "answer");
        Thread.currentThread().interrupt();
        assertThatThrownBy(nobodyRunsIt::answer).isInstanceOf(LinkFailure.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
