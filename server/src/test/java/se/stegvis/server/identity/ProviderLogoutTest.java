package se.stegvis.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.server.issuer.IdentityProvider;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** The provider says that somebody has logged out there, and others say so too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderLogoutTest {
    private static final String WORKERS = "Stegvis handläggare";
    private static final String TEAM = "Team 1";
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private final HttpClient client = HttpClient.newHttpClient();

    @AutoClose
    private final IdentityTown place = new IdentityTown();

    private final WebFixture town = place.town;

    @BeforeEach
    void theClockGoesWithTheMachines() {
        // The library that checks a token's end asks the machine; its age is asked of ours.
        town.clock().set(Instant.now());
    }

    private WebReader loggedIn(String municipality, String subject, String session) {
        MockIssuer issuer = municipality.equals("ekdalen") ? place.issuer : place.granby;
        issuer.next(subject, "user." + subject, WORKERS, TEAM);
        issuer.but(claims -> claims.claim("sid", session));
        WebReader browser = town.reader();
        assertThat(place.login(browser, municipality).status()).isEqualTo(200);
        assertThat(isIn(browser)).isTrue();
        return browser;
    }

    private static boolean isIn(WebReader browser) {
        return browser.get("/web/me").status() == 200;
    }

    private HttpResponse<String> send(String municipality, String form) throws Exception {
        URI address = town.address("/identity/" + municipality + "/logout");
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int logout(String token) throws Exception {
        HttpResponse<String> answer = send("ekdalen", "logout_token=" + token);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return answer.statusCode();
    }

    @Test
    void ops7_aSessionThatEndsAtTheProviderEndsHereAndNoOther() throws Exception {
        WebReader one = loggedIn("ekdalen", "a1", "s1");
        WebReader other = loggedIn("ekdalen", "a1", "s2");
        WebReader somebody = loggedIn("ekdalen", "a2", "s3");

        assertThat(logout(
                        place.issuer.logoutToken(claims -> claims.subject("a1").claim("sid", "s1"))))
                .isEqualTo(200);

        assertThat(isIn(one)).isFalse();
        assertThat(isIn(other)).isTrue();
        assertThat(isIn(somebody)).isTrue();
        assertThat(town.text("SELECT detail FROM audit_entry WHERE municipality = 1 ORDER BY id DESC LIMIT 1"))
                .startsWith("logins of one session ended=");
    }

    @Test
    void ops7_aTokenThatNamesASessionAloneEndsIt() throws Exception {
        WebReader one = loggedIn("ekdalen", "b1", "only-sid");
        WebReader granby = loggedIn("granby", "b1", "only-sid");

        assertThat(logout(place.issuer.logoutToken(claims -> claims.claim("sid", "only-sid"))))
                .isEqualTo(200);

        assertThat(isIn(one)).isFalse();
        assertThat(isIn(granby)).as("another provider's session").isTrue();
    }

    @Test
    void ops7_aTokenThatNamesASubjectAloneEndsEveryLoginOfTheirs() throws Exception {
        WebReader one = loggedIn("ekdalen", "c1", "s4");
        WebReader other = loggedIn("ekdalen", "c1", "s5");
        WebReader somebody = loggedIn("ekdalen", "c2", "s4");

        assertThat(logout(place.issuer.logoutToken(claims -> claims.subject("c1"))))
                .isEqualTo(200);

        assertThat(isIn(one)).isFalse();
        assertThat(isIn(other)).isFalse();
        assertThat(isIn(somebody)).isTrue();
        assertThat(isIn(loggedIn("ekdalen", "c1", "s6"))).as("a new login").isTrue();
    }

    @Test
    void ops7_aSessionOfSomebodyElseIsNotEndedByASubjectsToken() throws Exception {
        WebReader one = loggedIn("ekdalen", "d1", "s7");
        assertThat(logout(
                        place.issuer.logoutToken(claims -> claims.subject("d2").claim("sid", "s7"))))
                .isEqualTo(200);
        assertThat(isIn(one)).isTrue();
    }

    @Test
    void ops7_whoIsNotLoggedInIsLoggedOutAlready() throws Exception {
        assertThat(logout(place.issuer.logoutToken(claims -> claims.claim("sid", "never seen"))))
                .isEqualTo(200);
        assertThat(logout(place.issuer.logoutToken(claims -> claims.subject("nobody"))))
                .isEqualTo(200);
    }

    @Test
    void ops7_aCopyOfATokenEndsNoLaterLogin() throws Exception {
        String token = place.issuer.logoutToken(claims -> claims.subject("e1"));
        loggedIn("ekdalen", "e1", "s8");
        assertThat(logout(token)).isEqualTo(200);
        WebReader later = loggedIn("ekdalen", "e1", "s9");

        assertThat(logout(token)).isEqualTo(400);

        assertThat(isIn(later)).isTrue();
    }

    static Stream<Arguments> lies() {
        Instant now = Instant.now();
        return Stream.of(
                lie("another issuer", claims -> claims.issuer("https://login.evil.example")),
                lie("another audience", claims -> claims.audience("payroll")),
                lie("no audience", claims -> claims.audience((String) null)),
                lie("a nonce, as in a token of a login", claims -> claims.claim("nonce", "n")),
                lie("no events", claims -> claims.claim("events", null)),
                lie("another event", claims -> claims.claim("events", Map.of("urn:other", Map.of()))),
                lie("events as a list", claims -> claims.claim("events", List.of(LOGOUT))),
                lie("no name of its own", claims -> claims.jwtID(null)),
                lie("no time", claims -> claims.issueTime(null)),
                lie("of an hour ago", claims -> claims.issueTime(Date.from(now.minus(Duration.ofHours(1))))
                        .expirationTime(Date.from(now.plus(Duration.ofDays(900))))),
                lie("of tomorrow", claims -> claims.issueTime(Date.from(now.plus(Duration.ofDays(1))))
                        .expirationTime(Date.from(now.plus(Duration.ofDays(2))))),
                lie("expired", claims -> claims.expirationTime(Date.from(now.minus(Duration.ofMinutes(5))))),
                lie("nobody", claims -> claims.subject(null)),
                lie("a session that is no text", claims -> claims.claim("sid", 7)));
    }

    private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> more) {
        return Arguments.of(name, more);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void ops7_aTokenThatSaysSomethingElseEndsNothing(String name, UnaryOperator<JWTClaimsSet.Builder> more)
            throws Exception {
        WebReader one = loggedIn("ekdalen", "f1", "s10");
        assertThat(logout(place.issuer.logoutToken(claims -> more.apply(claims.subject("f1")))))
                .isEqualTo(400);
        assertThat(isIn(one)).isTrue();
    }

    @Test
    void ops7_aTokenThatTheProviderDidNotSignAsALogoutEndsNothing() throws Exception {
        WebReader one = loggedIn("ekdalen", "g1", "s11");
        JWTClaimsSet claims = claims(place.issuer.logoutToken(more -> more.subject("g1")));

        assertThat(logout(new PlainJWT(claims).serialize())).as("alg none").isEqualTo(400);
        assertThat(logout(MockIssuer.signed(claims, place.granby.key(), new JOSEObjectType("logout+jwt"))
                        .serialize()))
                .as("another's key")
                .isEqualTo(400);
        assertThat(logout(MockIssuer.signed(claims, place.issuer.key(), new JOSEObjectType("at+jwt"))
                        .serialize()))
                .as("a token of another kind")
                .isEqualTo(400);
        assertThat(logout(MockIssuer.signed(place.issuer.claims("n"), place.issuer.key(), JOSEObjectType.JWT)
                        .serialize()))
                .as("a token of a login")
                .isEqualTo(400);
        assertThat(isIn(one)).isTrue();
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    @Test
    void ops7_whatIsNoTokenAndWhoHasNoProviderAreRefused() throws Exception {
        for (String form : new String[] {"", "other=1", "logout_token=", "logout_token=x.y.z", "logout_token=%00"}) {
            assertThat(send("ekdalen", form).statusCode()).as(form).isEqualTo(400);
        }
        assertThat(send("ekdalen", "logout_token=" + "x".repeat(20_000)).statusCode())
                .isEqualTo(400);
        assertThat(send("solvik", "logout_token=" + place.issuer.logoutToken(claims -> claims.subject("a")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void ops7_theProviderTriesAgainWhileItsKeysCannotBeHad() throws Exception {
        IdentityProvider before =
                town.bean(IdentityProviders.class).find(IdentityTown.GRANBY).orElseThrow();
        place.set(place.provider(IdentityTown.GRANBY, "http://127.0.0.1:9"));
        assertThat(send("granby", "logout_token=" + place.granby.logoutToken(claims -> claims.subject("a")))
                        .statusCode())
                .isEqualTo(503);
        place.set(before);
    }
}
