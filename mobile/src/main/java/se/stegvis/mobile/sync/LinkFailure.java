package se.stegvis.mobile.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import se.stegvis.shared.sync.Problem;

/** The server gave no answer that could be used. The request may or may not have arrived: send it again. */
public final class LinkFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** The kind of failure, which decides what to do next. */
    public enum FailureKind {
        /** No connection, or it broke, or took too long. */
        NO_ANSWER,
        /** The certificate is not trusted here; nothing was sent. */
        UNTRUSTED,
        /** 426 with {@code client-too-old}: the server talks to newer versions only. */
        TOO_OLD,
        /** 429, 502, 503 or 504: try again after a while. */
        BUSY,
        /**
         * Somebody in between answered: a guest network that wants a login, a proxy. It says nothing about the server.
         */
        FOREIGN_ANSWER,
        /** 401: the tokens no longer hold. */
        LOGIN_NEEDED,
        /** 413: send less at a time. */
        TOO_LARGE,
        /** 400 with {@code unknown-cursor}: start from nothing. */
        UNKNOWN_CURSOR,
        /** Any other answer of the server's; the problem says more. */
        TURNED_AWAY
    }

    private final FailureKind failureKind;
    private final transient Problem problem;
    private final transient Duration retryAfter;

    private LinkFailure(FailureKind failureKind, Problem problem, Duration retryAfter, Throwable cause) {
        super(failureKind + (problem == null ? "" : " " + problem.type()), cause);
        this.failureKind = failureKind;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** No answer, or none that can be trusted, for whatever reason the causes tell. */
    public static LinkFailure noAnswer(Throwable cause) {
        FailureKind kind = FailureKind.NO_ANSWER;
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof UntrustedCertificate) {
                kind = FailureKind.UNTRUSTED;
            } else if (one.getClass() == SSLException.class && kind == FailureKind.NO_ANSWER) {
                // Somebody answers there, who does not speak TLS.
                kind = FailureKind.FOREIGN_ANSWER;
            }
        }
        return new LinkFailure(kind, null, null, cause);
    }

    /** Of the certificate that is not trusted: SHA-256 in pairs of hexadecimal digits. Empty for other failures. */
    public Optional<String> fingerprint() {
        for (Throwable one = getCause(); one != null; one = one.getCause()) {
            if (one instanceof UntrustedCertificate refused) {
                return Optional.of(String.join(":", refused.fingerprint().split("(?<=\\G..)")));
            }
        }
        return Optional.empty();
    }

    /** The content to be sent cannot be read on this device; the connection is all right. */
    static LinkFailure damaged(Throwable cause) {
        Problem problem = new Problem(Problem.BASE + "attachment-damaged", "", "", List.of());
        return new LinkFailure(FailureKind.TURNED_AWAY, problem, null, cause);
    }

    public static LinkFailure busy(Duration retryAfter) {
        return new LinkFailure(FailureKind.BUSY, null, retryAfter, null);
    }

    /** Somebody in between answered. */
    static LinkFailure foreign(int status) {
        return new LinkFailure(FailureKind.FOREIGN_ANSWER, null, null, new IOException("status " + status));
    }

    /**
     * Somebody in between takes less at a time than the server does; the server has said nothing against the content.
     */
    static LinkFailure tooLargeInBetween() {
        return new LinkFailure(FailureKind.TOO_LARGE, null, null, null);
    }

    public static LinkFailure of(FailureKind failureKind, Problem problem) {
        return new LinkFailure(failureKind, problem, null, null);
    }

    public FailureKind reason() {
        return failureKind;
    }

    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** How long the server asked to be left alone. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
