package se.stegvis.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.support.Api;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.wire.Json;

/** Logging in a tablet by the provider, in the system's browser: what the server sees of both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TabletLoginTest {
    private static final String WORKERS = "Stegvis handläggare";
    private static final String TEAM = "Team 1";
    private static final String STATE = "a-state-of-the-tablet-00";
    private static final String VERIFIER = "v".repeat(43);
    private static final int PORT = 40_123;

    @AutoClose
    private final IdentityTown place = new IdentityTown();

    private final WebFixture town = place.town;

    @BeforeEach
    void aWorker() {
        place.issuer.next("tablet-1", "tova.lind", WORKERS, TEAM);
    }

    private static String challenge(String verifier) throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8)));
    }

    private static String address(int port, String state, String challenge) {
        return "/web/login/tablet?municipality=ekdalen&port=" + port + "&state=" + state + "&challenge=" + challenge;
    }

    /** The page with which the browser ends at the server; it leads to the tablet. */
    private WebReader.Page browsed(WebReader browser) throws Exception {
        WebReader.Page begun = browser.get(address(PORT, STATE, challenge(VERIFIER)));
        URI back = URI.create(browser.elsewhere(begun.header("Location")).header("Location"));
        return browser.get(IdentityTown.pathOf(back));
    }

    private static URI ahead(WebReader.Page page) {
        assertThat(page.header("Refresh")).startsWith("0; url=http://127.0.0.1:" + PORT + "/?");
        return URI.create(page.header("Refresh").replace("0; url=", ""));
    }

    private String code() throws Exception {
        String query = ahead(browsed(town.reader())).getRawQuery();
        assertThat(query).endsWith("&state=" + STATE).startsWith("code=");
        return query.replaceFirst("code=([^&]*).*", "$1");
    }

    private Api.Answer posted(String path, ObjectNode body) {
        return town.api().post(path, "", body);
    }

    private Api.Answer renewed(String refresh) {
        return posted("/api/v1/token", Json.newObject().put("refresh_token", refresh));
    }

    private Api.Answer fetched(String code, String verifier, UUID device) {
        return posted(
                "/api/v1/identity/login",
                Json.newObject().put("code", code).put("verifier", verifier).put("device", device.toString()));
    }

    @Test
    void ops7_aTabletFetchesTheLoginThatItsPersonMadeInTheBrowser() throws Exception {
        UUID device = UUID.randomUUID();
        WebReader browser = town.reader();
        String query = ahead(browsed(browser)).getRawQuery();
        assertThat(browser.jar()).as("the browser itself is not logged in").doesNotContainKey("stegvis-session");
        assertThat(place.issuer.lastAuthorization())
                .as("whoever used the browser last is not taken for the person")
                .containsEntry("prompt", List.of("login"));

        Api.Answer answer = fetched(query.replaceFirst("code=([^&]*).*", "$1"), VERIFIER, device);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode granted = answer.json();
        assertThat(granted.path("account").path("username").asText()).isEqualTo("tova.lind@ekdalen");
        assertThat(granted.path("refresh_token").asText()).isNotEmpty();
        assertThat(renewed(granted.path("refresh_token").asText()).status()).isEqualTo(200);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'LOGIN'"
                        + " AND detail = 'identity' AND device = UNHEX('"
                        + device.toString().replace("-", "") + "')"))
                .isEqualTo(1);
    }

    @Test
    void ops7_aLogoutAtTheProviderEndsTheTabletsLogin() throws Exception {
        town.clock().set(Instant.now());
        place.issuer.but(claims -> claims.claim("sid", "of the tablet"));
        String refresh = fetched(code(), VERIFIER, UUID.randomUUID())
                .json()
                .path("refresh_token")
                .asText();
        String token =
                place.issuer.logoutToken(claims -> claims.subject("tablet-1").claim("sid", "of the tablet"));
        assertThat(town.reader()
                        .post("/identity/ekdalen/logout", "logout_token", token)
                        .status())
                .isEqualTo(200);
        assertThat(renewed(refresh).status()).isEqualTo(401);
    }

    @Test
    void ops7_aCodeIsGoodOnceForTwoMinutesAndForTheTabletThatAsked() throws Exception {
        UUID device = UUID.randomUUID();
        String once = code();
        assertThat(fetched(once, VERIFIER, device).status()).isEqualTo(200);
        assertThat(fetched(once, VERIFIER, device).problem()).isEqualTo("tablet-code-refused");

        String stolen = code();
        assertThat(fetched(stolen, "w".repeat(43), UUID.randomUUID()).problem()).isEqualTo("tablet-code-refused");
        assertThat(fetched(stolen, VERIFIER, device).problem())
                .as("spent by whoever came first")
                .isEqualTo("tablet-code-refused");

        String late = code();
        town.clock().advance(Duration.ofMinutes(2).plusSeconds(1));
        assertThat(fetched(late, VERIFIER, device).problem()).isEqualTo("tablet-code-refused");
        assertThat(fetched("1." + "x".repeat(43), VERIFIER, device).problem()).isEqualTo("tablet-code-refused");
        assertThat(fetched("no code", VERIFIER, device).problem()).isEqualTo("tablet-code-refused");
        assertThat(posted("/api/v1/identity/login", Json.newObject().put("code", late))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void ops7_whoIsNotLetInIsToldInTheBrowserAndTheTabletHearsOfIt() throws Exception {
        place.issuer.next("tablet-2", "ingen.roll", "Städ");
        WebReader browser = town.reader();
        assertThat(ahead(browsed(browser)).getRawQuery()).isEqualTo("error=NO_ROLE&state=" + STATE);
        assertThat(browser.get("/web/login/tablet/done?refusal=NO_ROLE").html())
                .contains("Du kom inte in", "Ingen av dina grupper ger en roll", "gå tillbaka till Stegvis");

        place.issuer.fail("access_denied");
        assertThat(ahead(browsed(town.reader())).getRawQuery()).isEqualTo("error=DENIED&state=" + STATE);
        assertThat(browser.get("/web/login/tablet/done").html()).contains("Du är inloggad på plattan");
    }

    @ParameterizedTest
    @CsvSource({"0", "80", "1023", "65536", "-1", "127.0.0.1"})
    void ops7_aPortThatIsNoTabletsIsRefused(String port) throws Exception {
        WebReader.Page page =
                town.reader().get(address(PORT, STATE, challenge(VERIFIER)).replace("port=" + PORT, "port=" + port));
        assertThat(page.status()).isBetween(400, 403);
        assertThat(page.header("Location")).isEmpty();
    }

    @Test
    void ops7_aStateOrAChallengeThatIsNoneLeadsNowhere() throws Exception {
        for (String one : List.of(
                address(PORT, "short", challenge(VERIFIER)),
                address(PORT, STATE + "%0d%0aX:y", challenge(VERIFIER)),
                address(PORT, STATE + "@evil.example", challenge(VERIFIER)),
                address(PORT, STATE, "plain"),
                address(PORT, STATE, ""))) {
            WebReader.Page page = town.reader().get(one);
            assertThat(page.status()).as(one).isEqualTo(403);
            assertThat(page.header("Refresh") + page.header("Location")).isEmpty();
        }
        assertThat(town.reader()
                        .get(address(PORT, STATE, challenge(VERIFIER)).replace("ekdalen", "solvik"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void ops7_aTabletLearnsBeforeTheLoginWhoHasAProvider() {
        JsonNode places = town.api().get("/api/v1/identity", "").json().path("municipalities");
        assertThat(places.findValuesAsText("slug")).containsExactly("ekdalen", "granby");
        assertThat(places.get(0).path("name").asText()).isEqualTo("Ekdalens kommun");
    }

    @Test
    void ops7_whoLeavesMeanwhileGetsNoLogin() throws Exception {
        place.issuer.next("tablet-3", "siv.ek", WORKERS, TEAM);
        String code = code();
        place.issuer.next("tablet-3", "siv.ek", TEAM);
        browsed(town.reader());
        Api.Answer answer = fetched(code, VERIFIER, UUID.randomUUID());
        Optional<String> refresh =
                Optional.of(answer.json().path("refresh_token").asText()).filter(token -> !token.isEmpty());
        assertThat(refresh.map(token -> renewed(token).status()).orElse(401))
                .as("the login ended with the role")
                .isEqualTo(401);
    }
}
