package se.stegvis.server.identity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import se.stegvis.server.access.IdentitySessions;
import se.stegvis.server.access.TabletLogins;
import se.stegvis.server.access.WebLogin;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;

/** From the answer of a provider to a login of Stegvis's own. */
@Singleton
public class AuthenticatedLogins {
    private final IdentityLogin login;
    private final AuthenticatedAccounts accounts;
    private final IdentitySessions sessions;
    private final TabletLogins tablets;
    private final MunicipalityRepository municipalities;
    private final Transactions transactions;

    AuthenticatedLogins(
            IdentityLogin login,
            AuthenticatedAccounts accounts,
            IdentitySessions sessions,
            TabletLogins tablets,
            MunicipalityRepository municipalities,
            Transactions transactions) {
        this.login = login;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tablets = tablets;
        this.municipalities = municipalities;
        this.transactions = transactions;
    }

    /**
     * A browser's login.
     *
     * @param answer parameters with which the browser came back
     * @throws LoginRefused when nobody is let in
     */
    public WebLogin.Tokens web(LoginAttempt attempt, Map<String, List<String>> answer) {
        AuthenticatedIdentity identity = identity(attempt, answer);
        Accounts.VersionedAccount known = accounts.of(identity);
        return sessions.web(known.account(), known.sessions(), identity.session());
    }

    /**
     * A tablet's login, which it fetches with a code.
     *
     * @param answer parameters with which the browser came back
     * @return the code
     * @throws LoginRefused when nobody is let in
     */
    public String tablet(LoginAttempt attempt, TabletReturn tablet, Map<String, List<String>> answer) {
        AuthenticatedIdentity identity = identity(attempt, answer);
        Accounts.VersionedAccount known = accounts.of(identity);
        return tablets.code(known.account(), known.sessions(), identity.session(), tablet.challenge());
    }

    private AuthenticatedIdentity identity(LoginAttempt attempt, Map<String, List<String>> answer) {
        Municipality place = transactions
                .snapshot(() -> municipalities.findById(attempt.municipality()))
                .orElseThrow(() -> new LoginRefused(LoginRefusal.NOT_BEGUN_HERE));
        return login.authenticate(place, attempt, answer);
    }
}
