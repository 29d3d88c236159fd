package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.LoginGrants.LoggedIn;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditEntry.Action;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.meter.EventCounters;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;

/** Logs in with a password, and renews. Every login that concerns an account is in the audit log. */
@Singleton
class LoginService {
    private final PasswordProof proof;
    private final DeviceCheck devices;
    private final RefreshTokens refreshTokens;
    private final LoginGrants grants;
    private final AuditLog audit;
    private final Transactions transactions;
    private final EventCounters counters;

    LoginService(
            PasswordProof proof,
            DeviceCheck devices,
            RefreshTokens refreshTokens,
            LoginGrants grants,
            AuditLog audit,
            Transactions transactions,
            EventCounters counters) {
        this.proof = proof;
        this.devices = devices;
        this.refreshTokens = refreshTokens;
        this.grants = grants;
        this.audit = audit;
        this.transactions = transactions;
        this.counters = counters;
    }

    /**
     * @param kind how long the login lasts
     * @throws ProblemException 401 for a wrong name or password alike, 403 where the municipality has an identity
     *     provider, 429 after too many tries
     */
    LoggedIn withPassword(String username, String password, PasswordCheck.LoginOrigin origin, LoginKind kind) {
        PasswordCheck.PasswordOutcome outcome = proof.check(username, password, origin);
        if (!outcome.right()) {
            counters.loginFailed();
        }
        Account account =
                outcome.account().orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "login-refused"));
        Optional<UUID> device = origin.device();
        if (!outcome.right()) {
            transactions.write(() -> note(account, device, Action.LOGIN_REFUSED));
            throw ProblemException.of(HttpStatus.UNAUTHORIZED, "login-refused");
        }
        if (!proof.isEnough(account)) {
            counters.loginFailed();
            transactions.write(() -> note(account, device, Action.LOGIN_REFUSED));
            throw ProblemException.of(HttpStatus.FORBIDDEN, "password-off");
        }
        RefreshTokens.Issued issued = transactions.write(() -> {
            devices.admit(account, device);
            note(account, device, Action.LOGIN);
            return refreshTokens.issue(account.municipality(), account.id(), device, outcome.sessions(), kind);
        });
        return grants.granted(account, device, issued);
    }

    private Void note(Account account, Optional<UUID> device, Action action) {
        audit.write(new AuditEntry(
                account.municipality(), account.id(), device, action, Optional.empty(), Optional.empty(), "password"));
        return null;
    }
}
