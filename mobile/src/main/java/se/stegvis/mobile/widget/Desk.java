package se.stegvis.mobile.widget;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import se.stegvis.mobile.store.Journal;

/** What every screen works with. */
public record Desk(
        Journal journal, Texts texts, Clock clock, Navigator navigator, Background background, Toasts toasts) {

    /** Today in Sweden. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }

    /** Now with offset, to the second. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Texts.ZONE)).truncatedTo(ChronoUnit.SECONDS);
    }
}
