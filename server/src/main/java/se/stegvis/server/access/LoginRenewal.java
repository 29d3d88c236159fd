package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.LoginGrants.LoggedIn;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;

/** Goes on with a login by its refresh token, and ends it. */
@Singleton
class LoginRenewal {
    private final Transactions transactions;
    private final RefreshTokens refreshTokens;
    private final LeaverTokens leavers;
    private final Accounts accounts;
    private final DeviceCheck devices;
    private final LoginGrants grants;
    private final CallerLookup callerLookup;

    LoginRenewal(
            Transactions transactions,
            RefreshTokens refreshTokens,
            LeaverTokens leavers,
            Accounts accounts,
            DeviceCheck devices,
            LoginGrants grants,
            CallerLookup callerLookup) {
        this.transactions = transactions;
        this.refreshTokens = refreshTokens;
        this.leavers = leavers;
        this.accounts = accounts;
        this.devices = devices;
        this.grants = grants;
        this.callerLookup = callerLookup;
    }

    /** @throws ProblemException 401 when the token is unknown, of another kind or too old, or its account no longer active */
    LoggedIn renewed(String refreshToken, LoginKind kind) {
        // Refused outside: that a copy has ended its login must not be taken back with the refusal.
        return transactions.write(() -> renewedByToken(refreshToken, kind)).orElseThrow(LoginRenewal::unauthorized);
    }

    private Optional<LoggedIn> renewedByToken(String refreshToken, LoginKind kind) {
        Optional<RefreshTokens.TokenOwner> found = refreshTokens.use(refreshToken, kind);
        return found.isEmpty() && kind == LoginKind.TABLET
                ? leavers.find(refreshToken).map(leaver -> leaving(leaver, refreshToken))
                : found.map(this::renewed);
    }

    /** Somebody whose account has ended: what the token still opens, {@link CallerFilter} says. */
    private LoggedIn leaving(LeaverTokens.Leaver leaver, String refreshToken) {
        Account account = accounts.find(leaver.municipality(), leaver.account())
                .filter(ended -> !ended.active())
                .orElseThrow(LoginRenewal::unauthorized);
        Optional<UUID> device = Optional.of(leaver.device());
        devices.admit(account, device);
        return grants.granted(
                account,
                device,
                new RefreshTokens.Issued(refreshToken, RefreshTokens.name(refreshToken), leaver.until()));
    }

    /**
     * As {@link #renewed(String, LoginKind)}, but the login lasts no longer for it.
     *
     * @throws ProblemException 401 alike
     */
    LoggedIn looked(String refreshToken, LoginKind kind) {
        return transactions
                .write(() -> refreshTokens.look(refreshToken, kind).map(this::renewed))
                .orElseThrow(LoginRenewal::unauthorized);
    }

    private LoggedIn renewed(RefreshTokens.TokenOwner owner) {
        Account account = accounts.find(owner.municipality(), owner.account())
                .filter(Account::active)
                .orElseThrow(LoginRenewal::unauthorized);
        devices.admit(account, owner.device());
        return grants.granted(account, owner.device(), owner.issued());
    }

    /** Logs out: no token of the login is worth anything more, here at once. */
    void ended(String refreshToken) {
        refreshTokens.end(refreshToken).ifPresent(this::forget);
    }

    /** The same for the login that an access token belongs to. */
    void ended(TokenClaims claims) {
        claims.login()
                .filter(login -> refreshTokens.end(claims.municipality(), claims.account(), login))
                .ifPresent(this::forget);
    }

    private void forget(String login) {
        callerLookup.forget(claims -> claims.login().equals(Optional.of(login)));
    }

    private static ProblemException unauthorized() {
        return ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized");
    }
}
