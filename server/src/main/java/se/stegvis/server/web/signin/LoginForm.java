package se.stegvis.server.web.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The form to log in.
 *
 * @param then where the person was going
 */
@Serdeable
record LoginForm(
        @Nullable String username,
        @Nullable String password,
        @Nullable String then) {
    private static final int LONGEST_SHOWN = 200;

    LoginForm {
        username = username == null ? "" : username;
        password = password == null ? "" : password;
    }

    /** The name as the form shows it again. */
    String shownName() {
        return username.substring(0, Math.min(username.length(), LONGEST_SHOWN));
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "LoginForm[hidden]";
    }
}
