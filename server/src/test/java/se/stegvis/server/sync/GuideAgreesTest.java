package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.RevisionOrigin;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.GuideJson;
import se.stegvis.shared.guide.PathState;
import se.stegvis.shared.guide.PathStep;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;

/**
 * Invented cases: the guide is the same on the tablet as on the server. A failing case is named by its seed. How many:
 * {@code -Dstegvis.cases}.
 */
class GuideAgreesTest {
    private static final int CASES = Integer.getInteger("stegvis.cases", 300);
    private static final int OVER_HTTP = 60;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    /** The built-in ones and the one that is published into the running server. */
    private static final ProcessRegistry PROCESSES =
            ProcessRegistry.builtIn().with(Seventh.json()).registry().orElseThrow();

    private static SyncServer server;

    @BeforeAll
    static void start() {
        server = new SyncServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static CaseGuide guide(List<CareRecord> records, Role role) {
        return CaseGuide.of(PROCESSES, records, Optional.of(role), DAY).orElseThrow();
    }

    private static String json(CaseGuide guide) {
        return GuideJson.of(guide.guide(), SWEDISH).toString();
    }

    @Test
    void theRecordsOnBothSidesGiveOneGuide() throws MalformedMessage {
        Set<String> seen = new HashSet<>();
        Set<PathState> states = new HashSet<>();
        for (long seed = 0; seed < CASES; seed++) {
            List<Change> changes = new InventedProcessCase(seed, PROCESSES).changesWithSteps();
            Role role = Role.values()[(int) seed % Role.values().length];
            CaseGuide onServer = guide(asTheServerKeepsThem(changes), role);
            CaseGuide onTablet = guide(asTheTabletKeepsThem(changes, seed), role);
            assertThat(json(onTablet)).as("seed %d", seed).isEqualTo(json(onServer));
            assertThat(onTablet.path()).as("seed %d", seed).isEqualTo(onServer.path());
            seen.add(json(onServer));
            onServer.path().stream().map(PathStep::state).forEach(states::add);
        }
        assertThat(seen).as("different guides").hasSizeGreaterThan(CASES / 2);
        assertThat(states).containsExactlyInAnyOrder(PathState.values());
    }

    /** Bytes of a document and back. */
    private static List<CareRecord> asTheServerKeepsThem(List<Change> changes) throws MalformedMessage {
        List<CareRecord> records = new ArrayList<>();
        for (Change change : changes) {
            Doc doc = Doc.owning(Json.object(Json.bytes(doc(change).view())));
            RevisionOrigin origin = new RevisionOrigin(
                    change.id(), "CASEWORKER", Optional.empty(), change.id(), change.at(), Instant.EPOCH);
            records.add(new Revision(header(change), 1, true, origin, true, doc).view());
        }
        return records;
    }

    /** Through the answer to a pull, and in some order. */
    private static List<CareRecord> asTheTabletKeepsThem(List<Change> changes, long seed) throws MalformedMessage {
        List<PullItem> items = new ArrayList<>();
        for (Change change : changes) {
            items.add(new PullItem.State(
                    change.record(),
                    change.kind(),
                    change.caseId(),
                    1,
                    1,
                    Json.bytes(doc(change).toNode())));
        }
        PullResponse sent = new PullResponse(new UUID(1, 1), "c", false, "d", items);
        List<CareRecord> records = new ArrayList<>();
        for (PullItem item : PullWire.readResponse(PullWire.write(sent)).items()) {
            PullItem.State state = (PullItem.State) item;
            RecordHeader header = new RecordHeader(state.record(), state.caseId(), state.kind(), state.revision());
            records.add(Kind.read(header, Doc.of(Tablet.doc(state))));
        }
        Collections.shuffle(records, new Random(seed));
        return records;
    }

    private static Doc doc(Change change) {
        return Doc.EMPTY.with(change.set(), Kind.of(change.kind()).orElseThrow().spec());
    }

    private static RecordHeader header(Change change) {
        return new RecordHeader(change.record(), change.caseId(), change.kind(), 1);
    }

    /** For the caseworker and for the team lead, who reads the case without having it; a real tablet's journal is asked in its own module. */
    @Test
    void whatTheServerAnswersIsWhatATabletMakesOfWhatItPulled() {
        Tablet hanna = server.tablet("handlaggare1@ekdalen");
        Tablet lead = server.tablet("teamledare1@ekdalen");
        server.api().put(Seventh.FIRST, server.api().token("admin1@ekdalen"), Seventh.json());
        Map<UUID, Long> taken = new LinkedHashMap<>();
        for (long seed = 0; seed < OVER_HTTP; seed++) {
            List<Change> changes = new InventedProcessCase(seed, PROCESSES).changes();
            taken.put(changes.get(0).caseId(), taken(hanna.push(changes)));
        }
        Map<UUID, List<CareRecord>> pulled = hanna.another().states().stream()
                .filter(state -> taken.containsKey(state.caseId()))
                .collect(Collectors.groupingBy(
                        PullItem.State::caseId, Collectors.mapping(GuideAgreesTest::view, Collectors.toList())));
        taken.forEach((caseId, count) -> {
            List<CareRecord> records = pulled.get(caseId);
            assertThat(records).hasSize(count.intValue());
            assertThat(answer(hanna, caseId).toString()).isEqualTo(json(guide(records, Role.CASEWORKER)));
            assertThat(answer(lead, caseId).toString()).isEqualTo(json(guide(records, Role.TEAM_LEAD)));
        });
    }

    /** How many were taken; what the guide says must hold whether the SIPs had consent or not, which are on neither side then. */
    private static long taken(List<ChangeResult> results) {
        assertThat(results.stream()
                        .flatMap(result -> result.problem().stream())
                        .flatMap(problem -> problem.errors().stream()))
                .extracting(FieldError::field)
                .isSubsetOf("consent", "calledParties");
        return results.stream()
                .filter(result -> result.outcome() == Outcome.APPLIED)
                .count();
    }

    private static CareRecord view(PullItem.State state) {
        return Kind.read(
                new RecordHeader(state.record(), state.caseId(), state.kind(), state.revision()),
                Doc.of(Tablet.doc(state)));
    }

    private static JsonNode answer(Tablet tablet, UUID caseId) {
        Answer answer = tablet.api.get("/api/v1/cases/" + caseId + "/guide?on=" + DAY, tablet.token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
