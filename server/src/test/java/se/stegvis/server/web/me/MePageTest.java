package se.stegvis.server.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.support.Api;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.server.web.WebReader.Page;

/** One's own account: the password changed by its owner only, and the address of the calendar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MePageTest {
    private static final String NEXT = "tre gröna båtar i hamnen";

    @AutoClose
    private final WebFixture town = new WebFixture();

    @Test
    void aNewPasswordEndsEveryOtherLogin() {
        String username = "handlaggare2@granby";
        Api api = town.api();
        String tablet = api.login(username, WebFixture.PASSWORD, Optional.of(new UUID(2, 2)))
                .json()
                .path("refresh_token")
                .asText();
        WebReader other = town.reader(username);
        WebReader owner = town.reader(username);
        assertThat(change(owner, WebFixture.PASSWORD, NEXT, NEXT).location()).isEqualTo("/web/me?done=true");
        assertThat(owner.get("/web/me").status()).isEqualTo(200);
        assertThat(town.count("SELECT COUNT(*) FROM refresh_token WHERE account = (SELECT id FROM account"
                        + " WHERE municipality = 2 AND username = 'handlaggare2')"))
                .as("only the login that changed it; not that of %s or the tablet %s", other.code(), tablet.length())
                .isOne();
        assertThat(api.login(username, WebFixture.PASSWORD, Optional.empty()).status())
                .isEqualTo(401);
        assertThat(api.login(username, NEXT, Optional.empty()).status()).isEqualTo(200);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'ACCOUNT' AND detail = 'own password'"))
                .isOne();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "fel lösenord, tre röda båtar i hamnen, tre röda båtar i hamnen, stämmer inte",
        "stegvis-demo-2026, kort, kort, minst tolv tecken",
        "stegvis-demo-2026, stegvis-demo-2026, stegvis-demo-2026, detsamma",
        "stegvis-demo-2026, Handlaggare1 är bäst, Handlaggare1 är bäst, ditt användarnamn",
        "stegvis-demo-2026, aaaaaaaaaaaa, aaaaaaaaaaaa, gissas först",
        "stegvis-demo-2026, password1234, password1234, gissas först",
        "stegvis-demo-2026, ekdalen12345, ekdalen12345, gissas först",
        "stegvis-demo-2026, Sommaren2026!, Sommaren2026!, gissas först",
        "stegvis-demo-2026, tre röda båtar i hamnen, tre rosa båtar i hamnen, inte lika",
    })
    void whatIsWrongIsToldAndNothingChanges(String current, String next, String repeated, String told) {
        WebReader owner = town.reader(WebFixture.WORKER);
        Page refused = change(owner, current, next, repeated);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains(told).doesNotContain(next + "\"");
        assertThat(town.api()
                        .login(WebFixture.WORKER, WebFixture.PASSWORD, Optional.empty())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sec14_onesOwnLoginsAreListedAndEndedOneByOne() {
        Api.Answer tablet =
                town.api().login("coach1@granby", WebFixture.PASSWORD, Optional.of(new UUID(7, 0x12ab34cdL)));
        WebReader other = town.reader("coach1@granby");
        WebReader owner = town.reader("coach1@granby");
        Page page = owner.get("/web/me");
        assertThat(page.html()).contains("Mina inloggningar", "Platta …12ab34cd", ">här</span>");
        List<String> names = Pattern.compile("name=\"login\" value=\"([^\"]+)\"")
                .matcher(page.html())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(names).as("all but this one").hasSize(2);

        String stranger = town.reader("arbetsterapeut1@granby")
                .post("/web/me/logins/end", "login", names.get(0))
                .html();
        assertThat(other.get("/web/me").status())
                .as("nobody ends another's: %s", stranger.length())
                .isEqualTo(200);
        assertThat(names).allSatisfy(name -> assertThat(
                        owner.post("/web/me/logins/end", "login", name).location())
                .isEqualTo("/web/me?done=true"));

        assertThat(owner.post("/web/me/logins/end", "login", names.get(0)).status())
                .isEqualTo(404);
        assertThat(owner.post("/web/me/logins/end", "login", "%%%").status()).isEqualTo(404);
        assertThat(town.api()
                        .get("/api/v1/me", tablet.json().path("access_token").asText())
                        .status())
                .isEqualTo(401);
        assertThat(other.get("/web/me").location()).startsWith("/web/login");
        assertThat(owner.get("/web/me").status()).isEqualTo(200);
    }

    @Test
    void guessesAtThePresentPasswordAreSlowedDownAsAtTheLogin() {
        WebReader owner = town.reader("arbetsterapeut1@granby");
        int status = 422;
        for (int tries = 0; tries < 30 && status == 422; tries++) {
            status = change(owner, "gissning " + tries, NEXT, NEXT).status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void theAddressOfTheCalendarIsShownOnceWorksAndIsTakenBack() {
        WebReader owner = town.reader(WebFixture.LEAD);
        assertThat(owner.get("/web/me").html()).contains("Skapa adress").doesNotContain("/calendar/1.");
        assertThat(owner.post("/web/me/calendar").location()).isEqualTo("/web/me");
        Page made = owner.get("/web/me");
        String address = made.html().replaceAll("(?s).*value=\"[^\"]*(/calendar/1\\.[^\"]*\\.ics)\".*", "$1");
        assertThat(town.reader().get(address).html()).startsWith("BEGIN:VCALENDAR");
        assertThat(owner.get("/web/me").html()).contains("Adressen skapades").doesNotContain(address);
        assertThat(owner.post("/web/me/calendar/end").status()).isEqualTo(303);
        assertThat(town.reader().get(address).status()).isEqualTo(404);
    }

    private static Page change(WebReader reader, String current, String next, String repeated) {
        reader.get("/web/me");
        return reader.post("/web/me/password", "current", current, "next", next, "repeated", repeated);
    }
}
