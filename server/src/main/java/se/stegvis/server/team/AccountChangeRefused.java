package se.stegvis.server.team;

/** A change of an account that is not made; the transaction that tried it is rolled back. */
public final class AccountChangeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    AccountChangeRefused(Reason reason) {
        super("the account stays as it is: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why an account stays as it is. */
    public enum Reason {
        /** Somebody else changed, ended or reopened the account since it was read. */
        CHANGED_MEANWHILE,
        /** Open cases would have nobody responsible who works in them; they are handed over first. */
        HOLDS_CASES,
        /** The account is deputy of open cases that nobody else has; they are given somebody responsible first. */
        LAST_DEPUTY,
        /** The municipality would have no administrator. */
        LAST_ADMINISTRATOR,
        /** The link would end the login of the administrator who asks for it, before it is shown. */
        OWN_LINK,
        /** A team that the account was to join has been closed since it was chosen. */
        TEAM_CLOSED
    }
}
