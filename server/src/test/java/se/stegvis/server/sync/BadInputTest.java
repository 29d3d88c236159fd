package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.Tablet.visit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.SettableClock;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.HostileZstd;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.PushWire;

/** Each bad input has its documented outcome and loses nothing. */
class BadInputTest {
    private static final String PUSH = "/api/v1/sync/push";
    private static SyncServer server;
    private static Tablet hanna;
    private static UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        caseId = hanna.openCase();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The bad change is refused so; the good one beside it lands. */
    private static ChangeResult refused(Tablet tablet, UUID goodCase, Change bad, String problem) {
        Change good = visit(goodCase, id(), 0, "observations", "Den goda.");
        List<ChangeResult> results = tablet.push(bad, good);
        assertThat(results.get(0).problem().orElseThrow().name()).isEqualTo(problem);
        assertThat(results.get(0).problem().orElseThrow().title()).isNotBlank();
        assertThat(results.get(1).outcome()).isEqualTo(Outcome.APPLIED);
        return results.get(0);
    }

    @Test
    void anUnknownKindIsRefusedAndMayBeSentAgainAfterAnUpdate() {
        Change bad = change("MOON_LANDING", caseId, id(), 0, set("crater", "Tycho"));
        refused(hanna, caseId, bad, "unknown-kind");
        assertThat(server.count("SELECT COUNT(*) FROM change_log WHERE change_id = UNHEX('" + hex(bad.id()) + "')"))
                .isZero();
    }

    @Test
    void aWrongTypeIsRefusedWithTheField() {
        var set = set("observations", "Text");
        set.put("announced", "ja");
        set.put("start", 17);
        ChangeResult result = refused(hanna, caseId, change("HOME_VISIT", caseId, id(), 0, set), "wrong-type");
        assertThat(result.problem().orElseThrow().errors())
                .extracting(error -> error.field())
                .containsExactlyInAnyOrder("announced", "start");
    }

    @Test
    void aForeignCaseAndAMissingOneGetTheSameAnswer() {
        Tablet hilma = server.tablet("handlaggare3@ekdalen");
        Tablet granby = server.tablet("handlaggare1@granby");
        UUID hers = hilma.openCase();
        UUID theirs = granby.openCase();
        var missing = refused(hanna, caseId, visit(id(), id(), 0, "observations", "?"), "not-found");
        var foreign = refused(hanna, caseId, visit(hers, id(), 0, "observations", "?"), "not-found");
        var otherMunicipality = refused(hanna, caseId, visit(theirs, id(), 0, "observations", "?"), "not-found");

        assertThat(foreign.problem()).isEqualTo(missing.problem());
        assertThat(otherMunicipality.problem()).isEqualTo(missing.problem());
        assertThat(hilma.states()).extracting(state -> state.kind()).containsOnly("CASE");
    }

    @Test
    void anotherMunicipalitysRecordIdSentAsNewIsRefusedAndTheirRecordUntouched() {
        Tablet granby = server.tablet("handlaggare1@granby");
        UUID theirCase = granby.openCase();
        UUID theirs = id();
        granby.push(visit(theirCase, theirs, 0, "observations", "Granbys."));
        ChangeResult missing = hanna.pushOne(visit(id(), id(), 0, "observations", "?"));

        ChangeResult taken = refused(hanna, caseId, visit(caseId, theirs, 0, "observations", "Kapad."), "not-found");
        assertThat(taken.problem()).isEqualTo(missing.problem());
        refused(hanna, caseId, visit(caseId, theirs, 1, "observations", "Kapad."), "not-found");
        refused(hanna, caseId, change("CASE", theirCase, theirCase, 0, Json.newObject()), "not-found");
        assertThat(granby.doc(theirs)).isEqualTo(set("observations", "Granbys."));
        assertThat(hanna.states()).extracting(state -> state.record()).doesNotContain(theirs);
    }

    @Test
    void aRecordOfAnotherCaseOfMineIsNotMovedByNamingItInThisOne() {
        UUID other = hanna.openCase();
        UUID visit = id();
        hanna.push(visit(other, visit, 0, "observations", "Där."));
        refused(hanna, caseId, visit(caseId, visit, 1, "observations", "Här."), "not-found");
        assertThat(hanna.state(visit).caseId()).isEqualTo(other);
    }

    @Test
    void aSignedRecordEditedIsRefused() {
        UUID visit = id();
        hanna.push(change("HOME_VISIT", caseId, visit, 0, Tablet.signedVisit()));
        refused(hanna, caseId, visit(caseId, visit, 1, "observations", "Ändrad."), "signed-record");
    }

