package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.Tablet.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.Caller;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.sync.PullCursor.Position;
import se.stegvis.server.team.Role;
import se.stegvis.shared.sync.PullItem;

/** Cases are named by short numbers in a cursor; two cases with the same one must never be mixed up. */
class CursorTest {
    private static final Caller HANNA = new Caller(
            1, "ekdalen", TestPeople.account(1, "handlaggare1"), Role.CASEWORKER, Set.of(), Optional.empty());
    private static SyncServer server;

    @BeforeAll
    static void start() {
        server = new SyncServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Another id with the same last four bytes. */
    private static UUID twin(UUID caseId) {
        UUID other = id();
        long low = other.getLeastSignificantBits() & ~0xFFFF_FFFFL | caseId.getLeastSignificantBits() & 0xFFFF_FFFFL;
        return new UUID(other.getMostSignificantBits(), low);
    }

    private static void open(Tablet tablet, UUID caseId) {
        tablet.push(change("CASE", caseId, caseId, 0, set()));
    }

    private static void handOver(UUID caseId, String to) {
        server.tablet("teamledare1@ekdalen")
                .push(change(
                        "CASE",
                        caseId,
                        caseId,
                        1,
                        set("responsible", TestPeople.account(1, to).toString())));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        CursorCodec codec = server.bean(CursorCodec.class);
        Map<UUID, Position> positions = Map.of(
                id(),
                new Position(0, 0),
                id(),
                new Position(7, 7),
                id(),
                new Position(300, 5_000_000_000L),
                id(),
                new Position(1, 2));
        PullCursor cursor = new PullCursor(id(), positions);

        UnresolvedCursor sent = codec.read(HANNA, codec.write(HANNA, cursor)).orElseThrow();
        assertThat(sent).isInstanceOf(NumberedCursor.class);
        assertThat(sent.among(positions.keySet())).contains(cursor);
        assertThat(sent.beside(positions.keySet())).isEmpty();
        assertThat(sent.beside(List.of())).hasSize(4);
        assertThat(sent.among(List.of(id()))).isEmpty();
    }

    /** As of every device that has come to the last page. */
    @Test
    void aCursorWithoutSecondNumbersIsReadAgainAndIsShorter() {
        CursorCodec codec = server.bean(CursorCodec.class);
        Map<UUID, Position> positions = new HashMap<>();
        for (long reached : List.of(0L, 1L, 63L, 64L, 127L, 128L, 16_383L, 16_384L, 5_000_000_000L)) {
            positions.put(id(), new Position(reached, reached));
        }
        PullCursor cursor = new PullCursor(id(), positions);

        String token = codec.write(HANNA, cursor);
        assertThat(codec.read(HANNA, token).orElseThrow().among(positions.keySet()))
                .contains(cursor);

        UUID one = positions.keySet().iterator().next();
        long reached = positions.get(one).reached();
        positions.put(one, new Position(reached, reached + 1));
        PullCursor inTheMidst = new PullCursor(cursor.history(), positions);
        String longer = codec.write(HANNA, inTheMidst);
        assertThat(codec.read(HANNA, longer).orElseThrow().among(positions.keySet()))
                .contains(inTheMidst);
        assertThat(token).hasSizeLessThan(longer.length());
    }

    /** Devices still send this form where all cursors had it; here one case says 84, the other 7 and 9 beyond it. */
    @Test
    void aCursorInTheMidstOfACaseHasTheFormOfBefore() {
        CursorCodec codec = server.bean(CursorCodec.class);
        UUID one = id();
        UUID other = id();
        Map<UUID, Position> positions = Map.of(one, new Position(84, 84), other, new Position(7, 16));
        NumberedCursor read = (NumberedCursor) codec.read(HANNA, codec.write(HANNA, new PullCursor(id(), positions)))
                .orElseThrow();
        assertThat(read.positions())
                .extracting(NumberedCursor.CasePosition::position)
                .containsExactlyInAnyOrder(new Position(84, 84), new Position(7, 16));
    }

    @Test
    void casesWithTheSameNumberAreNamedByTheirWholeIds() {
        CursorCodec codec = server.bean(CursorCodec.class);
        UUID one = id();
        PullCursor cursor = new PullCursor(id(), Map.of(one, new Position(3, 0), twin(one), new Position(4, 9)));

        UnresolvedCursor sent = codec.read(HANNA, codec.write(HANNA, cursor)).orElseThrow();
        assertThat(sent.among(List.of()).orElseThrow().cases().keySet())
                .isEqualTo(cursor.cases().keySet());
    }

    /** A pull without anything new is mostly this: at most 800 bytes each way at 120 cases of some eighty changes. */
    @Test
    void aCaseOfFewChangesTakesSevenCharacters() {
        CursorCodec codec = server.bean(CursorCodec.class);
        Map<UUID, Position> positions = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            positions.put(id(), new Position(i, i));
        }
        assertThat(codec.write(HANNA, new PullCursor(id(), positions))).hasSizeLessThan(120 * 7 + 60);
    }

    @Test
    void aCaseTakesAtMostEightCharacters() {
        CursorCodec codec = server.bean(CursorCodec.class);
        Map<UUID, Position> positions = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            positions.put(id(), new Position(500 + i, 0));
        }
        assertThat(codec.write(HANNA, new PullCursor(id(), positions))).hasSizeLessThan(120 * 8 + 60);
    }

    @Test
    void oneHoldsTwoCasesWithTheSameNumber() {
        Tablet hanna = server.tablet("handlaggare1@ekdalen");
        UUID first = id();
        UUID second = twin(first);
        open(hanna, first);
        open(hanna, second);
        hanna.pull();
        assertThat(hanna.pull()).isEmpty();

        UUID visit = id();
        server.tablet("handlaggare1@ekdalen").push(visit(second, visit, 0, "observations", "Ny."));
        assertThat(hanna.states()).extracting(PullItem.State::record).containsExactly(visit);
        assertThat(hanna.pull()).isEmpty();
    }

    @Test
    void aCaseThatComesWithTheNumberOfOneThatLeavesIsNotMistakenForIt() {
        Tablet hanna = server.tablet("handlaggare1@ekdalen");
        UUID leaving = id();
        UUID coming = twin(leaving);
        open(hanna, leaving);
        hanna.pull();
        open(server.tablet("handlaggare2@ekdalen"), coming);
        handOver(leaving, "handlaggare2");
        handOver(coming, "handlaggare1");

        assertThat(hanna.sendPull(hanna.cursor, 500).problem()).isEqualTo("unknown-cursor");
        hanna.cursor = Optional.empty();
        assertThat(hanna.states())
                .extracting(PullItem.State::caseId)
                .contains(coming)
                .doesNotContain(leaving);
    }

    @Test
    void ofTwoWithTheSameNumberOnlyTheOneThatWasMeantIsTaken() {
        UUID meant = id();
        NumberedCursor sent = new PullCursor(id(), Map.of(meant, new Position(3, 0)))
                .numbered()
                .orElseThrow();

        assertThat(sent.among(List.of(meant, twin(meant))).orElseThrow().cases())
                .containsOnlyKeys(meant);
        assertThat(sent.among(List.of(twin(meant), meant))).isEmpty();
    }
}
