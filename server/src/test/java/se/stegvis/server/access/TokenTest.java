package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestPeople;

/** Forged and worn-out tokens. The first test shows that the forger's tools make good tokens too. */
@ServerTest
class TokenTest {
    private static final String SECRET = "a-secret-for-tests-of-thirty-two-bytes";

    @Inject
    EmbeddedServer server;

    @Inject
    SettableClock clock;

    private Api api;

    @BeforeAll
    void settle() {
        api = new Api(server);
    }

    @Test
    void aTokenWithTheRightSecretIsTaken() throws JOSEException {
        assertThat(api.get("/api/v1/me", signed(SECRET, JWSAlgorithm.HS256, claims -> claims))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        refused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void aTokenOfAnotherSecretIsRefused() throws JOSEException {
        refused(signed("another-secret-for-tests-of-thirty-two-b", JWSAlgorithm.HS256, claims -> claims));
    }

    @Test
    void aTokenOfAnotherAlgorithmIsRefused() throws JOSEException {
        refused(signed(SECRET + SECRET, JWSAlgorithm.HS512, claims -> claims));
    }

    @Test
    void anExpiredTokenIsRefused() throws JOSEException {
        refused(signed(SECRET, JWSAlgorithm.HS256, claims -> claims.expirationTime(in(Duration.ofSeconds(-1)))));
    }

    @Test
    void aTokenWithoutEndIsRefused() throws JOSEException {
        refused(signed(SECRET, JWSAlgorithm.HS256, claims -> claims.expirationTime(null)));
    }

    @Test
    void aTokenNotYetGoodIsRefused() throws JOSEException {
        refused(signed(SECRET, JWSAlgorithm.HS256, claims -> claims.notBeforeTime(in(Duration.ofSeconds(30)))));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws JOSEException {
        refused(signed(SECRET, JWSAlgorithm.HS256, claims -> claims.issuer("someone")));
    }

    @Test
    void sec14_aTokenForAnotherAudienceOrForNoneIsRefused() throws JOSEException {
        refused(signed(SECRET, JWSAlgorithm.HS256, claims -> claims.audience("another-service")));
        refused(signed(SECRET, JWSAlgorithm.HS256, claims -> claims.audience((String) null)));
    }

    @Test
    void sec14_aTokenThatNamesAnotherKeyOrNoneIsRefused() throws JOSEException {
        refused(signed(SECRET, "another-key", JWSAlgorithm.HS256, claims -> claims));
        refused(signed(SECRET, null, JWSAlgorithm.HS256, claims -> claims));
    }

    @Test
    void aTokenForAnAccountOfAnotherMunicipalityIsRefused() throws JOSEException {
        refused(signed(SECRET, JWSAlgorithm.HS256, claims -> claims.claim("municipality", TestPeople.GRANBY)));
    }

    @Test
    void aTokenWithAChangedByteIsRefused() {
        String token = api.token("handlaggare1@ekdalen");
        int middle = token.indexOf('.') + 10;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        refused(token.substring(0, middle) + other + token.substring(middle + 1));
        refused("rubbish");
        refused("");
    }

    @Test
    void theRoleInTheTokenGivesNothing() throws JOSEException {
        String token = signed(SECRET, JWSAlgorithm.HS256, claims -> claims.claim("role", "TEAM_LEAD"));

        assertThat(api.get("/api/v1/me", token).json().path("role").asText()).isEqualTo("CASEWORKER");
    }

    private void refused(String token) {
        Api.Answer answer = api.get("/api/v1/me", token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthorized");
    }

    private String signed(String secret, JWSAlgorithm algorithm, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        return signed(secret, KeyedSignature.keyId(SECRET), algorithm, change);
    }

    private String signed(String secret, String key, JWSAlgorithm algorithm, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key).build(),
                change.apply(claims()).build());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("stegvis")
                .audience("stegvis-api")
                .subject(TestPeople.account(TestPeople.EKDALEN, "handlaggare1").toString())
                .claim("municipality", TestPeople.EKDALEN)
                .claim("slug", "ekdalen")
                .claim("role", "CASEWORKER")
                .notBeforeTime(in(Duration.ZERO))
                .expirationTime(in(Duration.ofMinutes(10)));
    }

    private Date in(Duration time) {
        Instant at = clock.instant().plus(time);
        return Date.from(at);
    }
}
