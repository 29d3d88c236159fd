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

    LoginRenewal(
            Transactions transactions,
            RefreshTokens refreshTokens,
            LeaverTokens leavers,
            Accounts accounts,
            DeviceCheck devices,
            LoginGrants grants) {
        this.transactions = transactions;
        this.refreshTokens = refreshTokens;
        this.leavers = leavers;
        this.accounts = accounts;
        this.devices = devices;
        this.grants = grants;
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
                        .orElseThrow(LoginRenewal::unauthorized)
                : renewed(found);
    }

    /** Somebody whose account has ended: what the token still opens, {@link CallerFilter} says. */
    private LoggedIn leaving(LeaverTokens.Leaver leaver, String refreshToken) {
        Account account = accounts.find(leaver.municipality(), leaver.account())
                .filter(ended -> !ended.active())
                .orElseThrow(LoginRenewal::unauthorized);
        Optional<UUID> device = Optional.of(leaver.device());
        devices.admit(account, device);
        return grants.granted(account, device, new RefreshTokens.Issued(refreshToken, leaver.until()));
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
        RefreshTokens.TokenOwner owner = found.orElseThrow(LoginRenewal::unauthorized);
        Account account = accounts.find(owner.municipality(), owner.account())
                .filter(Account::active)
                .orElseThrow(LoginRenewal::unauthorized);
        devices.admit(account, owner.device());
        return grants.granted(account, owner.device(), owner.issued());
    }

    /** Logs out: the refresh token is worth nothing more. */
    void ended(String refreshToken) {
        refreshTokens.end(refreshToken);
    }

    private static ProblemException unauthorized() {
        return ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized");
    }
}
