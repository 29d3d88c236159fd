package se.stegvis.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.stegvis.server.sync.TusSide.naming;
import static se.stegvis.server.sync.TusSide.sha256;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusUploader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.support.TestPictures;
import se.stegvis.server.sync.SyncServer;
import se.stegvis.server.sync.Tablet;
import se.stegvis.server.sync.TusSide;
import se.stegvis.shared.picture.SanitizedPicture;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Contact;
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

/** Content comes in by tus, is checked, kept sealed and once, and handed out to whom the case is open. */
class AttachmentTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static TusSide hannas;
    private final UUID caseId = hanna.openCase();
    private final UUID visit = Tablet.id();

    @BeforeAll
    static void start() throws IOException {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        hannas = new TusSide(server.port(), hanna.token);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aVisitIsCompleteWhenItsPictureHasArrivedAndTheOthersHearOfIt() throws Exception {
        byte[] picture = TestPictures.jpeg(400, 1);
        hanna.push(naming(caseId, visit, picture));
        assertThat(visit().awaited()).hasSize(1);
        hannas.send(caseId, picture);
        assertThat(visit().signed()).isTrue();
        assertThat(visit().awaited()).isEmpty();
        assertThat(get(hanna, picture).raw().body()).isEqualTo(picture);
        assertThat(get(hanna, picture).header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void f7_aContactIsCompleteWhenItsPictureHasArrived() throws Exception {
        byte[] picture = TestPictures.jpeg(400, 21);
        UUID letter = Tablet.id();
        hanna.push(namingInContact(caseId, letter, picture));
        assertThat(contact(letter).awaited()).hasSize(1);
        hannas.send(caseId, picture);
        assertThat(contact(letter).signed()).isTrue();
        assertThat(contact(letter).awaited()).isEmpty();
        UUID second = Tablet.id();
        hanna.push(namingInContact(caseId, second, picture));
        assertThat(contact(second).awaited()).as("it was here before").isEmpty();
    }

    @Test
    void f2_aConsentOnPaperIsSignedByItsPictureAndCompleteWhenThatHasArrived() throws Exception {
        byte[] paper = TestPictures.jpeg(400, 22);
        UUID consent = Tablet.id();
        ObjectNode set = Json.newObject()
                .put("type", "SIP_MAY_BE_MADE")
                .put("decision", "GIVEN")
                .put("form", "WRITTEN")
                .put("purpose", "En plan tillsammans.")
                .put("validFrom", "2026-11-20")
                .put("validTo", "2027-05-20")
                .put("status", "SIGNED");
        set.putObject("parties").putObject("REGION_PRIMARY");
        Change without = Tablet.change("CONSENT", caseId, consent, 0, set.deepCopy());
        assertThat(hanna.push(without).get(0).outcome()).isEqualTo(Outcome.REFUSED);
        set.set("attachments", naming(caseId, consent, paper).set().path("attachments"));
        hanna.push(Tablet.change("CONSENT", caseId, consent, 0, set));
        assertThat(consent(consent).awaited()).hasSize(1);
        hannas.send(caseId, paper);
        assertThat(consent(consent).signed()).isTrue();
        assertThat(consent(consent).awaited()).isEmpty();
    }

    private static Consent consent(UUID careRecord) throws MalformedMessage {
        PullItem.State state = hanna.state(careRecord);
        return (Consent) Kind.read(
                new RecordHeader(careRecord, state.caseId(), "CONSENT", state.revision()),
                Doc.owning(Json.object(state.doc())));
    }

    private static Change namingInContact(UUID caseId, UUID contact, byte[] picture) {
        Change visit = naming(caseId, contact, picture);
        ObjectNode set = Json.newObject()
                .put("how", "LETTER")
                .put("result", "REACHED")
                .put("about", "Brev om tiden.")
                .put("status", "SIGNED");
        set.set("attachments", visit.set().path("attachments"));
        return Tablet.change("CONTACT", caseId, contact, 0, set);
    }

    private static Contact contact(UUID careRecord) throws MalformedMessage {
        PullItem.State state = hanna.state(careRecord);
        return (Contact) Kind.read(
                new RecordHeader(careRecord, state.caseId(), "CONTACT", state.revision()),
                Doc.owning(Json.object(state.doc())));
    }

    @Test
    void anUploadGoesOnWhereItStopped() throws Exception {
        byte[] picture = TestPictures.jpeg(400, 2);
        hanna.push(naming(caseId, visit, picture));
        TusUploader first = hannas.begin(caseId, picture, sha256(picture));
        while (first.getOffset() < 65 << 10) {
            first.uploadChunk();
        }
        TusUploader second = hannas.goOn(caseId, picture);
        assertThat(second.getUploadURL()).isEqualTo(first.getUploadURL());
        assertThat(second.getOffset()).isEqualTo(64 << 10);
        TusSide.finish(second);
        assertThat(get(hanna, picture).raw().body()).isEqualTo(picture);
    }

    @Test
    void contentThatWasChangedOnTheWayIsDroppedAndMayBeSentAnew() throws Exception {
        byte[] picture = TestPictures.jpeg(200, 3);
        hanna.push(naming(caseId, visit, picture));
        byte[] changed = picture.clone();
        changed[picture.length / 2] ^= 1;
        assertThat(refused(() -> hannas.send(caseId, changed, sha256(picture)))).isEqualTo("422");
        assertThat(lastRefusal()).isEqualTo("attachment-changed");
        assertThat(pieces()).isZero();
        assertThat(visit().awaited()).hasSize(1);
        hannas.send(caseId, picture);
        assertThat(visit().awaited()).isEmpty();
    }

    @Test
    void aPictureThatStillCarriesWhatACameraWritesIsTurnedAway() throws Exception {
        byte[] clean = TestPictures.jpeg(50, 4);
        byte[] comment = "\u00ff\u00fe\u0000\u0010Sveavagen 14..".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream carrying = new ByteArrayOutputStream();
        carrying.write(clean, 0, 2);
        carrying.write(comment);
        carrying.write(clean, 2, clean.length - 2);
        hanna.push(naming(caseId, visit, carrying.toByteArray()));
        assertThat(refused(() -> hannas.send(caseId, carrying.toByteArray()))).isEqualTo("422");
        assertThat(lastRefusal()).isEqualTo("attachment-not-clean");
    }

    @Test
    void whatIsNoPictureIsTurnedAwayWhateverItSaysItIs() throws Exception {
        byte[] program = "#!/bin/sh\necho".getBytes(StandardCharsets.UTF_8);
        hanna.push(naming(caseId, visit, program));
        assertThat(refused(() -> hannas.send(caseId, program))).isEqualTo("422");
        assertThat(lastRefusal()).isEqualTo("attachment-no-picture");
        assertThat(create(hanna, "10", "text/html", "0".repeat(64)).problem()).isEqualTo("attachment-no-picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/heic HEIC", "image/heif-sequence HEIC", "image/avif AVIF", "image/webp WEBP"})
    void b15_whatATelephoneTakesOtherwiseIsRefusedByItsNameWithTheRemedy(String said) {
        String[] parts = said.split(" ");
        Answer refused = create(hanna, "10", parts[0], "0".repeat(64));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.problem()).isEqualTo("attachment-no-picture");
        assertThat(refused.text()).contains("\"mediaType\"", parts[1], "JPEG");
        assertThat(refused.text().contains("iPhone")).isEqualTo(parts[1].equals("HEIC"));
    }

    private Answer sent(byte[] content, String mediaType) {
        String address = create(hanna, Integer.toString(content.length), mediaType, sha256(content))
                .header("Location");
        return patch(hanna, address, 0, content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftypheic HEIC iPhone", "ftypavif AVIF PNG", "not-at-all okänt PNG"})
    void b15_whatComesUnderAFalseMediaTypeIsNamedWithTheRemedy(String begins) throws Exception {
        String[] parts = begins.split(" ");
        byte[] sent = ("\0\0\0\u0020" + parts[0] + "\0".repeat(60)).getBytes(StandardCharsets.ISO_8859_1);
        hanna.push(naming(caseId, visit, sent));
        Answer refused = sent(sent, "image/jpeg");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("attachment-no-picture");
        assertThat(refused.text()).contains("\"mediaType\"", parts[1], parts[2]);
    }

    @Test
    void b15_aPngThatIsSaidToBeAJpegIsToldSo() throws Exception {
        byte[] picture = SanitizedPicture.of(TestPictures.drawn("png", 40, 30)).bytes();
        hanna.push(naming(caseId, visit, picture));
        Answer refused = sent(picture, "image/jpeg");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("formatet PNG", "sades vara image/jpeg", "mediaType image/png");
    }

    @Test
    void b15_aPictureOfThirtyMegabytesIsPromised() throws Exception {
        byte[] picture = TestPictures.jpeg(100, 16);
        hanna.push(naming(caseId, visit, picture));
        assertThat(create(hanna, Integer.toString(30 << 20), "image/jpeg", sha256(picture))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void contentThatNoRecordNamesIsNotTaken() {
        byte[] picture = TestPictures.jpeg(50, 5);
        assertThat(refused(() -> hannas.send(caseId, picture))).isEqualTo("409 attachment-not-named");
    }

    @Test
    void moreThanIsAllowedOrPromisedIsNotTaken() throws Exception {
        byte[] picture = TestPictures.jpeg(100, 6);
        hanna.push(naming(caseId, visit, picture));
        Answer tooLarge = create(hanna, Integer.toString((30 << 20) + 1), "image/jpeg", sha256(picture));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.problem()).isEqualTo("attachment-too-large");
        String address = create(hanna, "100", "image/jpeg", sha256(picture)).header("Location");
        Answer more = patch(hanna, address, 0, picture);
        assertThat(more.status()).isEqualTo(413);
        assertThat(more.problem()).isEqualTo("too-large");
    }

    @Test
    void aCaseKeepsOneGigabyteAtMost() throws Exception {
        byte[] picture = TestPictures.jpeg(50, 7);
        hanna.push(naming(caseId, visit, picture));
        try (var connection = server.connection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO attachment VALUES (1, UNHEX('" + hex(caseId) + "'), UNHEX('" + "ab".repeat(32)
                            + "'), UNHEX('" + hex(Tablet.id()) + "'), 'image/jpeg', 1073741824, NOW(), NULL)");
        }
        assertThat(refused(() -> hannas.send(caseId, picture))).isEqualTo("413 attachments-full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handlaggare2@ekdalen", "admin1@ekdalen", "handlaggare1@granby", "teamledare1@granby"})
    void toWhomTheCaseIsClosedItsContentIsNotThere(String username) throws Exception {
        byte[] picture = TestPictures.jpeg(50, 8);
        hanna.push(naming(caseId, visit, picture));
        String address = create(hanna, Integer.toString(picture.length), "image/jpeg", sha256(picture))
                .header("Location");
        Tablet other = server.tablet(username);
        assertThat(create(other, "100", "image/jpeg", sha256(picture)).status()).isEqualTo(404);
        assertThat(head(other, address).status()).isEqualTo(404);
        assertThat(patch(other, address, 0, picture).status()).isEqualTo(404);
        assertThat(patch(hanna, address, 0, picture).status()).isEqualTo(204);
        assertThat(get(hanna, picture).status()).isEqualTo(200);
        assertThat(get(other, picture).status()).isEqualTo(404);
    }

    @Test
    void aTeamLeadReadsAndSendsNothing() throws Exception {
        byte[] picture = TestPictures.jpeg(50, 9);
        hanna.push(naming(caseId, visit, picture));
        Tablet lead = server.tablet("teamledare1@ekdalen");
        handToTeam();
        assertThat(create(lead, "100", "image/jpeg", sha256(picture)).status()).isEqualTo(404);
        hannas.send(caseId, picture);
        assertThat(get(lead, picture).raw().body()).isEqualTo(picture);
    }

    @Test
    void everyReadingIsLogged() throws Exception {
        byte[] picture = TestPictures.jpeg(50, 10);
        hanna.push(naming(caseId, visit, picture));
        hannas.send(caseId, picture);
        String read =
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'READ' AND detail = 'attachment' AND case_id = UNHEX('"
                        + hex(caseId) + "')";
        long before = server.count(read);
        get(hanna, picture);
        assertThat(server.count(read)).isEqualTo(before + 1);
    }

    @Test
    void theSameContentIsKeptOncePerCaseWhoeverNamesIt() throws Exception {
        byte[] picture = TestPictures.jpeg(50, 11);
        hanna.push(naming(caseId, visit, picture));
        hannas.send(caseId, picture);
        UUID second = Tablet.id();
        hanna.push(naming(caseId, second, picture));
        assertThat(refused(() -> hannas.send(caseId, picture))).isEqualTo("409 attachment-here");
        assertThat(visit(second).awaited()).isEmpty();
        assertThat(server.count("SELECT COUNT(*) FROM attachment WHERE case_id = UNHEX('" + hex(caseId) + "')"))
                .isEqualTo(1);
    }

    @Test
    void onlyTheServerSaysThatContentHasArrived() {
        byte[] picture = TestPictures.jpeg(50, 12);
        var change = naming(caseId, visit, picture);
        change.set().putObject("attachmentsReceived").putObject("x").put("sha256", sha256(picture));
        ChangeResult result = hanna.pushOne(change);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo("not-allowed");
    }

    @Test
    void whatNobodyWentOnWithForAWeekIsTakenAway() throws Exception {
        byte[] picture = TestPictures.jpeg(300, 13);
        hanna.push(naming(caseId, visit, picture));
        String address = create(hanna, Integer.toString(picture.length), "image/jpeg", sha256(picture))
                .header("Location");
        patch(hanna, address, 0, Arrays.copyOf(picture, 1000));
        server.bean(ContentCleanup.class).tidy(TestPeople.EKDALEN, now().plus(Duration.ofDays(6)));
        assertThat(head(hanna, address).header("Upload-Offset")).isEqualTo("1000");
        server.bean(ContentCleanup.class).tidy(TestPeople.EKDALEN, now().plus(Duration.ofDays(8)));
        assertThat(head(hanna, address).status()).isEqualTo(404);
        assertThat(pieces()).isZero();
    }

    @Test
    void whatNoRecordNamesForThirtyDaysIsTakenAwayUnlessItIsNamedAgain() throws Exception {
        byte[] picture = TestPictures.jpeg(50, 14);
        var draft = naming(caseId, visit, picture);
        draft.set().put("status", "DRAFT");
        hanna.push(draft);
        hannas.send(caseId, picture);
        var without = Json.newObject();
        without.putObject("attachments").putNull("0a0b0c0d-0000-7000-8000-000000000001");
        hanna.push(Tablet.change("HOME_VISIT", caseId, visit, 2, without));
        ContentCleanup tidying = server.bean(ContentCleanup.class);
        tidying.tidy(TestPeople.EKDALEN, now().plus(Duration.ofDays(29)));
        assertThat(get(hanna, picture).status()).isEqualTo(200);
        UUID again = Tablet.id();
        hanna.push(naming(caseId, again, picture));
        tidying.tidy(TestPeople.EKDALEN, now().plus(Duration.ofDays(31)));
        assertThat(get(hanna, picture).status()).isEqualTo(200);
        hanna.push(Tablet.visit(caseId, Tablet.id(), 0, "observations", "Annat."));
        forget(again);
        tidying.tidy(TestPeople.EKDALEN, now().plus(Duration.ofDays(31)));
        assertThat(get(hanna, picture).status()).isEqualTo(404);
    }

    @Test
    void inTheDatabaseItIsSealedAndAChangedByteIsNeverShown() throws Exception {
        byte[] picture = TestPictures.jpeg(50, 15);
        hanna.push(naming(caseId, visit, picture));
        hannas.send(caseId, picture);
        String ofFile = " FROM attachment_piece WHERE file_id = (SELECT file_id FROM attachment WHERE case_id = UNHEX('"
                + hex(caseId) + "'))";
        String part = HEX.formatHex(Arrays.copyOfRange(picture, 700, 732));
        assertThat(server.count("SELECT COUNT(*)" + ofFile + " AND INSTR(sealed, UNHEX('" + part + "')) > 0"))
                .isZero();
        try (var connection = server.connection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE attachment_piece SET sealed = INSERT(sealed, 700, 1, "
                    + "CHAR(ASCII(SUBSTR(sealed, 700, 1)) ^ 1))"
                    + ofFile.replace(" FROM attachment_piece", ""));
        }
        assertThat(catchThrowableOfType(IllegalStateException.class, () -> get(hanna, picture)))
                .as("the answer breaks off")
                .isNotNull();
    }

    @Test
    void aPartIsHandedOutByItsBytes() throws Exception {
        byte[] picture = TestPictures.jpeg(800, 16);
        hanna.push(naming(caseId, visit, picture));
        hannas.send(caseId, picture);
        Answer part = range(picture, "bytes=65530-131080");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.raw().body()).isEqualTo(Arrays.copyOfRange(picture, 65530, 131081));
        assertThat(part.header("Content-Range")).isEqualTo("bytes 65530-131080/" + picture.length);
        assertThat(range(picture, "bytes=" + picture.length + "-").status()).isEqualTo(416);
        assertThat(range(picture, "bytes=0-1,4-5").raw().body()).isEqualTo(picture);
    }

    @Test
    void aPieceWithAnotherCheckSumOrFromAnotherPlaceIsNotTaken() {
        byte[] picture = TestPictures.jpeg(100, 17);
        hanna.push(naming(caseId, visit, picture));
        String address = create(hanna, Integer.toString(picture.length), "image/jpeg", sha256(picture))
                .header("Location");
        String sum = Base64.getEncoder().encodeToString(HEX.parseHex(sha256(new byte[] {1})));
        assertThat(patch(hanna, address, 0, new byte[] {2}, "Upload-Checksum", "sha256 " + sum)
                        .status())
                .isEqualTo(460);
        assertThat(patch(hanna, address, 5, new byte[] {1}).problem()).isEqualTo("upload-offset");
        assertThat(patch(hanna, address, 0, new byte[] {1}, "Upload-Checksum", "sha256 " + sum)
                        .header("Upload-Offset"))
                .isEqualTo("1");
        assertThat(send(hanna, "DELETE", address, new byte[0]).status()).isEqualTo(204);
        assertThat(head(hanna, address).status()).isEqualTo(404);
    }

    @Test
    void bothSidesSayWhichVersionTheySpeak() {
        Answer none = hanna.api.post("/api/v1/attachments", hanna.token, new byte[0]);
        assertThat(none.status()).isEqualTo(412);
        assertThat(none.header("Tus-Version")).isEqualTo("1.0.0");
        Answer options = send(hanna, "OPTIONS", "/api/v1/attachments", new byte[0]);
        assertThat(options.header("Tus-Extension")).isEqualTo("creation,expiration,checksum,termination");
        assertThat(options.header("Tus-Max-Size")).isEqualTo("31457280");
        assertThat(create(hanna, "x", "image/jpeg", "").header("Tus-Resumable")).isEqualTo("1.0.0");
    }

    private static final java.util.HexFormat HEX = java.util.HexFormat.of();

    private HomeVisit visit() throws MalformedMessage {
        return visit(visit);
    }

    private static HomeVisit visit(UUID careRecord) throws MalformedMessage {
        PullItem.State state = hanna.state(careRecord);
        return (HomeVisit) Kind.read(
                new RecordHeader(careRecord, state.caseId(), "HOME_VISIT", state.revision()),
                Doc.owning(Json.object(state.doc())));
    }

    private interface Sending {
        void run() throws IOException, ProtocolException;
    }

    private static String refused(Sending sending) {
        return TusSide.refusal(catchThrowableOfType(ProtocolException.class, sending::run));
    }

    /** The audit log's reason why content was turned away in this case. */
    private String lastRefusal() throws Exception {
        try (var connection = server.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT detail FROM audit_entry WHERE action = 'REFUSED' AND case_id = UNHEX('" + hex(caseId)
                                + "') ORDER BY id DESC LIMIT 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private void handToTeam() throws Exception {
        try (var connection = server.connection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE care_case SET team = UNHEX('" + hex(TestPeople.team(1, 1))
                    + "') WHERE municipality = 1 AND case_id = UNHEX('" + hex(caseId) + "')");
        }
    }

    /** As if the record had been taken away. */
    private static void forget(UUID careRecord) throws Exception {
        try (var connection = server.connection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM attachment_name WHERE record_id = UNHEX('" + hex(careRecord) + "')");
            statement.execute("UPDATE attachment SET unnamed_since = '2026-11-23 08:00:00' WHERE case_id = "
                    + "(SELECT case_id FROM care_record WHERE record_id = UNHEX('" + hex(careRecord) + "'))");
        }
    }

    private static java.time.Instant now() {
        return server.bean(SettableClock.class).instant();
    }

    private long pieces() {
        return server.count(
                "SELECT COUNT(*) FROM attachment_piece WHERE file_id NOT IN (SELECT file_id FROM attachment)"
                        + " AND file_id IN (SELECT id FROM attachment_upload WHERE case_id = UNHEX('" + hex(caseId)
                        + "'))");
    }

    private Answer get(Tablet tablet, byte[] content) {
        return tablet.api.get("/api/v1/cases/" + caseId + "/attachments/" + sha256(content), tablet.token);
    }

    private Answer range(byte[] content, String range) {
        return send(
                hanna,
                "GET",
                "/api/v1/cases/" + caseId + "/attachments/" + sha256(content),
                new byte[0],
                "Range",
                range);
    }

    private Answer create(Tablet tablet, String length, String mediaType, String sha256) {
        String said =
                "case " + base64(caseId.toString()) + ",sha256 " + base64(sha256) + ",mediaType " + base64(mediaType);
        return send(
                tablet, "POST", "/api/v1/attachments", new byte[0], "Upload-Length", length, "Upload-Metadata", said);
    }

    private static Answer head(Tablet tablet, String address) {
        return send(tablet, "HEAD", address, new byte[0]);
    }

    private static Answer patch(Tablet tablet, String address, int offset, byte[] piece, String... more) {
        String[] headers = Arrays.copyOf(more, more.length + 4);
        headers[more.length] = "Upload-Offset";
        headers[more.length + 1] = Integer.toString(offset);
        headers[more.length + 2] = "Content-Type";
        headers[more.length + 3] = "application/offset+octet-stream";
        return send(tablet, "PATCH", address, piece, headers);
    }

    private static Answer send(Tablet tablet, String method, String path, byte[] body, String... headers) {
        return tablet.api.send(method, path, tablet.token, body, headers);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
