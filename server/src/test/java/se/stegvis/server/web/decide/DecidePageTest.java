package se.stegvis.server.web.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.server.web.WebReader.Page;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** The page of what waits for a decision: a note that came from who has the case no more. */
class DecidePageTest {
    private WebFixture town;
    private WebReader lead;
    private UUID late;

    @BeforeEach
    void start() {
        town = new WebFixture();
        lead = town.reader(WebFixture.LEAD);
        UUID id = UUID.fromString(town.text("""
                SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1 AND step = '2'
                  AND protection = 'NONE' AND responsible = (SELECT id FROM account WHERE municipality = 1
                  AND username = 'handlaggare1') ORDER BY case_id LIMIT 1"""));
        String revision =
                lead.get("/web/cases/" + id).html().replaceAll("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1");
        lead.post("/web/cases/" + id + "/hand-over", "revision", revision, "responsible", account("handlaggare2"));
        late = UuidCreator.getTimeOrderedEpoch();
        Change change = new Change(
                late,
                UuidCreator.getTimeOrderedEpoch(),
                "HOME_VISIT",
                id,
                0,
                Json.newObject()
                        .put("happenedAt", "2026-11-20T10:15:30+01:00")
                        .put("observations", "Skriven före överlämningen."),
                "2026-11-20T10:15:30+01:00",
                Optional.empty());
        town.push(town.caller("handlaggare1"), change);
        assertThat(town.count("SELECT COUNT(*) FROM quarantine WHERE municipality = 1 AND settlement IS NULL"))
                .isOne();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void aLateNoteIsShownAndAdoptedOnce() {
        assertThat(lead.get("/web/decide").html()).contains("Skriven före överlämningen.");

        assertThat(lead.post("/web/decide/" + late + "/adopt").status()).isEqualTo(303);

        assertThat(lead.get("/web/decide").html()).doesNotContain("Skriven före överlämningen.");
        assertThat(town.text("SELECT settlement FROM quarantine WHERE municipality = 1"))
                .isEqualTo("ADOPTED");
    }

    @Test
    void f1_whoDecidesSecondIsToldThatItIsDecidedAndLedBackToThePage() {
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        hugo.get("/web/decide");
        lead.get("/web/decide");
        assertThat(lead.post("/web/decide/" + late + "/adopt").status()).isEqualTo(303);

        Page adopted = hugo.post("/web/decide/" + late + "/adopt");
        hugo.get("/web/decide");
        Page dismissed = hugo.post("/web/decide/" + late + "/dismiss", "why", "Det var om någon annan");

        for (Page second : new Page[] {adopted, dismissed}) {
            assertThat(second.status()).as(second.html()).isEqualTo(409);
            assertThat(second.html()).contains("Det är redan avgjort", "class=\"button\" href=\"/web/decide\"");
        }
        assertThat(dismissed.html()).as("what was typed").contains("Det var om någon annan");
        assertThat(town.text("SELECT settlement FROM quarantine WHERE municipality = 1"))
                .isEqualTo("ADOPTED");
        WebReader gone = town.reader("handlaggare1@ekdalen");
        gone.get("/web/decide");
        assertThat(gone.post("/web/decide/" + late + "/adopt").status())
                .as("whoever has nothing to decide there learns nothing")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 501, 3_000})
    void aReasonThatCannotBeUsedIsStillInItsField(int letters) {
        lead.get("/web/decide");
        String why = "ö".repeat(letters);

        Page refused = lead.post("/web/decide/" + late + "/dismiss", "why", why);

        assertThat(refused.status()).as(refused.html()).isEqualTo(400);
        assertThat(refused.html())
                .contains("Skriv varför i ord, med minst tio tecken och högst 500.", "value=\"" + why + "\"")
                .contains("Skriven före överlämningen.");
        assertThat(town.count("SELECT COUNT(*) FROM quarantine WHERE municipality = 1 AND settlement IS NULL"))
                .isOne();
    }

    @Test
    void whoHasNothingToDecideSeesNothingOfIt() {
        assertThat(town.reader("handlaggare1@ekdalen").get("/web/decide").html())
                .doesNotContain("Skriven före överlämningen.");
    }

    private String account(String username) {
        return town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM account WHERE municipality = 1 AND username = '"
                + username + "'");
    }
}
