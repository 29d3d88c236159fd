package se.stegvis.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.server.database.Statements;
import se.stegvis.server.embedded.TestDatabase;

class InstallationTest {

    @Test
    void aDatabaseThatNoTabletHasComeToCanBeBackedUpAndKeepsTheHistoryItGotThen() {
        TestDatabase database = TestDatabase.fresh();
        ApplicationContext.run(new HashMap<String, Object>(database.properties()))
                .close();

        UUID first = Statements.on(database::connection, Installation::history);

        assertThat(Statements.on(database::connection, Installation::history)).isEqualTo(first);
    }
}
