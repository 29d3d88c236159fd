package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditEntry.Action;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;

/** The logins of people whom the identity provider of their municipality has authenticated. */
@Singleton
public class IdentitySessions {
    private final RefreshTokens tokens;
    private final LoginGrants grants;
    private final AccountSessions sessions;
    private final DeviceCheck devices;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Transactions transactions;

    IdentitySessions(
            RefreshTokens tokens,
            LoginGrants grants,
            AccountSessions sessions,
            DeviceCheck devices,
            Accounts accounts,
            AuditLog audit,
            Transactions transactions) {
        this.tokens = tokens;
        this.grants = grants;
        this.sessions = sessions;
        this.devices = devices;
        this.accounts = accounts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A browser's login of an account that is active.
     *
     * @param number of the account's sessions when it was read; a login that has ended meanwhile gives none
     * @param session of the person at the provider, with which the login ends
     */
    public WebLogin.Tokens web(Account account, int number, Optional<String> session) {
        RefreshTokens.Issued issued = issued(account, Optional.empty(), number, session, LoginKind.WEB);
        return WebLogin.tokens(grants.granted(account, Optional.empty(), issued));
    }

    /** A tablet's login; otherwise as {@link #web}. @throws ProblemException 401 {@code device-revoked} */
    LoginMessages.Granted tablet(Account account, UUID device, int number, Optional<String> session) {
        Optional<UUID> tablet = Optional.of(device);
        return transactions.write(() -> {
            devices.admit(account, tablet);
            RefreshTokens.Issued issued = issued(account, tablet, number, session, LoginKind.TABLET);
            return grants.granted(account, tablet, issued).granted();
        });
    }

    /** The accounts that have a login of that session at the provider. */
    public List<UUID> of(int municipality, String session) {
        return tokens.accountsOf(municipality, session);
    }

    /**
     * Ends the account's logins that belong to a session at the provider, in browsers and on tablets, within the caller's
     * transaction: here at once, on other servers within a minute.
     */
    public void end(int municipality, UUID account, String session) {
        if (tokens.endSession(municipality, account, session) > 0) {
            note(municipality, account, "logins of one session ended");
            sessions.changed(municipality, account);
        }
    }

    /** Ends every login of the account, also one that is on its way, within the caller's transaction. */
    public void endAll(int municipality, UUID account) {
        if (accounts.endLogins(municipality, account)) {
            tokens.endAll(municipality, account);
            note(municipality, account, "logins ended");
            sessions.changed(municipality, account);
        }
    }

    private void note(int municipality, UUID account, String what) {
        audit.write(new AuditEntry(
                municipality,
                AuditEntry.BY_PROVIDER,
                Optional.empty(),
                Action.ACCOUNT,
                Optional.empty(),
                Optional.empty(),
                what + "=" + account));
    }

    private RefreshTokens.Issued issued(
            Account account, Optional<UUID> device, int number, Optional<String> session, LoginKind kind) {
        return transactions.write(() -> {
            audit.write(new AuditEntry(
                    account.municipality(),
                    account.id(),
                    device,
                    Action.LOGIN,
                    Optional.empty(),
                    Optional.empty(),
                    "identity"));
            RefreshTokens.Issued issued = tokens.issue(account.municipality(), account.id(), device, number, kind);
            session.ifPresent(one -> tokens.nameSession(account.municipality(), issued, one));
            return issued;
        });
    }
}
