package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.visit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.embedded.EmbeddedMariaDb;
import se.stegvis.server.embedded.TestPrograms;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;

/** Fault G7: the disk under the database is full. Needs to mount a small disk, so it is skipped where it may not. */
class FullDatabaseTest {
    private static final int MEGABYTES = 300;
    private static final int MOST_PUSHES = 2000;
    private static final String LONG_TEXT = "lång text ".repeat(400);

    @TempDir
    Path folder;

    private final List<Change> acknowledged = new ArrayList<>();

    @Test
    void onAFullDiskNothingIsAcknowledgedThatIsNotKeptAndWithRoomTheServerTakesInAgain() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mounted(folder, MEGABYTES);
        assumeTrue(mounted.isPresent(), "no disk of its own may be mounted here");
        try (SmallDisk disk = mounted.get();
                EmbeddedMariaDb database = TestPrograms.database(disk.folder.resolve("database"));
                SyncServer server = new SyncServer(settings(database))) {
            Tablet hanna = server.tablet("handlaggare1@ekdalen");
            UUID caseId = hanna.openCase();
            disk.fill();

            Change refused = pushUntilRefused(hanna, caseId);
            assertThat(server.api()
                            .login("handlaggare1@ekdalen", TestPeople.PASSWORD, Optional.empty())
                            .status())
                    .isEqualTo(200);
            disk.makeRoom();

            assertThat(hanna.pushOne(refused).outcome()).isEqualTo(Outcome.APPLIED);
            acknowledged.add(refused);
            assertThat(server.count("SELECT COUNT(*) FROM care_record WHERE kind = 'HOME_VISIT'"))
                    .isEqualTo(acknowledged.size());
            assertThat(hanna.another().states()).hasSize(acknowledged.size() + 1);
        }
    }

    private Change pushUntilRefused(Tablet hanna, UUID caseId) {
        for (int i = 0; i < MOST_PUSHES; i++) {
            Change change = visit(caseId, id(), 0, "observations", i + " " + LONG_TEXT);
            Answer answer = hanna.send(List.of(change));
            if (answer.status() != 200) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.problem()).isEqualTo("busy");
                assertThat(answer.header("Retry-After")).isEqualTo("60");
                return change;
            }
            acknowledged.add(change);
        }
        throw new AssertionError("the disk never became full");
    }

    private static Map<String, String> settings(EmbeddedMariaDb database) {
        return Map.of(
                "datasources.default.url",
                database.url(EmbeddedMariaDb.NAME),
                "datasources.default.username",
                EmbeddedMariaDb.NAME,
                "datasources.default.password",
                database.password());
    }
}
