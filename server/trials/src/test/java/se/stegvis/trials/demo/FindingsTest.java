package se.stegvis.trials.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.RevisionOrigin;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** The oracle of the demonstration must be able to say no. */
class FindingsTest {
    private static final UUID VISIT = new UUID(1, 1);
    private static final UUID ADDENDUM = new UUID(1, 2);
    private static final UUID CASE = new UUID(2, 2);

    @TempDir
    Path folder;

    @Test
    void whatStandsInTheRecordIsFound() throws Exception {
        assertThat(lost(state(VISIT, 1, "{'agreements':'ring'}"))).isZero();
    }

    @Test
    void whatStoodInAnEarlierRevisionIsFound() throws Exception {
        assertThat(lost(state(VISIT, 1, "{'agreements':'ring'}"), state(VISIT, 2, "{'agreements':'skriv'}")))
                .isZero();
    }

    @Test
    void aTextThatIsNowhereIsLost() throws Exception {
        assertThat(lost(state(VISIT, 1, "{'agreements':'skriv'}"))).isEqualTo(1);
    }

    @Test
    void aRecordThatIsNotThereIsLost() throws Exception {
        assertThat(lost()).isEqualTo(1);
    }

    @Test
    void aTextKeptInAnOpenConflictIsFound() throws Exception {
        assertThat(lost(state(VISIT, 2, "{'agreements':'skriv','conflicts':{'k':{'fields':{'agreements':'ring'}}}}")))
                .isZero();
    }

    @Test
    void aRefusedTextIsFoundInItsAddendum() throws Exception {
        assertThat(lost(
                        state(VISIT, 2, "{'agreements':'skriv'}"),
                        state(ADDENDUM, 1, "{'agreements':'ring','addendumTo':'" + VISIT + "'}")))
                .isZero();
    }

    @Test
    void onlyTheLastWordOfATabletInAFieldMustBeFound() throws Exception {
        DayLedger ledger = ledger(
                save("1", "{'agreements':'först'}"), save("1", "{'agreements':'ring'}"), save("2", "{'place':'här'}"));

        assertThat(ledger.saves())
                .extracting(save -> save.set().toString())
                .containsExactlyInAnyOrder("{}", "{\"agreements\":\"ring\"}", "{\"place\":\"här\"}");
    }

    private int lost(Revision... states) throws Exception {
        Map<UUID, List<Revision>> byRecord =
                List.of(states).stream().collect(java.util.stream.Collectors.groupingBy(Revision::id));
        return new Findings(byRecord).lost(ledger(save("1", "{'agreements':'ring'}")));
    }

    private DayLedger ledger(ObjectNode... saves) throws IOException {
        ObjectNode root = Json.newObject();
        root.putArray("saves").addAll(List.of(saves));
        Path file = folder.resolve("ledger.json");
        Files.write(file, Json.bytes(root));
        return DayLedger.read(file);
    }

    private static ObjectNode save(String tablet, String set) throws MalformedMessage {
        ObjectNode save = Json.newObject().put("tablet", tablet).put("record", VISIT.toString());
        save.set("set", node(set));
        return save;
    }

    private static Revision state(UUID id, int number, String doc) throws MalformedMessage {
        RevisionOrigin origin = new RevisionOrigin(
                new UUID(3, 3),
                "CASEWORKER",
                Optional.empty(),
                new UUID(4, number),
                "2026-11-22T10:00:00+01:00",
                Instant.EPOCH);
        return new Revision(
                new RecordHeader(id, CASE, "HOME_VISIT", number), number, false, origin, false, Doc.of(node(doc)));
    }

    private static ObjectNode node(String json) throws MalformedMessage {
        return Json.object(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
