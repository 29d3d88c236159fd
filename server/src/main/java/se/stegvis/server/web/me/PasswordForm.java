package se.stegvis.server.web.me;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import se.stegvis.server.access.OwnPassword;
import se.stegvis.server.problem.BodySizes;

/** The present password, and the new one twice. */
@Serdeable
record PasswordForm(
        @Nullable @Size(max = BodySizes.WRITTEN) String current,
        @Nullable @Size(max = BodySizes.WRITTEN) String next,
        @Nullable @Size(max = BodySizes.WRITTEN) String repeated) {
    OwnPassword.Wish wish() {
        return new OwnPassword.Wish(given(current), given(next), given(repeated));
    }

    private static String given(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** Leaves out the passwords. */
    @Override
    public String toString() {
        return "PasswordForm[hidden]";
    }
}
