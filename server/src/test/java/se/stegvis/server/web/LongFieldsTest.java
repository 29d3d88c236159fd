package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.web.WebReader.Page;

/**
 * A text that is longer than it may be is refused at its field, and is still in it. A choice that no page sends is
 * refused as a page, in the reader's language. Nothing is changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongFieldsTest {
    private static final String LONG = "ö".repeat(BodySizes.ADDRESS + 1);

    @AutoClose
    private final WebFixture town = new WebFixture();

    private final WebReader admin = town.reader(WebFixture.ADMIN);

    @ParameterizedTest
    @CsvSource({
        "/web/people, /web/people, team",
        "/web/teams, /web/teams, was",
        "/web/me, /web/me/logins/end, login",
        "/web/me, /web/language, language",
        "/web/processes, /web/processes/used, key",
        "/web/processes, /web/processes, do",
        "/web/unheld, /web/unheld, to"
    })
    void item3_aFieldOfAnyLengthIsRefusedInTheReadersLanguage(String page, String address, String field) {
        for (Map.Entry<String, String> language : Map.of(
                        "sv", "Ett fält i det som skickades är längre än vad servern tar emot",
                        "en", "A field of what was sent is longer than the server accepts")
                .entrySet()) {
            admin.get(page);
            admin.post("/web/language", "language", language.getKey(), "then", page);
            admin.get(page);

            Page refused = admin.post(address, field, LONG, "why", "Skälet som var skrivet");

            assertThat(refused.status()).as(refused.html()).isEqualTo(400);
            assertThat(refused.html())
                    .contains(language.getValue(), "Skälet som var skrivet")
                    .doesNotContain("malformed", LONG);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/web/people, /web/people, name",
        "/web/people, /web/people, username",
        "/web/people, /web/people, email",
        "/web/teams, /web/teams, name"
    })
    void item3_aTextOfAnyLengthIsRefusedAtItsFieldAndStaysThere(String page, String address, String field) {
        admin.get(page);

        Page refused = admin.post(address, field, LONG);

        assertThat(refused.status()).as(refused.html()).isIn(400, 422);
        assertThat(refused.html()).contains("value=\"" + LONG + "\"").doesNotContain("Ett fält i det som skickades");
    }

    @Test
    void item3_aPasswordOfAnyLengthIsRefusedAtTheFormAndNeverShown() {
        admin.get("/web/me");

        Page refused = admin.post("/web/me/password", "current", LONG, "next", LONG, "repeated", LONG);

        assertThat(refused.status()).as(refused.html()).isEqualTo(422);
        assertThat(refused.html())
                .contains("action=\"/web/me/password\"", "role=\"alert\"")
                .doesNotContain("Ett fält i det som skickades", LONG);
    }

    @Test
    void item3_aReasonOfAnyLengthIsRefusedAtItsFieldAndStaysThere() {
        admin.get("/web/unheld");
        String someone = town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM account WHERE municipality = 1"
                + " AND username = 'handlaggare1'");

        Page refused = admin.post("/web/unheld", "as", "RESPONSIBLE", "which", "ALL", "to", someone, "why", LONG);

        assertThat(refused.status()).as(refused.html()).isEqualTo(400);
        assertThat(refused.html())
                .contains("med minst tio tecken och högst 500")
                .doesNotContain("Ett fält i det som skickades");
    }

    @Test
    void item3_anAnswerOfAnyLengthIsRefusedAtItsFieldAndStaysThere() {
        WebReader lead = town.reader(WebFixture.LEAD);
        String row = lead.get("/web/follow-ups?when=OVERDUE").html();
        String address = row.replaceAll("(?s).*?href=\"(/web/cases/[0-9a-f-]{36}/follow-ups/[0-9a-f-]{36})\\?.*", "$1");
        String due = lead.get(address).html().replaceAll("(?s).*?name=\"due\" value=\"([^\"]+)\".*", "$1");

        Page refused = lead.post(address, "due", due, "outcome", "CANCELLED", "why", LONG);

        assertThat(refused.status()).as(refused.html()).isEqualTo(422);
        assertThat(refused.html()).contains("Skriv kortare, med högst 500 tecken.", ">" + LONG + "</textarea>");
    }

    @Test
    void item3_aDayOfAnyLengthIsRefusedAtItsFieldAndStaysThere() {
        WebReader lead = town.reader(WebFixture.LEAD);
        lead.get("/web/absences");

        Page refused = lead.post("/web/absences", "firstOn", LONG);

        assertThat(refused.status()).as(refused.html()).isIn(400, 422);
        assertThat(refused.html()).contains("value=\"" + LONG + "\"").doesNotContain("Ett fält i det som skickades");
    }

    @Test
    void item3_anAddressOfAnyLengthIsRefusedAtTheLoginToo() {
        WebReader stranger = town.reader();
        stranger.get("/web/login");

        Page refused = stranger.post("/web/login", "username", "a", "password", "p", "then", LONG);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("Ett fält i det som skickades").doesNotContain(LONG);
    }
}
