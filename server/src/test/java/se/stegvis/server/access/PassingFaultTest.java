package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.database.FaultyConnections;
import se.stegvis.server.support.Api;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.PushWire;

/**
 * A request whose statements the database takes back, whichever of them it is: it is begun again, and where that does
 * not help the answer is "later". No login ends, nobody is told anything else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassingFaultTest {
    private static final int ALWAYS = 1_000;

    private static final List<String> READ_BY_EVERY_REQUEST =
            List.of("account", "team_member", "refresh_token", "device");

    private static final List<String> READ_BY_A_LOGIN =
            List.of("account", "team_member", "refresh_token", "device", "municipality", "login_guess", "audit_entry");

    /** Others were at it, or the node did not come into step in time: it is worth beginning again at once. */
    private static final Map<String, Supplier<SQLException>> TAKEN_BACK = Map.of(
            "deadlock", () -> new SQLTransactionRollbackException("", "40001", 1213),
            "waited too long", () -> new SQLException("", "HY000", 1205),
            "changed since read", () -> new SQLException("", "HY000", 1020));

    /** Nobody is there just now. */
    private static final Map<String, Supplier<SQLException>> AWAY = Map.of(
            "no majority", () -> new SQLNonTransientConnectionException("", "08S01", 1047),
            "reads alone just now", () -> new SQLException("", "HY000", 1290),
            "connection lost", () -> new SQLNonTransientConnectionException("", "08000", -1),
            "connection ended", () -> new SQLTimeoutException("", "70100", 1927),
            "found closed by the pool", () -> new SQLException("Connection is closed"));

    private WebFixture town;
    private FaultyConnections database;
    private final UUID device = UUID.fromString("0193a0b0-0000-7000-8000-000000000001");

    @BeforeAll
    void open() {
        town = new WebFixture(Map.of("test.faulty-database", true));
        database = town.bean(FaultyConnections.class);
    }

    @AfterAll
    void close() {
        town.close();
    }

    /** The result of a request. */
    private record Answered(int status, String retryAfter) {
        static Answered of(Api.Answer answer) {
            return new Answered(answer.status(), answer.header("Retry-After"));
        }
    }

    /** One request whose caller the server has not seen in the last minute. */
    private interface Request {
        Answered send();
    }

    private interface Prepared {
        Request prepare();
    }

    private Api.Answer loggedIn() {
        return town.api().login(WebFixture.WORKER, WebFixture.PASSWORD, Optional.of(device));
    }

    @Test
    void g2_aRequestIsAnsweredOrToldToComeBackWhateverTheDatabaseTakesBack() {
        tried(READ_BY_EVERY_REQUEST, () -> {
            String token = loggedIn().json().path("access_token").asText();
            return () -> Answered.of(
                    town.api().post("/api/v1/sync/push", token, PushWire.write(new PushRequest(device, List.of()))));
        });
    }

    @Test
    void g2_aLoginIsAnsweredOrToldToComeBackWhateverTheDatabaseTakesBack() {
        tried(READ_BY_A_LOGIN, () -> () -> Answered.of(loggedIn()));
    }

    @Test
    void g2_aRenewalIsAnsweredOrToldToComeBackWhateverTheDatabaseTakesBack() {
        tried(List.of("account", "team_member", "refresh_token", "device", "municipality"), () -> {
            String refresh = loggedIn().json().path("refresh_token").asText();
            return () -> Answered.of(
                    town.api().post("/api/v1/token", null, Json.newObject().put("refresh_token", refresh)));
        });
    }

    @Test
    void g2_aPageIsShownOrToldToComeBackAndItsSessionGoesOn() {
        tried(List.of("account", "team_member", "refresh_token", "municipality"), () -> {
            WebReader reader = town.reader(WebFixture.WORKER);
            town.clock().advance(Duration.ofMinutes(2));
            return () -> {
                WebReader.Page page = reader.get("/web/me");
                assertThat(page.cookies()).noneMatch(cookie -> cookie.contains("Max-Age=0"));
                return new Answered(page.status(), page.header("Retry-After"));
            };
        });
    }

    private void tried(List<String> tables, Prepared request) {
        Set<String> met = new HashSet<>();
        for (String table : tables) {
            TAKEN_BACK.forEach((what, fault) -> {
                met.addAll(answered(table, what, fault, 1, request, 200));
                met.addAll(answered(table, what, fault, ALWAYS, request, 503));
            });
            AWAY.forEach((what, fault) -> met.addAll(answered(table, what, fault, 1, request, 503)));
        }
        assertThat(met).as("each of the tables is asked by the request").containsAll(tables);
    }

    private Set<String> answered(
            String table, String what, Supplier<SQLException> fault, int times, Prepared prepared, int expected) {
        Request request = prepared.prepare();
        database.fail(table, times, fault);
        Answered answer = request.send();
        if (database.heal() == 0) {
            return Set.of();
        }
        assertThat(answer.status())
                .as(what + " " + times + " times at " + table)
                .isEqualTo(expected);
        assertThat(answer.retryAfter().isEmpty()).as("Retry-After").isEqualTo(expected == 200);
        return Set.of(table);
    }
}
