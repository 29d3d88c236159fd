package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.record.ClientNumberBackfill;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/**
 * The author of a second case for a person is notified, and nobody is notified of a protected one that is not theirs.
 */
class SameNumberTest {
    private static final String NUMBER = "199006022397";
    private static final String PROTECTED = "PROTECTED_REGISTRATION";

    private SyncServer server;
    private Tablet hanna;
    private Tablet johan;

    private record OpenedByTablet(Tablet by, UUID caseId, UUID client) {
        ChangeResult push(int base, ObjectNode set) {
            return by.pushOne(change("CLIENT", caseId, client, base, set));
        }

        boolean told() {
            return by.doc(client).path("numberElsewhere").asBoolean();
        }
    }

    @BeforeEach
    void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        johan = server.tablet("handlaggare2@ekdalen");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static OpenedByTablet open(Tablet by, String... fields) {
        OpenedByTablet opened = new OpenedByTablet(by, by.openCase(), id());
        assertThat(opened.push(0, set(fields)).outcome()).isEqualTo(Outcome.APPLIED);
        return opened;
    }

    @Test
    void b7_theSameNumberTwiceIsToldToBothWhateverTheSpelling() {
        OpenedByTablet first = open(hanna, "personalNumber", NUMBER);
        assertThat(first.told()).isFalse();
        OpenedByTablet second = open(johan, "personalNumber", "900602-2397");
        assertThat(second.told()).isTrue();
        assertThat(first.told()).isTrue();
        OpenedByTablet third = open(johan, "personalNumber", "199107172380");
        assertThat(third.told()).isFalse();
    }

    @Test
    void b7_itIsToldNoMoreWhenTheNumberIsPutRight() {
        OpenedByTablet first = open(hanna, "personalNumber", NUMBER);
        OpenedByTablet second = open(johan, "personalNumber", NUMBER);
        assertThat(second.push(2, set("personalNumber", "199107172380")).outcome())
                .isIn(Outcome.APPLIED, Outcome.MERGED);
        assertThat(first.told()).isFalse();
        assertThat(second.told()).isFalse();
        assertThat(first.push(3, Json.newObject().putNull("personalNumber")).outcome())
                .isIn(Outcome.APPLIED, Outcome.MERGED);
        assertThat(first.push(4, set("personalNumber", "199107172380")).outcome())
                .isIn(Outcome.APPLIED, Outcome.MERGED);
        assertThat(first.told()).isTrue();
        assertThat(second.told()).isTrue();
    }

    @Test
    void b7_aProtectedCaseIsNotToldOfAndItsHoldersAre() {
        OpenedByTablet hidden = open(hanna, "personalNumber", NUMBER, "protection", PROTECTED);
        OpenedByTablet open = open(johan, "personalNumber", NUMBER);
        assertThat(open.told()).isFalse();
        assertThat(hidden.told()).isTrue();
    }

    @Test
    void b7_whatBecomesProtectedIsToldOfNoMore() {
        OpenedByTablet first = open(hanna, "personalNumber", NUMBER);
        OpenedByTablet second = open(johan, "personalNumber", NUMBER);
        assertThat(first.push(2, set("protection", PROTECTED)).outcome()).isIn(Outcome.APPLIED, Outcome.MERGED);
        assertThat(second.told()).isFalse();
        assertThat(first.told()).isTrue();
    }

