package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.database.Ids;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.wire.PushWire;

/** {@code ./stegvis restore --done} while a server runs on that database. */
class NewHistoryTest {
    private static SyncServer server;

    @BeforeAll
    static void start() {
        server = SyncServer.own();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRunningServerTellsTheNewHistoryWithItsNextAnswer() throws Exception {
        Tablet hanna = server.tablet("handlaggare1@ekdalen");
        UUID caseId = hanna.openCase();
        UUID before = hanna.page(500).history();
        assertThat(pushed(hanna, caseId)).isEqualTo(before);
        hanna.pull();

        UUID after = UUID.randomUUID();
        begin(after);

        assertThat(pushed(hanna, caseId)).isEqualTo(after);
        PullResponse page = hanna.page(500);
        assertThat(page.history()).isEqualTo(after);
        assertThat(page.items()).as("a cursor of before begins from nothing").hasSize(3);
        assertThat(hanna.page(500).items()).as("the new one goes on").isEmpty();
    }

    private static UUID pushed(Tablet tablet, UUID caseId) throws Exception {
        var answer = tablet.send(List.of(Tablet.visit(caseId, Tablet.id(), 0, "observations", "Allt väl.")));
        return PushWire.readResponse(answer.raw().body()).history();
    }

    private static void begin(UUID history) throws SQLException {
        try (Connection connection = server.connection();
                var statement = connection.prepareStatement("UPDATE installation SET history = ? WHERE id = 1")) {
            statement.setBytes(1, Ids.bytes(history));
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
