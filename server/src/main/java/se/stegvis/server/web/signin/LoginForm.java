package se.stegvis.server.web.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import se.stegvis.server.problem.BodySizes;

/**
 * The form to log in.
 *
 * @param then where the person was going
 * @param stopped a sealed form that is sent on after the login
 */
@Serdeable
record LoginForm(
        @Nullable @Size(max = BodySizes.FILE) String username,
        @Nullable @Size(max = BodySizes.FILE) String password,
        @Nullable @Size(max = BodySizes.ADDRESS) String then,
        @Nullable @Size(max = BodySizes.FILE) String stopped) {
    private static final int LONGEST_SHOWN = 200;

    LoginForm {
        username = username == null ? "" : username;
        password = password == null ? "" : password;
        stopped = stopped == null ? "" : stopped;
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
