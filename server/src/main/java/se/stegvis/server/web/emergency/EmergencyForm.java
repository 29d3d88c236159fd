package se.stegvis.server.web.emergency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.web.page.FormText;
import se.stegvis.server.web.page.VisibleLength;
import se.stegvis.shared.text.StatedReason;
import se.stegvis.shared.text.VisibleText;

/**
 * The form to open a case in an emergency.
 *
 * @param number of the case, as its holders give it
 */
@Serdeable
record EmergencyForm(
        @Nullable @Size(max = BodySizes.TYPED) String number,

        @Nullable @VisibleLength(min = StatedReason.SHORTEST, max = StatedReason.LONGEST)
        String reason) {
    static final EmergencyForm EMPTY = new EmergencyForm("", "");

    EmergencyForm {
        number = VisibleText.trimmed(number);
        reason = FormText.of(reason);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "EmergencyForm[hidden]";
    }
}
