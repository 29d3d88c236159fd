package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.web.WebReader.Page;

/** A field that is longer than any page sends is refused as a page, in the reader's language, and nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongFieldsTest {
    private static final String LONG = "ö".repeat(BodySizes.ADDRESS + 1);

    private WebFixture town;
    private WebReader admin;

    @BeforeAll
    void start() {
        town = new WebFixture();
        admin = town.reader(WebFixture.ADMIN);
    }

    @AfterAll
    void stop() {
        town.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/web/people, /web/people, name",
        "/web/people, /web/people, team",
        "/web/teams, /web/teams, was",
        "/web/me, /web/me/password, next",
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

    @Test
    void item3_aDayOfAnyLengthIsRefusedToo() {
        WebReader lead = town.reader(WebFixture.LEAD);
        lead.get("/web/absences");

        Page refused = lead.post("/web/absences", "firstOn", LONG);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("Ett fält i det som skickades").doesNotContain(LONG);
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
