package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.wire.Json;

/**
 * Guessing at passwords is slow on all servers together, and nobody is locked out by it. Two servers on one database,
 * behind a proxy at 127.0.0.1.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessingTest {
    private static final String RIGHT = TestPeople.PASSWORD;
    private static final String OFFICE = "192.0.2.10";
    private static final String ATTACKER = "203.0.113.66";

    private final TestDatabase database = TestDatabase.fresh();
    private EmbeddedServer one;
    private EmbeddedServer two;

    @BeforeAll
    void start() {
        one = server();
        two = server();
        one.getApplicationContext().getBean(TestPeople.class).settle();
    }

    @AfterAll
    void stop() {
        one.close();
        two.close();
    }

    /** A guess of one test is forgotten in the next. */
    @BeforeEach
    void later() {
        advance(Duration.ofHours(2));
    }

    @Test
    void b5_guessesAreCountedAcrossServersAndSpellings() {
        String[] spellings = {
            "teamledare1@ekdalen", " Teamledare1@ekdalen", "TEAMLEDARE1@EKDALEN", "\uff54eamledare1@ekdalen"
        };
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(login(i % 2 == 0 ? one : two, spellings[i % spellings.length], "fel", ATTACKER)
                    .status());
        }
        assertThat(answers.subList(0, 10)).containsOnly(401);
        assertThat(answers.subList(10, 12)).containsOnly(429);
    }

    @Test
    void b5_theWaitGrowsAndTryingDoesNotLengthenIt() {
        List<Integer> waits = new ArrayList<>();
        guess("admin1@ekdalen", 10, ATTACKER);
        for (int i = 0; i < 4; i++) {
            int wait = refused("admin1@ekdalen", ATTACKER);
            waits.add(wait);
            assertThat(refused("admin1@ekdalen", ATTACKER)).isEqualTo(wait);
            advance(Duration.ofSeconds(wait));
            assertThat(login(two, "admin1@ekdalen", "fel", ATTACKER).status()).isEqualTo(401);
        }
        assertThat(waits).containsExactly(5, 10, 20, 40);
        advance(Duration.ofSeconds(refused("admin1@ekdalen", ATTACKER)));
        assertThat(login(one, "admin1@ekdalen", RIGHT, ATTACKER).status())
                .as("the right password after the wait")
                .isEqualTo(200);
        assertThat(login(one, "admin1@ekdalen", "fel", ATTACKER).status())
                .as("counted anew from there")
                .isEqualTo(401);
    }

    @Test
    void b5_nobodyIsLockedOutByGuessesFromElsewhere() {
        guess("handlaggare2@ekdalen", 10, ATTACKER);
        refused("handlaggare2@ekdalen", ATTACKER);
        assertThat(login(two, "handlaggare2@ekdalen", RIGHT, OFFICE).status()).isEqualTo(200);
    }

    @Test
    void b5_fromTheOwnTabletOneGetsInHoweverMuchIsGuessedFromTheSameAddress() {
        UUID tablet = UUID.randomUUID();
        Answer first = login(one, "handlaggare3@ekdalen", RIGHT, OFFICE, Optional.of(tablet));
        assertThat(first.status()).isEqualTo(200);
        guess("handlaggare3@ekdalen", 10, OFFICE);
        refused("handlaggare3@ekdalen", OFFICE);
        assertThat(login(two, "handlaggare3@ekdalen", RIGHT, OFFICE, Optional.of(tablet))
                        .status())
                .isEqualTo(200);
        assertThat(login(two, "handlaggare3@ekdalen", RIGHT, OFFICE, Optional.of(UUID.randomUUID()))
                        .status())
                .as("a tablet that the account never used is not known")
                .isEqualTo(429);
    }

    @Test
    void b5_aStolenTabletsIdGivesNoMoreGuessesThanAnybodyHas() {
        UUID tablet = UUID.randomUUID();
        assertThat(login(one, "admin1@ekdalen", RIGHT, OFFICE, Optional.of(tablet))
                        .status())
                .isEqualTo(200);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(login(one, "admin1@ekdalen", "fel", "198.51.100." + i, Optional.of(tablet))
                    .status());
        }
        assertThat(answers.subList(10, 12)).containsOnly(429);
    }

    @Test
    void b5_guessesFromManyAddressesAreSlowedForUnknownOnesOnlyAndMildly() {
        int guesses = 0;
        Answer last = null;
        for (int i = 0; i < 40 && (last == null || last.status() == 401); i++) {
            last = login(one, "handlaggare1@granby", "fel", "198.51.100." + i);
            guesses++;
        }
        assertThat(guesses).isEqualTo(31);
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 15);
        advance(Duration.ofSeconds(15));
        assertThat(login(two, "handlaggare1@granby", RIGHT, OFFICE).status()).isEqualTo(200);
    }

    @Test
    void sec6_guessingAtManyNamesFromOneAddressSlowsThatAddressAndNoOtherMunicipality() {
        Answer last = null;
        for (int i = 0; i < 102; i++) {
            last = login(i % 2 == 0 ? one : two, "ingen" + i + "@ekdalen", "fel", ATTACKER);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 15);
        assertThat(login(one, "handlaggare2@granby", RIGHT, ATTACKER).status()).isEqualTo(200);
        assertThat(login(one, "handlaggare2@ekdalen", RIGHT, OFFICE).status()).isEqualTo(200);
        advance(Duration.ofSeconds(15));
        assertThat(login(one, "handlaggare2@ekdalen", RIGHT, ATTACKER).status()).isEqualTo(200);
    }

    @Test
    void sec6_whatAClientWritesInTheHeaderIsNotBelieved() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(login(one, "teamledare1@granby", "fel", "10.9.8." + i + ", " + ATTACKER)
                    .status());
        }
        assertThat(answers.subList(10, 12)).containsOnly(429);
    }

    @Test
    void sec6_aProxysOwnAddressIsNobodys() {
        for (int i = 0; i < 102; i++) {
            assertThat(login(one, "ingen" + i + "@granby", "fel", null).status())
                    .isEqualTo(401);
        }
        assertThat(login(one, "admin1@granby", RIGHT, null).status()).isEqualTo(200);
    }

    @Test
    void sec6_lettersWithAccentsAreOtherNamesAndOpenNothing() {
        for (String name : List.of("coäch1", "cöach1", "çoach1", "coách1", "coaçh1", "ćoach1", "coačh1")) {
            assertThat(login(one, name + "@ekdalen", RIGHT, ATTACKER).status())
                    .as(name)
                    .isEqualTo(401);
        }
        assertThat(login(one, "coach1@ékdalen", RIGHT, ATTACKER).status()).isEqualTo(401);
    }

    @Test
    void b5_parallelGuessesOnBothServersAreCountedEachOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                EmbeddedServer server = i % 2 == 0 ? one : two;
                answers.add(threads.submit(() ->
                        login(server, "handlaggare1@ekdalen", "fel", ATTACKER).status()));
            }
            List<Integer> got = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                got.add(answer.get());
            }
            assertThat(got.stream().filter(status -> status == 401)).hasSize(10);
            assertThat(got.stream().filter(status -> status == 429)).hasSize(30);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void b5_whatIsForgottenIsRemovedAndNoNameLiesInTheTable() throws Exception {
        guess("handlaggare1@granby", 5, ATTACKER);
        advance(Duration.ofHours(2));
        guess("handlaggare1@granby", 1, ATTACKER);
        assertThat(count("SELECT COUNT(*) FROM login_guess WHERE municipality = 2"))
                .isEqualTo(3);
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void guess(String name, int times, String from) {
        for (int i = 0; i < times; i++) {
            assertThat(login(i % 2 == 0 ? one : two, name, "fel", from).status())
                    .isEqualTo(401);
        }
    }

    private int refused(String name, String from) {
        Answer answer = login(one, name, RIGHT, from);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("too-many-requests");
        return Integer.parseInt(answer.header("Retry-After"));
    }

    private Answer login(EmbeddedServer server, String name, String password, String from) {
        return login(server, name, password, from, Optional.empty());
    }

    /** @param from as the proxy writes it; null when it writes nothing */
    private Answer login(EmbeddedServer server, String name, String password, String from, Optional<UUID> tablet) {
        var body = Json.newObject().put("username", name).put("password", password);
        tablet.ifPresent(id -> body.put("device", id.toString()));
        String[] headers = from == null ? new String[0] : new String[] {"X-Forwarded-For", from};
        return new Api(server).post("/api/v1/login", null, Json.bytes(body), headers);
    }

    private void advance(Duration by) {
        for (EmbeddedServer server : List.of(one, two)) {
            server.getApplicationContext().getBean(SettableClock.class).advance(by);
        }
    }

    private EmbeddedServer server() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("test.clock", "settable");
        properties.put("micronaut.server.port", -1);
        properties.put("stegvis.jwt-secret", "a-secret-for-tests-of-thirty-two-bytes");
        properties.put("stegvis.data-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        properties.put("stegvis.password.memory-kib", "64");
        properties.put("stegvis.reminders.scheduled", "false");
        properties.put("stegvis.http.trusted-proxies", "127.0.0.0/8, ::1");
        return ApplicationContext.run(EmbeddedServer.class, properties, "test");
    }
}
