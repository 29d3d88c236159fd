package se.stegvis.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.issuer.IdentityProvider;
import se.stegvis.server.issuer.ProviderConnection;

/** Exchanges the code that came by the browser for the claims of an ID token, straight with the provider. */
@Singleton
class CodeExchange {
    private static final Logger LOG = LoggerFactory.getLogger(CodeExchange.class);

    private final ClientSecrets secrets;

    CodeExchange(ClientSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The claims of the token, once its signature, issuer, audience, nonce and times are right.
     *
     * @param slug of the municipality, whose secret it is
     * @param back address to which the code came
     * @throws LoginRefused {@link LoginRefusal#UNREACHABLE} or {@link LoginRefusal#NOT_BELIEVED}
     */
    Map<String, Object> claims(
            IdentityProvider provider,
            ProviderConnection connection,
            String slug,
            URI back,
            AuthorizationCode code,
            LoginAttempt attempt) {
        JWT token = token(provider, connection, slug, back, code, attempt);
        try {
            IDTokenClaimsSet claims = connection.logins(provider).validate(token, new Nonce(attempt.nonce()));
            demandParty(provider, claims);
            return claims.toJWTClaimsSet().toJSONObject();
        } catch (BadJOSEException | JOSEException | ParseException notBelieved) {
            throw refused(provider, "its token is refused", notBelieved);
        }
    }

    /** The library leaves it to us: a token for several is made for the party that it names (OpenID Connect Core 3.1.3.7). */
    private static void demandParty(IdentityProvider provider, IDTokenClaimsSet claims) {
        AuthorizedParty party = claims.getAuthorizedParty();
        boolean ours = party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(provider.clientId());
        if (!ours) {
            LOG.warn("The issuer {} is not believed: its token is made for another party", provider.issuer());
            throw new LoginRefused(LoginRefusal.NOT_BELIEVED);
        }
    }

    private JWT token(
            IdentityProvider provider,
            ProviderConnection connection,
            String slug,
            URI back,
            AuthorizationCode code,
            LoginAttempt attempt) {
        var grant = new AuthorizationCodeGrant(code, back, new CodeVerifier(attempt.verifier()));
        ClientID client = new ClientID(provider.clientId());
        URI endpoint = connection.metadata().getTokenEndpointURI();
        TokenRequest.Builder request = secrets.of(slug)
                .map(secret -> new TokenRequest.Builder(
                        endpoint, authentication(connection, client, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant));
        HTTPRequest http = request.build().toHTTPRequest();
        http.setConnectTimeout(ProviderConnection.PATIENCE_MILLISECONDS);
        http.setReadTimeout(ProviderConnection.PATIENCE_MILLISECONDS);
        http.setFollowRedirects(false);
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
            if (answer instanceof OIDCTokenResponse granted) {
                return granted.getOIDCTokens().getIDToken();
            }
            LOG.warn(
                    "The issuer {} refuses a code: {}",
                    provider.issuer(),
                    answer.toErrorResponse().getErrorObject().getCode());
            throw new LoginRefused(LoginRefusal.NOT_BELIEVED);
        } catch (IOException silent) {
            LOG.warn("The issuer {} does not answer at {}", provider.issuer(), endpoint, silent);
            throw new LoginRefused(LoginRefusal.UNREACHABLE);
        } catch (ParseException notAnAnswer) {
            throw refused(provider, "its answer cannot be read", notAnAnswer);
        }
    }

    private static ClientAuthentication authentication(ProviderConnection connection, ClientID client, Secret secret) {
        List<ClientAuthenticationMethod> taken = connection.metadata().getTokenEndpointAuthMethods();
        boolean basic = Optional.ofNullable(taken)
                .map(methods -> methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC))
                .orElse(true);
        return basic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret);
    }

    /** The library's sentences name claims and keys, never the person. */
    private static LoginRefused refused(IdentityProvider provider, String what, Exception why) {
        LOG.warn("The issuer {} is not believed: {}: {}", provider.issuer(), what, why.getMessage());
        return new LoginRefused(LoginRefusal.NOT_BELIEVED);
    }
}
