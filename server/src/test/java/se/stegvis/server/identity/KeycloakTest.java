package se.stegvis.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.issuer.IdentityProvider;
import se.stegvis.server.support.Api;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.wire.Json;

/**
 * Logging in by a real Keycloak, with its realm, groups and logout. {@code .ci/run} fetches the archive of its release;
 * without it nothing is tried here, and {@code .ci/run} says so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class KeycloakTest {
    private static final String WORKER = "0198f000-0000-7000-8000-000000000001";
    private static final String STATE = "a-state-of-the-tablet-00";
    private static final String VERIFIER = "v".repeat(43);

    private IdentityTown place;
    private WebFixture town;
    private Keycloak keycloak;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isRegularFile(Keycloak.ARCHIVE), "Keycloak is not at " + Keycloak.ARCHIVE + "; not tried");
        place = new IdentityTown();
        town = place.town;
        town.clock().set(Instant.now());
        keycloak = new Keycloak(folder, town.address("/"));
        demand("1");
    }

    /** @param acr that Keycloak has to say of each login */
    private void demand(String acr) {
        IdentityProvider mapped = place.provider(IdentityTown.EKDALEN, keycloak.issuer());
        place.set(new IdentityProvider(
                mapped.municipality(),
                mapped.issuer(),
                mapped.clientId(),
                List.of(acr),
                mapped.groupsClaim(),
                mapped.groups()));
    }

    @AfterAll
    void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (place != null) {
            place.close();
        }
    }

    private WebReader.Page login(WebReader browser, String username) throws Exception {
        WebReader.Page begun = browser.get("/web/login/identity?municipality=ekdalen&then=/web/me");
        return browser.get(IdentityTown.pathOf(keycloak.login(begun.header("Location"), username)));
    }

    @Test
    void ops7_groupsOfKeycloakGiveRoleAndTeam() throws Exception {
        WebReader browser = town.reader();
        assertThat(login(browser, "tova.lind").status()).isEqualTo(200);
        assertThat(browser.get("/web/me").html()).contains("Tova Lind");
        assertThat(town.text("SELECT role FROM account WHERE municipality = 1 AND username = 'tova.lind'"))
                .isEqualTo("CASEWORKER");
        assertThat(town.count("SELECT COUNT(*) FROM account a JOIN team_member m"
                        + " ON m.municipality = a.municipality AND m.account = a.id"
                        + " WHERE a.municipality = 1 AND a.username = 'tova.lind'"))
                .isEqualTo(1);
    }

    /**
     * Of several sessions of a person Keycloak tells a client of one alone. That is why its client names no session in the
     * token (docs/identity.md).
     */
    @Test
    void ops7_whenKeycloakEndsAllSessionsOfAPersonEveryBrowserIsOut() throws Exception {
        List<WebReader> browsers = List.of(town.reader(), town.reader(), town.reader());
        for (WebReader browser : browsers) {
            assertThat(login(browser, "tova.lind").status()).isEqualTo(200);
            assertThat(browser.get("/web/me").status()).isEqualTo(200);
        }

        keycloak.logOut(WORKER);

        assertThat(browsers)
                .extracting(browser -> browser.get("/web/me").status())
                .containsOnly(303);
    }

    @Test
    void ops7_whoIsInNoGroupWithARoleIsNotLetInAndHasNoAccount() throws Exception {
        WebReader.Page page = login(town.reader(), "ingen.roll");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html()).contains("Ingen av dina grupper ger en roll");
        assertThat(town.count("SELECT COUNT(*) FROM account WHERE municipality = 1 AND username = 'ingen.roll'"))
                .isZero();
    }

    @Test
    void ops7_aLoginThatKeycloakSaysTooLittleOfIsRefused() throws Exception {
        demand("urn:ekdalen:two-factors");
        try {
            assertThat(login(town.reader(), "tova.lind").status()).isEqualTo(403);
        } finally {
            demand("1");
        }
    }

    @Test
    void ops7_aTabletLogsInByKeycloakAndIsLoggedOutByIt() throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        WebReader browser = town.reader();
        WebReader.Page begun = browser.get(
                "/web/login/tablet?municipality=ekdalen&port=40123&state=" + STATE + "&challenge=" + challenge);
        URI back = keycloak.login(begun.header("Location"), "tova.lind");
        String ahead = browser.get(IdentityTown.pathOf(back)).header("Refresh");
        assertThat(ahead).startsWith("0; url=http://127.0.0.1:40123/?code=").endsWith("&state=" + STATE);

        JsonNode granted = town.api()
                .post(
                        "/api/v1/identity/login",
                        "",
                        Json.newObject()
                                .put("code", ahead.replaceFirst(".*code=([^&]*).*", "$1"))
                                .put("verifier", VERIFIER)
                                .put("device", UUID.randomUUID().toString()))
                .json();

        assertThat(granted.path("account").path("username").asText()).isEqualTo("tova.lind@ekdalen");
        Api.Answer renewed = renewed(granted.path("refresh_token").asText());
        assertThat(renewed.status()).isEqualTo(200);
        keycloak.logOut(WORKER);
        assertThat(renewed(renewed.json().path("refresh_token").asText()).status())
                .isEqualTo(401);
    }

    private Api.Answer renewed(String refresh) {
        return town.api().post("/api/v1/token", "", Json.newObject().put("refresh_token", refresh));
    }
}
