package se.stegvis.mobile.form;

import java.time.OffsetDateTime;
import java.util.Optional;
import se.stegvis.mobile.widget.Texts;

/**
 * Whether what is written is on the device; never better than the truth.
 *
 * @param savePhase where the saving is
 * @param at when it last was saved; empty before
 * @param reason key of why it is not saved
 */
public record SaveState(SavePhase savePhase, Optional<OffsetDateTime> at, String reason) {

    /** Where the saving is. */
    public enum SavePhase {
        /** Nothing has been written. */
        UNTOUCHED,
        /** Something is written that is not on the device yet. */
        SAVING,
        SAVED,
        NOT_SAVED
    }

    static final SaveState UNTOUCHED = new SaveState(SavePhase.UNTOUCHED, Optional.empty(), "");

    static SaveState saving() {
        return new SaveState(SavePhase.SAVING, Optional.empty(), "");
    }

    static SaveState saved(OffsetDateTime at) {
        return new SaveState(SavePhase.SAVED, Optional.of(at), "");
    }

    static SaveState notSaved(String reason) {
        return new SaveState(SavePhase.NOT_SAVED, Optional.empty(), reason);
    }

    /** The words under the form. */
    public String words(Texts texts) {
        return switch (savePhase) {
            case UNTOUCHED -> texts.get("form.untouched");
            case SAVING -> texts.get("form.saving");
            case SAVED -> texts.get("form.saved", texts.time(at.orElseThrow().toZonedDateTime()));
            case NOT_SAVED -> texts.get("form.not-saved");
        };
    }

    /** Why it is not saved and what helps; only for {@link SavePhase#NOT_SAVED}. */
    public String remedy(Texts texts) {
        return texts.get("form.not-saved." + reason);
    }
}
