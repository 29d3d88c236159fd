package se.stegvis.server.web.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.server.web.WebReader.Page;

/** A case that is not one's own, opened in an emergency. */
class EmergencyTest {
    private static final String WHY = "Personen ringer och Sara går inte att nå";
    private static final String NUMBER = """
            SELECT CONCAT(LEFT(HEX(number), 4), '-', RIGHT(HEX(number), 4)) FROM care_case
            WHERE municipality = 1 AND protection %s 'NONE' AND responsible = (SELECT id FROM account
              WHERE municipality = 1 AND username = 'handlaggare1') ORDER BY case_id LIMIT 1""";

    private WebFixture town;

    @BeforeEach
    void start() {
        town = new WebFixture();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void itIsReadForADayWithABannerAndTheLeadIsToldWhy() {
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lead.get("/web/overview").html()).doesNotContain("öppnats i nödläge");

        Page opened = open(hugo, number("="), WHY);
        assertThat(opened.status()).isEqualTo(303);
        Page page = hugo.get(opened.location());
        assertThat(page.html())
                .contains("Öppnat i nödläge. Du kan läsa till 2026-11-24 09:00")
                .doesNotContain("hand-over");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'EMERGENCY' AND detail = 'opened'"))
                .isOne();
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE '%ringer%'"))
                .isZero();

        assertThat(lead.get("/web/overview").html()).contains("Ett ärende har öppnats i nödläge");
        Page decide = lead.get("/web/decide");
        assertThat(decide.html()).contains(WHY, "Johan Ekberg");
        lead.post(decide.html().replaceAll("(?s).*action=\"(/web/decide/emergencies/[^\"]*)\".*", "$1"));
        assertThat(lead.get("/web/overview").html()).doesNotContain("öppnats i nödläge");

        assertThat(hugo.get("/web/cases").html()).doesNotContain(opened.location());
        town.clock().advance(Duration.ofHours(24));
        assertThat(town.reader("handlaggare2@ekdalen").get(opened.location()).status())
                .isEqualTo(404);
    }

