package se.stegvis.server.database;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.settings.DatabaseSettings;

/**
 * Refuses to start on a database that may lose what it acknowledged; looks before the schema is touched. Tests and
 * benchmarks may say {@code stegvis.database.accept-not-durable=true}: then it is only logged.
 */
@Singleton
final class SettingsCheck implements BeanCreatedEventListener<DataSource>, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);
    private static final Pattern MOVES = Pattern.compile("jdbc:mariadb:[a-z-]+:", Pattern.CASE_INSENSITIVE);
    private static final String SHOW = "SHOW SESSION VARIABLES WHERE Variable_name IN (%s)";

    private final boolean accepted;

    SettingsCheck(DatabaseSettings settings) {
        this.accepted = settings.acceptNotDurable();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** @throws DatabaseStartException naming every wrong setting, its value and the remedy */
    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        DataSource dataSource = event.getBean();
        try (Connection connection =
                DelegatingDataSource.unwrapDataSource(dataSource).getConnection()) {
            demandThatConnectionsStay(connection.getMetaData().getURL());
            List<String> findings = DurableSettings.findings(values(connection));
            if (!findings.isEmpty() && !accepted) {
                throw new DatabaseStartException(message(findings));
            }
            findings.forEach(finding -> LOG.warn("Accepted, though what is acknowledged may be lost: {}", finding));
            return dataSource;
        } catch (SQLException away) {
            throw new DatabaseStartException(
                    "The database does not answer (" + away.getSQLState() + "/" + away.getErrorCode()
                            + "). Check DATASOURCES_DEFAULT_URL, _USERNAME and _PASSWORD, and that it runs.",
                    away);
        }
    }

    /** The driver moves open connections under statements that only the former node knows, and then reads wrong answers. */
    private static void demandThatConnectionsStay(String url) {
        Matcher moves = MOVES.matcher(url);
        if (moves.lookingAt()) {
            throw new DatabaseStartException("DATASOURCES_DEFAULT_URL begins with '" + moves.group()
                    + "': begin it with 'jdbc:mariadb://' and name the nodes in the order in which they are tried"
                    + " (docs/operations.md).");
        }
    }

    private static String message(List<String> findings) {
        return "The database's settings are not safe for Stegvis:\n  " + String.join("\n  ", findings)
                + "\nChange them in MariaDB's configuration file and restart it (docs/operations.md).";
    }

    private static Map<String, String> values(Connection connection) throws SQLException {
        String names =
                DurableSettings.names().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        Map<String, String> values = new HashMap<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(String.format(Locale.ROOT, SHOW, names))) {
            while (row.next()) {
                values.put(row.getString(1).toLowerCase(Locale.ROOT), row.getString(2));
            }
        }
        return values;
    }
}
