package se.stegvis.server.web.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.server.web.WebReader.Page;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** A case at the desk: read, handed over, and what two people or a former holder wrote decided. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePageTest {
    private static final String OF_SARA = """
            SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1 AND step = '%s'
              AND protection = 'NONE' AND responsible = (SELECT id FROM account WHERE municipality = 1
              AND username = 'handlaggare1') ORDER BY case_id LIMIT 1""";

    @AutoClose
    private final WebFixture town = new WebFixture();

    private final WebReader lead = town.reader(WebFixture.LEAD);

    @Test
    void aCaseIsShownAndTheReadingIsNotedFirst() {
        UUID id = caseAt("1");
        long before = reads();
        Page page = lead.get("/web/cases/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains(
                        "Anteckningar",
                        "Hembesök",
                        "Ansvarar för steget: Socialsekreterare",
                        "Steget följs upp inom",
                        "Sara Lindgren",
                        "Lämna över till");
        assertThat(reads()).isEqualTo(before + 1);
    }

    @Test
    void sec4_ofTwoPersonsFromBeforeTheOneWhomTheCaseNamesIsShown() throws SQLException {
        UUID id = caseAt("2");
        String before = title(lead.get("/web/cases/" + id).html());
        UUID second = UuidCreator.getTimeOrderedEpoch();
        try (Connection connection = town.connection();
                var copy = connection.prepareStatement("""
                        INSERT INTO care_record (municipality, case_id, seq, record_id, kind, revision, signed, author,
                          author_role, device, change_id, stated_at, received_at, as_sent, sealed, doc)
                        SELECT municipality, case_id, ?, UNHEX(?), kind, revision, signed, author, author_role, device,
                          change_id, stated_at, received_at, as_sent, FALSE, '{"givenName":"Annan","familyName":"Person"}'
                        FROM care_record WHERE kind = 'CLIENT' AND case_id =""" + hex(id))) {
            copy.setInt(1, 99_999);
            copy.setString(2, second.toString().replace("-", ""));
            copy.executeUpdate();
        }

        String page = lead.get("/web/cases/" + id).html();

        assertThat(title(page)).isEqualTo(before);
        assertThat(page).contains("Uppgifter om en person till", "Annan Person");
        assertThat(lead.get("/web/cases").html()).doesNotContain("Annan Person");
        assertThat(town.api()
                        .get("/api/v1/cases?limit=200", town.token(WebFixture.LEAD))
                        .text())
                .doesNotContain("Annan Person");
    }

    private static String title(String page) {
        return page.substring(page.indexOf("<h1"), page.indexOf("</h1>"));
    }

    private static String hex(UUID id) {
        return "X'" + id.toString().replace("-", "") + "'";
    }

    @Test
    void web6_theHeadOfACaseSaysWhatIsLateAndTheStepsDeadlineStandsStill() {
        String[] found = town.text("""
                SELECT CONCAT(CAST(CAST(c.case_id AS UUID) AS CHAR), ' ', c.step_since, ' ', MIN(f.due_on))
                FROM care_case c JOIN follow_up f ON f.municipality = c.municipality AND f.case_id = c.case_id
                WHERE c.municipality = 1 AND c.protection = 'NONE' AND c.team IS NOT NULL AND f.state = 'OPEN'
                  AND f.due_on < '2026-11-23' AND c.step_since IS NOT NULL
                GROUP BY c.case_id, c.step_since LIMIT 1""").split(" ");
        LocalDate due = LocalDate.parse(found[2]);
        String html = lead.get("/web/cases/" + found[0]).html();
        String head = html.substring(html.indexOf("id=\"next\""), html.indexOf("id=\"facts\""));
        assertThat(head)
                .contains(due.toString(), "försenad " + ChronoUnit.DAYS.between(due, LocalDate.of(2026, 11, 23)));
        String deadline = deadline(html);
        assertThat(deadline).contains("från att det började " + found[1]);

        town.clock().advance(Duration.ofDays(1));
        WebReader again = town.reader(WebFixture.LEAD);
        assertThat(deadline(again.get("/web/cases/" + found[0]).html())).isEqualTo(deadline);
        town.clock().advance(Duration.ofDays(-1));
    }

    @Test
    void web6_aCaseWithoutADateSaysSoAtItsHead() {
        String id = town.text("""
                SELECT CAST(CAST(c.case_id AS UUID) AS CHAR) FROM care_case c WHERE c.municipality = 1
                  AND c.protection = 'NONE' AND c.team IS NOT NULL AND c.closed_on IS NULL
                  AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.municipality = c.municipality
                    AND f.case_id = c.case_id AND f.state = 'OPEN') LIMIT 1""");
        assertThat(lead.get("/web/cases/" + id).html()).contains("Ingen uppföljning är bokad");
    }

    /** Without how long ago it was. */
    private static String deadline(String html) {
        int at = html.indexOf("Steget följs upp inom");
        return html.substring(at, html.indexOf('<', at)).replaceFirst(", för .*", "");
    }

    @Test
    void thePathSaysWhatIsPassedInTheWordsOfTheTablet() {
        assertThat(lead.get("/web/cases/" + caseAt("2")).html())
                .containsPattern("1 Ansökan om ekonomiskt bistånd(?s:.{0,200})>(Passerat|Klart|Öppet igen)<")
                .contains(">Här är ärendet<");
    }

    /** A change of step, a rating and a dialogue hold keys of data; nobody should have to read them. */
    @Test
    void whatComesFromDataIsCalledByItsNameAndNotByItsKey() {
        UUID id = caseAt("2");
        note(id, "STEP", step("tranas-rehab", "1", "2").put("why", "Rätten är prövad."));
        ObjectNode rating = Json.newObject().put("template", "vardag-och-arbete");
        rating.putObject("scores").put("maende", 6);
        note(id, "SELF_RATING", rating);
        ObjectNode dialogue = Json.newObject().put("form", "ratt-stod-dialog");
        dialogue.putObject("answers").put("plan", "Ja, från i våras.");
        note(id, "DIALOGUE", dialogue);
        String html = lead.get("/web/cases/" + id).html();
        assertThat(html)
                .contains("1 Ansökan om ekonomiskt bistånd", "2 MIX del II", "Hur jag mår: 6", "Rätt stöd")
                .doesNotContain("tranas-rehab", "vardag-och-arbete", "maende", "ratt-stod-dialog");
    }

    private static ObjectNode step(String process, String from, String to) {
        ObjectNode change = Json.newObject().put("from", from).put("to", to);
        change.putObject("process").put("key", process).put("version", 1);
        return change;
    }

    @Test
    void web6_aClosedCaseSaysWhenWhyAndWithWhichOutcome() {
        UUID id = caseAt("1");
        assertThat(lead.get("/web/cases/" + id).html()).doesNotContain("<dt>Avslutat</dt>");
        UUID careRecord = UUID.fromString(town.text("SELECT CAST(CAST(record_id AS UUID) AS CHAR) FROM care_record"
                + " WHERE kind = 'CASE' AND case_id = " + hex(id) + " LIMIT 1"));
        int base = Integer.parseInt(town.text("SELECT MAX(revision) FROM care_record WHERE record_id = UNHEX('"
                + careRecord.toString().replace("-", "") + "')"));
        ObjectNode set = Json.newObject();
        set.putObject("closed")
                .put("date", "2026-11-20")
                .put("outcome", "MOVED")
                .put("why", "Flyttade hem.");
        ChangeResult closed = push(
                caller("teamledare1"),
                new Change(
                        UuidCreator.getTimeOrderedEpoch(),
                        careRecord,
                        "CASE",
                        id,
                        base,
                        set,
                        "2026-11-22T10:15:30+01:00",
                        Optional.empty()));
        assertThat(closed.outcome()).as("%s", closed.problem()).isEqualTo(Outcome.APPLIED);
        assertThat(lead.get("/web/cases/" + id).html()).contains("<dt>Avslutat</dt>", "2026-11-20", "Flyttade hem.");
    }

    /** An unsigned note. */
    private void note(UUID caseId, String kind, ObjectNode fields) {
        ChangeResult result = push(
                caller("handlaggare1"),
                new Change(
                        UuidCreator.getTimeOrderedEpoch(),
                        UUID.randomUUID(),
                        kind,
                        caseId,
                        0,
                        fields,
                        "2026-11-22T10:15:30+01:00",
                        Optional.empty()));
        assertThat(result.outcome()).as("%s", result.problem()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void aCaseOfOthersIsAsIfItWereNotThere() {
        UUID id = caseAt("1");
        for (String stranger : List.of("handlaggare2@ekdalen", "teamledare1@granby")) {
            WebReader reader = town.reader(stranger);
            Page foreign = reader.get("/web/cases/" + id);
            Page missing = reader.get("/web/cases/" + UUID.randomUUID());
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.html().replace(id.toString(), ""))
                    .hasSameSizeAs(missing.html().replaceAll("[0-9a-f-]{36}", ""));
        }
    }

    @Test
    void web16_twoLeadsWhoHandOverAtOnceToTheSameOneHaveHandedOverOnce() {
        UUID id = caseAt("2");
        String before =
                lead.get("/web/cases/" + id).html().replaceAll("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1");
        String to = account("handlaggare2").id().toString();
        String path = "/web/cases/" + id + "/hand-over";
        assertThat(lead.post(path, "revision", before, "responsible", to).status())
                .isEqualTo(303);
        Page second = lead.post(path, "revision", before, "responsible", to);
        assertThat(second.status()).isEqualTo(303);
        assertThat(lead.get(second.location()).html()).contains("Johan Ekberg");
        handOver(lead, id, account("handlaggare1").id());
    }

    @Test
    void f1_ofTwoLeadsWhoHandOverToDifferentPeopleTheSecondIsToldThatTheFirstStands() {
        UUID id = caseAt("2");
        String path = "/web/cases/" + id;
        String before = lead.get(path).html().replaceAll("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1");
        String hugo = account("handlaggare2").id().toString();
        String coach = account("coach1").id().toString();
        assertThat(lead.post(path + "/hand-over", "revision", before, "responsible", hugo)
                        .status())
                .isEqualTo(303);
        Page second = lead.post(path + "/hand-over", "revision", before, "responsible", coach);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html())
                .contains("Någon annan hann före", "väntar på beslut", "href=\"" + path + "\"")
                .doesNotContain("Ångra");
        assertThat(town.text("SELECT CAST(CAST(responsible AS UUID) AS CHAR) FROM care_case WHERE municipality = 1 AND"
                        + " case_id = UNHEX('" + id.toString().replace("-", "") + "')"))
                .isEqualTo(hugo);

        String after = lead.get(path).html();
        assertThat(after.indexOf("/conflicts/"))
                .as("the decision that waits is named before all else of the case")
                .isBetween(0, after.indexOf("id=\"facts\""));
        String link = after.replaceAll("(?s).*(/web/cases/[^\"]*/conflicts/[^\"]*)\".*", "$1");
        Page both = lead.get(link);
        String revision = both.html().replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
        assertThat(lead.post(link, "revision", revision, "choice-0", "MINE").status())
                .isEqualTo(303);
        assertThat(lead.get(path).html()).doesNotContain("/conflicts/");
        handOver(lead, id, account("handlaggare1").id());
    }

    @Test
    void f1_whoWritesFromThePageOfACaseThatIsGoneIsLedToTheListAndNotBackToIt() {
        UUID id = caseAt("2");
        WebReader worker = town.reader(WebFixture.WORKER);
        String path = "/web/cases/" + id;
        String revision = worker.get(path).html().replaceAll("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1");
        handOver(lead, id, account("handlaggare2").id());

        String coach = account("coach1").id().toString();
        Page gone = worker.post(path + "/deputy", "revision", revision, "deputy", coach);

        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.html()).contains("class=\"button\" href=\"/web/cases\"").doesNotContain("href=\"" + path);
        handOver(lead, id, account("handlaggare1").id());
    }

    @Test
    void aCaseIsHandedOverAndTheHandingOverUndone() {
        UUID id = caseAt("2");
        UUID hugo = account("handlaggare2").id();
        assertThat(handOver(lead, id, hugo).location()).startsWith("/web/cases/" + id + "?from=");
        assertThat(town.reader(WebFixture.WORKER).get("/web/cases/" + id).status())
                .isEqualTo(404);
        assertThat(town.reader("handlaggare2@ekdalen").get("/web/cases/" + id).status())
                .isEqualTo(200);
        Page undo =
                lead.get("/web/cases/" + id + "?from=" + account("handlaggare1").id());
        assertThat(undo.html()).contains("Ångra");
        handOver(lead, id, account("handlaggare1").id());
        assertThat(town.reader(WebFixture.WORKER).get("/web/cases/" + id).status())
                .isEqualTo(200);
    }

    @Test
    void onlyToSomeoneOfTheTeamAndOnlyByItsLead() {
        UUID id = caseAt("3a");
        assertThat(handOver(lead, id, account("admin1").id()).status()).isEqualTo(400);
        WebReader worker = town.reader(WebFixture.WORKER);
        Page refused = handOver(worker, id, account("handlaggare2").id());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Du får inte göra detta");
    }

    @Test
    void tab8_aPageThatIsTooOldIsSaidToBeAndLeadsBackToTheCase() {
        UUID id = caseAt("3a");
        String address = "/web/cases/" + id;
        lead.get(address);
        Page old = lead.post(
                address + "/hand-over",
                "responsible",
                account("handlaggare2").id().toString());
        assertThat(old.html()).contains("för gammal", "Tillbaka till ärendet").doesNotContain(">revision<");
        assertThat(lead.get(address + "/hand-over").location())
                .as("after logging in again, or in another language")
                .isEqualTo(address);
        assertThat(town.reader(WebFixture.ADMIN).get("/web/processes/used").location())
                .isEqualTo("/web/processes");
        String foreign = "/web/cases/" + UUID.randomUUID();
        lead.get("/web/cases");
        assertThat(lead.post(
                                foreign + "/hand-over",
                                "revision",
                                "1",
                                "responsible",
                                account("handlaggare2").id().toString())
                        .html())
                .as("a case that cannot be opened is no way back")
                .doesNotContain("Tillbaka till ärendet");
    }

    @Test
    void twoTextsAreShownSideBySideAndTheChosenOneStands() {
        UUID id = caseAt("3b");
        UUID visit = UUID.randomUUID();
        Caller sara = caller("handlaggare1");
        push(sara, change(visit, id, 0, "observations", "Hemmet är städat."));
        push(sara, change(visit, id, 1, "observations", "Hemmet är städat och lugnt."));
        ChangeResult other =
                push(caller("arbetsterapeut1"), change(visit, id, 1, "observations", "Hemmet är kallt och städat."));
        assertThat(other.outcome()).isEqualTo(Outcome.CONFLICT);

        assertThat(lead.get("/web/decide").html()).contains("/web/cases/" + id);
        String link =
                lead.get("/web/cases/" + id).html().replaceAll("(?s).*(/web/cases/[^\"]*/conflicts/[^\"]*)\".*", "$1");
        Page page = lead.get(link);
        assertThat(page.html()).contains("<mark>", "kallt", "lugnt", "Behåll båda", "Den andra texten, av");
        String revision = page.html().replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
        Page late = lead.post(link, "revision", "1", "choice-0", "MINE");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("href=\"/web/cases/" + id + "\"");
        lead.get(link);
        Page unchosen = lead.post(link, "revision", revision);
        assertThat(unchosen.status()).isEqualTo(400);
        assertThat(unchosen.html())
                .containsSubsequence(
                        "<fieldset class=\"panel\" aria-describedby=\"wrong-0\"",
                        "role=\"alert\"",
                        "id=\"wrong-0\">Välj vilken av de två texterna som ska stå.",
                        "<mark>");
        lead.get(link);
        assertThat(lead.post(link, "revision", revision, "choice-0", "BOTH").status())
                .isEqualTo(303);

        assertThat(lead.get("/web/cases/" + id).html())
                .contains("lugnt", "kallt")
                .doesNotContain("/conflicts/");
        assertThat(town.count("SELECT COUNT(*) FROM open_conflict")).isZero();
        assertThat(lead.get("/web/decide").html()).doesNotContain("/web/cases/" + id);
    }

    @Test
    void whatAFormerHolderWroteIsTakenInOrPutAsideWithAReason() {
        UUID id = caseAt("5");
        handOver(lead, id, account("handlaggare2").id());
        Caller sara = caller("handlaggare1");
        UUID kept = UUID.randomUUID();
        UUID dropped = UUID.randomUUID();
        Change good = change(kept, id, 0, "observations", "Skriven före överlämningen.");
        Change bad = change(dropped, id, 0, "observations", "I fel ärende.");
        push(sara, good);
        push(sara, bad);

        assertThat(lead.get("/web/decide").html()).contains("Skriven före överlämningen.", "I fel ärende.");
        assertThat(lead.post("/web/decide/" + good.id() + "/adopt").status()).isEqualTo(303);
        lead.get("/web/decide");
        assertThat(lead.post("/web/decide/" + bad.id() + "/dismiss", "why", " ").status())
                .isEqualTo(400);
        lead.get("/web/decide");
        assertThat(lead.post("/web/decide/" + bad.id() + "/dismiss", "why", "Fel ärende")
                        .status())
                .isEqualTo(303);
        assertThat(lead.get("/web/cases/" + id).html()).contains("Skriven före").doesNotContain("I fel ärende.");
        assertThat(town.text("SELECT reason FROM quarantine WHERE settlement = 'DISMISSED'"))
                .isEqualTo("Fel ärende");
        assertThat(lead.get("/web/decide").html()).doesNotContain("I fel ärende.");
    }

    @Test
    void anAssignmentIsAcceptedOrReturnedWithTheReason() {
        UUID id = caseAt("4");
        UUID assignment = UUID.randomUUID();
        ObjectNode set = Json.newObject()
                .put("status", "SIGNED")
                .put("happenedAt", "2026-11-22T10:15:30+01:00")
                .put("to", "AME")
                .put("state", "SENT");
        set.putArray("interventions").add("WORK_TRAINING");
        ChangeResult sent = push(
                caller("handlaggare1"),
                new Change(
                        UuidCreator.getTimeOrderedEpoch(),
                        assignment,
                        "ASSIGNMENT",
                        id,
                        0,
                        set,
                        "2026-11-22T10:15:30+01:00",
                        Optional.empty()));
        assertThat(sent.outcome()).as("%s", sent.problem()).isEqualTo(Outcome.APPLIED);
        WebReader therapist = town.reader("arbetsterapeut1@ekdalen");
        String address = "/web/cases/" + id + "/assignments/" + assignment;
        assertThat(lead.get("/web/cases/" + id).html()).doesNotContain(address);
        assertThat(therapist.get("/web/cases/" + id).html()).contains(address);
        assertThat(therapist.post(address, "revision", "1", "answer", "return").status())
                .isEqualTo(400);
        therapist.get("/web/cases/" + id);
        assertThat(therapist.post(address, "revision", "1", "answer", "accept").status())
                .isEqualTo(303);
        assertThat(therapist.get("/web/cases/" + id).html()).doesNotContain(address);
    }

    @Test
    void sec18_aProtectedCaseGivenToItsDeputyKeepsTwoAndSoDoesTakingItBack() {
        UUID id = UUID.fromString(town.text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE"
                + " municipality = 1 AND protection <> 'NONE' AND closed_on IS NULL AND responsible = (SELECT id FROM"
                + " account WHERE municipality = 1 AND username = 'handlaggare1') LIMIT 1"));
        UUID one = worker("handlaggare1");
        UUID other = worker("handlaggare2");
        WebReader reader = town.reader(WebFixture.WORKER);
        String revision =
                reader.get("/web/cases/" + id).html().replaceAll("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1");
        assertThat(reader.post("/web/cases/" + id + "/deputy", "revision", revision, "deputy", other.toString())
                        .status())
                .isEqualTo(303);
        assertThat(handOver(reader, id, other).status()).isEqualTo(303);
        assertThat(holders(id)).isEqualTo(other + " " + one);
        assertThat(handOver(reader, id, one).status()).isEqualTo(303);
        assertThat(holders(id)).isEqualTo(one + " " + other);
    }

    private UUID worker(String username) {
        return town.caller(username).account();
    }

    private String holders(UUID id) {
        return town.text("SELECT CONCAT(CAST(responsible AS UUID), ' ', CAST(deputy AS UUID)) FROM care_case WHERE"
                + " municipality = 1 AND case_id = UNHEX('" + id.toString().replace("-", "") + "')");
    }

    private Page handOver(WebReader reader, UUID id, UUID to) {
        String html = reader.get("/web/cases/" + id).html();
        String revision = html.contains("name=\"revision\"")
                ? html.replaceAll("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1")
                : "1";
        return reader.post("/web/cases/" + id + "/hand-over", "revision", revision, "responsible", to.toString());
    }

    private static Change change(UUID careRecord, UUID caseId, int base, String field, String text) {
        return new Change(
                UuidCreator.getTimeOrderedEpoch(),
                careRecord,
                "HOME_VISIT",
                caseId,
                base,
                Json.newObject().put(field, text),
                "2026-11-22T10:15:30+01:00",
                Optional.empty());
    }

    private ChangeResult push(Caller caller, Change change) {
        return town.push(caller, change);
    }

    private Caller caller(String username) {
        return town.caller(username);
    }

    private Account account(String username) {
        return town.bean(Accounts.class).login(1, username).orElseThrow().account();
    }

    private UUID caseAt(String step) {
        return UUID.fromString(town.text(String.format(Locale.ROOT, OF_SARA, step)));
    }

    private long reads() {
        return town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'READ' AND detail = 'case page'");
    }
}
