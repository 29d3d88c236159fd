package se.stegvis.server.web.signin;

import java.util.Arrays;

/** Why a password was not saved. */
public enum WelcomeRefusal {
    CODE("code-refused"),
    PASSWORD("password-refused"),
    TOO_MANY("too-many-requests"),
    BUSY("busy"),
    NOT_REPEATED("");

    private final String problem;

    WelcomeRefusal(String problem) {
        this.problem = problem;
    }

    /** @param problem name of the problem that the server would answer a program with */
    static WelcomeRefusal of(String problem) {
        return Arrays.stream(values())
                .filter(one -> one.problem.equals(problem))
                .findFirst()
                .orElse(BUSY);
    }
}
