package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.database.Ids;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.settings.PasswordSettings;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.support.TestServer;
import se.stegvis.server.team.Accounts;

/**
 * However a name or a password is typed, it belongs to one account or to none, and nothing that is typed is a fault.
 */
@ServerTest
class LoginSpellingsTest {
    /** With letters that keyboards send composed or decomposed. */
    private static final String PASSWORD = "Gräsmåla ö 4711 kväll";

    private TestDatabase database;

    @Inject
    EmbeddedServer server;

    @Inject
    SettableClock clock;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    PasswordSettings cost;

    private Api api;

    @BeforeAll
    void settle(TestServer shared) {
        database = shared.database();
        api = new Api(server);
    }

    /** A guess of one test is forgotten in the next. */
    @BeforeEach
    void later() {
        clock.advance(Duration.ofHours(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handlaggare2@ekdalen",
                "  Handlaggare2@Ekdalen ",
                "HANDLAGGARE2@EKDALEN",
                "handlaggare2@ekdalen\u00a0",
                "\uff48andlaggare2@ekdalen",
                "\u3000handlaggare2@ekdalen\t"
            })
    void b5_spellingsOfOneNameAreOneAccount(String typed) {
        Answer answer = api.login(typed, TestPeople.PASSWORD, Optional.empty());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("account").path("username").asText()).isEqualTo("handlaggare2@ekdalen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "händläggare2@ekdalen",
                "hàndlággäre2@ekdalen",
                "ha\u0308ndlaggare2@ekdalen",
                "handlaggare2 @ekdalen",
                "handlaggare2@ ekdalen",
                "handlaggare2@ékdalen",
                "handlaggare2@@ekdalen",
                "handlaggare2@ekdalen@ekdalen",
                "handlaggare2",
                "@ekdalen",
                "@",
                "",
                " ",
                "handlaggare2@",
                "handlaggare1@växjö",
                "handlaggare1@ÄLVSBYN",
                "handlaggare1@\ud83d\ude00",
                "handlaggare2@ekdalen\u200b",
                "handlaggare2\u200b@ekdalen",
                "handlaggare2@ekdalen\ufeff",
                "handlaggare2@ekdalen\u0000",
                "handlaggare2\u0000@ekdalen",
                "handlaggare2@ekdalen\ud800",
                "\udc00handlaggare2@ekdalen",
                "handl\u0430ggare2@ekdalen",
                "handlaggare2@ekdalen\u202e",
                "handlaggare_2@ekdalen",
                "handlaggare%@ekdalen",
                "handlaggare2@ekdalen' OR '1'='1",
                "handlaggare2@ekdalen\n"
            })
    void b12_whatNobodyIsCalledIsRefusedLikeAnyWrongName(String typed) {
        if (typed.equals("handlaggare2@ekdalen\n")) {
            assertThat(api.login(typed, TestPeople.PASSWORD, Optional.empty()).status())
                    .as("white space around")
                    .isEqualTo(200);
            return;
        }
        Answer answer = api.login(typed, TestPeople.PASSWORD, Optional.empty());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("login-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "\"x\"",
                "",
                "{",
                "{\"username\":null,\"password\":null}",
                "{\"username\":\"a@ekdalen\"}",
                "{\"password\":\"x\"}",
                "{\"username\":{\"a\":1},\"password\":\"x\"}",
                "{\"username\":[\"a@ekdalen\"],\"password\":[]}",
                "{\"username\":\"a@ekdalen\",\"password\":{}}",
                "{\"username\":\"a@ekdalen\",\"password\":\"x\",\"device\":\"no uuid\"}",
                "{\"username\":\"a@ekdalen\",\"password\":\"x\",\"device\":{}}"
            })
    void b12_aLoginOfTheWrongShapeIsABadRequest(String body) {
        Answer answer = api.post("/api/v1/login", null, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(body).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":true,\"password\":true}",
                "{\"username\":5,\"password\":5}",
                "{\"username\":\"\\ud800@ekdalen\",\"password\":\"\\ud800\"}",
                "{\"username\":\"a@ekdalen\\u0000\",\"password\":\"\\u0000\"}"
            })
    void b12_aLoginOfOddValuesIsRefusedOrABadRequest(String body) {
        Answer answer = api.post("/api/v1/login", null, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(body).isIn(400, 401);
    }

    @Test
    void b12_aBookIsNoNameAndNoPassword() {
        String book = "å".repeat(10_000);
        for (String[] typed :
                new String[][] {{book, "x"}, {book + "@ekdalen", "x"}, {"a@" + book, "x"}, {"a@ekdalen", book}}) {
            assertThat(api.login(typed[0], typed[1], Optional.empty()).status()).isEqualTo(400);
        }
        assertThat(api.login("handlaggare1@" + "x".repeat(150), "x", Optional.empty())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void b12_brokenBytesAreABadRequest() {
        byte[] broken = "{\"username\":\"a@ekdalen\",\"password\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        broken[14] = (byte) 0xff;
        assertThat(api.post("/api/v1/login", null, broken).status()).isIn(400, 401);
        for (String token : List.of("1." + "å".repeat(43), "99999." + "A".repeat(43), "1.\u0000", "ett.två", "")) {
            Answer answer = api.post(
                    "/api/v1/token",
                    null,
                    se.stegvis.shared.wire.Json.newObject().put("refresh_token", token));
            assertThat(answer.status()).as(token).isEqualTo(401);
        }
    }

    @Test
    void b11_aPasswordIsTheSameFromEveryKeyboard() throws SQLException {
        setHash("arbetsterapeut1", passwords.hash(PASSWORD));
        String decomposed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(PASSWORD);
        assertThat(login("arbetsterapeut1", PASSWORD)).isEqualTo(200);
        assertThat(login("arbetsterapeut1", decomposed)).isEqualTo(200);
        assertThat(login("arbetsterapeut1", PASSWORD.replace(' ', '\u00a0'))).isEqualTo(200);
        assertThat(login("arbetsterapeut1", PASSWORD.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(401);
        assertThat(login("arbetsterapeut1", PASSWORD + " ")).isEqualTo(401);
    }

    @Test
    void b11_aHashOfDecomposedLettersFromBeforeIsStillGoodAndBecomesOneOfComposed() throws SQLException {
        String decomposed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
        setHash("coach1", PasswordHash.of(decomposed, cost).phc());
        assertThat(login("coach1", PASSWORD))
                .as("nobody can know the letters' old bytes")
                .isEqualTo(401);
        assertThat(login("coach1", decomposed)).isEqualTo(200);
        assertThat(login("coach1", PASSWORD)).isEqualTo(200);
        assertThat(login("coach1", decomposed)).isEqualTo(200);
    }

    @Test
    void b11_aLongDecomposedPasswordIsNotCutInTwo() throws SQLException {
        String composed = "ö".repeat(190);
        setHash("arbetsterapeut1", passwords.hash(composed));
        assertThat(login("arbetsterapeut1", Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(200);
        assertThat(login("arbetsterapeut1", "ö".repeat(189))).isEqualTo(401);
    }

    private int login(String name, String password) {
        return api.login(name + "@ekdalen", password, Optional.empty()).status();
    }

    private void setHash(String name, String hash) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.prepareStatement(
                        "UPDATE account SET password_hash = ? WHERE municipality = ? AND id = ?")) {
            statement.setString(1, hash);
            statement.setInt(2, TestPeople.EKDALEN);
            statement.setBytes(3, Ids.bytes(TestPeople.account(TestPeople.EKDALEN, name)));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
