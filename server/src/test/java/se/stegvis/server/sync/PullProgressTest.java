package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.server.record.RecordPages.SequenceSpan;
import se.stegvis.server.sync.PullCursor.Position;

class PullProgressTest {
    private static final UUID HISTORY = new UUID(1, 1);
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final UUID LOST = new UUID(2, 3);

    private static PullProgress reach(Map<UUID, Position> positions, Map<UUID, Long> now) {
        return new PullProgress(new PullCursor(HISTORY, positions), now);
    }

    @Test
    void aCaseThatTheDeviceHasInFullIsNotBehind() {
        PullProgress progress =
                reach(Map.of(FIRST, new Position(7, 0), SECOND, new Position(3, 0)), Map.of(FIRST, 7L, SECOND, 4L));
        assertThat(progress.behind()).containsExactly(SECOND);
    }

    @Test
    void aCaseThatIsNoLongerTheCallersIsLostUntilTheDeviceIsTold() {
        PullProgress progress = reach(Map.of(FIRST, new Position(7, 0), LOST, new Position(2, 0)), Map.of(FIRST, 7L));
        assertThat(progress.lost()).containsExactly(LOST);
        progress.gone(LOST);
        assertThat(progress.cursor().cases()).containsOnlyKeys(FIRST);
    }

    @Test
    void casesAreTakenTogetherWhileTheyAreSureToFit() {
        PullProgress progress = reach(Map.of(), Map.of(FIRST, 60L, SECOND, 60L));
        assertThat(progress.next(List.of(FIRST, SECOND), 120)).hasSize(2);
        assertThat(progress.next(List.of(FIRST, SECOND), 119))
                .extracting(SequenceSpan::caseId)
                .containsExactly(FIRST);
        assertThat(progress.next(List.of(FIRST, SECOND), 10))
                .extracting(SequenceSpan::caseId)
                .containsExactly(FIRST);
    }

    @Test
    void aCaseThatComesAnewComesWithWhatTheDeviceItselfSent() {
        PullProgress progress = reach(Map.of(SECOND, new Position(20, 0)), Map.of(FIRST, 60L, SECOND, 60L));
        assertThat(progress.next(List.of(FIRST, SECOND), 500))
                .containsExactly(new SequenceSpan(FIRST, 0, 60), new SequenceSpan(SECOND, 20, 0));
    }

    @Test
    void untilItHasComeWholeWhatTheDeviceSendsMeanwhileComesToo() {
        PullProgress progress = reach(Map.of(FIRST, new Position(20, 60)), Map.of(FIRST, 75L));
        assertThat(progress.next(List.of(FIRST), 500)).containsExactly(new SequenceSpan(FIRST, 20, 75));
    }

    @Test
    void whatFitsWholeIsReachedAndStaysWithoutEcho() {
        PullProgress progress = reach(Map.of(), Map.of(FIRST, 60L));
        progress.complete(progress.next(List.of(FIRST), 500));
        assertThat(progress.behind()).isEmpty();
        assertThat(progress.cursor().cases()).containsEntry(FIRST, new Position(60, 0));
    }

    @Test
    void aPageThatFillsUpBeforeACaseLeavesThatCaseWhereItWas() {
        PullProgress progress = reach(Map.of(), Map.of(FIRST, 60L));
        progress.stopped(progress.next(List.of(FIRST), 10), new PullPage(10));
        assertThat(progress.behind()).containsExactly(FIRST);
        assertThat(progress.cursor().cases()).isEmpty();
    }
}
