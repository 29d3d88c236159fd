package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import se.stegvis.server.access.Caller;
import se.stegvis.server.finding.CaseReviewRun;
import se.stegvis.server.reminder.ReminderRun;
import se.stegvis.server.support.TestPictures;
import se.stegvis.shared.picture.SanitizedPicture;
import se.stegvis.shared.picture.TurnedPictures;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** Every page in a real browser: looked at by axe-core, photographed, and used. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private WebFixture town;
    private Browser browser;

    @BeforeAll
    void start() {
        town = new WebFixture();
        town.bean(ReminderRun.class).issueDue(town.clock().instant());
        town.bean(CaseReviewRun.class).reviewDue(town.clock().instant());
        browser = Browser.start(town);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        town.close();
    }

    @Test
    void theLogin() {
        browser.open("/web/login");
        browser.inspect("login");
    }

    @Test
    void ops1_theWelcomeTakesTheCodeOutOfTheAddress() {
        browser.open("/web/welcome#1.koden");
        assertThat(browser.all("#code").get(0).getDomProperty("value")).isEqualTo("1.koden");
        browser.inspect("welcome");
    }

    @Test
    void theOverview() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/overview");
        assertThat(browser.all(".tiles a")).hasSize(6);
        assertThat(browser.text()).contains("Lysekils kommun: 2 Inkludering", "Tranås kommun: 2");
        browser.inspect("overview");
    }

    @Test
    void anError() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/missing");
        browser.inspect("error");
    }

    @Test
    void theFollowUps() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/follow-ups?when=SLIPPED");
        assertThat(browser.all("tbody tr")).isNotEmpty();
        browser.inspect("follow-ups");
        browser.all("tbody tr a.button").get(0).click();
        browser.inspect("follow-up-answer");
        browser.all("input[value=POSTPONED]").get(0).click();
        browser.inspect("follow-up-moved");
        browser.click("#other button");
        assertThat(browser.text()).contains("Skriv det nya datumet.");
        browser.inspect("follow-up-wrong");
        browser.open("/web/follow-ups?when=OVERDUE&group=-");
        assertThat(browser.text()).contains("Inga uppföljningar här");
        browser.inspect("follow-ups-none");
    }

    @Test
    void theSearch() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/overview");
        browser.press("/");
        browser.press("mall");
        browser.all(".search button").get(0).click();
        assertThat(browser.text()).contains("Mallgren", "ärenden passar");
        browser.inspect("search");
        browser.all("#wanted").get(0).clear();
        browser.press("/");
        browser.press("Zzyzx");
        browser.all(".search button").get(0).click();
        assertThat(browser.text()).contains("Inget ärende passar");
        browser.inspect("search-none");
    }

    @Test
    void theSearchForACaseOfOthers() {
        browser.login("coach1@ekdalen");
        browser.open("/web/overview");
        browser.press("/");
        browser.press("Yasmin Mallgren");
        browser.click(".search button");
        browser.untilText("Ärenden som är andras");
        browser.inspect("search-others");
        browser.click("main a.button");
        browser.untilText("Varför du behöver läsa ärendet");
        browser.inspect("emergency-found");
    }

    @Test
    void theCases() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases?missing=NO_FUTURE_FOLLOW_UP");
        assertThat(browser.all("tbody tr")).isNotEmpty();
        browser.inspect("cases");
    }

    @Test
    void theTablets() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/devices");
        assertThat(browser.text()).contains("Inga plattor än");
        browser.inspect("devices-none");
        town.api().login(WebFixture.WORKER, WebFixture.PASSWORD, Optional.of(new UUID(1, 7)));
        browser.open("/web/devices");
        browser.all("details summary").get(0).click();
        assertThat(browser.text()).contains("Det går inte att ångra.");
        browser.inspect("devices");
    }

    @Test
    void theReviewOfReading() throws SQLException {
        browser.login(WebFixture.LEAD);
        browser.open("/web/read-log?month=2026-09");
        assertThat(browser.text()).contains("Ingen har läst något");
        browser.inspect("read-log-none");
        browser.login(WebFixture.WORKER);
        browser.open("/web/cases");
        monthBack();
        browser.login(WebFixture.LEAD);
        browser.open("/web/read-log?month=2026-10");
        browser.all("details summary").get(0).click();
        assertThat(browser.text()).contains("Ska följas upp");
        browser.inspect("read-log");
    }

    /** As if everything had been read a month ago, since only a month that is over is reviewed. */
    private void monthBack() throws SQLException {
        try (Connection connection = town.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE audit_entry SET at = at - INTERVAL 1 MONTH");
        }
    }

    @Test
    void oneself() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/me");
        browser.click("#calendar ~ .actions button");
        browser.untilText("Adressen visas bara nu");
        browser.inspect("me");
    }

    @Test
    void theAbsences() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/absences");
        assertThat(browser.all("#cover option")).hasSizeGreaterThan(3);
        browser.inspect("absences");
        browser.type("firstOn", "v 51");
        browser.type("lastOn", "efter jul");
        browser.click("form.filters button.main");
        browser.until("input[type=radio][name=firstOnChosen]");
        browser.inspect("absences-asked");
    }

    @Test
    void theFigures() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/statistics?from=2026-01-01&through=2026-11-23");
        assertThat(browser.all("tbody tr")).isNotEmpty();
        browser.inspect("statistics");
    }

    @Test
    void theProcesses() {
        browser.login(WebFixture.ADMIN);
        browser.open("/web/processes");
        assertThat(browser.all("tbody tr")).hasSizeGreaterThan(5);
        browser.inspect("processes");
    }

    @Test
    void web11_thePagesOfAnAdministrator() {
        browser.login(WebFixture.ADMIN);
        browser.open("/web/teams");
        browser.all("details summary").get(0).click();
        browser.inspect("teams");
        browser.open("/web/municipality");
        browser.inspect("municipality");
        browser.open("/web/readiness");
        assertThat(browser.all("tbody tr")).hasSize(7);
        browser.inspect("readiness");
        browser.open("/web/administrators?month=2026-09");
        assertThat(browser.text()).contains("Ingenting den månaden");
        browser.inspect("administrators-none");
        WebReader reader = town.reader(WebFixture.ADMIN);
        reader.get("/web/municipality");
        reader.post("/web/municipality", "name", "Ekdalens kommun", "colour", "#1a5f7a", "version", "0");
        reader.get("/web/teams");
        reader.post("/web/teams", "name", "Bilden");
        browser.open("/web/administrators");
        assertThat(browser.text()).contains("Lade till en arbetsgrupp");
        browser.inspect("administrators");
    }

    @Test
    void sec4_whatNeedsTwoPersons() {
        String number = town.text("SELECT CONCAT(LEFT(HEX(number), 4), '-', RIGHT(HEX(number), 4)) FROM care_case"
                + " WHERE municipality = 1 AND protection <> 'NONE' ORDER BY case_id LIMIT 1");
        WebReader admin = town.reader(WebFixture.ADMIN);
        browser.login(WebFixture.LEAD);
        for (String why :
                new String[] {"Skatteverket har avslutat skyddet", "Beslutet om skydd har upphört i oktober"}) {
            browser.open("/web/protection");
            browser.type("number", number);
            browser.type("why", why);
            browser.click("main form button.main");
            browser.untilText("Nu väntar det");
            if (admin.get("/web/approvals").html().contains("Skatteverket")) {
                admin.post("/web/approvals/"
                        + town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM approval WHERE state = 'WAITING'")
                        + "/decline");
            }
        }
        browser.inspect("approvals-asked");
        browser.login(WebFixture.ADMIN);
        browser.open("/web/approvals");
        assertThat(browser.all("form[action$='/approve']")).hasSize(1);
        browser.inspect("approvals");
    }

    @Test
    void theAccounts() throws SQLException {
        browser.login(WebFixture.ADMIN);
        browser.open("/web/people");
        browser.all("details summary").get(0).click();
        assertThat(browser.all("tbody tr")).hasSizeGreaterThan(3);
        browser.inspect("people");
        String worker =
                town.caller(WebFixture.WORKER.replaceAll("@.*", "")).account().toString();
        browser.open("/web/people/" + worker);
        browser.untilText("Öppna ärenden lämnas över först");
        browser.inspect("person");
        // A link ends the password, so that of somebody whom no other test needs.
        browser.open("/web/people/" + town.caller("handlaggare2").account());
        browser.all("form[action$='/link'] button").get(0).click();
        browser.untilText("Engångslänk");
        browser.inspect("person-link");
        try (Connection connection = town.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE care_case c, account a SET c.deputy = a.id WHERE c.municipality = 1 AND c.closed_on"
                            + " IS NULL AND a.municipality = 1 AND a.username = 'handlaggare1' AND c.responsible <> a.id");
        }
        browser.open("/web/people/" + worker + "/hand-over");
        browser.untilText("Ersättare i öppna ärenden");
    }

    @Test
    void aTeamWithoutCases() {
        try (WebFixture empty = new WebFixture(Map.of("stegvis.demo.clients", "0"));
                Browser other = Browser.start(empty)) {
            other.login(WebFixture.LEAD);
            other.open("/web/overview");
            assertThat(other.text()).contains("Inga öppna ärenden");
            other.inspect("overview-empty");
        }
    }

    @Test
    void aCase() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases");
        browser.click("tbody a");
        browser.untilText("Anteckningar");
        browser.click("details summary");
        browser.click("section[aria-labelledby=notes] details summary");
        browser.inspect("case");
    }

    /** One has come, one has not, and of a visit that came too late one has come before it is decided. */
    @Test
    void pictures() throws SQLException {
        PictureFixture pictures = new PictureFixture(town);
        UUID caseId = pictures.caseOfWorker(3);
        pictures.visit(
                caseId, new String[] {"Köket, spisvakt saknas", "Hallen"}, TestPictures.kitchen(), new byte[] {1});
        pictures.send(WebFixture.WORKER, caseId, TestPictures.kitchen());
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases/" + caseId);
        assertThat(browser.text()).contains("bild väntar");
        assertThat(browser.all(".pictures img")).hasSize(1);
        browser.click("section[aria-labelledby=notes] details summary");
        browser.untilText("Bilden har inte kommit än");
        browser.untilDrawn(".pictures img");
        browser.inspect("case-pictures");
        handOver(caseId);
        pictures.visit(caseId, new String[] {"Köket", "Balkongen"}, TestPictures.kitchen(), new byte[] {2});
        browser.open("/web/decide");
        browser.untilDrawn(".pictures img");
        assertThat(browser.text()).contains("Balkongen", "Bilden har inte kommit än");
        browser.inspect("decide-pictures");
        browser.click("main form.actions button.main");
        browser.untilText("Sparat.");
        assertThat(browser.text()).contains("Inget att avgöra");
    }

    @Test
    void b24_aPhotographStandsUprightInWhateverWayItWasStored() throws Exception {
        PictureFixture pictures = new PictureFixture(town);
        UUID caseId = pictures.caseOfWorker(4);
        for (String format : List.of("jpg", "png")) {
            byte[][] turned = new byte[8][];
            String[] shows = new String[8];
            for (int i = 0; i < 8; i++) {
                turned[i] =
                        SanitizedPicture.of(TurnedPictures.of(format, i + 1)).bytes();
                shows[i] = format + " " + (i + 1);
            }
            pictures.visit(caseId, shows, turned);
            for (byte[] one : turned) {
                pictures.send(WebFixture.WORKER, caseId, one);
            }
        }
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases/" + caseId);
        browser.all("section[aria-labelledby=notes] details:not([open]) summary")
                .forEach(WebElement::click);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            BufferedImage drawn = browser.drawn(".pictures img", i);
            seen.add(TurnedPictures.corners(drawn) + (drawn.getWidth() > drawn.getHeight() ? "" : " high"));
        }
        browser.inspect("case-pictures-turned");
        assertThat(seen).containsOnly("RGBY");
    }

    /** The name and the note run from right to left; what stands beside them stays where it belongs. */
    @Test
    void b22_whatSomebodyWroteTurnsNothingThatStandsBesideIt() throws SQLException {
        UUID caseId = new PictureFixture(town).caseOfWorker(5);
        Caller worker = town.caller("handlaggare1");
        String client = " FROM care_record WHERE municipality = 1 AND kind = 'CLIENT' AND case_id = UNHEX('"
                + caseId.toString().replace("-", "") + "')";
        push(
                worker,
                caseId,
                "CLIENT",
                UUID.fromString(town.text("SELECT CAST(CAST(record_id AS UUID) AS CHAR)" + client)),
                (int) town.count("SELECT revision" + client),
                Json.newObject().put("givenName", "אברהם").put("familyName", "علي-Öqvist" + "ö".repeat(90)));
        ObjectNode visit = Json.newObject().put("purpose", "PLANNED_FOLLOW_UP").put("entry", "LET_IN");
        visit.put("observations", "Lugnt. \u202eomvänt\u2067 אברהם 1990-06-02\nRäksmörgås".repeat(3) + "å".repeat(200));
        visit.put("status", "SIGNED")
                .putObject("followUp")
                .put("date", "2026-11-27")
                .put("what", "להתקשר 12");
        push(worker, caseId, "HOME_VISIT", UUID.randomUUID(), 0, visit);
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases/" + caseId);
        browser.all("section[aria-labelledby=notes] details:not([open]) summary")
                .forEach(WebElement::click);
        browser.inspect("case-both-directions");
        assertThat(browser.all("h1").get(0).getText()).contains("אברהם");
        browser.open("/web/follow-ups?when=ALL");
        browser.inspect("follow-ups-both-directions");
    }

    private void push(Caller caller, UUID caseId, String kind, UUID record, int seen, ObjectNode set) {
        Change change = new Change(
                UUID.randomUUID(), record, kind, caseId, seen, set, "2026-11-23T08:30:00+01:00", Optional.empty());
        assertThat(town.push(caller, change).outcome()).isIn(Outcome.APPLIED, Outcome.MERGED);
    }

    private void handOver(UUID caseId) throws SQLException {
        String hex = caseId.toString().replace("-", "");
        try (Connection connection = town.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO ended_access (municipality, case_id, account, ended_at) SELECT municipality,"
                    + " case_id, responsible, NOW() FROM care_case WHERE municipality = 1 AND case_id = UNHEX('" + hex
                    + "')");
            statement.execute("UPDATE care_case SET responsible = (SELECT id FROM account WHERE municipality = 1 AND"
                    + " username = 'handlaggare2') WHERE municipality = 1 AND case_id = UNHEX('" + hex + "')");
        }
    }

    @Test
    void openingACaseOfSomebodyElse() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/emergency");
        browser.inspect("emergency");
        browser.open("/web/protection");
        browser.inspect("protection");
    }

    @Test
    void whatIsToBeDecided() {
        try (WebFixture undecided = new WebFixture(Map.of("stegvis.demo.undecided", "true"));
                Browser other = Browser.start(undecided)) {
            other.login(WebFixture.LEAD);
            other.open("/web/decide");
            assertThat(other.text())
                    .contains("Två texter för samma fält", "Uppdrag utan svar", "Skrivet före en överlämning");
            other.inspect("decide");
            other.click("#conflicts ~ ul a");
            other.untilText("Två texter för samma fält väntar");
            other.inspect("case-conflict");
            other.click(".notice a");
            other.untilText("orden som skiljer är markerade");
            other.inspect("conflict");
        }
    }

    @Test
    void nothingToDecide() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/decide");
        assertThat(browser.text()).contains("Inget att avgöra");
        browser.inspect("decide-none");
    }

    /** "Which follow-ups slipped this week and why": the first click is the answer, the second leads to the case. */
    @Test
    void whatSlippedThisWeekAndWhyIsFoundInTwoClicks() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/overview");
        int clicks = 0;
        browser.follow("Gled i veckan");
        clicks++;
        browser.untilText("Varför");
        assertThat(browser.all("tbody tr")).isNotEmpty().allSatisfy(row -> assertThat(
                        row.findElement(By.cssSelector("td:last-child")).getText())
                .hasSizeGreaterThan(5));
        assertThat(clicks).isLessThanOrEqualTo(2);
    }
}
