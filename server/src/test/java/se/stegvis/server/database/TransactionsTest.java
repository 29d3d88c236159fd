package se.stegvis.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.embedded.TestDatabase;

class TransactionsTest {
    private static TestDatabase database;
    private static ApplicationContext context;
    private static Transactions transactions;
    private int tries;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        context = ApplicationContext.run(new HashMap<String, Object>(database.properties()));
        transactions = context.getBean(Transactions.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void emptyTable() throws SQLException {
        try (Connection connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE tried (number INT NOT NULL)");
        }
    }

    /** Writes its number, and is refused so many times. */
    private int write(Connection connection, int code, int refusals) throws SQLException {
        tries++;
        try (var statement = connection.prepareStatement("INSERT INTO tried (number) VALUES (?)")) {
            statement.setInt(1, tries);
            statement.executeUpdate();
        }
        if (tries <= refusals) {
            throw new SQLException("refused", "HY000", code);
        }
        return tries;
    }

    /** Connector/J says 40 ms as ".40000" where the row came from a prepared statement. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 40, 99, 100, 123, 999})
    void anInstantIsReadAsItWasWrittenToTheMillisecond(int milliseconds) throws SQLException {
        Instant instant = Instant.parse("2026-12-02T04:43:26Z").plusMillis(milliseconds);
        var installation = context.getBean(InstallationRepository.class);
        transactions.write(() -> installation.name(new UUID(1, 1)));
        try (Connection connection = database.connection();
                var statement = connection.prepareStatement("UPDATE installation SET durable_at = ?")) {
            statement.setObject(1, Times.utc(instant));
            statement.executeUpdate();
        }

        assertThat(transactions.snapshot(installation::history).orElseThrow().durable())
                .contains(instant);
    }

    private String written() throws SQLException {
        try (Connection connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT GROUP_CONCAT(number ORDER BY number) FROM tried")) {
            row.next();
            return row.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 1020, 1180})
    void whatFailedBecauseOfOthersIsBegunAgainAsAWhole(int code) throws SQLException {
        assertThat(transactions.<Integer>write(connection -> write(connection, code, 4)))
                .isEqualTo(5);
        assertThat(written()).isEqualTo("5");
    }

    @Test
    void statementsNeedATransactionThatIsOpen() {
        assertThatThrownBy(() -> transactions.statements(connection -> write(connection, 1213, 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Transactions.write or snapshot");
        int written = transactions.write(() -> transactions.statements(connection -> write(connection, 1213, 0)));
        assertThat(written).isEqualTo(1);
    }

    @Test
    void afterTheFifthTimeItIsLeftToTheCaller() throws SQLException {
        assertThatThrownBy(() -> transactions.write(connection -> write(connection, 1213, 9)))
                .isInstanceOf(BusyException.class);
        assertThat(tries).isEqualTo(5);
        assertThat(written()).isNull();
    }

    @Test
    void afterThreeSecondsItIsLeftToTheCaller() throws SQLException {
        assertThatThrownBy(() -> transactions.write(connection -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3_100));
                    return write(connection, 1205, 9);
                }))
                .isInstanceOf(BusyException.class);
        assertThat(tries).isEqualTo(1);
        assertThat(written()).isNull();
    }

    @Test
    void aNodeWithoutTheMajorityIsNotAskedAgain() throws SQLException {
        assertThatThrownBy(() -> transactions.write(connection -> write(connection, 1047, 9)))
                .isInstanceOf(TransactionFailedException.class);
        assertThat(tries).isEqualTo(1);
        assertThat(written()).isNull();
    }
}
