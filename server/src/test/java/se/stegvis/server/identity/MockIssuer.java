package se.stegvis.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import se.stegvis.shared.wire.Json;

/**
 * An identity provider of a few lines: discovery, keys, a login that lets in whoever is next, codes that are good once, and
 * PKCE. A test decides what its tokens say.
 */
public final class MockIssuer implements AutoCloseable {
    public static final String CLIENT = "stegvis";
    public static final String STRONG = "urn:ekdalen:two-factors";

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile ECKey key = newKey();
    private volatile UnaryOperator<JWTClaimsSet.Builder> person = claims -> claims;
    private volatile Optional<String> error = Optional.empty();
    private volatile Optional<JWT> forged = Optional.empty();
    private volatile String lastAuthorization = "";

    public MockIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/login", this::login);
        server.createContext("/token", this::token);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The person who logs in next. */
    public void next(String subject, String username, String... groups) {
        next(claims -> claims.subject(subject)
                .claim("preferred_username", username)
                .claim("name", "Sol Lind")
                .claim("email", username + "@ekdalen.example")
                .claim("acr", STRONG)
                .claim("sid", "session of " + subject)
                .claim("groups", List.of(groups)));
    }

    /** Sets the claims of the next tokens beside issuer, audience, nonce and times, or instead of them. */
    public void next(UnaryOperator<JWTClaimsSet.Builder> claims) {
        person = claims;
        error = Optional.empty();
        forged = Optional.empty();
    }

    /** The same person, with something else in the token. */
    public void but(UnaryOperator<JWTClaimsSet.Builder> more) {
        UnaryOperator<JWTClaimsSet.Builder> before = person;
        person = claims -> more.apply(before.apply(claims));
    }

    /** The next login ends in that error. */
    public void fail(String code) {
        error = Optional.of(code);
    }

    /** The next token is this one. */
    public void forge(JWT token) {
        forged = Optional.of(token);
    }

    /** Signs by another key from now on. */
    public void rotate() {
        key = newKey();
    }

    public ECKey key() {
        return key;
    }

    /** The parameters with which the last browser came. */
    public Map<String, List<String>> lastAuthorization() {
        return URLUtils.parseParameters(lastAuthorization);
    }

    /** A token by which the provider ends logins. */
    public String logoutToken(UnaryOperator<JWTClaimsSet.Builder> more) {
        return signed(
                        more.apply(new JWTClaimsSet.Builder()
                                        .issuer(address())
                                        .audience(CLIENT)
                                        .issueTime(new Date())
                                        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(2))))
                                        .jwtID(UUID.randomUUID().toString())
                                        .claim(
                                                "events",
                                                Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())))
                                .build(),
                        key,
                        new JOSEObjectType("logout+jwt"))
                .serialize();
    }

    public static SignedJWT signed(JWTClaimsSet claims, ECKey key, JOSEObjectType type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void login(HttpExchange exchange) throws IOException {
        lastAuthorization = exchange.getRequestURI().getRawQuery();
        Map<String, List<String>> asked = lastAuthorization();
        String back = asked.get("redirect_uri").get(0) + "?state="
                + asked.get("state").get(0) + "&iss=" + address();
        if (error.isPresent()) {
            redirect(exchange, back + "&error=" + error.get());
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                Map.of(
                        "challenge", asked.get("code_challenge").get(0),
                        "nonce", asked.get("nonce").get(0),
                        "back", asked.get("redirect_uri").get(0)));
        redirect(exchange, back + "&code=" + code);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> granted = codes.remove(asked.get("code").get(0));
        if (granted == null
                || !granted.get("back").equals(asked.get("redirect_uri").get(0))
                || !CodeChallenge.compute(
                                CodeChallengeMethod.S256,
                                new CodeVerifier(asked.get("code_verifier").get(0)))
                        .getValue()
                        .equals(granted.get("challenge"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        JWT token = forged.orElseGet(() -> signed(claims(granted.get("nonce")), key, JOSEObjectType.JWT));
        answer(
                exchange,
                200,
                Json.newObject()
                        .put("access_token", "nothing")
                        .put("token_type", "Bearer")
                        .put("id_token", token.serialize())
                        .toString());
    }

    /** The claims of a token of the next person. */
    public JWTClaimsSet claims(String nonce) {
        Instant now = Instant.now();
        return person.apply(new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience(CLIENT)
                        .claim("nonce", nonce)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5)))))
                .build();
    }

    private String discovery() {
        var json = Json.newObject()
                .put("issuer", address())
                .put("authorization_endpoint", address() + "/login")
                .put("token_endpoint", address() + "/token")
                .put("jwks_uri", address() + "/keys")
                .put("authorization_response_iss_parameter_supported", true);
        json.putArray("response_types_supported").add("code");
        json.putArray("subject_types_supported").add("public");
        json.putArray("id_token_signing_alg_values_supported")
                .add("ES256")
                .add("none")
                .add("HS256");
        return json.toString();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", URI.create(to).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