    @Test
    void b7_twoWhoOpenAtTheSameMomentAreBothTold() {
        for (int round = 0; round < 4; round++) {
            String number = List.of(NUMBER, "199107172380", "199610202385", "200001052380")
                    .get(round);
            List<OpenedByTablet> both = Stream.of(hanna, johan)
                    .map(tablet -> CompletableFuture.supplyAsync(() -> open(tablet, "personalNumber", number)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(both).as("round %s", round).allMatch(OpenedByTablet::told);
        }
    }

    @Test
    void b7_anotherMunicipalityIsAnotherWorld() {
        OpenedByTablet here = open(hanna, "personalNumber", NUMBER);
        OpenedByTablet there = open(server.tablet("handlaggare1@granby"), "personalNumber", NUMBER);
        assertThat(here.told()).isFalse();
        assertThat(there.told()).isFalse();
    }

    private static ObjectNode other(String kind, String issuer, String value) {
        ObjectNode set = Json.newObject();
        set.putObject("otherNumber").put("kind", kind).put("issuer", issuer).put("value", value);
        return set;
    }

    private static OpenedByTablet open(Tablet by, ObjectNode set) {
        OpenedByTablet opened = new OpenedByTablet(by, by.openCase(), id());
        assertThat(opened.push(0, set).outcome()).isEqualTo(Outcome.APPLIED);
        return opened;
    }

    @Test
    void b7_aNumberOfAnotherSortTwiceIsToldWhoeverIssuedItAndHoweverItIsWritten() {
        OpenedByTablet first = open(hanna, other("RESERVE", "Region Gävleborg", "19900602-K397"));
        assertThat(first.told()).isFalse();
        for (String spelling : List.of("19900602k397", " 19900602 – K397\u200E ", "１９９００６０２K397", "19900602.K397")) {
            OpenedByTablet second = open(johan, other("UNKNOWN", "", spelling));
            assertThat(second.told()).as(spelling).isTrue();
            assertThat(second.push(2, other("UNKNOWN", "", "LMA 12-345678")).outcome())
                    .isIn(Outcome.APPLIED, Outcome.MERGED);
            assertThat(first.told()).isFalse();
            assertThat(second.push(4, Json.newObject().putNull("otherNumber")).outcome())
                    .isIn(Outcome.APPLIED, Outcome.MERGED);
        }
        OpenedByTablet missing = open(hanna, other("COORDINATION_APPLIED", "Skatteverket", "saknas"));
        OpenedByTablet missingToo = open(johan, other("COORDINATION_APPLIED", "Skatteverket", "saknas"));
        assertThat(missing.told() || missingToo.told())
                .as("a word is no number")
                .isFalse();
    }

    @Test
    void b7_itIsToldAsLongAsOneOfTwoNumbersIsElsewhere() {
        OpenedByTablet both = open(hanna, other("RESERVE", "Region", "R-77881").put("personalNumber", NUMBER));
        OpenedByTablet personal = open(johan, "personalNumber", NUMBER);
        OpenedByTablet reserve = open(johan, other("RESERVE", "Region", "r77881"));
        assertThat(List.of(both.told(), personal.told(), reserve.told())).containsOnly(true);
        assertThat(personal.push(2, set("personalNumber", "199107172380")).outcome())
                .isIn(Outcome.APPLIED, Outcome.MERGED);
        assertThat(List.of(both.told(), personal.told(), reserve.told())).containsExactly(true, false, true);
        assertThat(reserve.push(2, Json.newObject().putNull("otherNumber")).outcome())
                .isIn(Outcome.APPLIED, Outcome.MERGED);
        assertThat(List.of(both.told(), reserve.told())).containsOnly(false);
    }

    @Test
    void b7_twoWhoTakeAwayAnotherNumberAtTheSameMomentLeaveNothingToTell() {
        for (int round = 0; round < 4; round++) {
            String reserve = "R-7788" + round;
            OpenedByTablet both =
                    open(hanna, other("RESERVE", "Region", reserve).put("personalNumber", NUMBER));
            OpenedByTablet personal = open(johan, "personalNumber", NUMBER);
            OpenedByTablet other = open(server.tablet("handlaggare3@ekdalen"), other("RESERVE", "Region", reserve));
            assertThat(both.told()).isTrue();
            Stream.of(
                            CompletableFuture.runAsync(
                                    () -> personal.push(2, Json.newObject().putNull("personalNumber"))),
                            CompletableFuture.runAsync(
                                    () -> other.push(2, Json.newObject().putNull("otherNumber"))))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(both.told()).as("round %s", round).isFalse();
            both.push(4, Json.newObject().putNull("personalNumber"));
        }
    }

    @Test
    void b7_doublesFromBeforeTheIndexAreToldOfAsTheyAreEntered() throws Exception {
        OpenedByTablet first = open(hanna, "personalNumber", NUMBER);
        forgetTheIndex();
        OpenedByTablet second = open(johan, "personalNumber", NUMBER);
        OpenedByTablet other = open(johan, "personalNumber", "199107172380");
        forgetTheIndex();
        assertThat(first.told() || second.told()).isFalse();

        server.bean(ClientNumberBackfill.class).next(1);

        assertThat(first.told()).isTrue();
        assertThat(second.told()).isTrue();
        assertThat(other.told()).isFalse();
        assertThat(server.count("SELECT COUNT(*) FROM known_number WHERE cases > 1"))
                .isOne();
        int revision = hanna.state(first.client()).revision();
        assertThat(server.bean(ClientNumberBackfill.class).next(1)).isFalse();
        assertThat(hanna.state(first.client()).revision()).as("told once").isEqualTo(revision);
    }

    /** As a server of before the index left it. */
    private void forgetTheIndex() throws Exception {
        try (var connection = server.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM client_number");
            statement.executeUpdate("DELETE FROM known_number");
            statement.executeUpdate("DELETE FROM client_number_fill");
        }
    }

    @Test
    void b7_casesFromBeforeTheIndexAreEntered() throws Exception {
        OpenedByTablet first = open(hanna, "personalNumber", NUMBER);
        try (var connection = server.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM client_number");
            statement.executeUpdate("DELETE FROM client_number_fill");
        }
        assertThat(server.bean(ClientNumberBackfill.class).next(1))
                .as("none left")
                .isFalse();
        assertThat(server.bean(ClientNumberBackfill.class).next(1)).isFalse();
        assertThat(server.count("SELECT COUNT(*) FROM client_number WHERE blind IS NOT NULL"))
                .isOne();
        assertThat(server.count("SELECT COUNT(*) FROM client_number_fill WHERE NOT done"))
                .isZero();
        assertThat(open(johan, "personalNumber", NUMBER).told()).isTrue();
        assertThat(first.told()).isTrue();
    }
}
