package se.stegvis.server.web.signin;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where to go after logging in: a page of our own that was asked for, else the first page of the role. Never another site. */
final class LoginRedirect {
    private static final Pattern OWN = Pattern.compile("/web/[A-Za-z0-9._~/?=&%+-]*");

    private LoginRedirect() {}

    static String of(@Nullable String wanted) {
        return Optional.ofNullable(wanted)
                .filter(path -> OWN.matcher(path).matches())
                .filter(path -> !path.startsWith("/web/log"))
                .orElse(HomeController.PATH);
    }
}
