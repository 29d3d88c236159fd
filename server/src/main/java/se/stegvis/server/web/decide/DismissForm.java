package se.stegvis.server.web.decide;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import se.stegvis.server.web.page.FormText;
import se.stegvis.server.web.page.ReasonInWords;

/** Why a late note is put aside. */
@Serdeable
record DismissForm(@Nullable @ReasonInWords String why) {
    DismissForm {
        why = FormText.of(why);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "DismissForm[hidden]";
    }
}
