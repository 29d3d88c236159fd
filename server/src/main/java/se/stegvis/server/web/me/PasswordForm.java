package se.stegvis.server.web.me;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import se.stegvis.server.access.OwnPassword;

/** The present password, and the new one twice. */
@Serdeable
record PasswordForm(
        @Nullable String current,
        @Nullable String next,
        @Nullable String repeated) {
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
