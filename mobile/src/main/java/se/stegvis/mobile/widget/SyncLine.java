package se.stegvis.mobile.widget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import se.stegvis.mobile.journal.ServerContact;
import se.stegvis.mobile.journal.SyncState;

/** One line that says the truth about what is safe, what waits and when the server last answered. */
public final class SyncLine extends Label {
    private final Texts texts;

    public SyncLine(Texts texts) {
        this.texts = texts;
        getStyleClass().add("sync-line");
        setWrapText(true);
    }

    /** @param today decides whether a bare time of day is enough */
    public void show(SyncState state, LocalDate today) {
        setText(words(state, today, texts));
        setGraphic(icon(state).node());
        getStyleClass().removeIf(style -> style.startsWith("tone-"));
        getStyleClass().add(tone(state).styleClass());
    }

    /** The words alone, for a screen reader or a test. */
    static String words(SyncState state, LocalDate today, Texts texts) {
        List<String> parts = new ArrayList<>();
        parts.add(state.notSaved()
                .map(reason -> texts.get("sync.not-saved." + reason))
                .orElseGet(() -> texts.get(state.waiting() == 0 ? "sync.all-sent" : "sync.saved")));
        if (state.waiting() > 0) {
            boolean network = state.contact().filter(SyncLine::isOutOfReach).isEmpty();
            parts.add(texts.get(network ? "sync.to-send" : "sync.waiting", state.waiting()));
        }
        if (state.needAttention() > 0) {
            parts.add(texts.get("sync.attention", state.needAttention()));
        }
        if (state.conflicts() > 0) {
            parts.add(texts.get("sync.conflicts", state.conflicts()));
        }
        parts.add(contact(state, today, texts));
        return String.join(" · ", parts);
    }

    private static String contact(SyncState state, LocalDate today, Texts texts) {
        String last = state.lastContact()
                .map(at -> texts.get(
                        "sync.last",
                        texts.moment(java.time.OffsetDateTime.parse(at).toZonedDateTime(), today)))
                .orElse(texts.get("sync.never"));
        return state.contact()
                .filter(contact -> contact != ServerContact.REACHED)
                // "3 waiting for a network" has said it.
                .filter(contact -> contact != ServerContact.NO_NETWORK || state.waiting() == 0)
                .map(contact -> texts.get("sync." + contact.name()) + " · " + last)
                .orElse(last);
    }

    private static boolean isOutOfReach(ServerContact contact) {
        return contact == ServerContact.NO_NETWORK || contact == ServerContact.FOREIGN_ANSWER;
    }

    /** A person must do something, or must know that nothing is fetched any more. */
    private static boolean asksForSomebody(SyncState state) {
        return state.needAttention() > 0
                || state.conflicts() > 0
                || state.contact().filter(ServerContact.ACCOUNT_ENDED::equals).isPresent();
    }

    private static Icon icon(SyncState state) {
        if (state.notSaved().isPresent() || asksForSomebody(state)) {
            return Icon.WARNING;
        }
        if (state.waiting() > 0) {
            return state.contact().filter(SyncLine::isOutOfReach).isPresent() ? Icon.NO_NETWORK : Icon.WAITING;
        }
        return Icon.DONE;
    }

    private static Tone tone(SyncState state) {
        if (state.notSaved().isPresent()) {
            return Tone.DANGER;
        }
        if (asksForSomebody(state)) {
            return Tone.WARNING;
        }
        return state.waiting() > 0 ? Tone.ACCENT : Tone.GOOD;
    }
}
