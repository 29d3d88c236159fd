package se.stegvis.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.TestServer;

@ServerTest
class TestDatabaseTest {
    @Test
    void contextHasFilledTheSchemaOfItsTestClass(TestServer server) throws SQLException {
        assertThat(count(server.database(), "SELECT COUNT(*) FROM flyway_schema_history WHERE success"))
                .isPositive();
    }

    @Test
    void schemasOfTwoTestClassesAreApart() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mine (id INT PRIMARY KEY)");
        }
        String tables = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = database()";
        assertThat(count(TestDatabase.fresh(), tables)).isZero();
        assertThat(count(database, tables)).isEqualTo(1);
    }

    private static int count(TestDatabase database, String query) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
