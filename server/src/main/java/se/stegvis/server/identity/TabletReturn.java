package se.stegvis.server.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import se.stegvis.server.access.TabletLogins;

/**
 * The way from the system's browser back to the tablet that opened it, on the same device: a port of its own on the loopback
 * interface (RFC 8252 7.3). Nobody else's computer can be named.
 *
 * @param port that the tablet listens on
 * @param state that the tablet knows its login by
 * @param challenge hash of what the tablet fetches the login with (PKCE)
 */
public record TabletReturn(int port, String state, String challenge) {
    /** Below are the ports of the system. */
    private static final int FIRST_PORT = 1024;

    private static final int LAST_PORT = 65_535;
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{22,100}");

    /** Empty when one of them cannot be one. */
    public static Optional<TabletReturn> of(int port, String state, String challenge) {
        boolean sound = port >= FIRST_PORT
                && port <= LAST_PORT
                && STATE.matcher(state).matches()
                && TabletLogins.isChallenge(challenge);
        return sound ? Optional.of(new TabletReturn(port, state, challenge)) : Optional.empty();
    }

    /** The address for a login that was made. @param code by which the tablet fetches it */
    public String withCode(String code) {
        return address("code=" + code);
    }

    /** The address for a login that was not. */
    public String without(LoginRefusal refusal) {
        return address("error=" + refusal.name());
    }

    private String address(String answer) {
        return "http://127.0.0.1:" + port + "/?" + answer + "&state=" + state;
    }

    /** Leaves out what is secret. */
    @Override
    public String toString() {
        return "TabletReturn[" + port + "]";
    }
}
