package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.LoginGrants.LoggedIn;
import se.stegvis.server.problem.ProblemException;

/**
 * Logging in from a browser: the same accounts and the same throttle, but a session that a person has left alone for an
 * hour has ended, and so has one that began ten hours ago.
 */
@Singleton
public class WebLogin {
    /** From the last thing that a person asked for. */
    public static final Duration IDLE = LoginKind.WEB.idle();

    private final LoginService logins;
    private final LoginRenewal renewal;
    private final DeviceCookies browsers;

    WebLogin(LoginService logins, LoginRenewal renewal, DeviceCookies browsers) {
        this.logins = logins;
        this.renewal = renewal;
        this.browsers = browsers;
    }

    /**
     * @param session worth a new access token until it ends; never for scripts to read
     * @param until when the session ends unless a person goes on
     * @param account whose it is
     */
    public record Tokens(String access, String session, Instant until, UUID account) {
        @Override
        public String toString() {
            return "Tokens[hidden]";
        }
    }

    /**
     * @param address network address, for the throttle; empty when it is not known
     * @param deviceCookies what the browser holds of {@link DeviceCookies}; empty text when nothing
     * @throws ProblemException 401 login-refused, 429 after too many tries
     */
    public Tokens open(String username, String password, Optional<InetAddress> address, String deviceCookies) {
        PasswordCheck.LoginOrigin origin = new PasswordCheck.LoginOrigin(address, Optional.empty(), deviceCookies);
        return tokens(logins.withPassword(username, password, origin, LoginKind.WEB));
    }

    /** The device cookies that the browser keeps from now on, so that others cannot make its person wait. */
    public String deviceCookies(Tokens tokens, String deviceCookies) {
        return browsers.with(tokens.account(), deviceCookies);
    }

    /**
     * For something that a person asked for: the session lasts an hour from now, up to its end.
     *
     * @throws ProblemException 401 when the session has ended or its account is closed
     */
    public Tokens renew(String session) {
        return tokens(renewal.renewed(session, LoginKind.WEB));
    }

    /**
     * For something that an open page asked for by itself: the session lasts no longer for it.
     *
     * @throws ProblemException 401 when the session has ended or its account is closed
     */
    public Tokens look(String session) {
        return tokens(renewal.looked(session, LoginKind.WEB));
    }

    /** Logs out: here its access tokens are worthless at once, on other servers within a minute. */
    public void end(String session) {
        renewal.ended(session);
    }

    static Tokens tokens(LoggedIn in) {
        return new Tokens(
                in.granted().accessToken(),
                in.granted().refreshToken(),
                in.until(),
                in.granted().account().id());
    }
}
