package se.stegvis.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.identity.IdentityTown;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.wire.Json;

/** {@code ./stegvis admin identity} and {@code admin account bind}, over the database of a running server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityCommandTest {
    private IdentityTown place;
    private WebFixture town;

    private record Ran(int code, String out, String err) {
        JsonNode json() throws Exception {
            return Json.object(out.getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeAll
    void start() {
        place = new IdentityTown();
        town = place.town;
    }

    @AfterAll
    void stop() {
        place.close();
    }

    private Ran run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, Object> settings = new HashMap<>(town.databaseSettings());
        int code = AdminMain.run(
                words,
                task -> AdminContext.of(task, settings),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ran set(String... more) {
        List<String> words = new ArrayList<>(
                List.of("identity", "set", "--municipality", "ekdalen", "--client-id", "stegvis", "--json"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void ops7_aProviderIsSetShownAndTakenAwayWhileTheServerRuns() throws Exception {
        String[] whole = {
            "--issuer",
            place.issuer.address(),
            "--acr",
            "urn:ekdalen:two-factors",
            "--group",
            "Admins=ADMIN",
            "--group",
            "Personal=CASEWORKER@Försörjningsstöd"
        };
        String team = town.bean(Accounts.class).openTeams(1).get(0).name();
        whole[7] = "Personal=CASEWORKER@" + team;
        Ran first = set(whole);
        assertThat(first.err()).isEmpty();
        assertThat(first.json().path("changed").asBoolean()).isTrue();
        assertThat(set(whole).json().path("changed").asBoolean())
                .as("the same once more")
                .isFalse();

        Ran shown = run("identity", "show", "--municipality", "ekdalen");
        assertThat(shown.out()).contains(place.issuer.address(), "Admins=ADMIN", "Personal=CASEWORKER@" + team);

        place.issuer.next("sub-5", "ada.ek", "Personal");
        assertThat(place.login(town.reader(), "ekdalen").status()).isEqualTo(200);

        assertThat(run("identity", "remove", "--municipality", "ekdalen", "--json")
                        .json()
                        .path("changed")
                        .asBoolean())
                .isTrue();
        assertThat(town.reader().get("/web/login").html()).doesNotContain("Logga in i Ekdalens kommun");
        assertThat(town.reader(WebFixture.WORKER).get("/web/me").status())
                .as("passwords are good again")
                .isEqualTo(200);
        assertThat(town.reader(WebFixture.ADMIN)
                        .get("/web/administrators?month=" + YearMonth.now(ZoneOffset.UTC))
                        .html())
                .contains("Bestämde kommunens inloggning", "Tog bort kommunens inloggning");
    }

    @Test
    void ops7_anAccountOfBeforeIsGivenToItsPersonByTheSubject() throws Exception {
        place.set(place.provider(IdentityTown.GRANBY, place.granby.address()));
        place.granby.next("sub-7", "handlaggare1", "Stegvis handläggare", "Team 1");
        assertThat(place.login(town.reader(), "granby").html()).contains("hör redan till ett konto");

        String[] words = {
            "account", "bind", "--municipality", "granby", "--username", "handlaggare1", "--subject", "sub-7", "--json"
        };
        assertThat(run(words).json().path("changed").asBoolean()).isTrue();
        assertThat(run(words).json().path("changed").asBoolean()).isFalse();

        WebReader browser = town.reader();
        assertThat(place.login(browser, "granby").status()).isEqualTo(200);
        assertThat(town.bean(Accounts.class)
                        .login(2, "handlaggare1")
                        .orElseThrow()
                        .passwordHash())
                .as("whoever knew the password has the account no more")
                .isEmpty();
        assertThat(town.api()
                        .login("handlaggare1@granby", WebFixture.PASSWORD, Optional.empty())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void ops7_theTokenOfTheDirectoryIsPrintedOnceAndEndsTheOneOfBefore() throws Exception {
        Ran made = run("scim", "token", "--municipality", "ekdalen", "--json");
        assertThat(made.err()).isEmpty();
        String first = made.json().path("token").asText();
        assertThat(made.json().path("address").asText()).endsWith("/scim/v2");
        assertThat(users(first)).isEqualTo(200);

        String second = run("scim", "token", "--municipality", "ekdalen", "--json")
                .json()
                .path("token")
                .asText();
        assertThat(users(first)).isEqualTo(401);
        assertThat(users(second)).isEqualTo(200);

        assertThat(run("scim", "end", "--municipality", "ekdalen").out()).contains("provisions nobody from now on");
        assertThat(users(second)).isEqualTo(401);
        assertThat(run("scim", "end", "--municipality", "ekdalen").out()).contains("nothing was changed");
        assertThat(town.reader(WebFixture.ADMIN)
                        .get("/web/administrators?month=" + YearMonth.now(ZoneOffset.UTC))
                        .html())
                .contains("Gjorde en ny nyckel för personalkatalogen", "Tog bort nyckeln för personalkatalogen")
                .doesNotContain(second);
    }

    private int users(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(town.address("/scim/v2/Users"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            --issuer | http://login.ekdalen.example | write its address with https
            --issuer | https://login.ekdalen.example/?x=1 | write its address with https
            --issuer | http://127.0.0.1:9 | does not answer
            --group | Personal | write GROUP=ROLE
            --group | Personal=BOSS | the role is one of
            --group | Personal=CASEWORKER@Ingen | no team is called so
            --acr | två faktorer | without blanks
            """)
    void ops7_whatCannotBeSetIsNamedWithItsRemedyAndChangesNothing(String option, String value, String remedy) {
        String before = run("identity", "show", "--municipality", "granby").out();
        List<String> words = new ArrayList<>(
                List.of("identity", "set", "--municipality", "granby", "--client-id", "stegvis", option, value));
        Map.of("--issuer", place.granby.address(), "--group", "Admins=ADMIN", "--acr", "strong")
                .forEach((name, right) -> {
                    if (!name.equals(option)) {
                        words.addAll(List.of(name, right));
                    }
                });
        Ran refused = run(words.toArray(String[]::new));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(option + " is '" + value, remedy);
        assertThat(run("identity", "show", "--municipality", "granby").out()).isEqualTo(before);
    }

    @Test
    void ops7_howStrongALoginMustBeIsSaid() {
        Ran refused = set("--issuer", place.issuer.address(), "--group", "Admins=ADMIN");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--acr", "--without-acr");
    }
}
