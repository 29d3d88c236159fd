package se.stegvis.server.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.server.web.WebReader.Page;

/** Logging in with a browser, staying in, and what protects it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
    @AutoClose
    private final WebFixture town = new WebFixture(Map.of("stegvis.login.tries-per-account", "3"));

    @Test
    void whoeverIsNotLoggedInComesToTheLoginAndBackToWhereTheyWereGoing() {
        WebReader reader = town.reader();
        Page turned = reader.get("/web/overview?when=OVERDUE");
        assertThat(turned.status()).isEqualTo(303);
        assertThat(turned.location()).isEqualTo("/web/login?then=%2Fweb%2Foverview%3Fwhen%3DOVERDUE");
        assertThat(reader.get(turned.location()).html()).contains("value=\"/web/overview?when=OVERDUE\"");

        Page in = reader.post(
                "/web/login",
                "username",
                WebFixture.LEAD,
                "password",
                WebFixture.PASSWORD,
                "then",
                "/web/overview?when=OVERDUE");
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.location()).isEqualTo("/web/overview?when=OVERDUE");
        assertThat(reader.get(in.location()).status()).isEqualTo(200);
    }

    @Test
    void theLoginLeadsToNoOtherSite() {
        WebReader reader = town.reader();
        for (String elsewhere :
                new String[] {"https://evil.example/", "//evil.example", "/web/../x\\", "javascript:1"}) {
            reader.get("/web/login");
            Page in = reader.post(
                    "/web/login", "username", WebFixture.LEAD, "password", WebFixture.PASSWORD, "then", elsewhere);
            assertThat(in.location()).isEqualTo("/web/home");
        }
    }

    @Test
    void theCookiesAreOutOfReachOfScriptsAndOfOtherSites() {
        Page in = town.reader().login(WebFixture.LEAD);
        assertThat(in.cookies())
                .filteredOn(cookie -> cookie.startsWith("stegvis-"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Strict", "Path=/web")
                        .doesNotContain("Secure", "Max-Age"));
    }

    @Test
    void aWrongPasswordIsSaidOnTheFormWithWhatToDo() {
        WebReader reader = town.reader();
        reader.get("/web/login");
        Page wrong = reader.post("/web/login", "username", "handlaggare2@granby", "password", "fel");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.html())
                .contains("Fel användarnamn eller lösenord", "Kontrollera", "value=\"handlaggare2@granby\"")
                .doesNotContain("value=\"fel\"");
        for (int i = 0; i < 3; i++) {
            wrong = reader.post("/web/login", "username", "handlaggare2@granby", "password", "fel");
        }
        assertThat(wrong.status()).isEqualTo(429);
        assertThat(wrong.html()).contains("För många försök");
    }

    @Test
    void b5_fromTheOwnBrowserOneGetsInHoweverMuchIsGuessedBesideIt() {
        WebReader own = town.reader("handlaggare2@ekdalen");
        own.get("/web/overview");
        own.post("/web/logout");
        assertThat(own.jar()).containsKey("known-browser");
        WebReader other = town.reader();
        Page guessed = null;
        for (int i = 0; i < 4; i++) {
            other.get("/web/login");
            guessed = other.post("/web/login", "username", "handlaggare2@ekdalen", "password", "fel");
        }
        assertThat(guessed.status()).isEqualTo(429);
        assertThat(guessed.header("Retry-After")).isEqualTo("5");
        assertThat(own.login("handlaggare2@ekdalen").status()).isEqualTo(303);
    }

    @Test
    void b12_whatNobodyIsCalledIsRefusedOnTheFormToo() {
        WebReader reader = town.reader();
        for (String name : new String[] {
            "handläggare2@ekdalen", "handlaggare1@växjö", "a@ekdalen\u200b", "a@\ud83d\ude00", "å".repeat(10_000), ""
        }) {
            reader.get("/web/login");
            assertThat(reader.post("/web/login", "username", name, "password", WebFixture.PASSWORD)
                            .status())
                    .as(name)
                    .isEqualTo(401);
        }
    }

    @Test
    void aFormWithoutTheSessionsCodeChangesNothing() {
        WebReader reader = town.reader(WebFixture.LEAD);
        reader.get("/web/overview");
        String own = reader.code();
        WebReader other = town.reader("teamledare1@granby");
        other.get("/web/overview");
        for (String code : new String[] {"", "x", other.code()}) {
            reader.forge(code);
            Page refused = reader.post("/web/logout");
            assertThat(refused.status()).as("code '%s'", code).isEqualTo(403);
            assertThat(refused.html()).contains("Formuläret gäller inte längre");
        }
        assertThat(reader.get("/web/overview").status()).isEqualTo(200);
        reader.forge(own);
        assertThat(reader.post("/web/logout").status()).isEqualTo(303);
    }

    @Test
    void loggedOutTheSessionIsWorthNothingMore() {
        WebReader reader = town.reader(WebFixture.LEAD);
        reader.get("/web/overview");
        long sessions = town.count("SELECT COUNT(*) FROM refresh_token WHERE municipality = 1");
        reader.post("/web/logout");
        assertThat(reader.jar()).doesNotContainKeys("stegvis-access", "stegvis-session");
        assertThat(reader.get("/web/overview").status()).isEqualTo(303);
        assertThat(town.count("SELECT COUNT(*) FROM refresh_token WHERE municipality = 1"))
                .isEqualTo(sessions - 1);
    }

    @Test
    void whoeverGoesOnReadingStaysInAndWhoeverIsAwayForAnHourDoesNot() {
        WebReader reader = town.reader(WebFixture.WORKER);
        String first = reader.jar().get("stegvis-access");
        town.clock().advance(Duration.ofSeconds(50));
        assertThat(reader.get("/web/overview").status()).isEqualTo(200);
        assertThat(reader.jar()).containsEntry("stegvis-access", first);
        for (int i = 0; i < 4; i++) {
            town.clock().advance(Duration.ofMinutes(40));
            assertThat(reader.get("/web/overview").status()).isEqualTo(200);
        }
        assertThat(reader.jar().get("stegvis-access")).isNotEqualTo(first);
        town.clock().advance(Duration.ofMinutes(61));
        assertThat(reader.get("/web/overview").status()).isEqualTo(303);
        assertThat(reader.jar()).doesNotContainKey("stegvis-session");
    }

    @Test
    void everyPageForbidsWhatIsNotOurOwnAndIsKeptNowhere() {
        WebReader reader = town.reader(WebFixture.LEAD);
        for (String path : new String[] {"/web/overview", "/web/login", "/web/missing", "/assets/stegvis.css"}) {
            Page page = reader.get(path);
            assertThat(page.header("Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "http");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Cache-Control"))
                    .isEqualTo(path.startsWith("/assets") ? "max-age=3600" : "no-store");
            assertThat(page.header("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void overHttpsTheCookiesAreSecureAndTheBrowserIsToldToStay() {
        try (WebFixture safe =
                new WebFixture(Map.of("stegvis.public-url", "https://stegvis.example", "stegvis.demo.clients", "0"))) {
            Page login = safe.reader().get("/web/login");
            assertThat(login.header("Strict-Transport-Security")).startsWith("max-age=63072000");
            assertThat(login.cookies()).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                    .contains("Secure"));
        }
    }

    @Test
    void anAddressThatDoesNotExistIsAPageWithAWayOn() {
        Page missing = town.reader(WebFixture.LEAD).get("/web/missing");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.html()).contains("Finns inte", "href=\"/web/home\"").doesNotContain("Exception");
    }

    /** A HEAD of what is refused has no body from which a page could be made. */
    @Test
    void b12_aRefusalThatIsAskedForWithoutItsBodyIsNoFault() {
        WebReader lead = town.reader(WebFixture.LEAD);
        for (String path : List.of("/web/missing", "/web/absences?month=%00", "/web/cases/none", "/web/people")) {
            assertThat(lead.head(path).status()).as("HEAD %s", path).isBetween(200, 499);
        }
    }

    @Test
    void theApiTakesNoCookies() {
        WebReader reader = town.reader(WebFixture.LEAD);
        assertThat(reader.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void htmxIsServedFromTheVersionOfTheBuild() {
        assertThat(town.reader().get("/assets/htmx/htmx.min.js").status()).isEqualTo(200);
    }

    @Test
    void eachRoleComesToTheFirstPageOfItsMenu() {
        assertThat(town.reader(WebFixture.LEAD).get("/web/home").location()).isEqualTo("/web/overview");
        assertThat(town.reader(WebFixture.ADMIN).get("/web/home").location()).isEqualTo("/web/devices");
        assertThat(town.reader().get("/web/home").location()).startsWith("/web/login?then=");
    }

    @Test
    void anAdministratorSeesNoOverviewOfCases() {
        Page refused = town.reader(WebFixture.ADMIN).get("/web/overview");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html()).contains("Du har inte behörighet");
    }

    @Test
    void theLanguageIsTheBrowsersOrTheChosenOne() {
        WebReader reader = town.reader(WebFixture.LEAD);
        assertThat(reader.get("/web/overview").html()).contains("lang=\"sv\"", "Översikt");
        assertThat(reader.post("/web/language", "language", "en", "then", "/web/overview")
                        .location())
                .isEqualTo("/web/overview");
        assertThat(reader.get("/web/overview").html()).contains("lang=\"en\"", "Overview");
    }
}
