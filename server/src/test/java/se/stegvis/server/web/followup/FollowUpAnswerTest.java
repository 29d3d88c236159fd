package se.stegvis.server.web.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** A follow-up date is answered where it is seen, by whoever answers for it and by their team lead (decision 147). */
class FollowUpAnswerTest {
    private static final String LATE = "/web/follow-ups?when=OVERDUE";
    private static final Pattern ANSWER = Pattern.compile(
            "href=\"(/web/cases/([0-9a-f-]{36})/follow-ups/([0-9a-f-]{36})\\?list=true&amp;when=OVERDUE)\"");
    private static final Pattern DUE = Pattern.compile("name=\"due\" value=\"([^\"]+)\"");

    private WebFixture town;
    private WebReader lead;

    @BeforeEach
    void start() {
        town = new WebFixture();
        lead = town.reader(WebFixture.LEAD);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void web3_aLeadAnswersWhatSlippedInTwoPagesAndIsBackOnTheList() {
        Row row = first(lead);
        long late = waiting();
        WebReader.Page answered = lead.post(row.address(), "due", row.due(), "outcome", "DONE");
        assertThat(answered.status()).isEqualTo(303);
        assertThat(answered.location()).isEqualTo(LATE);
        assertThat(lead.get(LATE).html()).doesNotContain(row.record());
        assertThat(waiting()).isEqualTo(late - 1);
    }

    @Test
    void web3_aMovedDateKeepsItsReasonAndWhoMovedIt() {
        Row row = first(lead);
        WebReader.Page moved = lead.post(
                row.address(),
                "due",
                row.due(),
                "outcome",
                "POSTPONED",
                "newDate",
                "10/12",
                "reasonKey",
                "CLIENT_ABSENT",
                "why",
                "<b>Ringt</b> två gånger.");
        assertThat(moved.status()).as(moved.html()).isEqualTo(303);
        String list = lead.get("/web/follow-ups?when=SLIPPED").html();
        assertThat(list)
                .containsPattern("Flyttad till 2026-12-10 av [^:]+: Klienten kom inte eller gick inte att nå\\. "
                        + "&lt;b&gt;Ringt&lt;/b&gt; två gånger\\.");
        assertThat(list)
                .contains("2026-12-10 av "
                        + town.text("SELECT name FROM account WHERE municipality = 1 AND username = 'teamledare1'"));
        assertThat(
                        town.count(
                                "SELECT COUNT(*) FROM audit_entry WHERE action = 'WRITE' AND case_id = CAST('"
                                        + row.caseId()
                                        + "' AS UUID) AND account = (SELECT id FROM account WHERE municipality = 1 AND username = 'teamledare1')"))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTPONED||WORKLOAD||Skriv det nya datumet.",
                "POSTPONED|10/12|||Välj varför datumet flyttas.",
                "POSTPONED|10/12|HUNGER||Välj varför datumet flyttas.",
                "POSTPONED|10/12|OTHER||Skriv varför, med egna ord.",
                "POSTPONED|23/11|WORKLOAD|Mycket nu.|Det nya datumet har redan varit, eller är i dag.",
                "POSTPONED|snart|WORKLOAD|Mycket nu.|snart",
                "CANCELLED||||Skriv varför, med egna ord.",
                "CANCELLED|||\u200b|Skriv varför, med egna ord.",
                "GONE||||Välj vad det blev av uppföljningen.",
            })
    void web9_whatIsMissingIsSaidAndWhatWasTypedStays(
            String outcome, String newDate, String reason, String why, String sentence) {
        Row row = first(lead);
        WebReader.Page page = lead.post(
                row.address(),
                "due",
                row.due(),
                "outcome",
                outcome,
                "newDate",
                newDate == null ? "" : newDate,
                "reasonKey",
                reason == null ? "" : reason,
                "why",
                why == null ? "" : why);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains(sentence).contains("Spara svaret");
        if (newDate != null) {
            assertThat(page.html()).containsPattern("value=\"(2026-)?" + newDate.replaceAll(".*/", "") + "|2026-1");
        }
        if ("Mycket nu.".equals(why)) {
            assertThat(page.html()).contains(">Mycket nu.</textarea>");
        }
        assertThat(lead.get(LATE).html()).contains(row.record());
    }

    @Test
    void twoWhoAnswerAtOnceLearnOfEachOtherAndSentTwiceIsOnce() {
        Row row = first(lead);
        WebReader worker = town.reader(responsible(row));
        worker.get(row.address());
        assertThat(lead.post(row.address(), "due", row.due(), "outcome", "DONE").status())
                .isEqualTo(303);
        assertThat(lead.post(row.address(), "due", row.due(), "outcome", "DONE").status())
                .as("the button pressed twice")
                .isEqualTo(303);
        WebReader.Page second =
                worker.post(row.address(), "due", row.due(), "outcome", "CANCELLED", "why", "Klienten har flyttat.");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("Uppföljningen är redan besvarad");
        assertThat(worker.get(row.address()).status()).isEqualTo(409);
    }

    @Test
    void whoMayNotReadTheCaseIsNotToldThatItIsThere() {
        Row row = first(lead);
        WebReader other = town.reader("teamledare1@granby");
        other.get("/web/overview");
        assertThat(other.get(row.address()).status()).isEqualTo(404);
        assertThat(other.post(row.address(), "due", row.due(), "outcome", "DONE")
                        .status())
                .isEqualTo(404);
        String nowhere = row.address().replace(row.record(), "0190b000-0000-7000-8000-00000000ffff");
        assertThat(lead.get(nowhere).status()).isEqualTo(404);
    }

    @Test
    void aLeadStillWritesNothingElseIntoARecordOfOthers() {
        Row row = first(lead);
        assertThat(town.push(
                                town.caller("teamledare1"),
                                new Change(
                                        UUID.randomUUID(),
                                        UUID.fromString(row.record()),
                                        town.text("SELECT kind FROM care_record WHERE record_id = CAST('" + row.record()
                                                + "' AS UUID)"),
                                        UUID.fromString(row.caseId()),
                                        1,
                                        Json.newObject().put("clientView", "Nytt."),
                                        "2026-11-23T08:00:00+01:00",
                                        Optional.empty()))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    /** A late follow-up of the list: where it is answered, and the day its form was made for. */
    private record Row(String address, String caseId, String record, String due) {}

    private Row first(WebReader reader) {
        Matcher link = ANSWER.matcher(reader.get(LATE).html());
        assertThat(link.find()).as("a late follow-up that can be answered").isTrue();
        String address = link.group(1).replace("&amp;", "&");
        Matcher due = DUE.matcher(reader.get(address).html());
        assertThat(due.find()).as("the form of an answer").isTrue();
        return new Row(address, link.group(2), link.group(3), due.group(1));
    }

    private String responsible(Row row) {
        return town.text(
                        "SELECT username FROM account WHERE id = (SELECT responsible FROM care_case WHERE case_id = CAST('"
                                + row.caseId() + "' AS UUID))")
                + "@ekdalen";
    }

    private long waiting() {
        return town.count("SELECT COUNT(*) FROM follow_up WHERE municipality = 1 AND state = 'OPEN'");
    }
}
