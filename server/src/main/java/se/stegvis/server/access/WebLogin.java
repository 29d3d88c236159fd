package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import se.stegvis.server.problem.ProblemException;

/** Logging in from a browser: the same accounts and the same throttle, but what is left alone for an hour has ended. */
@Singleton
public class WebLogin {
    /** From the last page asked for. */
    public static final Duration IDLE = Duration.ofHours(1);

    private final Login login;

    WebLogin(Login login) {
        this.login = login;
    }

    /** @param session worth a new access token until it ends; never for scripts to read */
    public record Tokens(String access, String session) {
        @Override
        public String toString() {
            return "Tokens[hidden]";
        }
    }

    /**
     * @param address network address, for the throttle
     * @throws ProblemException 401 login-refused, 429 after too many tries
     */
    public Tokens open(String username, String password, String address) {
        return tokens(login.withPassword(username, password, Optional.empty(), address, IDLE));
    }

    /** @throws ProblemException 401 when the session has ended or its account is closed */
    public Tokens renew(String session) {
        return tokens(login.renewed(session));
    }

    /** Logs out. */
    public void end(String session) {
        login.ended(session);
    }

    private static Tokens tokens(LoginMessages.Granted granted) {
        return new Tokens(granted.accessToken(), granted.refreshToken());
    }
}
