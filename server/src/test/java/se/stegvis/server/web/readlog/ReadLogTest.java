package se.stegvis.server.web.readlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.server.web.WebReader.Page;

/** The monthly review of what people have read: who may see whose, that the draw stands, and what is kept of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadLogTest {
    private static final String MONTH = "/web/read-log?month=2026-11";
    private static final Pattern NUMBER = Pattern.compile("<th scope=\"row\">(?:<a [^>]*>|<span>)([^<]+)<");

    private WebFixture town;

    @BeforeAll
    void readSomething() {
        town = new WebFixture();
        WebReader sara = town.reader(WebFixture.WORKER);
        sara.get("/web/cases");
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        hugo.get("/web/cases");
        hugo.get("/web/emergency");
        hugo.post("/web/emergency", "number", numberOfSaras(), "reason", "Personen ringer och mår mycket dåligt");
        hugo.get("/web/cases/" + text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM emergency_access LIMIT 1"));
        town.reader(WebFixture.LEAD).get("/web/cases");
    }

    @AfterAll
    void stop() {
        town.close();
    }

    @Test
    @Order(1)
    void ofEachReaderTenAreDrawnAndWhatWasOpenedInAnEmergencyIsAmongThem() {
        WebReader lead = town.reader(WebFixture.LEAD);
        String html = lead.get(MONTH).html();
        assertThat(html).contains("Sara Lindgren", "Johan Ekberg", "öppnat i nödläge", "utsedd i ärendet");
        assertThat(html).as("nobody reviews themselves").doesNotContain("id=\"reader-" + account("teamledare1"));
        assertThat(numbers(section(html, "handlaggare1"))).hasSize(10).doesNotHaveDuplicates();
        assertThat(numbers(section(html, "handlaggare2"))).hasSize(10);
        assertThat(section(html, "handlaggare2")).contains(numberOfSaras());
    }

    @Test
    @Order(2)
    void theSameMonthDrawsTheSameCasesHoweverOftenOneLooks() {
        WebReader lead = town.reader(WebFixture.LEAD);
        List<String> first = numbers(lead.get(MONTH).html());
        town.reader(WebFixture.WORKER).get("/web/cases");
        assertThat(numbers(lead.get(MONTH).html())).isEqualTo(first);
        assertThat(town.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'REVIEWED' AND detail = 'looked at 2026-11'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    @Order(3)
    void anAdministratorSeesTheLeadsByNumbersThatOpenNothing() {
        String html = town.reader(WebFixture.ADMIN).get(MONTH).html();
        assertThat(html).contains("leder arbetsgruppen").doesNotContain("/web/cases/", "Sara Lindgren");
        assertThat(numbers(section(html, "teamledare1"))).hasSize(10);
        assertThat(town.reader(WebFixture.WORKER).get(MONTH).status()).isEqualTo(403);
        assertThat(town.reader("teamledare1@granby").get(MONTH).html()).doesNotContain("Sara Lindgren");
    }

    @Test
    @Order(4)
    void aMonthThatGoesOnIsNotReviewedYet() {
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lead.get(MONTH).html()).contains("Månaden pågår").doesNotContain("name=\"inOrder\"");
        assertThat(review(lead, "handlaggare1", "yes", "").status()).isEqualTo(422);
        assertThat(town.count("SELECT COUNT(*) FROM read_review")).isZero();
    }

    @Test
    @Order(5)
    void aReviewIsKeptWithItsReviewerAndANoteWhenSomethingIsToBeFollowedUp() {
        town.clock().advance(Duration.ofDays(10));
        WebReader lead = town.reader(WebFixture.LEAD);
        lead.get(MONTH);
        assertThat(review(lead, "handlaggare2", "no", " ").html()).contains("skriv vad");
        lead.get(MONTH);
        assertThat(review(lead, "handlaggare2", "no", "Fråga om nödläget.").status())
                .isEqualTo(303);
        lead.get(MONTH);
        assertThat(review(lead, "handlaggare1", "yes", "").status()).isEqualTo(303);
        String html = lead.get("/web/read-log").html();
        assertThat(section(html, "handlaggare2"))
                .contains("Ska följas upp", "av Anders Nyqvist, 2026-12-03", "Fråga om nödläget.");
        assertThat(section(html, "handlaggare1")).contains("granskad");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE 'reviewed 2026-11 of %'"))
                .isEqualTo(2);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE '%Fråga%'"))
                .isZero();
    }

    @Test
    @Order(6)
    void nobodyReviewsSomeoneWhomTheyMayNotSee() {
        WebReader lead = town.reader(WebFixture.LEAD);
        lead.get(MONTH);
        assertThat(review(lead, "teamledare1", "yes", "").status()).isEqualTo(404);
        WebReader admin = town.reader(WebFixture.ADMIN);
        admin.get(MONTH);
        assertThat(review(admin, "handlaggare1", "yes", "").status()).isEqualTo(404);
    }

    private Page review(WebReader reader, String whose, String inOrder, String note) {
        return reader.post("/web/read-log/" + account(whose), "month", "2026-11", "inOrder", inOrder, "note", note);
    }

    /** The part of the page that is about that reader. */
    private String section(String html, String username) {
        String from = html.substring(html.indexOf("id=\"reader-" + account(username)));
        int end = from.indexOf("</section>");
        return from.substring(0, end);
    }

    private static List<String> numbers(String html) {
        return NUMBER.matcher(html).results().map(found -> found.group(1)).toList();
    }

    private String account(String username) {
        return text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM account WHERE municipality = 1 AND username = '"
                + username + "'");
    }

    private String numberOfSaras() {
        return text("""
                SELECT CONCAT(LEFT(HEX(number), 4), '-', RIGHT(HEX(number), 4)) FROM care_case
                WHERE municipality = 1 AND protection = 'NONE' AND responsible = (SELECT id FROM account
                  WHERE municipality = 1 AND username = 'handlaggare1') ORDER BY case_id LIMIT 1""");
    }

    private String text(String sql) {
        return town.text(sql);
    }
}
