package se.stegvis.server.web.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.server.web.WebReader.Page;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** A form of the page of a case that cannot be used is refused at the field, and what was typed is still in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedFormTest {
    private static final String ERROR_PAGE = "Ett fält i det som skickades";

    @AutoClose
    private final WebFixture town = new WebFixture();

    @ParameterizedTest
    @ValueSource(ints = {501, 600, 3_000})
    void aReasonForTakingOverThatIsTooLongIsShownInItsField(int letters) {
        WebReader lead = town.reader(WebFixture.LEAD);
        UUID id = caseOf("handlaggare1", "1");
        String why = "å".repeat(letters);
        lead.get("/web/cases/" + id);

        Page refused = lead.post("/web/cases/" + id + "/take-over", "revision", "1", "why", why);

        assertThat(refused.status()).as(refused.html()).isEqualTo(400);
        assertThat(refused.html())
                .containsSubsequence("<details open", "role=\"alert\"", "med minst tio tecken och högst 500")
                .containsSubsequence("<textarea id=\"why\"", "aria-invalid=\"true\"", ">" + why + "</textarea>")
                .contains("Anteckningar")
                .doesNotContain(ERROR_PAGE);
        assertThat(responsible(id)).isEqualTo("handlaggare1");
    }

    @Test
    void aReasonThatFillsItsFieldWithLineBreaksIsNotTooLong() {
        WebReader lead = town.reader(WebFixture.LEAD);
        UUID id = caseOf("handlaggare1", "2");
        String revision =
                lead.get("/web/cases/" + id).html().replaceAll("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1");
        // 500 signs as the browser counts them; it sends each line break as two.
        String why = ("Hon ringer och nu" + "å".repeat(32) + "\r\n").repeat(9) + "å".repeat(50);

        Page taken = lead.post("/web/cases/" + id + "/take-over", "revision", revision, "why", why);

        assertThat(taken.status()).as(taken.html()).isEqualTo(303);
        assertThat(responsible(id)).isEqualTo("teamledare1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501, 3_000})
    void aReasonForReturningAnAssignmentIsShownInItsField(int letters) {
        UUID id = caseOf("handlaggare1", "4");
        UUID assignment = assignment(id);
        WebReader therapist = town.reader("arbetsterapeut1@ekdalen");
        String address = "/web/cases/" + id + "/assignments/" + assignment;
        String why = "ä".repeat(letters);
        therapist.get("/web/cases/" + id);

        Page refused = therapist.post(address, "revision", "1", "answer", "return", "why", why);

        assertThat(refused.status()).as(refused.html()).isEqualTo(400);
        assertThat(refused.html())
                .containsSubsequence(
                        address,
                        "Skriv varför uppdraget återsänds, med högst 500 tecken.",
                        "value=\"" + why + "\"",
                        "aria-invalid=\"true\"")
                .doesNotContain(ERROR_PAGE);
    }

    @Test
    void aReasonForAFormThatThePageHasNotIsToldByTheErrorPageWithTheText() {
        UUID id = caseOf("handlaggare1", "4");
        WebReader lead = town.reader(WebFixture.LEAD);
        lead.get("/web/cases/" + id);

        Page refused = lead.post(
                "/web/cases/" + id + "/assignments/" + UUID.randomUUID(),
                "revision",
                "1",
                "answer",
                "return",
                "why",
                "ö".repeat(501));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("ö".repeat(501)).doesNotContain("Anteckningar");
    }

    @ParameterizedTest
    @CsvSource({
        "hand-over, responsible, Välj vem som ska ta över ärendet.",
        "deputy, deputy, Välj vem som ska vara ersättare."
    })
    void aChoiceThatIsMissingOrNotOfferedIsAskedForAtItsField(String form, String field, String sentence) {
        WebReader lead = town.reader(WebFixture.LEAD);
        UUID id = caseOf("handlaggare1", "3a");
        for (String chosen : List.of("", UUID.randomUUID().toString())) {
            lead.get("/web/cases/" + id);

            Page refused = lead.post("/web/cases/" + id + "/" + form, "revision", "1", field, chosen);

            assertThat(refused.status()).as(refused.html()).isEqualTo(400);
            assertThat(refused.html())
                    .containsSubsequence(
                            "role=\"alert\"",
                            "id=\"wrong-" + field + "\">" + sentence,
                            "<select id=\"" + field + "\"",
                            "aria-invalid=\"true\"",
                            "aria-describedby=\"wrong-" + field + "\"")
                    .contains("Anteckningar")
                    .doesNotContain(ERROR_PAGE);
            assertThat(refused.html().split("aria-invalid", -1))
                    .as("no other field")
                    .hasSize(2);
        }
        assertThat(responsible(id)).isEqualTo("handlaggare1");
    }

    @ParameterizedTest
    @CsvSource({"hand-over, responsible", "deputy, deputy"})
    void aChoiceOfAFormThatThePageHasNotIsToldByTheErrorPage(String form, String field) {
        UUID id = caseOf("handlaggare1", "4");
        WebReader therapist = town.reader("arbetsterapeut1@ekdalen");
        therapist.get("/web/cases/" + id);

        Page refused = therapist.post("/web/cases/" + id + "/" + form, "revision", "1", field, "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("för gammal").doesNotContain("Anteckningar", ">" + field + "<");
    }

    private UUID assignment(UUID id) {
        UUID assignment = UuidCreator.getTimeOrderedEpoch();
        ObjectNode set = Json.newObject()
                .put("status", "SIGNED")
                .put("happenedAt", "2026-11-22T10:15:30+01:00")
                .put("to", "AME")
                .put("state", "SENT");
        set.putArray("interventions").add("WORK_TRAINING");
        ChangeResult sent = town.push(
                town.caller("handlaggare1"),
                new Change(
                        UuidCreator.getTimeOrderedEpoch(),
                        assignment,
                        "ASSIGNMENT",
                        id,
                        0,
                        set,
                        "2026-11-22T10:15:30+01:00",
                        Optional.empty()));
        assertThat(sent.outcome()).as("%s", sent.problem()).isEqualTo(Outcome.APPLIED);
        return assignment;
    }

    private UUID caseOf(String username, String step) {
        String first = """
                SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1 AND step = '%s'
                  AND protection = 'NONE' AND responsible = (SELECT id FROM account WHERE municipality = 1
                  AND username = '%s') ORDER BY case_id LIMIT 1""";
        return UUID.fromString(town.text(String.format(Locale.ROOT, first, step, username)));
    }

    private String responsible(UUID id) {
        return town.text("SELECT username FROM account JOIN care_case ON account.municipality = care_case.municipality"
                + " AND account.id = care_case.responsible WHERE case_id = UNHEX('"
                + id.toString().replace("-", "") + "')");
    }
}
