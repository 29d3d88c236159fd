package se.stegvis.mobile.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.device.Notice;
import se.stegvis.mobile.widget.Texts;

class NoticeTimerTest {
    private final ManualClock clock = new ManualClock("2026-11-23T07:00");
    private final List<String> said = new ArrayList<>();
    private boolean inUse;
    private final NoticeTimer bell = new NoticeTimer(clock, () -> inUse, notice -> said.add(notice.text()));

    @Test
    void whatIsPlannedIsSaidAtItsTimeAndOnce() {
        plan("2026-11-23T08:00", "2026-11-24T08:00");
        tickAt("2026-11-23T07:59", "2026-11-23T08:00", "2026-11-23T08:01");
        assertThat(said).containsExactly("2026-11-23T08:00");
        tickAt("2026-11-24T08:00");
        assertThat(said).hasSize(2);
    }

    @Test
    void planningTheSameAgainDoesNotSayItAgain() {
        plan("2026-11-23T08:00");
        tickAt("2026-11-23T08:00");
        plan("2026-11-23T08:00");
        tickAt("2026-11-23T08:05");
        assertThat(said).hasSize(1);
    }

    @Test
    void whatIsDoneBeforeItsTimeIsNotSaid() {
        plan("2026-11-23T08:00");
        plan();
        tickAt("2026-11-23T08:00");
        assertThat(said).isEmpty();
    }

    @Test
    void aMachineThatSleptSaysOnlyTheLastOfToday() {
        plan("2026-11-23T08:00", "2026-11-24T08:00", "2026-11-25T08:00");
        tickAt("2026-11-25T09:30");
        assertThat(said).containsExactly("2026-11-25T08:00");
    }

    @Test
    void aDayThatWasSleptThroughIsNotSaidTheNextNight() {
        plan("2026-11-23T08:00");
        tickAt("2026-11-24T01:00");
        assertThat(said).isEmpty();
    }

    @Test
    void whoLooksAtItAlreadyIsNotTold() {
        inUse = true;
        plan("2026-11-23T08:00");
        tickAt("2026-11-23T08:00");
        inUse = false;
        tickAt("2026-11-23T08:10");
        assertThat(said).isEmpty();
    }

    @Test
    void aClockSetBackSaysNothingTwice() {
        plan("2026-11-23T08:00");
        tickAt("2026-11-23T08:00", "2026-11-23T07:30", "2026-11-23T08:00");
        assertThat(said).hasSize(1);
    }

    private void plan(String... at) {
        bell.plan(Stream.of(at).map(one -> new Notice(time(one), one)).toList());
    }

    private void tickAt(String... times) {
        for (String time : times) {
            clock.now = time(time).toInstant();
            bell.tick();
        }
    }

    private static ZonedDateTime time(String local) {
        return LocalDateTime.parse(local).atZone(Texts.ZONE);
    }

    private static final class ManualClock extends Clock {
        private Instant now;

        ManualClock(String local) {
            now = time(local).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return Texts.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
