package se.stegvis.server.issuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A provider as it describes itself (OpenID Connect Discovery 1.0), and its keys. Keys are asked for again when a token names
 * one that is not known, so that the provider may change them.
 */
public final class ProviderConnection {
    /** Of each request to a provider: a person waits meanwhile. */
    public static final int PATIENCE_MILLISECONDS = 5000;

    private static final int LARGEST_KEYS = 256 << 10;
    /** The keys of before are used as long while the provider does not hand out any. */
    private static final long OUTAGE_MILLISECONDS = Duration.ofHours(1).toMillis();

    /** Signatures by a key of the provider's own; a shared secret or none proves nothing. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OIDCProviderMetadata metadata;
    private final JWSVerificationKeySelector<SecurityContext> keys;

    private ProviderConnection(OIDCProviderMetadata metadata, JWKSource<SecurityContext> source) {
        this.metadata = metadata;
        this.keys = new JWSVerificationKeySelector<>(algorithms(metadata), source);
    }

    /** @throws ProviderUnreachable when it does not answer, names another issuer, or lacks an address that is needed */
    static ProviderConnection read(String issuer) {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(issuer), PATIENCE_MILLISECONDS, PATIENCE_MILLISECONDS);
            demandTrusted(issuer, metadata);
            DefaultResourceRetriever retriever =
                    new DefaultResourceRetriever(PATIENCE_MILLISECONDS, PATIENCE_MILLISECONDS, LARGEST_KEYS);
            JWKSource<SecurityContext> source = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(), retriever)
                    .refreshAheadCache(false)
                    .outageTolerant(OUTAGE_MILLISECONDS)
                    .build();
            return new ProviderConnection(metadata, source);
        } catch (GeneralException | MalformedURLException notOne) {
            throw new ProviderUnreachable(
                    "the issuer " + issuer + " does not describe itself as one: " + notOne.getMessage(), notOne);
        } catch (IOException silent) {
            throw new ProviderUnreachable(
                    "the issuer " + issuer + " does not answer at /.well-known/openid-configuration: "
                            + silent.getMessage(),
                    silent);
        }
    }

    private static void demandTrusted(String issuer, OIDCProviderMetadata metadata) throws GeneralException {
        List<URI> needed = Stream.of(
                        metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())
                .filter(ProviderAddress::isTrusted)
                .toList();
        if (needed.size() < 3) {
            throw new GeneralException("its addresses for logins, tokens and keys must all be there and begin with"
                    + " https (http on this machine alone)");
        }
        if (algorithms(metadata).isEmpty()) {
            throw new GeneralException("it signs by none of " + ALGORITHMS);
        }
    }

    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        List<JWSAlgorithm> said = metadata.getIDTokenJWSAlgs();
        return said == null
                ? Set.of(JWSAlgorithm.RS256)
                : said.stream().filter(ALGORITHMS::contains).collect(Collectors.toSet());
    }

    public OIDCProviderMetadata metadata() {
        return metadata;
    }

    /** Checks signature, issuer, audience, nonce and times of the tokens that name who has logged in. */
    public IDTokenValidator logins(IdentityProvider provider) {
        return new IDTokenValidator(new Issuer(provider.issuer()), new ClientID(provider.clientId()), keys, null);
    }

    /** Checks the tokens by which the provider ends logins (OpenID Connect Back-Channel Logout 1.0). */
    public LogoutTokenValidator logouts(IdentityProvider provider) {
        // Providers of before 2022 give the token no type; its claims tell it apart all the same.
        return new LogoutTokenValidator(
                new Issuer(provider.issuer()), new ClientID(provider.clientId()), false, keys, null);
    }
}
