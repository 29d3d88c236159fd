package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.web.WebReader.Page;

/** A team lead lowers the protection of a person whose case the lead does not see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionPageTest {
    private static final String WHY = "Skatteverket har avslutat skyddet";
    private static final String NUMBER = """
            SELECT CONCAT(LEFT(HEX(number), 4), '-', RIGHT(HEX(number), 4)) FROM care_case
            WHERE municipality = 1 AND protection %s 'NONE' ORDER BY case_id LIMIT 1""";

    private WebFixture town;

    @BeforeAll
    void start() {
        town = new WebFixture();
    }

    @AfterAll
    void stop() {
        town.close();
    }

    @Test
    void sec4_theLeadLowersItByNumberAndReasonAndSeesTheCaseAfterwards() {
        WebReader lead = town.reader(WebFixture.LEAD);
        String number = town.text(String.format(Locale.ROOT, NUMBER, "<>"));
        assertThat(lead.get("/web/cases").html()).contains("/web/protection");
        assertThat(lower(lead, number, "kort").status()).isEqualTo(400);
        Page lowered = lower(lead, number, WHY);
        assertThat(lowered.status()).as(lowered.html()).isEqualTo(303);
        assertThat(lead.get(lowered.location()).status()).isEqualTo(200);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'PROTECTION_LOWERED'"))
                .isOne();
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE '%Skatteverket%'"))
                .isZero();
        assertThat(lower(lead, number, WHY).status())
                .as("it is not protected any more")
                .isEqualTo(404);
    }

    @Test
    void sec4_whatIsNotTheirsAndWhatIsNotProtectedLookTheSame() {
        String open = town.text(String.format(Locale.ROOT, NUMBER, "="));
        Page unprotected = lower(town.reader(WebFixture.LEAD), open, WHY);
        Page missing = lower(town.reader(WebFixture.LEAD), "0000-0000", WHY);
        assertThat(unprotected.status()).isEqualTo(404);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.html()).contains("Inget skyddat ärende", WHY);
        assertThat(lower(town.reader("teamledare1@granby"), open, WHY).status()).isEqualTo(404);
        assertThat(town.reader("handlaggare1@ekdalen").get("/web/protection").status())
                .isEqualTo(403);
    }

    private static Page lower(WebReader reader, String number, String why) {
        reader.get("/web/protection");
        return reader.post("/web/protection", "number", number, "why", why);
    }
}
