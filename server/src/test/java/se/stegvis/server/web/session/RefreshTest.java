package se.stegvis.server.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.server.web.WebReader.Page;
import se.stegvis.shared.wire.Json;

/** A request that an open page or a tablet makes by itself is no reading by a person and lengthens no session. */
class RefreshTest {
    private static final String READS =
            "SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'READ' AND initiator = '%s'";
    private static final String EXPIRES =
            "SELECT CAST(MAX(expires_at) AS CHAR) FROM refresh_token WHERE municipality = 1 AND life_seconds = 3600";

    private WebFixture town;

    @BeforeEach
    void start() {
        town = new WebFixture();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void web14_aPageThatRefreshesItselfAddsNothingToWhatItsReaderIsReviewedFor() {
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lead.get("/web/cases").status()).isEqualTo(200);
        assertThat(lead.get("/web/follow-ups").status()).isEqualTo(200);
        long persons = reads("PERSON");
        assertThat(persons).isPositive();
        String reviewed = review();

        town.clock().advance(Duration.ofMinutes(3));
        for (String page : new String[] {"/web/overview", "/web/cases", "/web/follow-ups"}) {
            assertThat(lead.refresh(page).status()).as(page).isEqualTo(200);
        }
        assertThat(reads("PERSON")).isEqualTo(persons);
        assertThat(reads("MACHINE")).as("nothing is read unlogged").isPositive();
        assertThat(review()).isEqualTo(reviewed);

        lead.get("/web/cases");
        assertThat(reads("PERSON")).isGreaterThan(persons);
    }

    @Test
    void web14_whatATabletSynchronisesIsNotReadByItsPerson() {
        var pulled = town.api()
                .post(
                        "/api/v1/sync/pull",
                        town.token(WebFixture.WORKER),
                        Json.newObject()
                                .put("device", UUID.randomUUID().toString())
                                .put("limit", 500));
        assertThat(pulled.status()).isEqualTo(200);
        assertThat(reads("PERSON")).isZero();
        assertThat(reads("MACHINE")).isPositive();
    }

