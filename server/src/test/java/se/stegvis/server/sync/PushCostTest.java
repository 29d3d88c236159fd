package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.Tablet.visit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.sync.Change;

/** The statements of a push, counted by the database. */
class PushCostTest {
    private static final String ASKED =
            "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'";

    private static final String PREPARED =
            "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'COM_STMT_PREPARE'";

    /** About twice of what it is; a statement per case or per record would be far above. */
    private static final int HANDFUL = 35;

    private static SyncServer server;
    private static Tablet hanna;
    private static List<UUID> cases;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        cases = Stream.generate(hanna::openCase).limit(60).toList();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPushIsAHandfulOfStatementsWhateverItsSize() {
        assertThat(fewest(1)).isLessThan(HANDFUL);
        assertThat(fewest(500)).isLessThan(HANDFUL);
    }

    /** Lists of ids are filled up, so that the driver has a statement for each of these sizes already. */
    @Test
    void pushesOfAboutTheSameSizeAreTheSameStatements() {
        hanna.push(inOneCase(40));
        long fewest = IntStream.rangeClosed(41, 60)
                .mapToLong(size -> {
                    long before = server.count(PREPARED);
                    hanna.push(inOneCase(size));
                    return server.count(PREPARED) - before;
                })
                .min()
                .orElseThrow();
        assertThat(fewest).isZero();
    }

    /** A batch of updates whose counts are compared goes to the database row by row. */
    @Test
    void changesOfAHundredRecordsAreAHandful() {
        List<Change> fresh = visits(100);
        hanna.push(fresh);
        List<Change> changed = fresh.stream()
                .map(one -> visit(one.caseId(), one.record(), 1, "observations", "Ändrat."))
                .toList();
        assertThat(statementsOf(changed)).isLessThan(HANDFUL);
    }

    private static List<Change> inOneCase(int count) {
        return Stream.generate(() -> visit(cases.get(0), id(), 0, "observations", "Samma ärende."))
                .limit(count)
                .toList();
    }

    @Test
    void dateAndConsentInSixtyCasesAreStillAHandful() {
        List<Change> dated = cases.stream().map(PushCostTest::datedVisit).toList();
        List<Change> consents = cases.stream()
                .map(of -> change("CONSENT", of, id(), 0, set("status", "DRAFT")))
                .toList();
        assertThat(statementsOf(dated)).isLessThan(HANDFUL);
        assertThat(statementsOf(consents)).isLessThan(HANDFUL);
    }

    @Test
    void signaturesThatAskSixtyCasesAreStillAHandful() {
        List<Change> requests = cases.stream()
                .map(of -> change(
                        "DOCUMENT_REQUEST", of, id(), 0, set("party", "FK", "status", "SIGNED", "sentAt", Tablet.AT)))
                .toList();
        assertThat(statementsOf(requests)).isLessThan(HANDFUL);
    }

    /** Of a few tries, since other work of the server is counted too. */
    private static long fewest(int changes) {
        return LongStream.range(0, 4)
                .map(attempt -> statementsOf(visits(changes)))
                .min()
                .orElseThrow();
    }

    private static long statementsOf(List<Change> changes) {
        long before = server.count(ASKED);
        hanna.push(changes);
        return server.count(ASKED) - before;
    }

    private static Change datedVisit(UUID of) {
        ObjectNode set = Tablet.signedVisit();
        set.set("followUp", set("date", "2026-12-01", "what", "Nytt möte"));
        return change("HOME_VISIT", of, id(), 0, set);
    }

    private static List<Change> visits(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> visit(cases.get(i % cases.size()), id(), 0, "observations", "Nummer " + i))
                .toList();
    }
}
