package se.stegvis.mobile.sync;

import java.util.Optional;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;

/** Provides the access token of calls, and fetches a new one when the old has run out. Used by one thread at a time. */
final class AccessTokenSource {
    private final Login login;
    private final RefreshToken refreshToken;
    private Optional<String> accessToken = Optional.empty();

    /** @param refreshToken from the login, kept sealed between the times */
    AccessTokenSource(ServerEndpoint server, RefreshToken refreshToken) {
        this.login = new Login(server);
        this.refreshToken = refreshToken;
    }

    /** A call that needs a token. */
    interface TokenCall<T> {
        T with(String accessToken) throws LinkFailure;
    }

    <T> T call(TokenCall<T> call) throws LinkFailure {
        if (accessToken.isPresent()) {
            try {
                return call.with(accessToken.get());
            } catch (LinkFailure failure) {
                if (failure.reason() != FailureKind.LOGIN_NEEDED) {
                    throw failure;
                }
            }
        }
        accessToken = Optional.of(renewed());
        return call.with(accessToken.get());
    }

    private String renewed() throws LinkFailure {
        synchronized (refreshToken.turn()) {
            Tokens tokens = login.again(refreshToken.now());
            refreshToken.replace(tokens.refresh());
            return tokens.access();
        }
    }
}
