package se.stegvis.server.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestServer;
import se.stegvis.server.sync.Intake;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.Json;
import se.stegvis.trials.municipality.DemoData;
import se.stegvis.trials.municipality.DemoPeople;

/**
 * A server with the municipality of the demonstration in it, whose clock stands at Monday 23 November 2026, nine
 * o'clock in Sweden, until it is moved.
 */
public final class WebFixture implements AutoCloseable {
    public static final String LEAD = "teamledare1@ekdalen";
    public static final String WORKER = "handlaggare1@ekdalen";
    public static final String ADMIN = "admin1@ekdalen";
    public static final String PASSWORD = DemoPeople.PASSWORD;

    private final TestDatabase database;
    private final EmbeddedServer server;
    private final AutoCloseable end;

    /** Shared with the classes before and after, the municipality as it was at first ({@link TestServer}). */
    public WebFixture() {
        TestServer shared =
                TestServer.borrow(Map.of("stegvis.demo.undecided", "false"), DemoData.ENVIRONMENT, context -> {});
        database = shared.database();
        server = shared.server();
        end = shared;
    }

    /**
     * One that no other class gets.
     *
     * @param more settings beside the usual ones
     */
    public WebFixture(Map<String, Object> more) {
        database = TestDatabase.fresh();
        Map<String, Object> properties = new HashMap<>(TestServer.usual());
        properties.putAll(database.properties());
        properties.put("stegvis.demo.undecided", "false");
        properties.putAll(more);
        server = ApplicationContext.run(EmbeddedServer.class, properties, DemoData.ENVIRONMENT);
        end = server;
    }

    /** With which another program uses the same database. */
    public Map<String, String> databaseSettings() {
        return database.properties();
    }

    public URI address(String path) {
        return server.getURI().resolve(path);
    }

    public SettableClock clock() {
        return bean(SettableClock.class);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public Api api() {
        return new Api(server);
    }

    /** Chooses a password by the code of a one-time link; gives the answer. */
    public Api.Answer welcome(String code, String password) {
        return api().post(
                        "/api/v1/welcome",
                        null,
                        Json.newObject().put("code", code).put("password", password));
    }

    /** The access token for the API of one of the demonstration's people. */
    public String token(String username) {
        return api().login(username, PASSWORD, Optional.empty())
                .json()
                .path("access_token")
                .asText();
    }

    /** Someone of Ekdalen as the server knows them when their tablet speaks. */
    public Caller caller(String username) {
        Account account = bean(Accounts.class).login(1, username).orElseThrow().account();
        return new Caller(1, "ekdalen", account.id(), account.role(), account.teams(), Optional.of(account.id()));
    }

    /** The server's answer to one change from a tablet. */
    public ChangeResult push(Caller caller, Change change) {
        return bean(Intake.class)
                .accept(caller, new PushRequest(caller.device().orElseThrow(), List.of(change)))
                .results()
                .get(0);
    }

    /** A word about a case of that worker's, as from their tablet: whoever may read the case hears that it is newer. */
    public void news(String worker) {
        String caseId = text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1"
                + " AND protection = 'NONE' AND responsible = (SELECT id FROM account WHERE municipality = 1"
                + " AND username = '" + worker + "') LIMIT 1");
        Change change = new Change(
                UuidCreator.getTimeOrderedEpoch(),
                UUID.randomUUID(),
                "HOME_VISIT",
                UUID.fromString(caseId),
                0,
                Json.newObject().put("observations", "Allt väl."),
                "2026-11-22T10:15:30+01:00",
                Optional.empty());
        if (push(caller(worker), change).outcome() != Outcome.APPLIED) {
            throw new IllegalStateException("not applied");
        }
    }

    /** A connection of its own to the database; the caller closes it. */
    public Connection connection() throws SQLException {
        return database.connection();
    }

    /** A number from the database. */
    public long count(String sql) {
        try (Connection connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text from the database. */
    public String text(String sql) {
        try (Connection connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Someone who reads with a plain HTTP client, not logged in. */
    public WebReader reader() {
        return new WebReader(server.getURI());
    }

    /** As {@link #reader}, logged in. */
    public WebReader reader(String username) {
        WebReader reader = reader();
        reader.login(username);
        return reader;
    }

    @Override
    public void close() {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
