package se.stegvis.server.identity;

/** Ends a login by the identity provider. Carries no stack trace and nothing of the person. */
public final class LoginRefused extends RuntimeException {
    private final LoginRefusal refusal;

    public LoginRefused(LoginRefusal refusal) {
        super(refusal.word(), null, false, false);
        this.refusal = refusal;
    }

    public LoginRefusal refusal() {
        return refusal;
    }
}
