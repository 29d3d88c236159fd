package se.stegvis.mobile.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;

/** Provides the access token of calls, and fetches a new one when the old has run out, once for all who wait for it. */
final class AccessTokenSource {
    private final Login login;
    private final RefreshToken refreshToken;
    private volatile Optional<String> accessToken = Optional.empty();

    /**
     * @param refreshToken from the login, kept sealed between the times
     * @param language in which the server says what it refuses
     */
    AccessTokenSource(ServerEndpoint server, RefreshToken refreshToken, Supplier<Locale> language) {
        this.login = new Login(server, language);
        this.refreshToken = refreshToken;
    }

    /** A call that needs a token. */
    interface TokenCall<T> {
        T with(String accessToken) throws LinkFailure;
    }

    <T> T call(TokenCall<T> call) throws LinkFailure {
        Optional<String> held = accessToken;
        if (held.isPresent()) {
            try {
                return call.with(held.get());
            } catch (LinkFailure failure) {
                if (failure.reason() != FailureKind.LOGIN_NEEDED) {
                    throw failure;
                }
            }
        }
        return call.with(renewed(held));
    }

    /** @param spent the token that no longer holds; when another call has one in its place, that is it */
    private String renewed(Optional<String> spent) throws LinkFailure {
        synchronized (refreshToken.turn()) {
            Optional<String> newer = accessToken;
            if (newer.isPresent() && !newer.equals(spent)) {
                return newer.get();
            }
            Tokens tokens = login.again(refreshToken.now());
            refreshToken.replace(tokens.refresh());
            accessToken = Optional.of(tokens.access());
            return tokens.access();
        }
    }
}