    @Test
    void web14_aCaseThatIsOpenedIsReadByAPersonWhateverTheRequestSaysOfItself() {
        WebReader lead = town.reader(WebFixture.LEAD);
        String id = town.text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1"
                + " AND protection = 'NONE' AND team IS NOT NULL LIMIT 1");
        assertThat(lead.refresh("/web/cases/" + id).status()).isEqualTo(200);
        assertThat(reads("PERSON")).isEqualTo(1);
        assertThat(reads("MACHINE")).isZero();
    }

    @Test
    void web14_theAccessIsCheckedForARefreshToo() {
        WebReader admin = town.reader(WebFixture.ADMIN);
        assertThat(admin.refresh("/web/cases").status()).isEqualTo(403);
        WebReader granby = town.reader("teamledare1@granby");
        assertThat(granby.refresh("/web/cases").status()).isEqualTo(200);
        assertThat(reads("MACHINE")).isZero();
    }

    @Test
    void sec12_whatAPageAsksForByItselfDoesNotLengthenItsSession() {
        WebReader lead = town.reader(WebFixture.LEAD);
        String expires = town.text(EXPIRES);
        for (int i = 0; i < 5; i++) {
            town.clock().advance(Duration.ofMinutes(11));
            assertThat(lead.listen().statusCode()).isEqualTo(200);
            assertThat(lead.listen().headers().allValues("Set-Cookie")).isEmpty();
            Page part = lead.refresh("/web/overview");
            assertThat(part.status()).isEqualTo(200);
            assertThat(part.cookies()).isEmpty();
            assertThat(town.text(EXPIRES)).isEqualTo(expires);
        }
        assertThat(lead.get("/web/session").html()).isEqualTo("300");
        assertThat(town.text(EXPIRES)).isEqualTo(expires);

        town.clock().advance(Duration.ofMinutes(5));
        assertThat(lead.get("/web/session").status()).isEqualTo(401);
        assertThat(lead.listen().statusCode()).isEqualTo(401);
        assertThat(lead.refresh("/web/overview").status()).isEqualTo(401);
    }

    @Test
    void sec12_whoeverComesBackAfterTheSessionHasEndedIsToldSo() {
        WebReader lead = town.reader(WebFixture.LEAD);
        town.clock().advance(Duration.ofMinutes(61));
        Page turned = lead.get("/web/overview");
        assertThat(turned.location()).isEqualTo("/web/login?then=%2Fweb%2Foverview&ended=true");
        assertThat(lead.get(turned.location()).html()).contains("när du inte har gjort något på en timme");
        assertThat(town.reader().get("/web/login").html()).doesNotContain("när du inte har gjort något på en timme");
    }

    @Test
    void sec12_theHourCountsFromTheLastThingThatAPersonDid() {
        WebReader lead = town.reader(WebFixture.LEAD);
        town.clock().advance(Duration.ofMinutes(4));
        lead.refresh("/web/overview");
        town.clock().advance(Duration.ofSeconds(5));
        assertThat(lead.get("/web/overview").status()).isEqualTo(200);
        town.clock().advance(Duration.ofMinutes(59));
        assertThat(lead.get("/web/overview").status()).isEqualTo(200);
        town.clock().advance(Duration.ofMinutes(61));
        assertThat(lead.get("/web/overview").status()).isEqualTo(303);
    }

    @Test
    void sec12_afterTenHoursOneLogsInAgainHoweverMuchOneDid() {
        WebReader lead = town.reader(WebFixture.LEAD);
        for (int i = 0; i < 19; i++) {
            town.clock().advance(Duration.ofMinutes(31));
            assertThat(lead.get("/web/overview").status())
                    .as("%s half hours", i)
                    .isEqualTo(200);
        }
        town.clock().advance(Duration.ofMinutes(10));
        assertThat(lead.get("/web/overview").status()).isEqualTo(200);
        String access = lead.jar().get("stegvis-access");
        town.clock().advance(Duration.ofMinutes(2));
        assertThat(lead.withCookies("/web/overview", "stegvis-access=" + access).status())
                .as("the access token ends with its session")
                .isEqualTo(303);
        assertThat(lead.get("/web/overview").status()).isEqualTo(303);
    }

    @Test
    void sec14_loggedOutTheAccessCookieIsWorthNothing() {
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lead.get("/web/overview").status()).isEqualTo(200);
        String cookie = "stegvis-access=" + lead.jar().get("stegvis-access");
        assertThat(lead.withCookies("/web/overview", cookie).status()).isEqualTo(200);
        assertThat(lead.post("/web/logout").status()).isEqualTo(303);
        assertThat(lead.withCookies("/web/overview", cookie).status()).isEqualTo(303);
    }

    @Test
    void sec14_aBrowsersSessionIsWorthNothingAtTheApiNorATabletsTokenInABrowser() {
        WebReader lead = town.reader(WebFixture.LEAD);
        var refused = town.api()
                .post(
                        "/api/v1/token",
                        null,
                        Json.newObject().put("refresh_token", lead.jar().get("stegvis-session")));
        assertThat(refused.status()).isEqualTo(401);
        String tablets = town.api()
                .login(WebFixture.LEAD, WebFixture.PASSWORD, java.util.Optional.of(UUID.randomUUID()))
                .json()
                .path("refresh_token")
                .asText();
        assertThat(lead.withCookies("/web/overview", "stegvis-session=" + tablets)
                        .status())
                .isEqualTo(303);
    }

    private long reads(String initiator) {
        return town.count(String.format(Locale.ROOT, READS, initiator));
    }

    /** The administrator's view of the lead's reading, without the code of its forms. */
    private String review() {
        String html =
                town.reader(WebFixture.ADMIN).get("/web/read-log?month=2026-11").html();
        return html.substring(html.indexOf("id=\"reader-"), html.indexOf("</main>"));
    }
}
