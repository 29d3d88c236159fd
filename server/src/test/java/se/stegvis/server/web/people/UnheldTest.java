package se.stegvis.server.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.finding.CaseReviewRun;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.server.web.WebReader.Page;

/** Open cases that nobody answers for are given to somebody, with a reason and unread (decision 101). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnheldTest {
    private static final String WHY = "Ärendet stod utan ansvarig efter återläsning";

    private WebFixture town;
    private WebReader admin;
    private String worker;
    private String receiver;

    @BeforeAll
    void start() {
        town = new WebFixture();
        admin = town.reader(WebFixture.ADMIN);
        worker = hex("handlaggare1");
        receiver = id("handlaggare2").toString();
    }

    /** The protected case of the demonstration is the first worker's and has no deputy. */
    @BeforeEach
    void restore() throws SQLException {
        execute("UPDATE care_case SET deputy = NULL, responsible = " + worker
                + " WHERE municipality = 1 AND protection <> 'NONE'");
    }

    @AfterAll
    void stop() {
        town.close();
    }

    private UUID id(String username) {
        return town.caller(username).account();
    }

    private String hex(String username) {
        return "X'" + id(username).toString().replace("-", "") + "'";
    }

    private void execute(String sql) throws SQLException {
        try (var connection = town.connection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private void orphanTheProtected(String responsible) throws SQLException {
        execute("UPDATE care_case SET responsible = " + responsible
                + ", occupational_therapist = NULL WHERE municipality = 1"
                + " AND protection <> 'NONE' AND responsible = " + worker);
    }

    private String protectedCase() {
        return town.text(
                "SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1 AND protection <>"
                        + " 'NONE'");
    }

    private Page give(String... form) {
        admin.get("/web/unheld");
        return admin.post("/web/unheld", form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "UNHEX(MD5('nobody'))"})
    void web2_aProtectedCaseOfNobodyOrOfAnUnknownAccountIsGivenAwayUnseen(String nobody) throws SQLException {
        orphanTheProtected(nobody);
        long assigned = town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'ASSIGNED'");
        String caseId = protectedCase();
        String number = caseId.substring(caseId.length() - 8).toUpperCase(Locale.ROOT);

        String page = admin.get("/web/unheld").html();
        assertThat(page)
                .contains("Ärenden med skyddade uppgifter</dt><dd>1</dd>")
                .doesNotContain("name=\"case\"");
        assertThat(page.replace("-", "")).doesNotContain(number).doesNotContain(caseId.replace("-", ""));

        Page given = give("protectedTo", receiver, "why", WHY);
        assertThat(given.location()).isEqualTo("/web/unheld?given=1");
        assertThat(town.reader("handlaggare2@ekdalen")
                        .get("/web/cases/" + caseId)
                        .html())
                .contains("Tilldelat när ingen var ansvarig", WHY);
        assertThat(admin.get("/web/cases/" + caseId).status()).isEqualTo(403);
        assertThat(town.reader(WebFixture.LEAD).get("/web/cases/" + caseId).status())
                .isEqualTo(404);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'ASSIGNED'"))
                .isEqualTo(assigned + 1);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE '%återläsning%'"))
                .isZero();
    }

    @Test
    void web2_theReasonIsAskedForAndWhatWasChosenStays() throws SQLException {
        orphanTheProtected("NULL");
        for (String why : List.of("", "kort", "\u00a0\u200b\u3164\u2800\u00a0\u200b\u3164\u2800\u00a0\u200b")) {
            Page refused = give("protectedTo", receiver, "why", why);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.html())
                    .contains(
                            "Skriv varför i ord, med minst tio tecken och högst 500",
                            "<option value=\"" + receiver + "\" selected");
        }
        assertThat(give("why", WHY).status()).isEqualTo(422);
        assertThat(give("protectedTo", receiver).status()).isEqualTo(400);
        assertThat(town.count("SELECT COUNT(*) FROM care_case WHERE protection <> 'NONE' AND responsible IS NULL"))
                .isOne();
    }

    @Test
    void web2_onlyAnAdministratorGivesAndOnlyToWhoeverRunsCasesHere() throws SQLException {
        orphanTheProtected("NULL");
        for (String other : List.of(WebFixture.LEAD, WebFixture.WORKER, "coach1@ekdalen")) {
            WebReader reader = town.reader(other);
            assertThat(reader.get("/web/unheld").status()).isEqualTo(403);
            reader.get("/web/me");
            assertThat(reader.post("/web/unheld", "protectedTo", receiver, "why", WHY)
                            .status())
                    .isEqualTo(403);
        }
        UUID foreign = town.bean(Accounts.class)
                .login(2, "handlaggare1")
                .orElseThrow()
                .account()
                .id();
        for (UUID wrong : List.of(id("admin1"), id("teamledare1"), foreign, UUID.randomUUID())) {
            assertThat(give("protectedTo", wrong.toString(), "why", WHY).location())
                    .isEqualTo("/web/unheld?given=0");
        }
        WebReader granby = town.reader("admin1@granby");
        assertThat(granby.get("/web/unheld").html()).contains("Alla öppna ärenden har någon");
        assertThat(town.count("SELECT COUNT(*) FROM care_case WHERE protection <> 'NONE' AND responsible IS NULL"))
                .isOne();
    }

    @Test
    void web2_aCaseThatSomebodyHasIsNotGivenAway() {
        long held = town.count("SELECT COUNT(*) FROM care_case WHERE municipality = 1 AND responsible = " + worker);
        assertThat(give("to", receiver, "protectedTo", receiver, "why", WHY).location())
                .isEqualTo("/web/unheld?given=0");
        assertThat(town.count("SELECT COUNT(*) FROM care_case WHERE municipality = 1 AND responsible = " + worker))
                .isEqualTo(held);
    }

    @Test
    void sec5_casesThatAreNotProtectedAreGivenByTheirNumbers() throws SQLException {
        execute(
                "UPDATE care_case SET responsible = NULL, team = NULL WHERE municipality = 1 AND protection = 'NONE' AND"
                        + " closed_on IS NULL AND responsible = " + worker + " ORDER BY case_id LIMIT 3");
        var numbers = Pattern.compile("name=\"case\" value=\"([0-9a-f-]{36})\"")
                .matcher(admin.get("/web/unheld").html());
        assertThat(numbers.find()).isTrue();
        assertThat(give("which", "SOME", "case", numbers.group(1), "to", receiver, "why", WHY)
                        .location())
                .isEqualTo("/web/unheld?given=1");
        assertThat(give("which", "ALL", "to", receiver, "why", WHY).location()).isEqualTo("/web/unheld?given=2");
        assertThat(admin.get("/web/unheld").html()).contains("Alla öppna ärenden har någon");
    }

    @Test
    void sec5_anAdministratorComesFirstToWhatNobodyHas() throws SQLException {
        assertThat(admin.get("/web/home").location()).isEqualTo("/web/devices");
        orphanTheProtected("NULL");
        town.bean(CaseReviewRun.class).reviewDue(town.clock().instant());
        assertThat(admin.get("/web/home").location()).isEqualTo("/web/unheld");
        give("protectedTo", receiver, "why", WHY);
        town.bean(CaseReviewRun.class).reviewDue(town.clock().instant());
        assertThat(admin.get("/web/home").location()).isEqualTo("/web/devices");
    }

    @Test
    void web2_theLastDeputyIsNotEndedWhileNobodyElseHasTheCase() throws SQLException {
        orphanTheProtected("NULL");
        execute("UPDATE care_case SET deputy = " + hex("coach1") + " WHERE municipality = 1 AND protection <> 'NONE'");
        String coach = "/web/people/" + id("coach1");
        admin.get(coach + "/hand-over");
        admin.post(coach + "/hand-over", "which", "ALL", "to", receiver);
        admin.get(coach + "/hand-over");
        Page refused = admin.post(coach + "/end");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html())
                .contains("ersättare i öppna ärenden som har skyddade uppgifter eller saknar ansvarig");

        assertThat(give("protectedTo", "DEPUTIES", "why", WHY).location()).isEqualTo("/web/unheld?given=1");
        assertThat(town.count("SELECT COUNT(*) FROM care_case WHERE municipality = 1 AND protection <> 'NONE' AND"
                        + " responsible = " + hex("coach1")))
                .isOne();
    }

    @Test
    void sec4_aLeadLearnsHowManyProtectedCasesHaveNoDeputyAndNotWhich() {
        town.bean(CaseReviewRun.class).reviewDue(town.clock().instant());
        String caseId = protectedCase();
        String overview = town.reader(WebFixture.LEAD).get("/web/overview").html();
        assertThat(overview).contains("Ett skyddat ärende i arbetsgruppen saknar ersättare");
        assertThat(overview).doesNotContain(caseId);
        assertThat(town.reader(WebFixture.WORKER).get("/web/cases/" + caseId).html())
                .contains("Skyddad person utan ersättare");
        assertThat(town.reader(WebFixture.WORKER).get("/web/overview").html()).doesNotContain("i arbetsgruppen saknar");
        assertThat(admin.get("/web/unheld").html()).contains("Ett skyddat ärende saknar ersättare");
    }
}
