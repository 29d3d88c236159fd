package se.stegvis.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestDatabaseTest implements TestPropertyProvider {

    private final TestDatabase database = TestDatabase.fresh();

    @Override
    public Map<String, String> getProperties() {
        return database.properties();
    }

    @Test
    void contextHasFilledTheSchemaOfItsTestClass() throws SQLException {
        assertThat(count(database, "SELECT COUNT(*) FROM flyway_schema_history WHERE success"))
                .isPositive();
    }

    @Test
    void schemasOfTwoTestClassesAreApart() throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mine (id INT PRIMARY KEY)");
        }
        String tables = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = database()";
        assertThat(count(TestDatabase.fresh(), tables)).isZero();
        assertThat(count(database, tables)).isPositive();
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
