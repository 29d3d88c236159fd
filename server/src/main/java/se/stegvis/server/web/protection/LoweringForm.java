package se.stegvis.server.web.protection;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.web.page.FormText;
import se.stegvis.server.web.page.ReasonInWords;
import se.stegvis.shared.text.VisibleText;

/**
 * The form to lower the protection of a person.
 *
 * @param number of the case, as its holders give it
 */
@Serdeable
record LoweringForm(
        @Nullable @Size(max = BodySizes.TYPED) String number,

        @Nullable @ReasonInWords String why) {
    static final LoweringForm EMPTY = new LoweringForm("", "");

    LoweringForm {
        number = VisibleText.trimmed(number);
        why = FormText.of(why);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "LoweringForm[hidden]";
    }
}
