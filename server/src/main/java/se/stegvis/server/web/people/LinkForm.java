package se.stegvis.server.web.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;

/**
 * The form that mails a link which is shown.
 *
 * @param code of the link
 */
@Serdeable
record LinkForm(@Nullable @Size(max = LinkForm.LONGEST) String code) {
    private static final int LONGEST = 200;

    LinkForm {
        code = code == null ? "" : code;
    }

    /** Leaves out the code. */
    @Override
    public String toString() {
        return "LinkForm[hidden]";
    }
}
