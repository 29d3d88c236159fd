package se.stegvis.mobile.widget;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.vault.NotSaved;

/** The services that every screen works with. */
public record ScreenContext(
        Journal journal, Texts texts, Clock clock, Navigator navigator, BackgroundTasks background, Toasts toasts) {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenContext.class);

    /** Today in Sweden. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }

    /** Now with offset, to the second. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Texts.ZONE)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The name of a user: "you" for the one who works here; colleagues are not known by name on the device. */
    public String who(UUID user) {
        return texts.get(user.equals(journal.owner().user()) ? "who.you" : "who.colleague");
    }

    /** The words for what a record holds. */
    public FieldWords fieldWords() {
        return new FieldWords(texts, this::who);
    }

    /** Says that background work failed: what was written is still on the screen and can be tried again. */
    public void failed(Exception failure) {
        if (failure instanceof NotSaved notSaved) {
            toasts.show(texts.get("not-saved." + notSaved.reason()));
        } else {
            LOG.error("background work failed", failure);
            toasts.show(texts.get("failed"));
        }
    }
}
