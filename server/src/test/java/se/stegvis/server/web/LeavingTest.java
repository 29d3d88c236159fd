package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountChangeRefused.Reason;
import se.stegvis.server.team.AccountChanges;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** Somebody leaves, changes work or name, or comes back; no open case is left without anybody. */
class LeavingTest {
    private static final Pattern PASSWORD = Pattern.compile("<strong>([A-Z2-9]{5}(-[A-Z2-9]{5}){3})</strong>");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private WebTown town;
    private WebReader admin;
    private UUID worker;
    private UUID receiver;

    @BeforeEach
    void start() {
        town = new WebTown();
        admin = town.reader(WebTown.ADMIN);
        worker = account("handlaggare1");
        receiver = account("handlaggare2");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private UUID account(String username) {
        return town.bean(Accounts.class)
                .login(1, username)
                .orElseThrow()
                .account()
                .id();
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

    private void openProtectedCase() {
        Caller caller = town.caller("handlaggare1");
        UUID caseId = UuidCreator.getTimeOrderedEpoch(town.clock().instant());
        push(caller, "CASE", caseId, caseId, "opened", "2026-11-23");
        push(
                caller,
                "CLIENT",
                UuidCreator.getTimeOrderedEpoch(town.clock().instant()),
                caseId,
                "protection",
                "PROTECTED_REGISTRATION");
    }

    private void push(Caller caller, String kind, UUID id, UUID caseId, String field, String value) {
        Change change = new Change(
                UuidCreator.getTimeOrderedEpoch(town.clock().instant()),
                id,
                kind,
                caseId,
                0,
                Json.newObject().put(field, value),
                "2026-11-23T09:00:00+01:00",
                Optional.empty());
        assertThat(town.push(caller, change).outcome()).isEqualTo(Outcome.APPLIED);
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
        assertThat(admin.get(path(worker) + "/hand-over").html()).contains("<dd>" + cases + "</dd>");

        assertThat(admin.post(path(worker) + "/hand-over", "which", "ALL", "to", receiver.toString())
                        .location())
                .isEqualTo(path(worker) + "/hand-over?moved=" + cases);

        assertThat(held(worker)).isZero();
        assertThat(held(receiver)).isEqualTo(received + cases);
        assertThat(town.count("SELECT COUNT(*) FROM ended_access WHERE municipality = 1 AND account = UNHEX('"
                        + worker.toString().replace("-", "") + "')"))
                .as("what the former holder still sends goes to the quarantine")
                .isEqualTo(cases);
        assertThat(admin.post(path(worker) + "/end").location()).isEqualTo("/web/people");
    }

    @Test
    void web2_aProtectedCaseIsCountedWithoutItsNumberAndKeepsTheAccountUntilItIsHandedOver() {
        openProtectedCase();
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
    void b4_someCasesAreHandedOverAndTheRestStays() {
        long cases = held(worker);
        String page = admin.get(path(worker) + "/hand-over").html();
        var numbers = Pattern.compile("name=\"case\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(numbers.find()).isTrue();
        admin.post(path(worker) + "/hand-over", "which", "SOME", "case", numbers.group(1), "to", receiver.toString());
        assertThat(held(worker)).isEqualTo(cases - 1);
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
        WebReader lead = town.reader(WebTown.LEAD);
        lead.get(path(worker) + "/hand-over");
        assertThat(lead.post(path(worker) + "/end").status()).isEqualTo(403);
        lead.get(path(worker) + "/hand-over");
        lead.post(path(worker) + "/hand-over", "which", "ALL", "to", receiver.toString());
        assertThat(held(worker)).isZero();
        UUID foreign = town.bean(Accounts.class)
                .login(2, "handlaggare1")
                .orElseThrow()
                .account()
                .id();
        assertThat(lead.get(path(foreign) + "/hand-over").status()).isEqualTo(404);
        assertThat(town.reader(WebTown.WORKER).get(path(worker) + "/hand-over").status())
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
        assertThat(late.html()).contains("Någon annan har ändrat kontot").contains("Sara Annat");
        assertThat(town.bean(Accounts.class).find(1, worker).orElseThrow().name())
                .isEqualTo("Sara Bergdahl");
    }

    @Test
    void b4_anEndedAccountIsOpenedAgainWithANewPasswordAndOldLoginsStayEnded() {
        String refresh = town.api()
                .login("handlaggare1@ekdalen", WebTown.PASSWORD, Optional.empty())
                .json()
                .path("refresh_token")
                .asText();
        admin.get(path(worker) + "/hand-over");
        admin.post(path(worker) + "/hand-over", "which", "ALL", "to", receiver.toString());
        admin.post(path(worker) + "/end");
        admin.get(path(worker));

        String page = admin.get(admin.post(path(worker) + "/reopen").location()).html();

        var password = PASSWORD.matcher(page);
        assertThat(password.find()).isTrue();
        assertThat(town.api()
                        .login("handlaggare1@ekdalen", password.group(1), Optional.empty())
                        .status())
                .isEqualTo(200);
        assertThat(town.api()
                        .login("handlaggare1@ekdalen", WebTown.PASSWORD, Optional.empty())
                        .status())
                .isEqualTo(401);
        assertThat(town.api()
                        .post("/api/v1/token", null, Json.newObject().put("refresh_token", refresh))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void web11_loadingThePageOfANewPasswordAgainMakesNoneAndShowsNone() {
        admin.get(path(worker));
        String shownOn = admin.post(path(worker) + "/password").location();
        assertThat(shownOn).isEqualTo(path(worker));
        var first = PASSWORD.matcher(admin.get(shownOn).html());
        assertThat(first.find()).isTrue();

        assertThat(PASSWORD.matcher(admin.get(shownOn).html()).find()).isFalse();

        assertThat(town.api()
                        .login("handlaggare1@ekdalen", first.group(1), Optional.empty())
                        .status())
                .as("the one that was read aloud still works")
                .isEqualTo(200);
    }

    @Test
    void sec3_theLastAdministratorStays() {
        Transactions transactions = town.bean(Transactions.class);
        AccountChanges changes = town.bean(AccountChanges.class);
        assertThatThrownBy(() -> transactions.write(connection -> {
                    changes.end(connection, 1, account("admin1"));
                    return true;
                }))
                .isInstanceOfSatisfying(AccountChangeRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.LAST_ADMINISTRATOR));
        assertThat(town.bean(Accounts.class)
                        .find(1, account("admin1"))
                        .orElseThrow()
                        .active())
                .isTrue();
        assertThat(Set.of(Reason.values())).hasSize(3);
    }
}
