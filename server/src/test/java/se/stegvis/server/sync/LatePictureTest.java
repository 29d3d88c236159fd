package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.TusSide.naming;
import static se.stegvis.server.sync.TusSide.sha256;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.attachment.ContentCleanup;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.support.TestPictures;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** Hanna took a picture; it is sent when her case is Hugo's by now. */
class LatePictureTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet hugo;
    private static TusSide hannas;
    private static int pictures = 100;

    private final UUID caseId = hanna.openCase();
    private final UUID visit = Tablet.id();
    private final byte[] picture = TestPictures.jpeg(300, ++pictures);
    private final Change late = naming(caseId, visit, picture);

    @BeforeAll
    static void start() throws IOException {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        hugo = server.tablet("handlaggare2@ekdalen");
        hannas = new TusSide(server.port(), hanna.token);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private void handOver() {
        String his = TestPeople.account(1, "handlaggare2").toString();
        ChangeResult result = server.tablet("teamledare1@ekdalen")
                .pushOne(change("CASE", caseId, caseId, 1, set("responsible", his)));
        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
    }

    /** The visit comes when the case is no longer hers. */
    private void lateVisit() {
        handOver();
        assertThat(hanna.pushOne(late).problem().orElseThrow().name()).isEqualTo("handed-over");
    }

    private void decide(String verb, int status) {
        decide(late, verb, status);
    }

    private static void decide(Change change, String verb, int status) {
        var answer = hugo.api.post("/api/v1/quarantine/" + change.id() + "/" + verb, hugo.token, new byte[0]);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void itIsTakenFromItsAuthorAndCompletesTheVisitThatIsAdopted() throws Exception {
        lateVisit();
        hannas.send(caseId, picture);
        assertThat(read(hugo)).as("kept, and named by no record yet").isEqualTo(200);
        decide("adopt", 200);
        assertThat(visit().signed()).isTrue();
        assertThat(visit().awaited()).isEmpty();
        assertThat(hugo.api.get(address(), hugo.token).raw().body()).isEqualTo(picture);
    }

    @Test
    void itCompletesTheVisitThatWasAdoptedBefore() throws Exception {
        lateVisit();
        decide("adopt", 200);
        assertThat(visit().awaited()).hasSize(1);
        hannas.send(caseId, picture);
        assertThat(visit().awaited()).isEmpty();
        assertThat(read(hanna)).as("sending lets nobody read").isEqualTo(404);
    }

    @Test
    void cutAndGoneOnWithWhileTheVisitIsAdopted() throws Exception {
        lateVisit();
        TusUploader first = hannas.begin(caseId, picture, sha256(picture));
        first.setRequestPayloadSize(4 << 10);
        first.setChunkSize(2 << 10);
        while (first.getOffset() < 5 << 10) {
            first.uploadChunk();
        }
        decide("adopt", 200);
        TusUploader second = hannas.goOn(caseId, picture);
        assertThat(second.getUploadURL()).isEqualTo(first.getUploadURL());
        assertThat(second.getOffset()).isEqualTo(4 << 10);
        TusSide.finish(second);
        assertThat(visit().awaited()).isEmpty();
        assertThat(hugo.api.get(address(), hugo.token).raw().body()).isEqualTo(picture);
    }

    @Test
    void aPictureWhoseVisitCameBeforeTheHandOverIsTakenToo() throws Exception {
        assertThat(hanna.pushOne(late).outcome()).isEqualTo(Outcome.APPLIED);
        handOver();
        assertThat(visit().awaited()).hasSize(1);
        hannas.send(caseId, picture);
        assertThat(visit().awaited()).isEmpty();
        assertThat(read(hanna)).isEqualTo(404);
    }

    @Test
    void nothingElseIsTakenFromHer() {
        lateVisit();
        byte[] other = TestPictures.jpeg(50, ++pictures);
        assertThat(refused(hannas, other)).isEqualTo("409 attachment-not-wanted");
    }

    @Test
    void fromNobodyElseIsItTaken() throws Exception {
        lateVisit();
        assertThat(refused(of("handlaggare3@ekdalen"), picture)).isEqualTo("404 not-found");
        assertThat(refused(of("teamledare1@ekdalen"), picture)).isEqualTo("404 not-found");
        assertThat(refused(of("handlaggare1@granby"), picture)).isEqualTo("404 not-found");
        assertThat(refused(of("handlaggare2@ekdalen"), picture))
                .as("Hugo has the case, but the change is not his")
                .isEqualTo("409 attachment-not-named");
    }

    @Test
    void keptAsLongAsItsVisitWaitsAndWhenThatWasPutAside() throws Exception {
        lateVisit();
        hannas.send(caseId, picture);
        ContentCleanup tidying = server.bean(ContentCleanup.class);
        tidying.tidy(TestPeople.EKDALEN, now().plus(Duration.ofDays(400)));
        assertThat(read(hugo)).isEqualTo(200);
        decide("dismiss", 204);
        assertThat(refused(hannas, picture)).isEqualTo("409 attachment-not-wanted");
        tidying.tidy(TestPeople.EKDALEN, now().plus(Duration.ofDays(400)));
        assertThat(read(hugo)).isEqualTo(200);
    }

    @Test
    void whatWasPutAsideAndIsTriedAgainHasItsPictureYearsLater() throws Exception {
        lateVisit();
        hannas.send(caseId, picture);
        decide("dismiss", 204);
        server.bean(ContentCleanup.class).tidy(TestPeople.EKDALEN, now().plus(Duration.ofDays(800)));
        Change again = naming(caseId, visit, picture);
        hanna.push(again);
        decide(again, "adopt", 200);
        assertThat(visit().awaited()).isEmpty();
    }

    @Test
    void whatTheCaseHasAlreadyIsNotSentAndCompletesWhateverVisitNamesIt() throws Exception {
        UUID earlier = Tablet.id();
        hanna.push(naming(caseId, earlier, picture));
        hannas.send(caseId, picture);
        lateVisit();
        assertThat(refused(hannas, picture)).isEqualTo("409 attachment-here");
        decide("adopt", 200);
        assertThat(visit().awaited()).isEmpty();
        UUID third = Tablet.id();
        hugo.push(naming(caseId, third, picture));
        assertThat(visit(third).awaited()).as("no tablet will send it again").isEmpty();
    }

    @Test
    void whatNamesNothingProperlyDoesNotHoldUpTheOthers() {
        handOver();
        var set = Json.newObject();
        set.putObject("attachments").put("a", 1).putObject("b").put("sha256", "../../etc");
        Change wrong = change("HOME_VISIT", caseId, Tablet.id(), 0, set);
        Change wronger =
                change("HOME_VISIT", caseId, Tablet.id(), 0, Json.newObject().put("attachments", "c"));
        assertThat(hanna.push(wrong, wronger, late))
                .allSatisfy(result ->
                        assertThat(result.problem().orElseThrow().name()).isEqualTo("handed-over"));
        assertThat(server.count("SELECT COUNT(*) FROM quarantine_name WHERE case_id = UNHEX('"
                        + caseId.toString().replace("-", "") + "')"))
                .isOne();
    }

    private TusSide of(String username) throws IOException {
        return new TusSide(server.port(), server.tablet(username).token);
    }

    private String refused(TusSide side, byte[] content) {
        return TusSide.refusal(catchThrowableOfType(ProtocolException.class, () -> side.send(caseId, content)));
    }

    private String address() {
        return "/api/v1/cases/" + caseId + "/attachments/" + sha256(picture);
    }

    private int read(Tablet tablet) {
        return tablet.api.get(address(), tablet.token).status();
    }

    private HomeVisit visit() throws MalformedMessage {
        return visit(visit);
    }

    private static HomeVisit visit(UUID careRecord) throws MalformedMessage {
        PullItem.State state = hugo.state(careRecord);
        return (HomeVisit) Kind.read(
                new RecordHeader(careRecord, state.caseId(), "HOME_VISIT", state.revision()),
                Doc.owning(Json.object(state.doc())));
    }

    private static Instant now() {
        return server.bean(SettableClock.class).instant();
    }
}
