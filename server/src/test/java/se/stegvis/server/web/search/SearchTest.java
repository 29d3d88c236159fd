package se.stegvis.server.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Client;

/** A person is found from every page by name or number, among the cases that one may read, and by nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final String SEARCHES = "SELECT COUNT(*) FROM audit_entry WHERE action = 'SEARCHED'";

    private WebFixture town;
    private WebReader lead;

    @BeforeAll
    void start() {
        town = new WebFixture();
        lead = town.reader(WebFixture.LEAD);
        lead.get("/web/overview");
    }

    @AfterAll
    void stop() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yasmin Mallgren", "mallgren yasmin", "yas mall", "MALLGREN, Y"})
    void web5_aNameIsFoundHoweverItIsWritten(String wanted) {
        assertThat(lead.post("/web/search", "wanted", wanted).html()).contains("63D7-D5E7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"63D7-D5E7", "63d7d5e7", " 63D7 D5E7 "})
    void web5_theOnlyOneThatFitsIsOpenedAtOnce(String wanted) {
        WebReader.Page found = lead.post("/web/search", "wanted", wanted);
        assertThat(found.status()).isEqualTo(303);
        assertThat(lead.get(found.location()).html()).contains("Yasmin Mallgren");
    }

    @Test
    void web5_severalAreListedAndEachIsARead() {
        long searches = town.count(SEARCHES);
        long reads = reads();
        String html = lead.post("/web/search", "wanted", "a").html();
        long shown =
                html.lines().filter(line -> line.contains("<th scope=\"row\">")).count();
        assertThat(shown).isGreaterThan(1);
        assertThat(reads() - reads).isEqualTo(shown);
        assertThat(town.count(SEARCHES) - searches).isOne();
        assertThat(town.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'SEARCHED' AND detail NOT LIKE 'found=%'"))
                .as("what was typed is in no log")
                .isZero();
    }

    @Test
    void web5_aProtectedPersonIsFoundByTheirOwnWorkerAndByNobodyElse() {
        String worker = town.text("SELECT username FROM account WHERE municipality = 1 AND id = (SELECT responsible"
                + " FROM care_case WHERE municipality = 1 AND protection <> 'NONE' LIMIT 1)");
        String caseId = town.text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1"
                + " AND protection <> 'NONE' LIMIT 1");
        WebReader own = town.reader(worker + "@ekdalen");
        Matcher line = Pattern.compile("/web/cases/" + caseId + "\">([^<]+)</a>")
                .matcher(own.get("/web/cases").html()
                        + own.get("/web/cases?page=2").html());
        assertThat(line.find()).as("the worker has the case").isTrue();
        String name = line.group(1);
        WebReader.Page found = own.post("/web/search", "wanted", name);
        assertThat(found.html() + found.location()).contains(caseId);
        assertThat(lead.post("/web/search", "wanted", name).html()).doesNotContain(caseId);
        WebReader other = town.reader("handlaggare2@ekdalen");
        other.get("/web/overview");
        String none = other.post("/web/search", "wanted", name).html();
        assertThat(none).doesNotContain(caseId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zzyzx", "hembesök", "19000101-0000", "<script>", "%", "' OR 1=1 --"})
    void whatFitsNobodySaysSoAndStaysInTheField(String wanted) {
        WebReader.Page page = lead.post("/web/search", "wanted", wanted);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("Inget ärende passar")
                .contains("value=\""
                        + wanted.replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", ".", "-"})
    void anEmptySearchFindsNobody(String wanted) {
        WebReader.Page page = lead.post("/web/search", "wanted", wanted);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).doesNotContain("<th scope=\"row\">");
    }

    @Test
    void anotherMunicipalityFindsNoneOfThem() {
        WebReader other = town.reader("teamledare1@granby");
        other.get("/web/overview");
        assertThat(other.post("/web/search", "wanted", "Yasmin Mallgren").html())
                .contains("Inget ärende passar");
    }

    /** Yasmin Mallgren is handlaggare1's; handlaggare2 may not read the case. */
    @ParameterizedTest
    @ValueSource(strings = {"Yasmin Mallgren", "mallgren, yasmin", "63D7-D5E7"})
    void web5_aColleagueWithOnlyTheNameComesToTheEmergency(String wanted) {
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        hugo.get("/web/overview");
        long searches = town.count(SEARCHES + " AND detail LIKE 'found=0 others=%'");
        String html = hugo.post("/web/search", "wanted", wanted).html();
        assertThat(html)
                .contains("Ärenden som är andras", "63D7-D5E7", "/web/emergency?found=")
                .doesNotContain("href=\"/web/cases/");
        assertThat(town.count(SEARCHES + " AND detail LIKE 'found=0 others=%'") - searches)
                .isOne();
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'READ' AND detail = 'search others'"))
                .as("that it was shown is in the log of the case")
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yasmin", "Mallgren", "Yas Mall", "Yasmin Mallgren Berg", "63D7", "y m"})
    void web5_nobodyLeafsThroughTheCasesOfOthers(String wanted) {
        WebReader hugo = town.reader("handlaggare2@ekdalen");
        hugo.get("/web/overview");
        WebReader.Page found = hugo.post("/web/search", "wanted", wanted);
        assertThat(found.html() + found.location()).doesNotContain("63D7-D5E7");
    }

    @Test
    void web5_aProtectedPersonIsNobodyToAColleague() {
        String name = town.bean(Transactions.class).snapshot(() -> {
            UUID id = UUID.fromString(protectedCase());
            Revision client =
                    town.bean(RecordStore.class).clients(1, List.of(id)).get(id);
            return new Client(client.header(), client.doc()).name();
        });
        String number = CaseNumber.of(UUID.fromString(protectedCase()));
        for (String who : List.of("handlaggare2@ekdalen", "coach1@ekdalen", WebFixture.LEAD)) {
            WebReader other = town.reader(who);
            other.get("/web/overview");
            assertThat(other.post("/web/search", "wanted", name).html())
                    .as("others may have the name")
                    .doesNotContain(number, protectedCase());
            assertThat(other.post("/web/search", "wanted", number).html())
                    .contains("Inget ärende passar")
                    .doesNotContain(protectedCase());
        }
    }

    private String protectedCase() {
        return town.text("SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1"
                + " AND protection <> 'NONE' LIMIT 1");
    }

    @Test
    void whoHasNoCasesHasNoSearch() {
        WebReader admin = town.reader(WebFixture.ADMIN);
        assertThat(admin.get("/web/people").html()).doesNotContain("role=\"search\"");
        assertThat(admin.post("/web/search", "wanted", "a").status()).isEqualTo(403);
    }

    private long reads() {
        return town.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'READ' AND detail = 'search'");
    }
}