    @Test
    void aChangeOfWrongShapeIsRefusedAlone() {
        var body = Json.newObject().put("device", hanna.device.toString());
        var changes = body.putArray("changes");
        UUID bad = id();
        changes.addObject().put("id", bad.toString()).put("record", "inget id");
        changes.add(PushWire.node(visit(caseId, id(), 0, "observations", "God.")));
        List<ChangeResult> results = Tablet.results(hanna.api.post(PUSH, hanna.token, body));

        assertThat(results.get(0).id()).isEqualTo(bad);
        assertThat(results.get(0).problem().orElseThrow().name()).isEqualTo("wrong-shape");
        assertThat(results.get(1).outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void twoMebibytesAreTurnedAwayWhole() {
        turnedAway(hanna.api.post(PUSH, hanna.token, new byte[2 << 20]), 413, "too-large");
    }

    @Test
    void aBodyWithoutEndIsCutOffAtTheLimit() throws IOException {
        long sent = 0;
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + PUSH + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + hanna.token
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + " ".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            InputStream in = socket.getInputStream();
            try {
                while (in.available() == 0 && sent < 64 << 20) {
                    out.write(chunk);
                    sent += 65_536;
                }
                String status = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
                assertThat(status).isEqualTo("HTTP/1.1 413");
            } catch (SocketException closed) {
                assertThat(sent).isLessThan(64 << 20);
            }
        }
        assertThat(sent).isLessThan(64 << 20);
    }

    @ParameterizedTest
    @EnumSource
    void aBombIsStoppedWhileItGoesOff(ContentCoding coding) {
        byte[] bomb = coding.packed(new byte[100 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        turnedAway(hanna.api.post(PUSH, hanna.token, bomb, "Content-Encoding", coding.token()), 413, "too-large");
    }

    /** Bombs of one frame or several, windows, cut and false frames, a dictionary; the whole list of both ends. */
    @ParameterizedTest
    @EnumSource
    void zstdThatIsNoGoodIsTurnedAway(HostileZstd hostile) {
        int status = hostile.overLimit() ? 413 : 400;
        String problem = hostile.overLimit() ? "too-large" : "malformed";
        turnedAway(hanna.api.post(PUSH, hanna.token, hostile.bytes(), "Content-Encoding", "zstd"), status, problem);
    }

    @ParameterizedTest
    @EnumSource
    void bothCodingsAreRead(ContentCoding coding) {
        Change change = visit(caseId, id(), 0, "observations", "Packad.");
        byte[] json = PushWire.write(new PushRequest(hanna.device, List.of(change)));
        byte[] packed = coding.packed(json);
        for (byte[] damaged : List.of(json, Arrays.copyOf(packed, packed.length - 1), new byte[0])) {
            turnedAway(
                    hanna.api.post(PUSH, hanna.token, damaged, "Content-Encoding", coding.token()), 400, "malformed");
        }
        Answer taken = hanna.api.post(PUSH, hanna.token, packed, "Content-Encoding", coding.token());
        assertThat(Tablet.results(taken).get(0).outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void otherCodingsAreNotRead() {
        Change change = visit(caseId, id(), 0, "observations", "Packad.");
        byte[] json = PushWire.write(new PushRequest(hanna.device, List.of(change)));
        for (String encoding : List.of("br", "deflate", "gzip, gzip", "zstd, gzip", "x-zstd", "")) {
            turnedAway(
                    hanna.api.post(PUSH, hanna.token, ContentCoding.GZIP.packed(json), "Content-Encoding", encoding),
                    415,
                    "unsupported-media");
        }
    }

    @Test
    void aHundredLevelsOfNestingAndOtherJunkAreTurnedAwayWhole() {
        String deep = "{\"device\":\"" + hanna.device + "\",\"changes\":" + "[".repeat(100) + "]".repeat(100) + "}";
        for (String junk : List.of(
                deep,
                "",
                "null",
                "[]",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"device\":1}",
                "{\"device\":2e8888888888}",
                "\u0000")) {
            turnedAway(hanna.api.post(PUSH, hanna.token, junk.getBytes(StandardCharsets.UTF_8)), 400, "malformed");
        }
    }

    @Test
    void aTextOrABatchOverTheLimitIsTurnedAwayWhole() {
        Change large = visit(caseId, id(), 0, "observations", "x".repeat(65_537));
        turnedAway(hanna.send(List.of(large)), 413, "too-large");
        Change one = visit(caseId, id(), 0, "observations", "x");
        turnedAway(hanna.send(java.util.Collections.nCopies(501, one)), 413, "too-large");
    }

    @Test
    void anExpiredTokenIsTurnedAwayAndTheSameChangeLandsAfterLoggingInAgain() {
        Change change = visit(caseId, id(), 0, "observations", "Sparad.");
        server.bean(SettableClock.class).advance(Duration.ofMinutes(11));
        try {
            turnedAway(hanna.send(List.of(change)), 401, "unauthorized");
        } finally {
            server.bean(SettableClock.class).advance(Duration.ofMinutes(-11));
        }
        turnedAway(hanna.api.post(PUSH, null, new byte[0]), 401, "unauthorized");
        assertThat(hanna.pushOne(change).outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void hostileTextIsKeptAsItIs() {
        String hostile = "'; DROP TABLE care_record; -- <img onerror=x> =HYPERLINK(\"x\") \u202Egnp.exe \r\n åäö 🙂";
        UUID visit = id();
        hanna.push(visit(caseId, visit, 0, "observations", hostile));
        assertThat(hanna.doc(visit).path("observations").asText()).isEqualTo(hostile);
    }

    @Test
    void aClientCannotOpenAConflictItself() {
        var set = set("observations", "Text");
        set.putObject("conflicts").putObject(id().toString()).put("by", id().toString());
        refused(hanna, caseId, change("HOME_VISIT", caseId, id(), 0, set), "wrong-type");
    }

    private static void turnedAway(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
