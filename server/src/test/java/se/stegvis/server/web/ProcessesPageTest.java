package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
}
