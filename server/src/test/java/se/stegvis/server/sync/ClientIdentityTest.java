package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** The number of a person is stored as twelve digits or refused; a name can be seen or is not there. */
class ClientIdentityTest {
    private static SyncServer server;
    private static Tablet hanna;
    private UUID caseId;
    private UUID client;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aCase() {
        caseId = hanna.openCase();
        client = id();
    }

    private ChangeResult push(int base, ObjectNode set) {
        return hanna.pushOne(change("CLIENT", caseId, client, base, set));
    }

    private ObjectNode pulled() {
        return hanna.doc(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "199006022397",
                "19900602-2397",
                "900602-2397",
                "9006022397",
                " 1990 0602 2397 ",
                "１９９００６０２２３９７",
                "\u202a199006022397\u202c",
                "19900602\u20132397"
            })
    void b7_whateverTheSpellingTwelveDigitsAreStored(String written) {
        assertThat(push(0, set("personalNumber", written)).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(pulled().path("personalNumber").asText()).isEqualTo("199006022397");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "199006022398",
                "199113312397",
                "20991231-0000",
                "209006022397",
                "129006022397",
                "109006022397",
                "",
                "\u200b",
                "199006T22397",
                "900602-R397",
                "okänt",
                "199006022397 199006022397"
            })
    void b7_whatIsNoPersonalNumberIsRefusedAndTheRestOfTheRecordStands(String written) {
        assertThat(push(0, set("givenName", "Test")).outcome()).isEqualTo(Outcome.APPLIED);
        ChangeResult refused = push(1, set("personalNumber", written));
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.problem().orElseThrow().name()).isEqualTo("wrong-type");
        assertThat(refused.problem().orElseThrow().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("personalNumber"))
                .satisfies(error -> assertThat(error.text()).contains("tolv siffror"));
        assertThat(pulled().has("personalNumber")).isFalse();
        assertThat(pulled().path("givenName").asText()).isEqualTo("Test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\u3164", "Eva\u202eEk", "Eva\nEk", "Eva\u0000"})
    void b7_b22_aNameIsSeenOrIsNotThere(String name) {
        for (String field : new String[] {"givenName", "familyName"}) {
            ChangeResult refused = push(0, set(field, name));
            assertThat(refused.outcome()).as(field).isEqualTo(Outcome.REFUSED);
            assertThat(refused.problem().orElseThrow().errors())
                    .extracting(error -> error.field())
                    .containsExactly(field);
        }
        ObjectNode cleared = Json.newObject().putNull("givenName").put("phone", "070-123 45 67");
        assertThat(push(0, cleared).outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void b7_twoSpellingsOfOneNumberAreNoConflict() {
        assertThat(push(0, set("personalNumber", "900602-2397")).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(push(0, set("personalNumber", "19900602 2397")).outcome()).isEqualTo(Outcome.MERGED);
    }

    @Test
    void b7_theTabletThatSentAnotherSpellingLearnsTheStoredOne() {
        hanna.pull();
        assertThat(push(0, set("personalNumber", "900602-2397")).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(hanna.states())
                .filteredOn(state -> state.record().equals(client))
                .extracting(state -> Tablet.doc(state).path("personalNumber").asText())
                .containsExactly("199006022397");
    }

    @Test
    void b7_aNumberOfAnotherSortHasAFieldOfItsOwn() {
        ObjectNode reserve = Json.newObject();
        reserve.putObject("otherNumber")
                .put("kind", "RESERVE")
                .put("issuer", "Region Ekdalen")
                .put("value", "19900602-R397");
        assertThat(push(0, reserve).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(pulled().at("/otherNumber/value").asText()).isEqualTo("19900602-R397");
        for (String value : new String[] {"\u00a0", "900602-2397"}) {
            ObjectNode wrong = Json.newObject();
            wrong.putObject("otherNumber").put("kind", "UNKNOWN").put("value", value);
            assertThat(push(1, wrong).outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "-1", "0", "190", "2200", "1990.5", "1e300"})
    void b3_aYearOfBirthIsAYear(String year) {
        ObjectNode set = set("givenName", "Asta");
        set.putObject("household")
                .putObject(id().toString())
                .put("relation", "CHILD")
                .put("birthYear", new BigDecimal(year));
        ChangeResult refused = push(0, set);
        assertThat(refused.problem().orElseThrow().name()).isEqualTo("wrong-type");
        assertThat(refused.problem().orElseThrow().errors().get(0).field()).endsWith("/birthYear");
        ObjectNode known = set("givenName", "Asta");
        known.putObject("household").putObject(id().toString()).put("birthYear", 2019);
        assertThat(push(0, known).outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void b7_onlyTheServerSaysThatANumberStandsElsewhere() {
        assertThat(push(0, Json.newObject().put("numberElsewhere", false)).outcome())
                .isEqualTo(Outcome.REFUSED);
    }
}
