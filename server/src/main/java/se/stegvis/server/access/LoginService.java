package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.LoginMessages.Granted;
import se.stegvis.server.access.LoginMessages.Person;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditEntry.Action;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Devices;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;

/** Logs in with a password, and renews. Every login that concerns an account is in the audit log. */
@Singleton
class LoginService {
    private final PasswordCheck check;
    private final MunicipalityRepository municipalities;
    private final Accounts accounts;
    private final Devices devices;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final LeaverTokens leavers;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    LoginService(
            PasswordCheck check,
            MunicipalityRepository municipalities,
            Accounts accounts,
            Devices devices,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            LeaverTokens leavers,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.check = check;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.devices = devices;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.leavers = leavers;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param kind how long the login lasts
     * @throws ProblemException 401 for a wrong name or password alike, 429 after too many tries
     */
    LoggedIn withPassword(String username, String password, PasswordCheck.LoginOrigin origin, LoginKind kind) {
        PasswordCheck.PasswordOutcome outcome = check.check(username, password, origin);
        Account account =
                outcome.account().orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "login-refused"));
        Optional<UUID> device = origin.device();
        if (!outcome.right()) {
            transactions.write(() -> note(account, device, Action.LOGIN_REFUSED));
            throw ProblemException.of(HttpStatus.UNAUTHORIZED, "login-refused");
        }
        RefreshTokens.Issued issued = transactions.write(() -> {
            refuseRevoked(account, device);
            note(account, device, Action.LOGIN);
            return refreshTokens.issue(account.municipality(), account.id(), device, outcome.sessions(), kind);
        });
        return granted(account, device, issued);
    }

    /** @throws ProblemException 401 when the token is unknown, of another kind or too old, or its account no longer active */
    LoggedIn renewed(String refreshToken, LoginKind kind) {
        return transactions.write(() -> renewedByToken(refreshToken, kind));
    }

    private LoggedIn renewedByToken(String refreshToken, LoginKind kind) {
        Optional<RefreshTokens.TokenOwner> found = refreshTokens.use(refreshToken, kind);
        return found.isEmpty() && kind == LoginKind.TABLET
                ? leavers.find(refreshToken)
                        .map(leaver -> leaving(leaver, refreshToken))
                        .orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized"))
                : renewed(found);
    }

    /** Somebody whose account has ended: what the token still opens, {@link CallerFilter} says. */
    private LoggedIn leaving(LeaverTokens.Leaver leaver, String refreshToken) {
        Account account = accounts.find(leaver.municipality(), leaver.account())
                .filter(ended -> !ended.active())
                .orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
        Optional<UUID> device = Optional.of(leaver.device());
        refuseRevoked(account, device);
        return granted(account, device, new RefreshTokens.Issued(refreshToken, leaver.until()));
    }

    /**
     * As {@link #renewed(String, LoginKind)}, but the login lasts no longer for it.
     *
     * @throws ProblemException 401 alike
     */
    LoggedIn looked(String refreshToken, LoginKind kind) {
        return transactions.write(() -> renewed(refreshTokens.look(refreshToken, kind)));
    }

    private LoggedIn renewed(Optional<RefreshTokens.TokenOwner> found) {
        RefreshTokens.TokenOwner owner =
                found.orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
        Account account = accounts.find(owner.municipality(), owner.account())
                .filter(Account::active)
                .orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
        refuseRevoked(account, owner.device());
        return granted(account, owner.device(), owner.issued());
    }

    /** Logs out: the refresh token is worth nothing more. */
    void ended(String refreshToken) {
        refreshTokens.end(refreshToken);
    }

    private void refuseRevoked(Account account, Optional<UUID> device) {
        if (device.filter(id -> devices.isRevoked(account.municipality(), id)).isPresent()) {
            throw ProblemException.of(HttpStatus.UNAUTHORIZED, "device-revoked");
        }
        device.ifPresent(id -> devices.contact(account.municipality(), id, account.id(), clock.instant()));
    }

    private Void note(Account account, Optional<UUID> device, Action action) {
        audit.write(new AuditEntry(
                account.municipality(), account.id(), device, action, Optional.empty(), Optional.empty(), "password"));
        return null;
    }

    private LoggedIn granted(Account account, Optional<UUID> device, RefreshTokens.Issued issued) {
        Municipality place = transactions
                .snapshot(() -> municipalities.findById(account.municipality()))
                .orElseThrow();
        TokenClaims claims = new TokenClaims(
                place.id(), place.slug(), account.id(), device, Optional.of(RefreshTokens.name(issued.token())));
        Granted granted = new Granted(
                accessTokens.issue(claims, account, issued.expires()),
                "Bearer",
                accessTokens.seconds(issued.expires()),
                issued.token(),
                new Person(
                        account.id(),
                        account.username() + "@" + place.slug(),
                        account.name(),
                        account.role(),
                        place.slug()));
        return new LoggedIn(granted, issued.expires());
    }

    /** @param until when the login ends unless it is used */
    record LoggedIn(Granted granted, Instant until) {}
}
