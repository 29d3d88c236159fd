package se.stegvis.server.web.signin;

import java.util.Arrays;

/** Why a password was not saved. */
public enum PasswordSetupRefusal {
    CODE("code-refused"),
    PASSWORD("password-refused"),
    TOO_MANY("too-many-requests"),
    BUSY("busy"),
    NOT_REPEATED("");

    private final String problem;

    PasswordSetupRefusal(String problem) {
        this.problem = problem;
    }

    /** @param problem name of the problem that the server would answer a program with */
    static PasswordSetupRefusal of(String problem) {
        return Arrays.stream(values())
                .filter(one -> one.problem.equals(problem))
                .findFirst()
                .orElse(BUSY);
    }
}
