package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.support.TestPictures;
import se.stegvis.server.web.WebReader.Page;
import se.stegvis.shared.picture.InvalidPicture;
import se.stegvis.shared.picture.SanitizedPicture;

/** The pictures of a visit at the desk: shown when they have come, told of when they have not, each looking noted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturePageTest {
    private static final String READS =
            "SELECT COUNT(*) FROM audit_entry WHERE action = 'READ' AND detail = 'attachment'";

    private final byte[] kitchen = TestPictures.kitchen();
    private final byte[] hall = other();
    private WebFixture town;
    private PictureFixture pictures;
    private UUID caseId;

    private static byte[] other() {
        try {
            return SanitizedPicture.of(TestPictures.drawn("png", 40, 1)).bytes();
        } catch (InvalidPicture impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @BeforeAll
    void start() {
        town = new WebFixture();
        pictures = new PictureFixture(town);
        caseId = pictures.caseOfWorker(0);
        assertThat(pictures.visit(caseId, new String[] {"Köket", ""}, kitchen, hall)
                        .problem())
                .isEmpty();
        pictures.send(WebFixture.WORKER, caseId, kitchen);
    }

    @AfterAll
    void stop() {
        town.close();
    }

    @Test
    void oneThatHasComeIsShownAndOneThatHasNotIsToldOfAtOnce() {
        String page = town.reader(WebFixture.LEAD).get("/web/cases/" + caseId).html();
        assertThat(page)
                .contains(
                        "src=\"" + PictureFixture.address(caseId, kitchen) + "\" alt=\"Köket\"", "Kom fram 2026-11-23")
                .contains("Bilden har inte kommit än", "Finns hos Sara Lindgren sedan 2026-11-23", "bild väntar")
                .doesNotContain(PictureFixture.address(caseId, hall));
    }

    @Test
    void itIsHandedOutAsAPictureKeptNowhereAndNoted() throws IOException {
        WebReader lead = town.reader(WebFixture.LEAD);
        long before = town.count(READS);
        Page picture = lead.get(PictureFixture.address(caseId, kitchen));
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.header("Cache-Control")).isEqualTo("no-store");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(picture.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(town.count(READS)).isEqualTo(before + 1);
    }

    @Test
    void toOthersAndBeforeItHasComeItIsNotThere() {
        long before = town.count(READS);
        for (String stranger : List.of("handlaggare2@ekdalen", "teamledare1@granby")) {
            assertThat(town.reader(stranger)
                            .get(PictureFixture.address(caseId, kitchen))
                            .status())
                    .isEqualTo(404);
        }
        WebReader lead = town.reader(WebFixture.LEAD);
        assertThat(lead.get(PictureFixture.address(caseId, hall)).status()).isEqualTo(404);
        assertThat(lead.get("/web/cases/" + caseId + "/pictures/..%2f..%2fetc").status())
                .isEqualTo(404);
        assertThat(town.reader(WebFixture.ADMIN)
                        .get(PictureFixture.address(caseId, kitchen))
                        .status())
                .isEqualTo(403);
        assertThat(town.reader().get(PictureFixture.address(caseId, kitchen)).status())
                .as("to the login")
                .isEqualTo(303);
        assertThat(town.count(READS)).isEqualTo(before);
    }

    @Test
    void whoHasOpenedTheCaseInAnEmergencySeesItToo() {
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        hugo.get("/web/emergency");
        UUID other = pictures.caseOfWorker(1);
        byte[] bath = TestPictures.kitchen();
        pictures.visit(other, new String[] {"Badrummet"}, bath);
        pictures.send(WebFixture.WORKER, other, bath);
        assertThat(hugo.get(PictureFixture.address(other, bath)).status()).isEqualTo(404);
        hugo.get("/web/emergency");
        String number = town.text("SELECT CONCAT(LEFT(HEX(number), 4), '-', RIGHT(HEX(number), 4)) FROM care_case"
                + " WHERE municipality = 1 AND case_id = UNHEX('"
                + other.toString().replace("-", "") + "')");
        Page opened = hugo.post("/web/emergency", "number", number, "reason", "Sara går inte att nå och bilden behövs");
        assertThat(opened.status()).isEqualTo(303);
        assertThat(hugo.get(PictureFixture.address(other, bath)).status()).isEqualTo(200);
    }
}
