package se.stegvis.server.access;

import jakarta.inject.Singleton;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Role;

/** Whether a password is right, and whether it is enough. */
@Singleton
class PasswordProof {
    private final PasswordCheck check;
    private final IdentityProviders providers;

    PasswordProof(PasswordCheck check, IdentityProviders providers) {
        this.check = check;
        this.providers = providers;
    }

    /** @throws ProblemException 429 with Retry-After after too many wrong guesses, 503 when too many wait already */
    PasswordCheck.PasswordOutcome check(String username, String password, PasswordCheck.LoginOrigin origin) {
        return check.check(username, password, origin);
    }

    /** Where there is an identity provider, only an administrator's, for the day on which it is away (decision 144). */
    boolean isEnough(Account account) {
        return account.role() == Role.ADMIN
                || providers.find(account.municipality()).isEmpty();
    }
}
