package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.after;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.Tablet.visit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

class PushTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet astrid;
    private static UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        astrid = server.tablet("arbetsterapeut1@ekdalen");
        caseId = shared();
    }

    /** A case of Hanna's with Astrid as occupational therapist. */
    private static UUID shared() {
        UUID id = id();
        String therapist = TestPeople.account(1, "arbetsterapeut1").toString();
        ChangeResult opened = hanna.pushOne(change("CASE", id, id, 0, set("occupationalTherapist", therapist)));
        assertThat(opened.outcome()).isEqualTo(Outcome.APPLIED);
        return id;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aNewRecordIsStoredAsSent() {
        UUID visit = id();
        ChangeResult result = hanna.pushOne(visit(caseId, visit, 0, "observations", "Åsa bjöd på kaffe."));

        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(result.revision()).isEqualTo(1);
        assertThat(astrid.doc(visit)).isEqualTo(set("observations", "Åsa bjöd på kaffe."));
        assertThat(astrid.state(visit).seq()).isEqualTo(result.seq());
    }

    @Test
    void sendingTwiceIsTheSameAsSendingOnce() {
        Change change = visit(caseId, id(), 0, "observations", "En gång.");
        Change refused = visit(id(), id(), 0, "observations", "Ingen sådan.");
        String first = hanna.send(List.of(change, refused)).text();

        assertThat(hanna.send(List.of(change, refused)).text()).isEqualTo(first);
        assertThat(revisions(change.record())).isEqualTo(1);
    }

    /** An answer that was lost is the one that comes later, letter for letter, whatever language the tablet has by then. */
    @Test
    void s1_aRepeatedRefusalIsThatOfTheFirstTimeInItsLanguageToo() {
        Change refused = visit(id(), id(), 0, "observations", "Ingen sådan.");
        String swedish = hanna.send(List.of(refused)).text();

        assertThat(hanna.send(List.of(refused), "Accept-Language", "en").text()).isEqualTo(swedish);
        assertThat(hanna.send(List.of(visit(id(), id(), 0, "observations", "Ny.")), "Accept-Language", "en")
                        .text())
                .as("a change of its own is refused in the language of now")
                .contains("\"REFUSED\"")
                .doesNotContain(title(swedish));
    }

    private static String title(String answer) {
        Matcher found = Pattern.compile("\"title\":\"[^\"]+\"").matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group();
    }

    @Test
    void tenAtOnceGetTheSameBody() throws Exception {
        UUID newCase = id();
        Change opening = change("CASE", newCase, newCase, 0, Json.newObject());
        Change note = visit(newCase, id(), 0, "observations", "Parallellt.");
        ExecutorService pool = Executors.newFixedThreadPool(10);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                calls.add(() -> hanna.send(List.of(opening, note)).text());
            }
            List<Future<String>> answers = pool.invokeAll(calls);
            Set<String> bodies = new HashSet<>();
            for (Future<String> answer : answers) {
                bodies.add(answer.get());
            }
            assertThat(bodies).hasSize(1);
            assertThat(bodies.iterator().next()).contains("\"APPLIED\"").doesNotContain("busy");
        } finally {
            pool.shutdownNow();
        }
        assertThat(revisions(note.record())).isEqualTo(1);
    }

    @Test
    void severalChangesOfOneRecordInABatchFollowEachOther() {
        UUID visit = id();
        Change first = visit(caseId, visit, 0, "observations", "Ett.");
        Change second = after(first, set("nextStep", "Två."));
        Change third = after(second, set("observations", "Tre."));
        List<ChangeResult> results = hanna.push(first, second, third);

        assertThat(results).extracting(ChangeResult::outcome).containsOnly(Outcome.APPLIED);
        assertThat(results).extracting(ChangeResult::revision).containsExactly(1, 2, 3);
        assertThat(results.get(2).seq()).isEqualTo(results.get(0).seq() + 2);
        assertThat(astrid.doc(visit)).isEqualTo(set("observations", "Tre.", "nextStep", "Två."));
        assertThat(revisions(visit)).isEqualTo(3);
    }

    @Test
    void aChangeWaitsForTheOneItFollows() {
        Change first = visit(caseId, id(), 0, "observations", "Ett.");
        Change second = after(first, set("observations", "Två."));

        assertThat(hanna.pushOne(second).outcome()).isEqualTo(Outcome.DEFERRED);
        hanna.push(first);
        assertThat(hanna.pushOne(second).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(astrid.doc(first.record())).isEqualTo(set("observations", "Två."));
    }

    @Test
    void whatFollowsARefusedChangeIsRefused() {
        Change first = visit(caseId, id(), 0, "happenedAt", "i förrgår");
        Change second = after(first, set("observations", "Två."));
        List<ChangeResult> results = hanna.push(first, second);

        assertThat(problem(results.get(0))).isEqualTo("wrong-type");
        assertThat(problem(results.get(1))).isEqualTo("predecessor-refused");
    }

    @Test
    void differentFieldsMerge() {
        UUID visit = id();
        hanna.push(visit(caseId, visit, 0, "observations", "Grund."));
        astrid.push(visit(caseId, visit, 1, "clientSays", "Hon är glad."));
        ChangeResult merged = hanna.pushOne(visit(caseId, visit, 1, "nextStep", "Ring."));

        assertThat(merged.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(astrid.doc(visit))
                .isEqualTo(set("observations", "Grund.", "clientSays", "Hon är glad.", "nextStep", "Ring."));
    }

    @Test
    void theSameFieldKeepsBothTextsUntilSomeoneDecides() {
        UUID visit = id();
        hanna.push(visit(caseId, visit, 0, "observations", "Grund."));
        astrid.push(visit(caseId, visit, 1, "observations", "Astrids."));
        Change losing = visit(caseId, visit, 1, "observations", "Hannas.");
        ChangeResult result = hanna.pushOne(losing);

        assertThat(result.outcome()).isEqualTo(Outcome.CONFLICT);
        var doc = astrid.doc(visit);
        assertThat(doc.path("observations").asText()).isEqualTo("Astrids.");
        var kept = doc.path("conflicts").path(result.conflict().orElseThrow().toString());
        assertThat(kept.path("fields").path("observations").asText()).isEqualTo("Hannas.");

        var settle = set("observations", "Båda.");
        settle.putObject("conflicts").putNull(result.conflict().get().toString());
        ChangeResult settled = astrid.pushOne(change("HOME_VISIT", caseId, visit, result.revision(), settle));
        assertThat(settled.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(hanna.doc(visit).path("conflicts").size()).isZero();
        assertThat(hanna.doc(visit).path("observations").asText()).isEqualTo("Båda.");
    }

    @Test
    void aChangeThatFollowsItsOwnMergedOneSeesOnlyWhatItsAuthorSaw() {
        UUID visit = id();
        hanna.push(visit(caseId, visit, 0, "observations", "Grund.", "assessment", "Grund."));
        astrid.push(visit(caseId, visit, 1, "assessment", "Astrids."));
        Change first = visit(caseId, visit, 1, "observations", "Hannas.");
        assertThat(hanna.pushOne(first).outcome()).isEqualTo(Outcome.MERGED);

        Change own = after(first, set("observations", "Hannas igen."));
        assertThat(hanna.pushOne(own).outcome()).isEqualTo(Outcome.MERGED);
        Change unseen = after(own, set("assessment", "Hannas."));
        assertThat(hanna.pushOne(unseen).outcome()).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void oneBadChangeAmongManyHoldsUpNone() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            changes.add(
                    i == 250
                            ? visit(caseId, id(), 0, "start", "klockan tre")
                            : visit(caseId, id(), 0, "observations", "Nummer " + i));
        }
        List<ChangeResult> results = hanna.push(changes);

        assertThat(results).hasSize(500);
        assertThat(results.stream().filter(one -> one.outcome() == Outcome.APPLIED))
                .hasSize(499);
        assertThat(problem(results.get(250))).isEqualTo("wrong-type");
        assertThat(results.get(250).problem().orElseThrow().errors().get(0).field())
                .isEqualTo("start");
    }

    @Test
    void signingNeedsEverythingAndTellsAllThatIsMissing() {
        UUID visit = id();
        ChangeResult refused = hanna.pushOne(visit(caseId, visit, 0, "status", "SIGNED"));
        assertThat(problem(refused)).isEqualTo("incomplete");
        assertThat(refused.problem().orElseThrow().errors())
                .extracting(error -> error.field())
                .contains("purpose", "entry");

        assertThat(hanna.pushOne(change("HOME_VISIT", caseId, visit, 0, Tablet.signedVisit()))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void withAChildInTheHouseholdTheirSituationIsNeededToSign() {
        UUID withChild = hanna.openCase();
        var client = set("givenName", "Test", "familyName", "Person");
        client.putObject("household").putObject(id().toString()).put("relation", "CHILD");
        hanna.push(change("CLIENT", withChild, id(), 0, client));
        ChangeResult refused = hanna.pushOne(change("HOME_VISIT", withChild, id(), 0, Tablet.signedVisit()));

        assertThat(refused.problem().orElseThrow().errors())
                .extracting(error -> error.field())
                .containsExactly("childrenSituation");
    }

    @Test
    void aSignedRecordTakesNoEditButAnAddendum() {
        UUID visit = id();
        hanna.push(change("HOME_VISIT", caseId, visit, 0, Tablet.signedVisit()));
        ChangeResult edit = hanna.pushOne(visit(caseId, visit, 1, "observations", "Ändrat efteråt."));
        assertThat(problem(edit)).isEqualTo("signed-record");
        assertThat(hanna.doc(visit).path("observations").asText()).isEqualTo("Allt väl.");

        var addendum = set("addendumTo", visit.toString(), "observations", "Rättelse.", "status", "SIGNED");
        assertThat(hanna.pushOne(change("HOME_VISIT", caseId, id(), 0, addendum))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void whoTheClientIsCannotBeReadInTheDatabase() throws Exception {
        UUID client = id();
        hanna.push(change("CLIENT", hanna.openCase(), client, 0, set("givenName", "Kanariefågel")));
        hanna.push(change("CLIENT", shared(), id(), 0, set("givenName", "Kanariefågel")));

        assertThat(server.count("SELECT COUNT(*) FROM care_record WHERE doc LIKE '%Kanarie%'"))
                .isZero();
        assertThat(server.count("SELECT COUNT(*) FROM care_record WHERE sealed"))
                .isPositive();
        assertThat(hanna.doc(client).path("givenName").asText()).isEqualTo("Kanariefågel");
    }

    @Test
    void anotherPersonsChangeIdIsInUseAndTellsNothing() {
        Change change = visit(caseId, id(), 0, "observations", "Hannas.");
        hanna.push(change);
        ChangeResult theirs = astrid.pushOne(change);

        assertThat(problem(theirs)).isEqualTo("id-in-use");
        assertThat(theirs.revision()).isZero();
    }

    @Test
    void everyPushLeavesAnAuditLine() {
        UUID own = hanna.openCase();
        hanna.push(visit(own, id(), 0, "observations", "Ett."), visit(own, id(), 0, "observations", "Två."));

        assertThat(server.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'WRITE' AND detail = 'records=2'"
                        + " AND case_id = UNHEX('" + hex(own) + "')"))
                .isEqualTo(1);
    }

    private static long revisions(UUID careRecord) {
        String hex = hex(careRecord);
        return server.count("SELECT (SELECT COUNT(*) FROM care_record WHERE record_id = UNHEX('" + hex + "'))"
                + " + (SELECT COUNT(*) FROM record_revision WHERE record_id = UNHEX('" + hex + "'))");
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static String problem(ChangeResult result) {
        return result.problem().map(problem -> problem.name()).orElse("no problem: " + result.outcome());
    }

    @Test
    void anEmptyPushIsAnswered() {
        assertThat(hanna.push(List.of())).isEmpty();
        assertThat(hanna.send(List.of()).json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("history", "results");
    }
}
