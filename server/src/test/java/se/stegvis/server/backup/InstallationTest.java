package se.stegvis.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.server.embedded.TestDatabase;

class InstallationTest {

    @Test
    void aDatabaseThatNoTabletHasComeToCanBeBackedUpAndKeepsTheHistoryItGotThen() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        ApplicationContext.run(new HashMap<String, Object>(database.properties()))
                .close();

        try (Connection connection = database.connection()) {
            UUID first = Installation.history(connection);

            assertThat(Installation.history(connection)).isEqualTo(first);
        }
    }
}
