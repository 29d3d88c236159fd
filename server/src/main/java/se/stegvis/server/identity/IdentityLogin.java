package se.stegvis.server.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.issuer.IdentityProvider;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.issuer.ProviderConnection;
import se.stegvis.server.issuer.ProviderConnections;
import se.stegvis.server.issuer.ProviderUnreachable;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.server.team.Municipality;

/**
 * Leads a browser to the identity provider of a municipality and takes it back: authorisation code with PKCE, state and nonce
 * (OpenID Connect Core 1.0, RFC 9700).
 */
@Singleton
public class IdentityLogin {
    /** Where the provider sends the browser back, below the public address; what is registered there. */
    public static final String BACK = "/web/login/back";

    /** As long may one take to log in at the provider. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(IdentityLogin.class);
    private static final Scope SCOPE = new Scope("openid", "profile", "email");
    /** Of OpenID Connect Core's unmet-authentication-requirements 1.0. */
    private static final String WEAK = "unmet_authentication_requirements";

    private final IdentityProviders providers;
    private final ProviderConnections connections;
    private final CodeExchange exchange;
    private final Clock clock;
    private final URI back;

    IdentityLogin(
            IdentityProviders providers,
            ProviderConnections connections,
            CodeExchange exchange,
            Clock clock,
            StegvisSettings settings) {
        this.providers = providers;
        this.connections = connections;
        this.exchange = exchange;
        this.clock = clock;
        this.back = URI.create(settings.publicUrl().replaceFirst("/+$", "") + BACK);
    }

    /**
     * A login that has begun.
     *
     * @param provider address at the provider to which the browser goes
     * @param attempt to be sealed in the browser
     */
    public record BegunLogin(URI provider, LoginAttempt attempt) {}

    /** @throws LoginRefused {@link LoginRefusal#UNREACHABLE} when the provider does not answer */
    public BegunLogin begin(Municipality place, String then) {
        return begin(place, then, Optional.empty());
    }

    /**
     * A login for a tablet. The person proves who they are anew: the browser of a shared device may still have the session of
     * whoever used it last.
     *
     * @throws LoginRefused {@link LoginRefusal#UNREACHABLE} when the provider does not answer
     */
    public BegunLogin begin(Municipality place, TabletReturn tablet) {
        return begin(place, "", Optional.of(tablet));
    }

    private BegunLogin begin(Municipality place, String then, Optional<TabletReturn> tablet) {
        IdentityProvider provider = provider(place.id());
        CodeVerifier verifier = new CodeVerifier();
        LoginAttempt attempt = new LoginAttempt(
                place.id(),
                new State().getValue(),
                new Nonce().getValue(),
                verifier.getValue(),
                then,
                clock.instant(),
                tablet);
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE), SCOPE, new ClientID(provider.clientId()), back)
                .endpointURI(connection(provider).metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        if (!provider.acrValues().isEmpty()) {
            request.acrValues(provider.acrValues().stream().map(ACR::new).toList());
        }
        tablet.ifPresent(one -> request.prompt(new Prompt(Prompt.Type.LOGIN)));
        return new BegunLogin(request.build().toURI(), attempt);
    }

    /**
     * The person whom the provider has authenticated.
     *
     * @param answer parameters with which the browser came back
     * @throws LoginRefused when nobody was authenticated
     */
    AuthenticatedIdentity authenticate(Municipality place, LoginAttempt attempt, Map<String, List<String>> answer) {
        if (Duration.between(attempt.begun(), clock.instant()).abs().compareTo(LONGEST) > 0) {
            throw new LoginRefused(LoginRefusal.NOT_BEGUN_HERE);
        }
        IdentityProvider provider = provider(place.id());
        ProviderConnection connection = connection(provider);
        AuthorizationCode code = code(provider, connection, attempt, answer);
        Map<String, Object> claims = exchange.claims(provider, connection, place.slug(), back, code, attempt);
        demandStrength(provider, claims);
        return new AuthenticatedIdentity(
                place.id(),
                provider.issuer(),
                text(claims, "sub"),
                text(claims, "preferred_username"),
                text(claims, "name"),
                text(claims, "email"),
                Stream.of("oid", "sub")
                        .map(claim -> text(claims, claim))
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet()),
                ClaimPath.texts(claims, provider.groupsClaim())
                        .orElseThrow(() -> new LoginRefused(LoginRefusal.NO_GROUPS)),
                Optional.of(text(claims, "sid")).filter(session -> !session.isEmpty()));
    }

    private static AuthorizationCode code(
            IdentityProvider provider,
            ProviderConnection connection,
            LoginAttempt attempt,
            Map<String, List<String>> answer) {
        AuthenticationResponse response = parsed(answer);
        if (response.getState() == null || !response.getState().getValue().equals(attempt.state())) {
            throw new LoginRefused(LoginRefusal.NOT_BEGUN_HERE);
        }
        Issuer said = response.getIssuer();
        boolean mustSay = connection.metadata().supportsAuthorizationResponseIssuerParam();
        if (said == null ? mustSay : !said.getValue().equals(provider.issuer())) {
            // Another provider's answer, mixed up with ours (RFC 9207).
            throw new LoginRefused(LoginRefusal.NOT_BELIEVED);
        }
        if (response instanceof AuthenticationErrorResponse error) {
            String why = error.getErrorObject().getCode();
            LOG.warn("The issuer {} let nobody in: {}", provider.issuer(), why);
            throw new LoginRefused(WEAK.equals(why) ? LoginRefusal.TOO_WEAK : LoginRefusal.DENIED);
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new LoginRefused(LoginRefusal.NOT_BELIEVED);
        }
        return code;
    }

    private static AuthenticationResponse parsed(Map<String, List<String>> answer) {
        try {
            return AuthenticationResponseParser.parse(URI.create(BACK), answer);
        } catch (ParseException notAnAnswer) {
            throw new LoginRefused(LoginRefusal.NOT_BEGUN_HERE);
        }
    }

    /** Asking for an acr is a wish; only what the token says is a proof. */
    private static void demandStrength(IdentityProvider provider, Map<String, Object> claims) {
        Set<String> levels = ClaimPath.texts(claims, "acr").orElse(Set.of());
        if (!provider.acrValues().isEmpty() && provider.acrValues().stream().noneMatch(levels::contains)) {
            throw new LoginRefused(LoginRefusal.TOO_WEAK);
        }
    }

    private IdentityProvider provider(int municipality) {
        return providers.find(municipality).orElseThrow(() -> new LoginRefused(LoginRefusal.NOT_BEGUN_HERE));
    }

    private ProviderConnection connection(IdentityProvider provider) {
        try {
            return connections.of(provider);
        } catch (ProviderUnreachable silent) {
            LOG.warn("Nobody can log in: {}", silent.getMessage());
            throw new LoginRefused(LoginRefusal.UNREACHABLE);
        }
    }

    private static String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : "";
    }
}
