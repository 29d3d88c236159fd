package se.stegvis.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.access.IdentitySessions;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.issuer.IdentityProvider;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.issuer.ProviderConnections;
import se.stegvis.server.issuer.ProviderUnreachable;
import se.stegvis.server.issuer.Subjects;
import se.stegvis.server.team.Municipality;

/** Ends the logins that a provider says have ended (OpenID Connect Back-Channel Logout 1.0). */
@Singleton
class ProviderLogout {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogout.class);
    /** Clocks differ, and a provider tries again; a copy that is kept for longer is worth nothing. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final IdentityProviders providers;
    private final ProviderConnections connections;
    private final Subjects subjects;
    private final IdentitySessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    ProviderLogout(
            IdentityProviders providers,
            ProviderConnections connections,
            Subjects subjects,
            IdentitySessions sessions,
            Transactions transactions,
            Clock clock) {
        this.providers = providers;
        this.connections = connections;
        this.subjects = subjects;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Why a logout token ends nothing. */
    enum LogoutRefusal {
        /** The municipality has no provider. */
        NO_PROVIDER,
        /** The provider's keys cannot be asked for now. */
        UNREACHABLE,
        /** Not signed by the provider, for somebody else, of another kind, too old or incomplete. */
        NOT_BELIEVED,
        /** It was obeyed before. */
        REPEATED
    }

    /**
     * Ends the logins of the session that the token names, or every login of its subject when it names none.
     *
     * @param written the token as it was sent
     * @return empty when it was obeyed, also when nobody was logged in
     */
    Optional<LogoutRefusal> end(String slug, String written) {
        Optional<IdentityProvider> provider =
                providers.municipality(slug).map(Municipality::id).flatMap(providers::find);
        if (provider.isEmpty()) {
            return Optional.of(LogoutRefusal.NO_PROVIDER);
        }
        try {
            return end(provider.get(), believed(provider.get(), written));
        } catch (ProviderUnreachable silent) {
            LOG.warn("A logout is not obeyed: {}", silent.getMessage());
            return Optional.of(LogoutRefusal.UNREACHABLE);
        } catch (BadJOSEException | JOSEException | ParseException notBelieved) {
            LOG.warn(
                    "The issuer {} is not believed: its logout token is refused: {}",
                    provider.get().issuer(),
                    notBelieved.getMessage());
            return Optional.of(LogoutRefusal.NOT_BELIEVED);
        }
    }

    private LogoutTokenClaimsSet believed(IdentityProvider provider, String written)
            throws ParseException, BadJOSEException, JOSEException {
        LogoutTokenClaimsSet claims = connections.of(provider).logouts(provider).validate(JWTParser.parse(written));
        Duration age = Duration.between(claims.getIssueTime().toInstant(), clock.instant());
        if (age.abs().compareTo(OLDEST) > 0) {
            throw new BadJOSEException("its iat is " + age.toMinutes() + " minutes from now");
        }
        if (claims.getSessionID() == null && claims.getClaim("sid") != null) {
            // Taken for a token without one it would end more than was meant.
            throw new BadJOSEException("its sid is no text");
        }
        return claims;
    }

    private Optional<LogoutRefusal> end(IdentityProvider provider, LogoutTokenClaimsSet claims) {
        int place = provider.municipality();
        Optional<String> session = Optional.ofNullable(claims.getSessionID()).map(Identifier::getValue);
        Optional<UUID> account = Optional.ofNullable(claims.getSubject())
                .flatMap(subject -> subjects.account(place, provider.issuer(), subject.getValue()));
        boolean namesSomebody = claims.getSubject() != null;
        return transactions.write(() -> {
            if (!subjects.spend(place, claims.getJWTID().getValue())) {
                return Optional.of(LogoutRefusal.REPEATED);
            }
            List<UUID> concerned =
                    namesSomebody ? account.stream().toList() : accounts(provider, session.orElseThrow());
            concerned.forEach(one -> session.ifPresentOrElse(
                    ended -> sessions.end(place, one, ended), () -> sessions.endAll(place, one)));
            return Optional.<LogoutRefusal>empty();
        });
    }

    /** Of a token that names a session alone. */
    private List<UUID> accounts(IdentityProvider provider, String session) {
        return sessions.of(provider.municipality(), session).stream()
                .filter(one -> subjects.isBound(provider.municipality(), one, provider.issuer()))
                .toList();
    }
}
