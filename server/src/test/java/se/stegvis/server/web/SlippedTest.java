package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.stegvis.server.reminder.ReminderRun;
import se.stegvis.server.support.Api;
import se.stegvis.shared.wire.Json;

/** The figures that the team lead sees about follow-ups that slipped, and what the lists give away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SlippedTest {
    private static final String SLIPPED = "/web/follow-ups?when=SLIPPED";
    private static final String WHY = "<b>Sjuk</b> i veckan";

    private WebFixture town;
    private WebReader lead;

    @BeforeAll
    void start() {
        town = new WebFixture();
        town.bean(ReminderRun.class).issueDue(town.clock().instant());
        lead = town.reader(WebFixture.LEAD);
    }

    @AfterAll
    void stop() {
        town.close();
    }

    @Test
    @Order(1)
    void whatNobodyAnsweredSaysHowOftenTheyWereReminded() {
        assertThat(lead.get(SLIPPED).html()).contains("Inte besvarad. Påmind en gång, senast 2026-11-20.");
    }

    /** The days of the demonstration go by on a clock that is then turned back. */
    @Test
    @Order(1)
    void web21_aReminderOfADayToComeIsNotTheLastOne() {
        Instant now = town.clock().instant();
        for (int day = 1; day <= 20; day++) {
            town.bean(ReminderRun.class).issueDue(now.plus(Duration.ofDays(day)));
        }
        assertThat(town.count("SELECT COUNT(*) FROM reminder WHERE fell_on > '2026-11-23'"))
                .isPositive();

        assertThat(lead.get(SLIPPED).html())
                .contains("Inte besvarad. Påmind en gång, senast 2026-11-20.")
                .doesNotContain("senast 2026-11-27", "senast 2026-12");
    }

    @Test
    @Order(2)
    void whatWasPutOffStaysOnTheListWithTheReasonAsItWasWritten() {
        long before = rows(lead.get(SLIPPED).html());
        putOffTheFirst();
        String html = lead.get(SLIPPED).html();
        assertThat(html)
                .contains("Flyttad till 2026-12-10 av Sara Lindgren: &lt;b&gt;Sjuk&lt;/b&gt; i veckan")
                .doesNotContain(WHY);
        assertThat(rows(html)).as("it slipped before and after it was put off").isEqualTo(before);
        assertThat(town.count("SELECT COUNT(*) FROM follow_up_move WHERE municipality = 1"))
                .isOne();
    }

    @Test
    @Order(3)
    void aListIsReadOnceOfEachCaseInTheAuditLog() {
        String reads = "SELECT COUNT(*) FROM audit_entry WHERE action = 'READ' AND detail = 'list'";
        long before = town.count(reads);
        String html = lead.get("/web/follow-ups?when=OVERDUE").html();
        assertThat(town.count(reads) - before).isEqualTo(rows(html)).isPositive();
        assertThat(town.count(reads) - before).isPositive();
    }

    @Test
    @Order(4)
    void theOverviewOpensNobodysRecord() {
        long before = town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'READ'");
        assertThat(lead.get("/web/overview").status()).isEqualTo(200);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'READ'"))
                .isEqualTo(before);
    }

    @Test
    @Order(5)
    void aProtectedClientIsOnNobodysListButTheirOwnWorkers() {
        String path = town.text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE protection <> 'NONE'");
        assertThat(all(lead, "/web/cases")).doesNotContain(path);
        assertThat(all(lead, "/web/follow-ups")).doesNotContain(path);
        assertThat(all(town.reader(WebFixture.WORKER), "/web/cases")
                        + all(town.reader("handlaggare2@ekdalen"), "/web/cases"))
                .contains(path);
    }

    @Test
    @Order(6)
    void aSpreadsheetHoldsCaseNumbersAndNoNames() {
        WebReader.Page file = lead.get("/web/follow-ups/export?when=ALL");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("uppfoljningar-2026-11-23.csv");
        assertThat(file.html().lines())
                .hasSizeGreaterThan(20)
                .first()
                .asString()
                .contains("Ärende;Dag;");
        String names = lead.get("/web/follow-ups").html();
        List<String> clients = names.lines()
                .filter(line -> line.contains("<th scope=\"row\">"))
                .map(line -> line.replaceAll(".*<a [^>]*>([^<]+)</a>.*", "$1"))
                .toList();
        assertThat(clients).hasSizeGreaterThan(10).allSatisfy(client -> assertThat(file.html())
                .doesNotContain(client));
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'READ' AND detail = 'export'"))
                .isPositive();
    }

    @Test
    @Order(7)
    void anotherMunicipalitysLeadSeesNoneOfIt() {
        String own = all(town.reader("teamledare1@granby"), "/web/cases");
        assertThat(own).contains("/web/cases/");
        lead.get("/web/cases")
                .html()
                .lines()
                .filter(line -> line.contains("href=\"/web/cases/"))
                .map(line -> line.replaceAll(".*(/web/cases/[0-9a-f-]{36}).*", "$1"))
                .forEach(path -> assertThat(own).doesNotContain(path));
    }

    private void putOffTheFirst() {
        Api api = town.api();
        String token = town.token(WebFixture.WORKER);
        String seen = lead.get(SLIPPED).html();
        JsonNode first = StreamSupport.stream(
                        api.get("/api/v1/reminders", token)
                                .json()
                                .path("reminders")
                                .spliterator(),
                        false)
                .filter(one -> seen.contains("/web/cases/" + one.path("caseId").asText()))
                .findFirst()
                .orElseThrow();
        Api.Answer answer = api.post(
                "/api/v1/reminders/" + first.path("id").asText() + "/postpone",
                token,
                Json.newObject().put("newDate", "2026-12-10").put("why", WHY));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static long rows(String html) {
        return html.lines().filter(line -> line.contains("<th scope=\"row\">")).count();
    }

    private static String all(WebReader reader, String path) {
        return reader.get(path + "?page=1").html()
                + reader.get(path + "?page=2").html();
    }
}
