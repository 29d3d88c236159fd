package se.stegvis.server.web.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** An administrator checks and publishes a process on the web. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessesPageTest {
    private WebFixture town;
    private WebReader admin;
    private String text;

    @BeforeAll
    void start() throws IOException {
        town = new WebFixture();
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
        assertThat(choose(admin, shown(admin)).status()).as("none at all").isEqualTo(409);
        assertThat(choose(admin, shown(admin), "tranas-rehab", "no-such").location())
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
        choose(admin, shown(admin), "tranas-rehab");
        assertThat(published()).as("the same once more is no choice").isEqualTo(before);
    }

    @Test
    @Order(11)
    void f1_twoAdministratorsWhoChooseAtOnceBothHaveWhatTheyChose() {
        WebReader other = town.reader(WebFixture.ADMIN);
        List<String> seen = shown(admin);
        other.get("/web/processes");
        choose(admin, seen, "tranas-rehab", "odlingen");
        String later = text.replace("\"odlingen\"", "\"odlingen-2\"");
        send("publish", later);
        assertThat(choose(other, seen, "tranas-rehab", "jonkoping-samverkan").location())
                .isEqualTo("/web/processes");
        assertThat(used("admin1@ekdalen"))
                .as("what each ticked, and what was published since both pages were made")
                .containsExactlyInAnyOrder("tranas-rehab", "odlingen", "jonkoping-samverkan", "odlingen-2");
        choose(admin, shown(admin), "odlingen");
        assertThat(choose(other, seen, "odlingen").location())
                .as("what both put away is put away")
                .isNotNull();
        assertThat(used("admin1@ekdalen")).containsOnly("odlingen");
    }

    /** The keys that the page shows as used. */
    private static List<String> shown(WebReader reader) {
        return Pattern.compile("name=\"was\" value=\"([^\"]+)\"")
                .matcher(reader.get("/web/processes").html())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static WebReader.Page choose(WebReader reader, List<String> seen, String... ticked) {
        return reader.post(
                "/web/processes/used",
                Stream.concat(
                                seen.stream().map(key -> new String[] {"was", key}),
                                Stream.of(ticked).map(key -> new String[] {"key", key}))
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
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
