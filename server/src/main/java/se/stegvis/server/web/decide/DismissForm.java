package se.stegvis.server.web.decide;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import se.stegvis.server.web.page.Written;
import se.stegvis.shared.text.PlainText;
import se.stegvis.shared.text.StatedReason;

/** Why a late note is put aside. */
@Serdeable
record DismissForm(
        @Nullable @Written(min = StatedReason.SHORTEST, max = StatedReason.LONGEST)
        String why) {
    DismissForm {
        why = PlainText.trimmed(why);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "DismissForm[hidden]";
    }
}
