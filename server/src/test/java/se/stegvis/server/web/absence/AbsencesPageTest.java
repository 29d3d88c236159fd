package se.stegvis.server.web.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** Absences noted on the web. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsencesPageTest {
    private static final Pattern END = Pattern.compile("/web/absences/[0-9a-f-]{36}/end");

    @AutoClose
    private final WebFixture town = new WebFixture();

    private final WebReader lead = town.reader(WebFixture.LEAD);

    private String account(String username) {
        return town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM account WHERE municipality = 1"
                + " AND username = '" + username + "'");
    }

    private WebReader.Page note(WebReader who, String away, String cover, String first, String last) {
        who.get("/web/absences");
        return who.post("/web/absences", "account", away, "cover", cover, "firstOn", first, "lastOn", last);
    }

    @Test
    void aLeadNotesAnAbsenceOfTheTeamAndEndsIt() {
        String sara = account("handlaggare1");
        String johan = account("handlaggare2");
        assertThat(note(lead, sara, johan, "2026-11-25", "2026-12-04").location())
                .isEqualTo("/web/absences");
        String html = lead.get("/web/absences").html();
        assertThat(html).contains("Sara Lindgren är tillbaka", "2026-11-25", "2026-12-04");
        Matcher end = END.matcher(html);
        assertThat(end.find()).isTrue();
        assertThat(lead.post(end.group()).location()).isEqualTo("/web/absences");
        assertThat(lead.get("/web/absences").html()).contains("Ingen är borta");
    }

    @Test
    void whatIsMissingIsToldAndWhatWasWrittenStands() {
        WebReader.Page page = note(lead, account("handlaggare1"), "", "2026-12-04", "2026-11-25");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("Frånvaron antecknades inte", "value=\"2026-12-04\"")
                .contains("<li>");
    }

    @Test
    void b2_aDayOfAnAbsenceIsReadAsPeopleWriteItAndAskedAbout() {
        String sara = account("handlaggare1");
        String johan = account("handlaggare2");
        WebReader.Page asked = note(lead, sara, johan, "v 51", "efter jul");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html())
                .contains("Vilken dag menar du med ”v 51”?", "value=\"v 51\"", "ons 16 dec 2026")
                .contains("”efter jul” går inte att läsa som ett datum.", "value=\"efter jul\"");
        lead.get("/web/absences");
        WebReader.Page chosen = lead.post(
                "/web/absences",
                "account",
                sara,
                "cover",
                johan,
                "firstOn",
                "v 51",
                "firstOnChosen",
                "2026-12-16",
                "lastOn",
                "23/12");
        assertThat(chosen.location()).isEqualTo("/web/absences");
        String html = lead.get("/web/absences").html();
        assertThat(html).contains("2026-12-16", "2026-12-23");
        Matcher end = END.matcher(html);
        assertThat(end.find()).isTrue();
        lead.post(end.group());
    }

    @Test
    void b3_anAbsenceOf2062IsAskedAbout() {
        WebReader.Page page = note(lead, account("handlaggare1"), account("handlaggare2"), "2026-12-01", "2062-12-04");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("”2062-12-04” ligger långt från i dag.", "fre 4 dec 2026", "mån 4 dec 2062");
    }

    @Test
    void aWorkerNotesTheirOwnAndNobodyElses() {
        WebReader worker = town.reader("handlaggare2@ekdalen");
        String johan = account("handlaggare2");
        assertThat(worker.get("/web/absences").html()).contains("value=\"" + johan + "\"");
        assertThat(note(worker, account("handlaggare1"), johan, "2026-11-25", "2026-12-04")
                        .status())
                .isEqualTo(404);
        assertThat(town.reader(WebFixture.ADMIN).get("/web/absences").status()).isEqualTo(403);
    }
}
