package se.stegvis.server.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.finding.CaseReviewRun;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountChangeRefused.Reason;
import se.stegvis.server.team.AccountChanges;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** Somebody leaves, changes work or name, or comes back; no open case is left without anybody. */
class LeavingTest {
    private static final String NEXT = "nytt losenord for i ar";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private WebFixture town;
    private WebReader admin;
    private UUID worker;
    private UUID receiver;

    @BeforeEach
    void start() {
        town = new WebFixture();
        admin = town.reader(WebFixture.ADMIN);
        worker = account("handlaggare1");
        receiver = account("handlaggare2");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private UUID account(String username) {
        return town.caller(username).account();
    }

    private long held(UUID account) {
        return town.count(
                "SELECT COUNT(*) FROM care_case WHERE municipality = 1 AND closed_on IS NULL AND responsible ="
                        + " UNHEX('" + account.toString().replace("-", "") + "')");
    }

    private String path(UUID account) {
        return "/web/people/" + account;
    }

    private WebReader.Page edit(UUID account, String name, String role, Optional<String> team) {
        String page = admin.get(path(account)).html();
        var version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        String teams = team.orElseGet(() -> town.text("SELECT CAST(CAST(team AS UUID) AS CHAR) FROM team_member WHERE"
                + " municipality = 1 AND account = UNHEX('" + account.toString().replace("-", "") + "')"));
        return admin.post(
                path(account), "version", version.group(1), "name", name, "email", "", "role", role, "team", teams);
    }

    /** The demonstration's first worker has one protected case among the others. */
    private void handOverEverything() {
        admin.get(path(worker) + "/hand-over");
        admin.post(
                path(worker) + "/hand-over",
                "which",
                "ALL",
                "to",
                receiver.toString(),
                "protectedTo",
                receiver.toString());
    }

    @Test
    void sec5_anAccountIsNotEndedWhileItHoldsOpenCases() {
        admin.get(path(worker) + "/hand-over");
        WebReader.Page refused = admin.post(path(worker) + "/end");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("ansvarig för öppna ärenden");
        assertThat(town.bean(Accounts.class).find(1, worker).orElseThrow().active())
                .isTrue();
    }

    @Test
    void b4_allCasesAreHandedOverAtOnceAndThenTheAccountEnds() {
        long cases = held(worker);
        long received = held(receiver);
        assertThat(cases).isPositive();
        assertThat(admin.get(path(worker) + "/hand-over").html()).contains("<dd>" + (cases - 1) + "</dd>");

        handOverEverything();

        assertThat(held(worker)).isZero();
        assertThat(held(receiver)).isEqualTo(received + cases);
        assertThat(town.count("SELECT COUNT(*) FROM ended_access WHERE municipality = 1 AND account = UNHEX('"
                        + worker.toString().replace("-", "") + "')"))
                .as("what the former holder still sends goes to the quarantine")
                .isEqualTo(cases);
        assertThat(admin.post(path(worker) + "/end").location()).isEqualTo("/web/people");
        assertThat(town.bean(Accounts.class).find(1, worker).orElseThrow().active())
                .isFalse();
    }

    @Test
    void web2_aProtectedCaseIsCountedWithoutItsNumberAndKeepsTheAccountUntilItIsHandedOver() {
        admin.get(path(worker) + "/hand-over");
        admin.post(path(worker) + "/hand-over", "which", "ALL", "to", receiver.toString());
        String page = admin.get(path(worker) + "/hand-over").html();
        assertThat(page).contains("Ärenden med skyddade uppgifter").doesNotContain("name=\"case\"");
        assertThat(held(worker)).isOne();
        assertThat(admin.post(path(worker) + "/end").status()).isEqualTo(409);

        admin.post(path(worker) + "/hand-over", "protectedTo", receiver.toString());

        assertThat(held(worker)).isZero();
        assertThat(admin.post(path(worker) + "/end").location()).isEqualTo("/web/people");
    }

    @Test
    void web2_theDeputyOfAProtectedCaseTakesItOverWithoutAnybodySeeingWhichItIs() throws SQLException {
        try (var connection = town.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE care_case SET deputy = UNHEX('"
                    + receiver.toString().replace("-", "") + "') WHERE municipality = 1 AND responsible = UNHEX('"
                    + worker.toString().replace("-", "") + "') AND protection <> 'NONE'");
        }
        long received = held(receiver);
        admin.get(path(worker) + "/hand-over");
        admin.post(path(worker) + "/hand-over", "protectedTo", "DEPUTIES");
        assertThat(held(receiver)).isEqualTo(received + 1);
        assertThat(admin.get(path(worker) + "/hand-over").html()).doesNotContain("Ärenden med skyddade uppgifter");
    }

    private void name(String column, UUID account, String where) throws SQLException {
        try (Connection connection = town.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE care_case SET " + column + " = " + hex(account)
                    + " WHERE municipality = 1 AND closed_on IS NULL AND responsible = " + hex(worker) + where);
        }
    }

