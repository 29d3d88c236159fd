package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** An administrator checks and publishes a process on the web. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessesPageTest {
    private WebFixture town;
    private WebReader admin;
    private String text;

    @BeforeAll
    void start() throws IOException {
        town = new WebFixture(Map.of());
        admin = town.reader(WebFixture.ADMIN);
        text = Files.readString(Path.of("../docs/examples/odlingen.json"));
    }

    @AfterAll
    void stop() {
        town.close();
    }

    private long published() {
        return town.count("SELECT COUNT(*) FROM process_definition WHERE municipality = 1");
    }

    private WebReader.Page send(String what, String definition) {
        admin.get("/web/processes");
        return admin.post("/web/processes", "text", definition.replace("\n", "\r\n"), "do", what);
    }

    @Test
    @Order(1)
    void aTextWithErrorsIsToldByLineAndStandsInTheForm() {
        WebReader.Page page = send("publish", text.replace("\"version\": 1", "\"version\": \"<b>ett</b>\""));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("inget är publicerat", "&lt;b&gt;ett&lt;/b&gt;")
                .doesNotContain("<b>ett</b>");
        assertThat(page.html()).containsPattern("<li>[^<]*\\d+");
        assertThat(published()).isZero();
    }

    @Test
    @Order(2)
    void checkingPublishesNothing() {
        assertThat(send("check", text).html()).contains("har inga fel", "Inget öppet ärende");
        assertThat(published()).isZero();
    }

    @Test
    @Order(3)
    void whatIsPublishedStandsOnTheListAndTheSameTextAgainChangesNothing() {
        assertThat(send("publish", text).html()).contains("är publicerad", "odlingen");
        assertThat(published()).isOne();
        assertThat(send("publish", text).html()).contains("Inget har ändrats");
        assertThat(published()).isOne();
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'PUBLISHED'"))
                .isOne();
    }

    @Test
    @Order(4)
    void anotherTextForTheSameVersionIsRefused() {
        assertThat(send("publish", text + "\n").status()).isEqualTo(422);
        assertThat(published()).isOne();
    }

    @Test
    @Order(5)
    void itIsForAdministratorsOnly() {
        assertThat(town.reader(WebFixture.LEAD).get("/web/processes").status()).isEqualTo(403);
    }

    @Test
    @Order(9)
    void ops1_anAdministratorChoosesTheProcessesThatAreOffered() {
        admin.get("/web/processes");
        assertThat(admin.post("/web/processes/used").status()).as("none at all").isEqualTo(409);
        admin.get("/web/processes");
        assertThat(admin.post("/web/processes/used", "key", "tranas-rehab", "key", "no-such")
                        .location())
                .isEqualTo("/web/processes");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'PUBLISHED' AND"
                        + " detail LIKE 'choice=1/%'"))
                .isOne();
        assertThat(admin.get("/web/processes").html())
                .contains("används inte")
                .containsPattern("value=\"tranas-rehab\"[^>]* checked")
                .doesNotContainPattern("value=\"odlingen\"[^>]* checked");
        assertThat(used("admin1@ekdalen")).containsOnly("tranas-rehab");
        assertThat(used("admin1@granby")).as("another municipality").hasSizeGreaterThan(1);
        long before = published();
        admin.get("/web/processes");
        admin.post("/web/processes/used", "key", "tranas-rehab");
        assertThat(published()).as("the same once more is no choice").isEqualTo(before);
    }

    @Test
    @Order(10)
    void ops1_theProcessesThatAreOfferedAreNotForOthersToChoose() {
        WebReader lead = town.reader(WebFixture.LEAD);
        lead.get("/web/me");
        assertThat(lead.post("/web/processes/used", "key", "tranas-rehab").status())
                .isEqualTo(403);
    }

    private Set<String> used(String username) {
        Set<String> keys = new TreeSet<>();
        String token = town.api()
                .login(username, WebFixture.PASSWORD, Optional.empty())
                .json()
                .path("access_token")
                .asText();
        town.api().get("/api/v1/processes", token).json().path("processes").forEach(one -> {
            if (one.path("inUse").asBoolean()) {
                keys.add(one.path("key").asText());
            }
        });
        return keys;
    }
}
