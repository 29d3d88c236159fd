package se.stegvis.server.web.emergency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.web.page.FormText;
import se.stegvis.server.web.page.ReasonInWords;
import se.stegvis.shared.text.VisibleText;

/**
 * The form to open a case in an emergency.
 *
 * @param number of the case or of the person, as it was typed
 * @param found id of the case that a search found; with it no number is typed
 */
@Serdeable
record EmergencyForm(
        @Nullable @Size(max = BodySizes.TYPED) String number,
        @Nullable @Size(max = BodySizes.CHOSEN) String found,

        @Nullable @ReasonInWords String reason) {
    static final EmergencyForm EMPTY = new EmergencyForm("", "", "");

    EmergencyForm {
        number = VisibleText.trimmed(number);
        reason = FormText.of(reason);
        found = found == null ? "" : found;
    }

    /** A form about the case that a search found. */
    static EmergencyForm about(UUID found) {
        return new EmergencyForm("", found.toString(), "");
    }

    /** The case that a search found; empty when a number was typed, or the id is none. */
    Optional<UUID> chosen() {
        try {
            return found.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(found));
        } catch (IllegalArgumentException notAnId) {
            // No page of ours sends it; then the number decides, which is empty.
            return Optional.empty();
        }
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "EmergencyForm[hidden]";
    }
}
