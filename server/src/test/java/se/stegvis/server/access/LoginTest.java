package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.support.TestServer;
import se.stegvis.server.team.AccountChanges;
import se.stegvis.server.team.Devices;
import se.stegvis.shared.wire.Json;

@ServerTest
class LoginTest {
    private TestDatabase database;

    @Inject
    EmbeddedServer server;

    @Inject
    SettableClock clock;

    @Inject
    Devices devices;

    @Inject
    AccountChanges changes;

    @Inject
    Transactions transactions;

    private Api api;

    @BeforeAll
    void settle(TestServer shared) {
        database = shared.database();
        api = new Api(server);
    }

    @Test
    void theRightPasswordGivesTokensAndTellsWhoItIs() {
        Answer answer = api.login("Handlaggare1@Ekdalen ", TestPeople.PASSWORD, Optional.empty());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(600);
        assertThat(answer.json().path("account").path("username").asText()).isEqualTo("handlaggare1@ekdalen");
        assertThat(answer.json().path("account").path("role").asText()).isEqualTo("CASEWORKER");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        Answer me = api.get("/api/v1/me", answer.json().path("access_token").asText());
        assertThat(me.json().path("id")).isEqualTo(answer.json().path("account").path("id"));
        assertThat(me.json().path("teams").get(0).path("name").asText()).isEqualTo("Försörjning 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "login | {'username':['handlaggare1@ekdalen'],'password':'PASSWORD'} | username",
                "login | {'username':'handlaggare1@ekdalen','password':['PASSWORD']} | password",
                "login | {'username':'handlaggare1@ekdalen','password':123456789012} | password",
                "login | {'username':true,'password':'PASSWORD'} | username",
                "login | {'username':{'a':'b'},'password':'PASSWORD'} | username",
                "login | {'username':null,'password':'PASSWORD'} | username",
                "login | {'password':'PASSWORD'} | username",
                "login | {'username':'handlaggare1@ekdalen','password':'PASSWORD','device':['DEVICE']} | device",
                "login | {'username':'handlaggare1@ekdalen','password':'PASSWORD','device':7} | device",
                "login | {'username':'handlaggare1@ekdalen','password':'PASSWORD','device':'platta'} | device",
                "login | {'username':'handlaggare1@ekdalen','password':'PASSWORD','device':'1-1-1-1-1'} | device",
                "login | ['handlaggare1@ekdalen'] | body",
                "login | 7 | body",
                "login | {'username':'a','username':'b','password':'c'} | body",
                "token | {'refresh_token':['x']} | refresh_token",
                "token | {'refresh_token':5} | refresh_token",
                "token | {} | refresh_token",
                "absences | {'account':['DEVICE'],'firstOn':'2026-12-07','lastOn':'2026-12-11'} | account",
                "absences | {'account':'DEVICE','firstOn':20261207,'lastOn':'2026-12-11'} | firstOn",
                "absences | {'account':'DEVICE','firstOn':'2026-12-07','lastOn':['2026-12-11']} | lastOn",
                "reminders/DEVICE/cancel | {'why':5} | why",
                "reminders/DEVICE/postpone | {'newDate':20261207,'why':'Sjuk'} | newDate",
                "reminders/DEVICE/postpone | {'newDate':['2026-12-07'],'why':'Sjuk'} | newDate"
            })
    void b12_aMemberThatIsNoTextIsNamedAndNeverReadAsOne(String path, String body, String member) {
        String sent = body.replace('\'', '"')
                .replace("PASSWORD", TestPeople.PASSWORD)
                .replace("DEVICE", UUID.randomUUID().toString());
        Answer answer = api.post(
                "/api/v1/" + path.replace("DEVICE", UUID.randomUUID().toString()),
                api.token("handlaggare1@ekdalen"),
                sent.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly(member);
        assertThat(answer.json().path("errors").findValuesAsText("text"))
                .allMatch(text -> text.contains("Skriv") || text.contains("Skicka"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        Answer wrong = api.login("handlaggare2@ekdalen", "fel", Optional.empty());
        Answer unknown = api.login("ingen@ekdalen", "fel", Optional.empty());
        Answer noMunicipality = api.login("handlaggare2", TestPeople.PASSWORD, Optional.empty());

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.problem()).isEqualTo("login-refused");
        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(noMunicipality.text()).isEqualTo(wrong.text());
    }

    @Test
    void guessingIsSlowedDown() {
        Answer last = null;
        for (int i = 0; i < 11; i++) {
            last = api.login("admin1@granby", "gissning" + i, Optional.empty());
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.problem()).isEqualTo("too-many-requests");
        assertThat(last.header("Retry-After")).isEqualTo("5");
        assertThat(api.login("admin1@granby", TestPeople.PASSWORD, Optional.empty())
                        .status())
                .isEqualTo(429);

        clock.advance(Duration.ofSeconds(5));
        assertThat(api.login("admin1@granby", TestPeople.PASSWORD, Optional.empty())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAccessTokenLastsTenMinutesAndIsRenewedForFourteenDaysFromItsLastUse() {
        Answer login = api.login("handlaggare2@ekdalen", TestPeople.PASSWORD, Optional.empty());
        String token = login.json().path("access_token").asText();
        String refresh = login.json().path("refresh_token").asText();

        clock.advance(Duration.ofMinutes(9));
        assertThat(api.get("/api/v1/me", token).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(api.get("/api/v1/me", token).problem()).isEqualTo("unauthorized");
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofDays(13));
            Answer renewed = renew(refresh);
            assertThat(renewed.json().path("refresh_token").asText()).isNotEqualTo(refresh);
            assertThat(api.get("/api/v1/me", renewed.json().path("access_token").asText())
                            .status())
                    .isEqualTo(200);
        }
        clock.advance(Duration.ofDays(14));
        assertThat(renew(refresh).status()).isEqualTo(401);
        assertThat(renew("1." + "A".repeat(43)).status()).isEqualTo(401);
        assertThat(renew("nonsense").problem()).isEqualTo("unauthorized");
    }

    @Test
    void aRevokedDeviceIsTurnedAwayWithinAMinute() {
        UUID device = UUID.randomUUID();
        Answer login = api.login("arbetsterapeut1@ekdalen", TestPeople.PASSWORD, Optional.of(device));
        String token = login.json().path("access_token").asText();
        assertThat(api.get("/api/v1/me", token).status()).isEqualTo(200);

        assertThat(devices.revoke(TestPeople.GRANBY, device, clock.instant())).isFalse();
        assertThat(devices.revoke(TestPeople.EKDALEN, device, clock.instant())).isTrue();
        clock.advance(Duration.ofSeconds(60));

        assertThat(api.get("/api/v1/me", token).status()).isEqualTo(401);
        assertThat(api.get("/api/v1/me", token).problem()).isEqualTo("device-revoked");
        assertThat(renew(login.json().path("refresh_token").asText()).problem()).isEqualTo("device-revoked");
        assertThat(api.login("arbetsterapeut1@ekdalen", TestPeople.PASSWORD, Optional.of(device))
                        .problem())
                .isEqualTo("device-revoked");
    }

    @Test
    void anAccountThatIsClosedIsTurnedAwayWithinAMinute() {
        Answer login = api.login("handlaggare2@granby", TestPeople.PASSWORD, Optional.empty());
        String token = login.json().path("access_token").asText();
        assertThat(api.get("/api/v1/me", token).status()).isEqualTo(200);

        transactions.write(connection -> {
            changes.end(TestPeople.GRANBY, TestPeople.account(TestPeople.GRANBY, "handlaggare2"));
            return true;
        });
        clock.advance(Duration.ofSeconds(60));

        assertThat(api.get("/api/v1/me", token).status()).isEqualTo(401);
        assertThat(renew(login.json().path("refresh_token").asText()).status()).isEqualTo(401);
        assertThat(api.login("handlaggare2@granby", TestPeople.PASSWORD, Optional.empty())
                        .problem())
                .isEqualTo("login-refused");
    }

    @Test
    void colleaguesAreThoseOfTheOwnMunicipality() {
        Answer answer = api.get("/api/v1/colleagues", api.token("teamledare1@ekdalen"));

        assertThat(answer.json().path("colleagues")).hasSize(7).allSatisfy(person -> assertThat(
                        person.path("municipality").asText())
                .isEqualTo("ekdalen"));
        assertThat(answer.json().path("colleagues").findValuesAsText("id"))
                .contains(TestPeople.account(TestPeople.EKDALEN, "handlaggare3").toString())
                .doesNotContain(
                        TestPeople.account(TestPeople.GRANBY, "handlaggare1").toString());
    }

    @Test
    void loginsAreInTheAuditLog() throws SQLException {
        api.login("teamledare1@granby", "fel", Optional.empty());
        api.login("teamledare1@granby", TestPeople.PASSWORD, Optional.empty());

        try (var connection = database.connection();
                var statement = connection.prepareStatement(
                        "SELECT GROUP_CONCAT(action ORDER BY id) FROM audit_entry WHERE municipality = 2 AND account = ?")) {
            statement.setBytes(1, Ids.bytes(TestPeople.account(TestPeople.GRANBY, "teamledare1")));
            var row = statement.executeQuery();
            row.next();
            assertThat(row.getString(1)).isEqualTo("LOGIN_REFUSED,LOGIN");
        }
    }

    private Answer renew(String refreshToken) {
        return api.post("/api/v1/token", null, Json.newObject().put("refresh_token", refreshToken));
    }
}
