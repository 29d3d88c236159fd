package se.stegvis.server.web.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.shared.text.VisibleText;

/** The form behind a one-time link. */
@Serdeable
record PasswordSetupForm(
        @Nullable @Size(max = BodySizes.TYPED) String code,
        @Nullable @Size(max = BodySizes.WRITTEN) String password,
        @Nullable @Size(max = BodySizes.WRITTEN) String repeated) {
    private static final int LONGEST_CODE = 200;

    PasswordSetupForm {
        String bare = VisibleText.trimmed(code);
        // A whole link that was copied by hand is understood too.
        code = bare.substring(bare.lastIndexOf('#') + 1);
        password = password == null ? "" : password;
        repeated = repeated == null ? "" : repeated;
    }

    /** The code as the form shows it again. */
    String shownCode() {
        return code.substring(0, Math.min(code.length(), LONGEST_CODE));
    }

    /** Leaves out what it holds. */
    @Override
    public String toString() {
        return "PasswordSetupForm[hidden]";
    }
}
