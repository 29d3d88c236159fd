package se.stegvis.mobile.form;

import java.time.OffsetDateTime;
import java.util.Optional;
import se.stegvis.mobile.widget.Texts;

/**
 * Whether what is written is on the device; never better than the truth.
 *
 * @param step where the saving is
 * @param at when it last was saved; empty before
 * @param reason key of why it is not saved
 */
public record SaveState(Step step, Optional<OffsetDateTime> at, String reason) {

    /** Where the saving is. */
    public enum Step {
        /** Nothing has been written. */
        UNTOUCHED,
        /** Something is written that is not on the device yet. */
        SAVING,
        SAVED,
        NOT_SAVED
    }

    static final SaveState UNTOUCHED = new SaveState(Step.UNTOUCHED, Optional.empty(), "");

    static SaveState saving() {
        return new SaveState(Step.SAVING, Optional.empty(), "");
    }

    static SaveState saved(OffsetDateTime at) {
        return new SaveState(Step.SAVED, Optional.of(at), "");
    }

    static SaveState notSaved(String reason) {
        return new SaveState(Step.NOT_SAVED, Optional.empty(), reason);
    }

    /** The words under the form. */
    public String words(Texts texts) {
        return switch (step) {
            case UNTOUCHED -> texts.get("form.untouched");
            case SAVING -> texts.get("form.saving");
            case SAVED -> texts.get("form.saved", texts.time(at.orElseThrow().toZonedDateTime()));
            case NOT_SAVED -> texts.get("form.not-saved");
        };
    }

    /** Why it is not saved and what helps; only for {@link Step#NOT_SAVED}. */
    public String remedy(Texts texts) {
        return texts.get("form.not-saved." + reason);
    }
}
