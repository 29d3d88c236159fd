package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.PushWire;

/** Two tablets of one person were told different phone numbers, and reach the server in the other order (tablet 12). */
class NewerTellingTest {
    /** The server's clock runs; only differences to it are used. */
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC).withNano(0);

    private static final OffsetDateTime MONDAY = NOW.minusDays(3);
    private static final OffsetDateTime TUESDAY = NOW.minusDays(2);
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet other;
    private UUID caseId;
    private UUID person;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        other = hanna.another();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        caseId = hanna.openCase();
        person = id();
        ChangeResult written = tell(hanna, 0, "070-174 06 05", NOW.minusDays(9), Duration.ZERO);
        assertThat(written.outcome()).isEqualTo(Outcome.APPLIED);
    }

    /** A number stated at a time of the server, by a tablet whose clock is wrong by that much. */
    private ChangeResult tell(Tablet tablet, int base, String number, OffsetDateTime at, Duration wrong) {
        Change change = change(base, number, at.plus(wrong));
        return send(
                tablet,
                new PushRequest(tablet.device, List.of(change))
                        .sentAt(NOW.plus(wrong).toString()));
    }

    private Change change(int base, String number, OffsetDateTime at) {
        return new Change(id(), person, "CLIENT", caseId, base, set("phone", number), at.toString(), Optional.empty());
    }

    private static ChangeResult send(Tablet tablet, PushRequest push) {
        return Tablet.results(tablet.api.post("/api/v1/sync/push", tablet.token, PushWire.write(push)))
                .get(0);
    }

    @Test
    void tab12_theNumberOfMondayThatArrivesOnWednesdayDoesNotReplaceTuesdays() {
        assertThat(tell(other, 1, "070-174 06 07", TUESDAY, Duration.ZERO).outcome())
                .isEqualTo(Outcome.APPLIED);
        ChangeResult late = tell(hanna, 1, "070-174 06 06", MONDAY, Duration.ZERO);

        assertThat(late.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(hanna.doc(person).path("phone").asText()).isEqualTo("070-174 06 07");
        JsonNode stated = hanna.doc(person).at("/provenance/phone");
        assertThat(stated.path("by").asText())
                .isEqualTo(TestPeople.account(1, "handlaggare1").toString());
        assertThat(stated.path("earlier").asText()).isEqualTo("070-174 06 06");
    }

    @Test
    void tab12_aClockThatIsWrongByYearsDecidesNothing() {
        assertThat(tell(other, 1, "070-174 06 07", TUESDAY, Duration.ofDays(-4000))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(tell(hanna, 1, "070-174 06 06", MONDAY, Duration.ofDays(700)).outcome())
                .isEqualTo(Outcome.MERGED);
        assertThat(hanna.doc(person).path("phone").asText()).isEqualTo("070-174 06 07");
    }

    @Test
    void tab12_aClientThatDoesNotTellItsClockGetsBothNumbersShown() {
        assertThat(tell(other, 1, "070-174 06 07", TUESDAY, Duration.ZERO).outcome())
                .isEqualTo(Outcome.APPLIED);
        ChangeResult late = hanna.pushOne(change(1, "070-174 06 06", MONDAY));

        assertThat(late.outcome()).isEqualTo(Outcome.CONFLICT);
        ObjectNode doc = hanna.doc(person);
        assertThat(doc.path("phone").asText()).isEqualTo("070-174 06 07");
        assertThat(doc.at("/conflicts/" + late.conflict().orElseThrow() + "/fields/phone")
                        .asText())
                .isEqualTo("070-174 06 06");
    }

    @Test
    void tab12_whoSawTheNumberMayCorrectItWhateverTheClockSays() {
        ChangeResult corrected = hanna.pushOne(change(1, "070-174 06 08", NOW.minusYears(50)));
        assertThat(corrected.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(hanna.doc(person).at("/provenance/phone/earlier").asText()).isEqualTo("070-174 06 05");
    }

    @Test
    void tab12_whoStatedWhatIsSaidByTheServerAlone() {
        ObjectNode set = set();
        set.putObject("provenance").putObject("phone").put("earlier", "112");
        ChangeResult claimed = hanna.pushOne(Tablet.change("CLIENT", caseId, person, 1, set));
        assertThat(claimed.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(claimed.problem().orElseThrow().name()).isEqualTo("not-allowed");
    }

    @Test
    void tab12_theTabletThatWroteANumberLearnsWhatTheServerNotedAboutIt() {
        hanna.pull();
        tell(hanna, 1, "070-174 06 09", NOW, Duration.ZERO);
        assertThat(hanna.states()).anySatisfy(state -> assertThat(
                        Tablet.doc(state).at("/provenance/phone/earlier").asText())
                .isEqualTo("070-174 06 05"));
    }
}
