package se.stegvis.server.web.protection;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import se.stegvis.server.web.page.Written;
import se.stegvis.shared.text.PlainText;
import se.stegvis.shared.text.StatedReason;

/**
 * The form to lower the protection of a person.
 *
 * @param number of the case, as its holders give it
 */
@Serdeable
record LoweringForm(
        @Nullable String number,

        @Nullable @Written(min = StatedReason.SHORTEST, max = StatedReason.LONGEST)
        String why) {
    static final LoweringForm EMPTY = new LoweringForm("", "");

    LoweringForm {
        number = PlainText.trimmed(number);
        why = PlainText.trimmed(why);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "LoweringForm[hidden]";
    }
}