    private static String hex(UUID account) {
        return "UNHEX('" + account.toString().replace("-", "") + "')";
    }

    private long named(String column, UUID account) {
        return town.count("SELECT COUNT(*) FROM care_case WHERE municipality = 1 AND closed_on IS NULL AND " + column
                + " = " + hex(account));
    }

    private String aTeam() {
        return town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM team WHERE municipality = 1 LIMIT 1");
    }

    private UUID second(String username, String role) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = town.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO account (municipality, id, username, name, role, password_hash, active)"
                            + " VALUES (1, " + hex(id) + ", '" + username + "', 'Ulla Ekmark', '" + role
                            + "', 'x', TRUE)");
        }
        return id;
    }

    @Test
    void sec5_aTherapistWhoLeavesIsShownWithTheirCasesAndHandsThemOverToAnother() throws SQLException {
        UUID leaver = second("arbetsterapeut8", "OCCUPATIONAL_THERAPIST");
        UUID other = second("arbetsterapeut9", "OCCUPATIONAL_THERAPIST");
        name("occupational_therapist", leaver, "");
        long cases = named("occupational_therapist", leaver);
        String page = admin.get(path(leaver) + "/hand-over").html();
        assertThat(page)
                .contains("Arbetsterapeut i öppna ärenden")
                .contains("<dd>" + (cases - 1) + "</dd>")
                .contains("Personen är också namngiven i öppna ärenden: " + cases)
                .contains(other.toString())
                .doesNotContain("value=\"" + receiver);

        for (UUID misfit : List.of(receiver, leaver)) {
            admin.post(
                    path(leaver) + "/hand-over",
                    "as",
                    "OCCUPATIONAL_THERAPIST",
                    "which",
                    "ALL",
                    "to",
                    misfit.toString());
            assertThat(named("occupational_therapist", leaver)).isEqualTo(cases);
        }
        admin.post(
                path(leaver) + "/hand-over",
                "as",
                "OCCUPATIONAL_THERAPIST",
                "which",
                "ALL",
                "to",
                other.toString(),
                "protectedTo",
                other.toString());

        assertThat(named("occupational_therapist", other)).isEqualTo(cases);
        assertThat(held(worker)).as("who is responsible stays").isEqualTo(cases);
        assertThat(admin.post(path(leaver) + "/end").location()).isEqualTo("/web/people");
    }

    @Test
    void sec5_theDeputyOfAProtectedCaseLeavesWhenAnotherIsNamed() throws SQLException {
        UUID leaver = second("handlaggare8", "CASEWORKER");
        name("deputy", leaver, "");
        long cases = named("deputy", leaver);
        String page = admin.get(path(leaver) + "/hand-over").html();
        assertThat(page).contains("Ersättare i öppna ärenden").contains("<dd>" + (cases - 1) + "</dd>");
        assertThat(admin.post(path(leaver) + "/end").status()).isEqualTo(409);
        assertThat(edit(leaver, "Ulla Ekmark", "OCCUPATIONAL_THERAPIST", Optional.of(aTeam()))
                        .status())
                .isEqualTo(409);

        admin.post(path(leaver) + "/hand-over", "as", "DEPUTY", "which", "ALL", "protectedTo", worker.toString());
        assertThat(named("deputy", worker)).as("nobody is their own deputy").isZero();
        admin.post(path(leaver) + "/hand-over", "as", "DEPUTY", "which", "ALL", "protectedTo", receiver.toString());

        assertThat(named("deputy", receiver)).isOne();
        assertThat(admin.get(path(leaver) + "/hand-over").html())
                .contains("Personen är också namngiven i öppna ärenden: " + (cases - 1));
        assertThat(admin.post(path(leaver) + "/end").location()).isEqualTo("/web/people");
    }

    /** In a small municipality nobody else may be left to be the deputy; the account ends all the same. */
    @Test
    void sec5_theDeputyLeavesWhenNobodyElseCouldBeIt() throws SQLException {
        UUID leaver = second("handlaggare9", "CASEWORKER");
        name("deputy", leaver, "");
        try (Connection connection = town.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE account SET active = FALSE WHERE municipality = 1 AND role IN ('CASEWORKER',"
                            + " 'COACH', 'TEAM_LEAD') AND id NOT IN (" + hex(worker) + ", " + hex(leaver) + ")");
        }

        assertThat(admin.post(path(leaver) + "/end").location()).isEqualTo("/web/people");
        assertThat(admin.post(path(worker) + "/end").status())
                .as("nobody would be responsible")
                .isEqualTo(409);
    }

    @Test
    void sec5_aClosedCaseIsOpenedAgainAlthoughItsTherapistHasLeft() throws SQLException {
        UUID leaver = second("arbetsterapeut8", "OCCUPATIONAL_THERAPIST");
        String caseId = town.text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1 AND"
                + " closed_on IS NULL AND protection = 'NONE' AND responsible = " + hex(worker) + " LIMIT 1");
        assertThat(push(caseId, Json.newObject().put("occupationalTherapist", leaver.toString())))
                .isEqualTo(Outcome.APPLIED);
        var closed = Json.newObject();
        closed.putObject("closed")
                .put("date", "2026-11-01")
                .put("outcome", "WORK")
                .put("why", "Har fått arbete.");
        assertThat(push(caseId, closed)).isEqualTo(Outcome.APPLIED);
        try (Connection connection = town.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE account SET active = FALSE WHERE id = " + hex(leaver));
        }
        ObjectNode again = Json.newObject();
        again.putNull("closed");
        assertThat(push(caseId, again)).isEqualTo(Outcome.APPLIED);
    }

    private Outcome push(String caseId, ObjectNode set) {
        UUID id = UUID.fromString(caseId);
        return town.push(
                        town.caller("teamledare1"),
                        new Change(
                                UuidCreator.getTimeOrderedEpoch(),
                                id,
                                "CASE",
                                id,
                                Integer.MAX_VALUE,
                                set,
                                "2026-11-22T10:15:30+01:00",
                                Optional.empty()))
                .outcome();
    }

    @Test
    void b4_aTeamLeadComesFromTheCasesOfSomebodyToHandingThemOver() {
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lead.get("/web/cases?worker=" + worker).html()).contains(path(worker) + "/hand-over");
        assertThat(lead.get("/web/cases?worker=nobody").html()).doesNotContain("/hand-over");
    }

    @Test
    void b4_someCasesAreHandedOverAndTheRestStays() {
        long cases = held(worker);
        String page = admin.get(path(worker) + "/hand-over").html();
        var numbers = Pattern.compile("name=\"case\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(numbers.find()).isTrue();
        admin.post(path(worker) + "/hand-over", "which", "SOME", "case", numbers.group(1), "to", receiver.toString());
        assertThat(held(worker)).isEqualTo(cases - 1);
    }

    @Test
    void b4_aHandOverThatMovesNothingSaysSoAndNobodyIsOfferedAsTheirOwnDeputy() throws SQLException {
        UUID gone = second("handlaggare9", "CASEWORKER");
        name("deputy", gone, "");
        assertThat(admin.get(path(gone) + "/hand-over").html())
                .contains(receiver.toString())
                .doesNotContain(worker.toString())
                .doesNotContain("Inget ärende är överlämnat");
        for (UUID to : List.of(worker, account("admin1"))) {
            admin.get(path(gone) + "/hand-over");
            WebReader.Page moved =
                    admin.post(path(gone) + "/hand-over", "as", "DEPUTY", "which", "ALL", "to", to.toString());
            assertThat(admin.get(moved.location()).html()).contains("Inget ärende är överlämnat");
        }
        assertThat(named("deputy", gone)).isPositive();
        name("deputy", receiver, "");
    }

    @Test
    void sec5_nobodyWhoCannotWorkInACaseReceivesOne() {
        long cases = held(worker);
        admin.get(path(worker) + "/hand-over");
        for (String to : List.of(
                account("admin1").toString(),
                worker.toString(),
                UUID.randomUUID().toString(),
                "x")) {
            admin.post(path(worker) + "/hand-over", "which", "ALL", "to", to);
            assertThat(held(worker)).as("after handing over to %s", to).isEqualTo(cases);
        }
    }

    @Test
    void sec5_aTeamLeadHandsOverThoseOfTheTeamAndEndsNobody() {
        WebReader lead = town.reader(WebFixture.LEAD);
        lead.get(path(worker) + "/hand-over");
        assertThat(lead.post(path(worker) + "/end").status()).isEqualTo(403);
        lead.get(path(worker) + "/hand-over");
        lead.post(
                path(worker) + "/hand-over",
                "which",
                "ALL",
                "to",
                receiver.toString(),
                "protectedTo",
                receiver.toString());
        assertThat(held(worker))
                .as("the protected one is not the lead's to give")
                .isOne();
        UUID foreign = town.bean(Accounts.class)
                .login(2, "handlaggare1")
                .orElseThrow()
                .account()
                .id();
        assertThat(lead.get(path(foreign) + "/hand-over").status()).isEqualTo(404);
        assertThat(town.reader(WebFixture.WORKER)
                        .get(path(worker) + "/hand-over")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void b14_anotherRoleOrTeamIsRefusedWhileOpenCasesWouldHaveNobody() {
        assertThat(edit(worker, "Sara Lindgren", "ADMIN", Optional.of("")).status())
                .isEqualTo(409);
        assertThat(edit(worker, "Sara Lindgren", "OCCUPATIONAL_THERAPIST", Optional.empty())
                        .status())
                .isEqualTo(409);
        assertThat(town.bean(Accounts.class).find(1, worker).orElseThrow().role())
                .isEqualTo(Role.CASEWORKER);
        assertThat(edit(worker, "Sara Lindgren", "COACH", Optional.empty()).status())
                .as("a coach runs cases too")
                .isEqualTo(303);
    }

    @Test
    void b14_aRenamedPersonIsCalledSoAmongColleaguesAndTheChangeIsInTheAuditLog() {
        assertThat(edit(worker, "Sara Bergdahl", "CASEWORKER", Optional.empty()).status())
                .isEqualTo(303);
        assertThat(town.api()
                        .get("/api/v1/colleagues", town.token("handlaggare2@ekdalen"))
                        .text())
                .contains("Sara Bergdahl")
                .doesNotContain("Sara Lindgren");
        assertThat(town.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'ACCOUNT' AND detail"
                                + " = 'renamed=" + worker + "'"))
                .isOne();
    }

    @Test
    void b14_twoAdministratorsWhoChangeOneAccountDoNotOverwriteEachOther() {
        String before = admin.get(path(worker)).html();
        var version = VERSION.matcher(before);
        assertThat(version.find()).isTrue();
        edit(worker, "Sara Bergdahl", "CASEWORKER", Optional.empty());
        WebReader.Page late = admin.post(
                path(worker),
                "version",
                version.group(1),
                "name",
                "Sara Annat",
                "email",
                "",
                "role",
                "CASEWORKER",
                "team",
                town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM team WHERE municipality = 1 LIMIT 1"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html())
                .contains("Någon annan har ändrat kontot")
                .contains("value=\"Sara Annat\"")
                .as("as it stands now")
                .contains("<dd>Sara Bergdahl</dd>");
        assertThat(town.bean(Accounts.class).find(1, worker).orElseThrow().name())
                .isEqualTo("Sara Bergdahl");
    }

    @Test
    void f1_aCorrectedFormDoesNotOverwriteWhatItNeverShowed() {
        var version = VERSION.matcher(admin.get(path(worker)).html());
        assertThat(version.find()).isTrue();
        edit(worker, "Sara Bergdahl", "CASEWORKER", Optional.empty());
        WebReader.Page mistyped = admin.post(
                path(worker), "version", version.group(1), "name", "", "email", "", "role", "CASEWORKER", "team", "");
        assertThat(mistyped.status()).isEqualTo(422);
        var again = VERSION.matcher(mistyped.html());
        assertThat(again.find()).isTrue();
        assertThat(again.group(1)).as("the version that the form first showed").isEqualTo(version.group(1));
    }

    @Test
    void b4_anEndedAccountIsOpenedAgainWithANewPasswordAndOldLoginsStayEnded() {
        String refresh = town.api()
                .login("handlaggare1@ekdalen", WebFixture.PASSWORD, Optional.empty())
                .json()
                .path("refresh_token")
                .asText();
        handOverEverything();
        admin.post(path(worker) + "/end");
        admin.get(path(worker));

        WebReader.Page page = admin.get(admin.post(path(worker) + "/reopen").location());

        assertThat(town.welcome(page.linkCode().orElseThrow(), NEXT).status()).isEqualTo(204);
        assertThat(town.api()
                        .login("handlaggare1@ekdalen", NEXT, Optional.empty())
                        .status())
                .isEqualTo(200);
        assertThat(town.api()
                        .login("handlaggare1@ekdalen", WebFixture.PASSWORD, Optional.empty())
                        .status())
                .isEqualTo(401);
        assertThat(town.api()
                        .post("/api/v1/token", null, Json.newObject().put("refresh_token", refresh))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void web11_loadingThePageOfANewLinkAgainMakesNoneAndShowsNone() {
        admin.get(path(worker));
        String shownOn = admin.post(path(worker) + "/link").location();
        assertThat(shownOn).isEqualTo(path(worker));
        String first = admin.get(shownOn).linkCode().orElseThrow();

        assertThat(admin.get(shownOn).linkCode()).isEmpty();

        assertThat(town.welcome(first, NEXT).status())
                .as("the one that was shown still works")
                .isEqualTo(204);
    }

    @Test
    void sec3_anAdministratorIsNotLoggedOutByALinkToTheirOwnAccount() {
        UUID own = account("admin1");
        assertThat(admin.get(path(own)).html()).contains("href=\"/web/me\"").doesNotContain(path(own) + "/link");

        WebReader.Page refused = admin.post(path(own) + "/link");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("skulle logga ut dig innan du såg den");
        assertThat(admin.get("/web/people").status()).as("still logged in").isEqualTo(200);
        assertThat(town.reader(WebFixture.ADMIN).get("/web/people").status())
                .as("with the password of before")
                .isEqualTo(200);
    }

    @Test
    void sec3_theLastAdministratorStays() {
        Transactions transactions = town.bean(Transactions.class);
        AccountChanges changes = town.bean(AccountChanges.class);
        assertThatThrownBy(() -> transactions.write(connection -> {
                    changes.end(1, account("admin1"));
                    return true;
                }))
                .isInstanceOfSatisfying(AccountChangeRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.LAST_ADMINISTRATOR));
        assertThat(town.bean(Accounts.class)
                        .find(1, account("admin1"))
                        .orElseThrow()
                        .active())
                .isTrue();
        assertThat(Set.of(Reason.values())).hasSize(6);
    }

    @Test
    void b14_whatIsSignedKeepsTheNameItWasSignedUnder() {
        String caseId = town.text("SELECT CAST(CAST(r.case_id AS UUID) AS CHAR) FROM care_record r JOIN care_case c ON"
                + " c.municipality = r.municipality AND c.case_id = r.case_id AND c.protection = 'NONE' AND c.closed_on IS"
                + " NULL AND c.responsible = r.author WHERE r.municipality = 1 AND r.signed AND r.author = UNHEX('"
                + worker.toString().replace("-", "") + "') LIMIT 1");
        town.clock().advance(Duration.ofMinutes(1));
        edit(worker, "Sara Bergdahl", "CASEWORKER", Optional.empty());

        String page = town.reader(WebFixture.LEAD).get("/web/cases/" + caseId).html();

        assertThat(page).as("who has the case now").contains("Sara Bergdahl");
        assertThat(page).as("who signed").contains("Sara Lindgren");
    }

    @Test
    void sec5_anOpenCaseThatNobodyHoldsIsFoundShownAndToldTheLead() throws SQLException {
        assertThat(found()).isZero();
        try (Connection connection = town.connection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE account SET active = FALSE WHERE municipality = 1 AND username = 'handlaggare1'");
            statement.execute(
                    "UPDATE care_case SET responsible = NULL WHERE municipality = 1 AND protection = 'NONE' AND"
                            + " closed_on IS NULL AND responsible = UNHEX('"
                            + receiver.toString().replace("-", "") + "') LIMIT 1");
            statement.execute("UPDATE care_case SET responsible = UNHEX(MD5('nobody')) WHERE municipality = 1 AND"
                    + " protection = 'NONE' AND closed_on IS NULL AND responsible = UNHEX('"
                    + receiver.toString().replace("-", "") + "') LIMIT 1");
        }
        long without = held(worker) + 2;

        town.bean(CaseReviewRun.class).reviewDue(town.clock().instant());

        assertThat(found()).isEqualTo(without);
        assertThat(town.reader(WebFixture.LEAD).get("/web/overview").html()).contains("Ärendet har ingen ansvarig");
        UUID lead = account("teamledare1");
        assertThat(town.count("SELECT COUNT(*) FROM reminder WHERE municipality = 1 AND finding = 'NOBODY_RESPONSIBLE'"
                        + " AND recipient = UNHEX('" + lead.toString().replace("-", "") + "')"))
                .as("all but the protected one, which the lead does not see")
                .isEqualTo(without - 1);

        handOverEverything();
        town.bean(CaseReviewRun.class).reviewDue(town.clock().instant());

        assertThat(found()).as("those that nobody at all was named on remain").isEqualTo(2);
    }

    private long found() {
        return town.count("SELECT COUNT(*) FROM case_finding WHERE municipality = 1 AND rule = 'NOBODY_RESPONSIBLE' AND"
                + " state = 'OPEN'");
    }
}