    @Test
    void web5_itBeginsWithThePersonWhoRings() {
        String[] shielded = personAndCase("<>");
        String[] known = personAndCase("=");
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        Page opened = open(hugo, known[0], WHY);
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.location()).isEqualTo("/web/cases/" + known[1]);
        assertThat(hugo.get(opened.location()).html()).contains("Öppnat i nödläge");
        assertThat(open(hugo, shielded[0], WHY).status()).as("protected").isEqualTo(404);
        assertThat(open(hugo, "19121212-9801", WHY).status()).as("nobody").isEqualTo(404);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'EMERGENCY' AND detail = 'not found'"))
                .isEqualTo(2);
        assertThat(open(town.reader("handlaggare2@granby"), known[0], WHY).status())
                .as("another municipality's")
                .isEqualTo(404);
    }

    @Test
    void web5_itBeginsWithThePersonWhoWasFoundAndLeadAndReviewerAreMailed() {
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        hugo.get("/web/overview");
        String found = hugo.post("/web/search", "wanted", "Yasmin Mallgren").html();
        Matcher way =
                Pattern.compile("/web/emergency\\?found=([0-9a-f-]+63d7d5e7)").matcher(found);
        assertThat(way.find()).isTrue();
        assertThat(hugo.get(way.group()).html()).contains("Ärende 63D7-D5E7").doesNotContain("name=\"number\"");

        Page refused = hugo.post("/web/emergency", "found", way.group(1), "reason", "kort");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("Ärende 63D7-D5E7", "kort");
        assertThat(town.count("SELECT COUNT(*) FROM account_notice")).isZero();

        Page opened = hugo.post("/web/emergency", "found", way.group(1), "reason", WHY);
        assertThat(opened.location()).isEqualTo("/web/cases/" + way.group(1));
        assertThat(hugo.get(opened.location()).html()).contains("Öppnat i nödläge", "Yasmin Mallgren");
        assertThat(town.text("SELECT GROUP_CONCAT(address) FROM account_notice WHERE about = 'EMERGENCY_OPENED'"))
                .as("the lead of the case, who also reviews the opener; not the opener")
                .isEqualTo(town.text("SELECT email FROM account WHERE municipality = 1 AND username = 'teamledare1'"));
    }

    @Test
    void web5_aCaseThatIsProtectedOrNobodysIsNotOpenedByItsIdEither() {
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        hugo.get("/web/overview");
        String shielded = town.text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1"
                + " AND protection <> 'NONE' LIMIT 1");
        String foreign = town.text(
                "SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 2" + " LIMIT 1");
        for (String id : List.of(shielded, foreign, "0190c1f0-0000-7000-8000-000000000000", "no id", "")) {
            assertThat(hugo.post("/web/emergency", "found", id, "reason", WHY).status())
                    .as(id)
                    .isEqualTo(404);
        }
        assertThat(town.count("SELECT COUNT(*) FROM emergency_access")).isZero();
        assertThat(town.count("SELECT COUNT(*) FROM account_notice")).isZero();
    }

    /** Every lead may look at an opening in a case of no team, so also the one who opened it. */
    @Test
    void web24_nobodyReviewsTheirOwnOpening() throws Exception {
        String number = number("=");
        try (var connection = town.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE care_case SET team = NULL WHERE HEX(number) = '" + number.replace("-", "") + "'");
        }
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(open(lead, number, WHY).status()).isEqualTo(303);
        assertThat(lead.get("/web/overview").html()).doesNotContain("öppnats i nödläge");
        assertThat(lead.get("/web/decide").html()).doesNotContain(WHY);
        String id = town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM emergency_access");
        lead.post("/web/decide/emergencies/" + id);
        assertThat(town.count("SELECT COUNT(*) FROM emergency_access WHERE seen_at IS NOT NULL"))
                .isZero();
        assertThat(town.text("SELECT GROUP_CONCAT(address) FROM account_notice WHERE about = 'EMERGENCY_OPENED'"))
                .as("an administrator reviews what a lead reads")
                .isEqualTo(town.text("SELECT email FROM account WHERE municipality = 1 AND username = 'admin1'"));
    }

    @Test
    void web24_whoMayReadTheCaseIsLedToItAndNobodyIsAlarmed() {
        WebReader lead = town.reader(WebFixture.LEAD);
        String number = number("=");
        Page opened = open(lead, number, WHY);
        assertThat(opened.status()).isEqualTo(303);
        assertThat(lead.get(opened.location()).html()).contains(number).doesNotContain("Öppnat i nödläge");
        assertThat(lead.get("/web/overview").html()).doesNotContain("öppnats i nödläge");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'EMERGENCY'"))
                .isZero();
    }

    /** The personal number and the case of a client of handlaggare1, as their own page shows it. */
    private String[] personAndCase(String protection) {
        String caseId = town.text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE HEX(number) = '"
                + number(protection).replace("-", "") + "'");
        Matcher shown = Pattern.compile("\\d{8}[-+]?\\d{4}")
                .matcher(town.reader(WebFixture.WORKER)
                        .get("/web/cases/" + caseId)
                        .html());
        assertThat(shown.find()).as("a personal number on the page").isTrue();
        return new String[] {shown.group(), caseId};
    }

    @Test
    void aProtectedClientIsNeverOpenedAndLooksAsIfMissing() {
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        Page shielded = open(hugo, number("<>"), WHY);
        Page missing = open(hugo, "0000-0000", WHY);
        assertThat(shielded.status()).isEqualTo(404);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(shielded.html()).contains("Inget ärende med det numret").contains(WHY);
        assertThat(open(town.reader("handlaggare2@granby"), number("="), WHY).status())
                .as("another municipality's")
                .isEqualTo(404);
    }

    @Test
    void sec11_anEmergencyIsNoWayThroughTheCases() throws Exception {
        List<String> numbers = numbers();
        WebReader coach = town.reader("coach1@ekdalen");
        assertThat(open(coach, numbers.get(0), WHY).status()).isEqualTo(303);
        List<WebReader> windows = new ArrayList<>();
        for (String number : numbers) {
            WebReader window = town.reader("coach1@ekdalen");
            window.get("/web/emergency");
            windows.add(window);
        }
        List<Callable<Integer>> posts = new ArrayList<>();
        for (int at = 0; at < windows.size(); at++) {
            WebReader window = windows.get(at);
            String number = numbers.get(at);
            posts.add(() -> window.post("/web/emergency", "number", number, "reason", WHY)
                    .status());
        }
        ExecutorService together = Executors.newFixedThreadPool(posts.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : together.invokeAll(posts)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(303, 429);
        } finally {
            together.shutdown();
        }
        assertThat(town.count(
                        "SELECT COUNT(DISTINCT case_id) FROM emergency_access WHERE municipality = 1 AND account ="
                                + " (SELECT id FROM account WHERE municipality = 1 AND username = 'coach1')"))
                .isEqualTo(5);

        String open = town.text("SELECT CONCAT(LEFT(HEX(number), 4), '-', RIGHT(HEX(number), 4)) FROM care_case"
                + " WHERE case_id IN (SELECT case_id FROM emergency_access) ORDER BY case_id LIMIT 1");
        String shut = numbers.stream()
                .filter(number ->
                        town.count("SELECT COUNT(*) FROM emergency_access e JOIN care_case c USING (municipality,"
                                        + " case_id) WHERE HEX(c.number) = '" + number.replace("-", "") + "'")
                                == 0)
                .findFirst()
                .orElseThrow();
        assertThat(open(coach, open, WHY).status()).as("the same case again").isEqualTo(303);
        Page spent = open(coach, shut, WHY);
        assertThat(spent.status()).isEqualTo(429);
        assertThat(spent.html()).contains("fem ärenden i nödläge", WHY);
        town.clock().advance(Duration.ofHours(24));
        assertThat(open(town.reader("coach1@ekdalen"), shut, WHY).status()).isEqualTo(303);
    }

    @Test
    void sec11_ofTwoLeadsWhoReviewAnOpeningTheSecondIsToldThatItIsDone() {
        assertThat(open(town.reader("handlaggare2@ekdalen"), number("="), WHY).status())
                .isEqualTo(303);
        WebReader lead = town.reader(WebFixture.LEAD);
        String review =
                lead.get("/web/decide").html().replaceAll("(?s).*action=\"(/web/decide/emergencies/[^\"]*)\".*", "$1");
        assertThat(lead.post(review).location()).isEqualTo("/web/decide?done=true");

        Page second = lead.post(review);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("Det är redan avgjort", "href=\"/web/decide\"");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'EMERGENCY' AND detail = 'seen'"))
                .isOne();
    }

    @Test
    void withoutAReasonNothingIsOpened() {
        Page refused = open(town.reader("handlaggare2@ekdalen"), number("="), "kort");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("minst tio tecken", "kort");
    }

    @Test
    void b6_aReasonOfWhichNothingCanBeSeenOpensNothing() {
        for (String reason : new String[] {
            "\u00a0".repeat(20),
            "\u200b".repeat(20),
            "\u3164".repeat(20),
            "a" + "\u2800".repeat(20) + "b",
            "x" + " ".repeat(30) + "y",
            "xxxxxxxxxx"
        }) {
            Page refused = open(town.reader("handlaggare2@ekdalen"), number("="), reason);
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Test
    void f13_whatWasTypedInAFormThatIsTurnedAwayIsShownToBeCopied() {
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        hugo.get("/web/emergency");
        hugo.forge("of-a-session-that-has-ended");
        Page refused = hugo.post("/web/emergency", "number", "0000-0000", "reason", WHY, "password", "hemlig");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html()).contains("Det du skrev", WHY).doesNotContain("hemlig");
    }

    private static Page open(WebReader reader, String number, String reason) {
        reader.get("/web/emergency");
        return reader.post("/web/emergency", "number", number, "reason", reason);
    }

    private String number(String protection) {
        return town.text(String.format(Locale.ROOT, NUMBER, protection));
    }

    /** Those of nine cases. */
    private List<String> numbers() {
        String first = String.format(Locale.ROOT, NUMBER, "=").replace(" LIMIT 1", " LIMIT 9");
        return List.of(
                town.text("SELECT GROUP_CONCAT(n) FROM (" + first.replaceFirst("\\)\\s+FROM", ") AS n FROM") + ") x")
                        .split(","));
    }
}
