package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.server.record.RecordPages.Span;
import se.stegvis.server.sync.Cursor.Mark;

class ReachTest {
    private static final UUID HISTORY = new UUID(1, 1);
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final UUID LOST = new UUID(2, 3);

    private static Reach reach(Map<UUID, Mark> marks, Map<UUID, Long> now) {
        return new Reach(new Cursor(HISTORY, marks), now);
    }

    @Test
    void aCaseThatTheDeviceHasInFullIsNotBehind() {
        Reach reach = reach(Map.of(FIRST, new Mark(7, 0), SECOND, new Mark(3, 0)), Map.of(FIRST, 7L, SECOND, 4L));
        assertThat(reach.behind()).containsExactly(SECOND);
    }

    @Test
    void aCaseThatIsNoLongerTheCallersIsLostUntilTheDeviceIsTold() {
        Reach reach = reach(Map.of(FIRST, new Mark(7, 0), LOST, new Mark(2, 0)), Map.of(FIRST, 7L));
        assertThat(reach.lost()).containsExactly(LOST);
        reach.gone(LOST);
        assertThat(reach.cursor().cases()).containsOnlyKeys(FIRST);
    }

    @Test
    void casesAreTakenTogetherWhileTheyAreSureToFit() {
        Reach reach = reach(Map.of(), Map.of(FIRST, 60L, SECOND, 60L));
        assertThat(reach.next(List.of(FIRST, SECOND), 120)).hasSize(2);
        assertThat(reach.next(List.of(FIRST, SECOND), 119))
                .extracting(Span::caseId)
                .containsExactly(FIRST);
        assertThat(reach.next(List.of(FIRST, SECOND), 10))
                .extracting(Span::caseId)
                .containsExactly(FIRST);
    }

    @Test
    void aCaseThatComesAnewComesWithWhatTheDeviceItselfSent() {
        Reach reach = reach(Map.of(SECOND, new Mark(20, 0)), Map.of(FIRST, 60L, SECOND, 60L));
        assertThat(reach.next(List.of(FIRST, SECOND), 500))
                .containsExactly(new Span(FIRST, 0, 60), new Span(SECOND, 20, 0));
    }

    @Test
    void untilItHasComeWholeWhatTheDeviceSendsMeanwhileComesToo() {
        Reach reach = reach(Map.of(FIRST, new Mark(20, 60)), Map.of(FIRST, 75L));
        assertThat(reach.next(List.of(FIRST), 500)).containsExactly(new Span(FIRST, 20, 75));
    }

    @Test
    void whatFitsWholeIsReachedAndStaysWithoutEcho() {
        Reach reach = reach(Map.of(), Map.of(FIRST, 60L));
        reach.complete(reach.next(List.of(FIRST), 500));
        assertThat(reach.behind()).isEmpty();
        assertThat(reach.cursor().cases()).containsEntry(FIRST, new Mark(60, 0));
    }

    @Test
    void aPageThatFillsUpBeforeACaseLeavesThatCaseWhereItWas() {
        Reach reach = reach(Map.of(), Map.of(FIRST, 60L));
        reach.stopped(reach.next(List.of(FIRST), 10), new Page(10));
        assertThat(reach.behind()).containsExactly(FIRST);
        assertThat(reach.cursor().cases()).isEmpty();
    }
}
