package se.stegvis.server.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** Teams, the municipality itself and the readiness of the installation, as an administrator sees to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationTest {
    @AutoClose
    private final WebFixture town = new WebFixture();

    private final WebReader admin = town.reader(WebFixture.ADMIN);

    private WebReader.Page post(String path, String... form) {
        admin.get("/web/teams");
        return admin.post(path, form);
    }

    private String team(String name) {
        return town.text(
                "SELECT CAST(CAST(id AS UUID) AS CHAR) FROM team WHERE municipality = 1 AND name = '" + name + "'");
    }

    private long traces(String detail) {
        return town.count("SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'SET_UP' AND detail ="
                + " '" + detail + "' AND account = (SELECT id FROM account WHERE municipality = 1 AND username ="
                + " 'admin1')");
    }

    @Test
    void web11_aTeamIsAddedRenamedAndClosedWhenItIsEmpty() {
        assertThat(post("/web/teams", "name", "  Väster   1 ").location()).isEqualTo("/web/teams");
        String id = team("Väster 1");
        assertThat(traces("team=" + id)).isOne();

        assertThat(post("/web/teams/" + id, "name", "Väster 2").location()).isEqualTo("/web/teams");
        assertThat(traces("team renamed=" + id)).isOne();
        assertThat(admin.get("/web/people").html()).contains("Väster 2").doesNotContain("Väster 1");

        assertThat(post("/web/teams/" + id + "/close").location()).isEqualTo("/web/teams");
        assertThat(traces("team closed=" + id)).isOne();
        assertThat(admin.get("/web/teams").html()).doesNotContain("Väster 2");
        assertThat(admin.get("/web/people").html()).doesNotContain("Väster 2");
        assertThat(post("/web/teams/" + id, "name", "Väster 3").status())
                .as("a closed one stays as it is")
                .isEqualTo(409);
        assertThat(post("/web/teams", "name", "Väster 2").location())
                .as("its name is free again")
                .isEqualTo("/web/teams");
    }

    @Test
    void web11_aTeamWithPeopleOrOpenCasesIsNotClosed() {
        String busy = town.text("SELECT CAST(CAST(MIN(team) AS UUID) AS CHAR) FROM team_member WHERE municipality = 1");
        WebReader.Page refused = post("/web/teams/" + busy + "/close");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Någon arbetar i arbetsgruppen");
        assertThat(traces("team closed=" + busy)).isZero();
        assertThat(town.count("SELECT COUNT(*) FROM team WHERE municipality = 1 AND closed_at IS NOT NULL AND id ="
                        + " CAST('" + busy + "' AS UUID)"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "rad\nrad"})
    void web11_aTeamWithoutANameIsNotAdded(String name) {
        WebReader.Page refused = post("/web/teams", "name", name);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Skriv ett namn på en rad").contains("aria-invalid=\"true\"");
    }

    @Test
    void web11_aNameThatAnotherTeamHasStaysInTheForm() {
        post("/web/teams", "name", "Norra");
        post("/web/teams", "name", "Södra");
        WebReader.Page added = post("/web/teams", "name", "NORRA");
        assertThat(added.status()).isEqualTo(422);
        assertThat(added.html()).contains("En annan arbetsgrupp heter så").contains("value=\"NORRA\"");
        WebReader.Page renamed = post("/web/teams/" + team("Södra"), "name", "norra ");
        assertThat(renamed.status()).isEqualTo(422);
        assertThat(renamed.html()).contains("value=\"norra\"");
        assertThat(post("/web/teams/" + team("Södra"), "name", "SÖDRA").location())
                .as("its own name in capitals")
                .isEqualTo("/web/teams");
    }

    @Test
    void f1_ofTwoWhoRenameATeamTheSecondIsToldAndChoosesAgain() {
        post("/web/teams", "name", "Öster 1");
        String path = "/web/teams/" + team("Öster 1");
        assertThat(post(path, "was", "Öster 1", "name", "Öster 2").location()).isEqualTo("/web/teams");
        WebReader.Page late = post(path, "was", "Öster 1", "name", "Öster 3");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html())
                .contains("Någon annan har bytt namn", "value=\"Öster 3\"", "name=\"was\" value=\"Öster 2\"");
        assertThat(post(path, "was", "Öster 1", "name", "Öster 2").location())
                .as("what it is called already")
                .isEqualTo("/web/teams");
        assertThat(post(path, "was", "Öster 2", "name", "Öster 3").location()).isEqualTo("/web/teams");
        assertThat(team("Öster 3")).isNotNull();
    }

    @Test
    void web11_theTeamsOfOthersAreAsIfTheyWereNotThere() {
        String foreign = town.text("SELECT CAST(CAST(MIN(id) AS UUID) AS CHAR) FROM team WHERE municipality = 2");
        for (String path : new String[] {"/web/teams/" + foreign, "/web/teams/" + UUID.randomUUID()}) {
            assertThat(post(path, "name", "X").status()).isEqualTo(404);
            assertThat(post(path + "/close").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/web/teams", "/web/municipality", "/web/readiness"})
    void web11_thePagesAreForAdministratorsAlone(String path) {
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lead.get(path).status()).isEqualTo(403);
        lead.get("/web/me");
        assertThat(lead.post(path.equals("/web/readiness") ? path + "/mail" : path, "name", "X", "version", "0")
                        .status())
                .isEqualTo(403);
        admin.get(path);
        admin.forge("another");
        assertThat(admin.post(path.equals("/web/readiness") ? path + "/mail" : path, "name", "X")
                        .status())
                .as("without the form's token")
                .isEqualTo(403);
    }

    private WebReader.Page municipality(String name, String colour) {
        WebReader.Page page = admin.get("/web/municipality");
        String version = page.html().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        return admin.post("/web/municipality", "name", name, "colour", colour, "version", version);
    }

    @Test
    void web25_theMunicipalityGetsItsNameAndItsColourOnEveryPage() {
        assertThat(municipality("Ekdalens  kommun", "1A5F7A").location()).isEqualTo("/web/municipality?done=true");
        assertThat(traces("municipality colour=1a5f7a")).isOne();
        String page = town.reader(WebFixture.LEAD).get("/web/overview").html();
        assertThat(page).contains("Ekdalens kommun").contains("/assets/mark/1a5f7a.css");
        WebReader.Page style = town.reader().get("/assets/mark/1a5f7a.css");
        assertThat(style.html()).isEqualTo(".town { background: #1a5f7a; color: #ffffff; }\n");
        assertThat(style.header("Content-Type")).startsWith("text/css");
        assertThat(municipality("Ekdalens kommun", "").location()).isEqualTo("/web/municipality?done=true");
        assertThat(admin.get("/web/teams").html()).doesNotContain("/assets/mark/");
        long before = town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'SET_UP'");
        municipality("Ekdalens kommun", "");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'SET_UP'"))
                .as("the same once more is no change")
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ekdalen|#ffcc00|kontrasten är 1,5",
                "Ekdalen|#ffffff|kontrasten är 1,0",
                "Ekdalen|red|sex tecken",
                "Ekdalen|#12345|sex tecken",
                "Ekdalen|}*{color:#fff|sex tecken",
                "' '|#1a5f7a|Skriv kommunens namn",
                "a\u202eb|#1a5f7a|Skriv kommunens namn"
            })
    void web25_aColourOnWhichTextCannotBeReadIsRefusedWithOneThatCan(String name, String colour, String sentence) {
        WebReader.Page refused = municipality(name, colour);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains(sentence).contains("aria-invalid=\"true\"");
        assertThat(town.text("SELECT name FROM municipality WHERE id = 1")).isNotEqualTo(name);
    }

    @Test
    void web25_twoAdministratorsAtOnceDoNotOverwriteEachOther() {
        admin.get("/web/municipality");
        WebReader.Page late = admin.post("/web/municipality", "name", "Annat", "colour", "", "version", "9999");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html())
                .contains("Någon annan har ändrat")
                .contains("value=\"Annat\"")
                .as("a second press overwrites nothing either")
                .contains("name=\"version\" value=\"9999\"");
        WebReader.Page mistyped = admin.post("/web/municipality", "name", "Annat", "colour", "red", "version", "9998");
        assertThat(mistyped.html())
                .as("a correction is of what the form first showed")
                .contains("name=\"version\" value=\"9998\"");
        assertThat(admin.post("/web/municipality", "name", "Annat", "version", "x")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffcc00", "1a5f7", "1a5f7a7", "zzzzzz"})
    void web25_aStyleIsMadeOfNothingButAColour(String colour) {
        assertThat(town.reader().get("/assets/mark/" + colour + ".css").status())
                .isEqualTo(404);
    }

    @Test
    void sec3_whatAdministratorsDidIsReadInWordsByOthersAndThatIsNoted() {
        String worker = town.text(
                "SELECT CAST(CAST(id AS UUID) AS CHAR) FROM account WHERE municipality = 1 AND username = 'coach1'");
        post("/web/teams", "name", "Ses efteråt");
        admin.get("/web/people/" + worker);
        admin.post("/web/people/" + worker + "/link");
        WebReader lead = town.reader(WebFixture.LEAD);
        String page = lead.get("/web/administrators").html();
        assertThat(page)
                .contains("Lade till en arbetsgrupp", "Ses efteråt", "Gjorde en ny länk", "Karin Holm")
                .doesNotContain("Något som den här versionen", worker, "link=");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'REVIEWED' AND"
                        + " detail = 'administrators=2026-11'"))
                .isOne();
        assertThat(town.reader("teamledare1@granby").get("/web/administrators").html())
                .as("those of another municipality")
                .doesNotContain("Ses efteråt");
        assertThat(town.reader(WebFixture.WORKER).get("/web/administrators").status())
                .isEqualTo(403);
        for (String odd : new String[] {"2026-13", "x", "0000-00", "2026-10"}) {
            assertThat(lead.get("/web/administrators?month=" + odd).status()).isEqualTo(200);
        }
    }

    @Test
    void sec3_whoIsNoAdministratorAnyMoreIsStillInTheLog() throws SQLException {
        String before = "SELECT id FROM account WHERE municipality = 1 AND username = ";
        try (Connection connection = town.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO audit_entry (municipality, id, at, account, action, detail) SELECT 1,"
                    + " UNHEX(MD5('former 1')), '2026-03-02 08:00:00', (" + before
                    + "'admin1'), 'ACCOUNT', CONCAT('role"
                    + " ADMIN to TEAM_LEAD=', CAST((" + before + "'teamledare1') AS UUID))");
            statement.execute("INSERT INTO audit_entry (municipality, id, at, account, action, detail) SELECT 1,"
                    + " UNHEX(MD5('former 2')), '2026-02-02 08:00:00', (" + before + "'teamledare1'), 'SET_UP', 'test"
                    + " mail sent'");
        }
        assertThat(admin.get("/web/administrators?month=2026-02").html())
                .contains("2026-02-02 09:00", "Skickade ett provmejl");
        assertThat(admin.get("/web/administrators?month=2026-03").html())
                .contains("systemförvaltare → förste socialsekreterare");
    }

    @Test
    void web1_aTestMailThatDoesNotLeaveIsToldInThePagesOwnLanguage() {
        assertThat(post("/web/readiness/mail").html())
                .contains("Provmejlet kom inte iväg", "Den som sköter servern ställer in stegvis.mail.host")
                .doesNotContain("configured; set");
    }

    @Test
    void web1_theReadinessSaysEachThingInWordsWithItsRemedy() {
        String page = admin.get("/web/readiness").html();
        assertThat(page)
                .contains("börjar inte med https://", "stegvis.tls.certificate")
                .contains("Ingen mejlserver är inställd", "stegvis.mail.host")
                .contains("Ingen säkerhetskopia", "stegvis backup")
                .containsPattern("klockor skiljer \\d+ sekunder")
                .contains("NTP")
                .contains("Åtgärda")
                .doesNotContain("??");
    }
}
