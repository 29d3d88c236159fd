package se.stegvis.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.database.Ids;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.shared.record.RecordHeader;

/** Which key a server starts with on which database. */
class DataKeysTest {
    private static final String ANOTHER =
            Base64.getEncoder().encodeToString("another key, which is 32 bytes !".getBytes(StandardCharsets.US_ASCII));
    private static final String RIGHT = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @Test
    void ops3_anEmptyDatabaseGetsAKeyAndKeepsIt() throws IOException {
        start("first", Map.of());
        String made = Files.readString(folder.resolve("first/data-key"));

        start("first", Map.of());

        assertThat(folder.resolve("first/data-key")).hasContent(made);
    }

    @Test
    void ops3_aDataFolderWithoutTheKeyStopsTheStartAndMakesNone() {
        start("first", Map.of());

        assertThatThrownBy(() -> start("second", Map.of())).satisfies(fault -> assertThat(messages(fault))
                .contains("that key is not here")
                .contains(folder.resolve("second/data-key").toString())
                .contains("STEGVIS_DATA_KEY")
                .contains("docs/operations.md"));

        assertThat(folder.resolve("second/data-key")).doesNotExist();
    }

    @Test
    void ops3_theKeyOfAnotherDatabaseStopsTheStartAndChangesNothing() throws Exception {
        start("first", Map.of("stegvis.data-key", RIGHT));
        byte[] before = check();

        assertThatThrownBy(() -> start("first", Map.of("stegvis.data-key", ANOTHER)))
                .satisfies(fault -> assertThat(messages(fault))
                        .contains("STEGVIS_DATA_KEY is not the one this database was sealed with")
                        .doesNotContain(ANOTHER));

        assertThat(check()).isEqualTo(before);
        start("elsewhere", Map.of("stegvis.data-key", RIGHT));
    }

    @Test
    void ops3_twoServersOverOneDatabaseHaveTheSameKey() {
        try (ApplicationContext first = context("first", Map.of("stegvis.data-key", RIGHT));
                ApplicationContext second = context("second", Map.of("stegvis.data-key", RIGHT))) {
            assertThat(first.getBean(DataKey.class).check())
                    .isEqualTo(second.getBean(DataKey.class).check());
            assertThatThrownBy(() -> start("third", Map.of())).hasMessageNotContaining(RIGHT);
        }
    }

    @Test
    void ops3_aDatabaseFromBeforeIsBoundByAKeyThatOpensWhatIsSealed() throws Exception {
        start("first", Map.of("stegvis.data-key", RIGHT));
        sealed("care_record");
        unbound();

        assertThatThrownBy(() -> start("first", Map.of("stegvis.data-key", ANOTHER)))
                .satisfies(fault -> assertThat(messages(fault)).contains("is not the one"));
        assertThat(check()).isNull();
        assertThatThrownBy(() -> start("empty", Map.of()))
                .satisfies(fault -> assertThat(messages(fault)).contains("No new key was made"));

        start("first", Map.of("stegvis.data-key", RIGHT));
        assertThat(check()).isEqualTo(new DataKey(RIGHT).check());
    }

    @Test
    void ops3_aQuarantinedNoteAloneTellsAWrongKeyToo() throws Exception {
        start("first", Map.of("stegvis.data-key", RIGHT));
        sealed("quarantine");
        unbound();

        assertThatThrownBy(() -> start("first", Map.of("stegvis.data-key", ANOTHER)))
                .satisfies(fault -> assertThat(messages(fault)).contains("is not the one"));
        start("first", Map.of("stegvis.data-key", RIGHT));
    }

    @Test
    void ops3_aKeyThatCannotBeReadIsNamedByItsSettingAndNotShown() throws IOException {
        assertThatThrownBy(() -> start("first", Map.of("stegvis.data-key", "notbase64!!")))
                .satisfies(fault -> assertThat(messages(fault))
                        .contains("(STEGVIS_DATA_KEY) is a value that is not shown: it must be 32 bytes in base64"));

        Files.createDirectories(folder.resolve("cut"));
        Files.writeString(folder.resolve("cut/data-key"), "AAAA");
        assertThatThrownBy(() -> start("cut", Map.of())).satisfies(fault -> assertThat(messages(fault))
                .contains(folder.resolve("cut/data-key").toString())
                .contains("32 bytes"));
    }

    @Test
    void ops3_aKeyFileThatIsNoTextOrNoFileIsNamedWithTheRemedyAndStays() throws IOException {
        byte[] noText = {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc3};
        Path bytes = Files.createDirectories(folder.resolve("bytes")).resolve("data-key");
        Files.write(bytes, noText);
        assertThatThrownBy(() -> start("bytes", Map.of())).satisfies(fault -> assertThat(messages(fault))
                .contains("The file " + bytes + " holds no secret: it must be text in base64. Put back"));
        assertThat(bytes).hasBinaryContent(noText);

        Path directory = Files.createDirectories(folder.resolve("directory/data-key"));
        assertThatThrownBy(() -> start("directory", Map.of())).satisfies(fault -> assertThat(messages(fault))
                .contains("The secret in the file " + directory + " can be neither read nor made")
                .contains("may read and write"));
        assertThat(directory).isEmptyDirectory();
    }

    private void start(String data, Map<String, Object> more) {
        context(data, more).close();
    }

    private ApplicationContext context(String data, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("stegvis.data-dir", folder.resolve(data).toString());
        settings.put("micronaut.health.monitor.enabled", "false");
        settings.putAll(more);
        return ApplicationContext.run(settings);
    }

    private void unbound() throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE installation SET data_key_check = NULL");
        }
    }

    private byte[] check() throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT data_key_check FROM installation")) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        }
    }

    /** As a server with the right key would have written it. */
    private void sealed(String table) throws SQLException {
        UUID caseId = UuidCreator.getTimeOrderedEpoch();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        boolean quarantine = table.equals("quarantine");
        byte[] bytes = new Seal(new DataKey(RIGHT))
                .seal(
                        1,
                        new RecordHeader(id, caseId, "", quarantine ? 0 : 1),
                        "{}".getBytes(StandardCharsets.US_ASCII));
        try (var connection = database.connection();
                var place = connection.createStatement();
                var row = connection.prepareStatement(
                        quarantine
                                ? "INSERT INTO quarantine (municipality, record_id, case_id, change_json, id, author, device,"
                                        + " received_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?)"
                                : "INSERT INTO care_record (municipality, record_id, case_id, doc, change_id, author, device,"
                                        + " received_at, seq, kind, revision, signed, author_role, as_sent, sealed)"
                                        + " VALUES (1, ?, ?, ?, ?, ?, ?, ?, 1, 'CLIENT', 1, FALSE, 'CASEWORKER', TRUE, TRUE)")) {
            place.execute("INSERT INTO municipality (id, slug, name) VALUES (1, 'ekdalen', 'Ekdalen')");
            row.setBytes(1, Ids.bytes(id));
            row.setBytes(2, Ids.bytes(caseId));
            row.setBytes(3, bytes);
            for (int at = 4; at <= 6; at++) {
                row.setBytes(at, Ids.bytes(UuidCreator.getTimeOrderedEpoch()));
            }
            row.setObject(
                    7,
                    LocalDateTime.of(2026, 12, 1, 9, 0).atOffset(ZoneOffset.UTC).toLocalDateTime());
            assertThat(row.executeUpdate()).isOne();
        }
    }

    private static String messages(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .reduce("", (one, next) -> one + "\n" + next);
    }
}
