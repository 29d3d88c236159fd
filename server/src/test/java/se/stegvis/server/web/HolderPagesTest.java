package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.access.Caller;
import se.stegvis.server.finding.CaseReviewRun;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** The pages on which cases get somebody, opened in a browser: wide and narrow, light and dark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HolderPagesTest {
    private WebFixture town;
    private Browser browser;

    @BeforeAll
    void start() {
        town = new WebFixture();
        browser = Browser.start(town);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        town.close();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = town.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private UUID account(String username) {
        return town.caller(username).account();
    }

    private String someCase(String where) {
        return town.text(
                "SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1 AND closed_on IS"
                        + " NULL AND " + where + " ORDER BY case_id LIMIT 1");
    }

    private String is(String column, String username) {
        return column + " = X'" + account(username).toString().replace("-", "") + "'";
    }

    @Test
    void theCasesThatNobodyHas() throws SQLException {
        browser.login(WebFixture.ADMIN);
        browser.open("/web/unheld");
        assertThat(browser.text()).contains("Alla öppna ärenden har någon");
        browser.inspect("unheld-none");
        execute(
                "UPDATE care_case SET responsible = NULL WHERE municipality = 1 AND closed_on IS NULL AND protection = 'NONE'"
                        + " AND " + is("responsible", "handlaggare2") + " ORDER BY case_id LIMIT 2");
        execute("UPDATE care_case SET responsible = NULL, occupational_therapist = NULL WHERE municipality = 1 AND"
                + " protection <> 'NONE'");
        browser.open("/web/unheld");
        browser.all("form details summary").get(0).click();
        browser.inspect("unheld");
        execute("UPDATE care_case SET " + is("responsible", "handlaggare1")
                + " WHERE municipality = 1 AND protection <>" + " 'NONE'");
        execute("UPDATE care_case SET " + is("responsible", "handlaggare2")
                + " WHERE municipality = 1 AND responsible IS NULL AND closed_on IS NULL");
    }

    @Test
    void aPersonWhoLeaves() {
        browser.login(WebFixture.ADMIN);
        browser.open("/web/people/" + account("handlaggare1") + "/hand-over");
        browser.all("form details summary").get(0).click();
        browser.inspect("leaving");
        browser.open("/web/people/" + account("coach1") + "/hand-over");
        browser.inspect("leaving-none");
    }

    @Test
    void loweringAProtection() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/protection");
        browser.type("number", "0000-0000");
        browser.type("why", "Skyddet har upphört enligt beslut");
        browser.click("main form button");
        browser.untilText("Inget skyddat ärende");
        browser.inspect("protection-wrong");
        browser.open("/web/emergency");
        browser.inspect("emergency-form");
    }

    @Test
    void takingOverAndNamingADeputy() {
        browser.login(WebFixture.LEAD);
        browser.open("/web/cases/" + someCase("protection = 'NONE' AND " + is("responsible", "handlaggare1")));
        browser.all("#facts ~ details summary").get(0).click();
        browser.inspect("case-take-over");
    }

    @Test
    void aProtectedCaseWithoutADeputy() {
        town.bean(CaseReviewRun.class).reviewDue(town.clock().instant());
        browser.login(WebFixture.WORKER);
        browser.open("/web/cases/" + someCase("protection <> 'NONE'"));
        assertThat(browser.text()).contains("Skyddad person utan ersättare");
        browser.inspect("case-protected");
        browser.open("/web/cases/" + someCase("protection = 'NONE' AND " + is("responsible", "handlaggare1"))
                + "/other-number");
        browser.inspect("other-number");
        browser.login(WebFixture.LEAD);
        browser.open("/web/overview");
        browser.inspect("overview-without-deputy");
    }

    @Test
    void aPersonInSeveralCases() {
        for (String worker : new String[] {"handlaggare1", "handlaggare2", "handlaggare1"}) {
            ObjectNode client = Json.newObject().put("personalNumber", "199107172380");
            open(worker, client.put("givenName", "Dubbel").put("familyName", "Testberg"));
        }
        open(
                "handlaggare2",
                Json.newObject().put("personalNumber", "199006022397").put("familyName", "Ensam"));
        open("handlaggare1", Json.newObject().put("personalNumber", "199006022397"));
        ObjectNode hidden =
                Json.newObject().put("personalNumber", "199610202385").put("familyName", "Dold");
        open(
                "handlaggare1",
                Json.newObject().put("personalNumber", "199610202385").put("familyName", "Öppen"));
        open("handlaggare2", hidden.put("protection", "PROTECTED_REGISTRATION"));
        browser.login(WebFixture.LEAD);
        browser.open("/web/doubles");
        assertThat(browser.text()).contains("Dubbel Testberg", "Namn saknas");
        browser.inspect("doubles");
        browser.login(WebFixture.ADMIN);
        browser.open("/web/doubles");
        browser.inspect("doubles-admin");
    }

    private void open(String worker, ObjectNode client) {
        Caller caller = town.caller(worker);
        UUID caseId = UuidCreator.getTimeOrderedEpoch();
        push(caller, caseId, "CASE", caseId, Json.newObject());
        push(caller, caseId, "CLIENT", UUID.randomUUID(), client);
    }

    private void push(Caller caller, UUID caseId, String kind, UUID careRecord, ObjectNode set) {
        town.push(
                caller,
                new Change(
                        UuidCreator.getTimeOrderedEpoch(),
                        careRecord,
                        kind,
                        caseId,
                        0,
                        set,
                        "2026-11-22T10:15:30+01:00",
                        Optional.empty()));
    }
}
