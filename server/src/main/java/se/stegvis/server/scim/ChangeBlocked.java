package se.stegvis.server.scim;

import java.util.UUID;
import se.stegvis.server.team.AccountChangeRefused;

/** The account of a user cannot be changed as the directory says; the transaction is taken back and begun again without it. */
final class ChangeBlocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID user;
    private final AccountChangeRefused.Reason reason;

    ChangeBlocked(UUID user, AccountChangeRefused refused) {
        super("the account of user " + user + " is not changed: " + refused.reason(), null, false, false);
        this.user = user;
        this.reason = refused.reason();
    }

    UUID user() {
        return user;
    }

    AccountChangeRefused.Reason reason() {
        return reason;
    }
}
