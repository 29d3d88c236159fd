package se.stegvis.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.TypeCheck;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.UnreadableChange;

class WireLimitsTest {
    private static final String ID = "018f3a00-0000-7000-8000-000000000001";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MalformedMessage refused(String json) {
        return catchThrowableOfType(MalformedMessage.class, () -> Json.object(utf8(json)));
    }

    private static String change(String more) {
        return "{\"id\":\"" + ID + "\",\"record\":\"" + ID + "\",\"kind\":\"HOME_VISIT\",\"case\":\"" + ID
                + "\",\"base\":0,\"set\":{},\"at\":\"2026-11-22T10:15:30Z\"" + more + "}";
    }

    private static PushRequest push(String... changes) throws MalformedMessage {
        return PushWire.readRequest(
                utf8("{\"device\":\"" + ID + "\",\"changes\":[" + String.join(",", changes) + "]}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 99})
    void tooManyLevelsAreAFaultOfFormThatSendingLessDoesNotHelp(int levels) {
        MalformedMessage refused = refused("{\"a\":" + "[".repeat(levels) + "]".repeat(levels) + "}");
        assertThat(refused.overLimit()).isFalse();
        assertThat(refused).hasMessageContaining("nested deeper than " + ProtocolLimits.DEPTH);
    }

    @Test
    void thirtyTwoLevelsAreTaken() throws Exception {
        assertThat(Json.object(utf8("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}")))
                .isNotEmpty();
    }

    @Test
    void aTextOfSixtyFourKiIsTakenAndOneMoreIsNot() throws Exception {
        assertThat(Json.object(utf8("{\"a\":\"" + "å".repeat(ProtocolLimits.TEXT) + "\"}")))
                .isNotEmpty();
        assertThat(refused("{\"a\":\"" + "å".repeat(ProtocolLimits.TEXT + 1) + "\"}")
                        .overLimit())
                .isTrue();
    }

    @Test
    void aNumberOfAMillionDigitsIsOverTheLimit() {
        assertThat(refused("{\"a\":" + "9".repeat(1_000_000) + "}").overLimit()).isTrue();
        assertThat(refused("{\"a\":1." + "9".repeat(1_000_000) + "}").overLimit())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"x\"",
                "{",
                "{\"a\":}",
                "{\"a\":1,\"a\":2}",
                "{\"b\":{\"a\":1,\"a\":2}}",
                "{} {}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":\"\u0000\"}",
                "<html>"
            })
    void whatIsNotOneJsonObjectIsTurnedAway(String body) {
        MalformedMessage refused = refused(body);
        assertThat(refused).isNotNull();
        assertThat(refused.overLimit()).isFalse();
        assertThat(refused.where()).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"id\":2}",
                "{\"set\":{\"a\":1,\"a\":2}}",
                "{\"set\":{\"b\":[{\"a\":1,\"a\":1}]}}",
                "{\"set\":{\"a\":1,\"\\u0061\":2}}"
            })
    void aNameTwiceInAChangeTurnsThePushAway(String change) {
        assertThatThrownBy(() -> push(change)).hasMessageContaining("without duplicate names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"more\":false,\"more\":true}",
                "{\"items\":[],\"items\":[]}",
                "{\"items\":[{\"gone\":1,\"gone\":2}]}",
                "{\"items\":[{\"doc\":{},\"doc\":{}}]}",
                "{\"processes\":{\"a\":1,\"a\":2}}"
            })
    void aNameTwiceInAPageIsNoPage(String page) {
        assertThatThrownBy(() -> PullWire.readResponse(utf8(page)))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageMatching(".*(duplicate|twice).*");
    }

    @Test
    void bytesThatAreNotUtf8AreTurnedAway() {
        byte[] latin1 = "{\"a\":\"Åsa\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Json.object(latin1)).isInstanceOf(MalformedMessage.class);
    }

    @Test
    void theMessageNeverRepeatsWhatStoodThere() {
        assertThat(refused("{\"a\":\"secret\" 199006022397}").getMessage()).doesNotContain("secret", "1990");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "a\\udc00b", "end\\ud83d", "\\ud83d\\ude42", "\\uffff"})
    void anyCharacterComesBackAsItWas(String escaped) throws Exception {
        ObjectNode read = Json.object(utf8("{\"a\":\"" + escaped + "\"}"));
        ObjectNode again = Json.object(Json.bytes(read));
        assertThat(again).isEqualTo(read);
        assertThat(again.get("a").textValue()).isEqualTo(read.get("a").textValue());
    }

    @Test
    void aChangeOfWrongShapeIsAnsweredByItself() throws Exception {
        String wrong = change("").replace("\"base\":0", "\"base\":-1").replaceFirst(ID, ID.replace("01\"", "02\""));
        PushRequest request = push(change(""), wrong, change(""));
        assertThat(request.changes().get(0)).isInstanceOf(Change.class);
        assertThat(request.changes().get(1))
                .isInstanceOfSatisfying(UnreadableChange.class, unreadable -> assertThat(unreadable.member())
                        .isEqualTo("base"));
        assertThat(request.changes().get(2)).isInstanceOf(Change.class);
    }

    @ParameterizedTest
    @CsvSource({
        "record, '\"1-1-1-1-1\"'",
        "record, 1",
        "record, '\"018f3a00-0000-7000-8000-00000000000z\"'",
        "kind, 1",
        "case, null",
        "base, 1.5",
        "base, 99999999999",
        "base, '\"0\"'",
        "set, []",
        "set, null",
        "at, '\"yesterday\"'",
        "at, '\"2026-11-22T10:15:30\"'",
        "at, 0",
        "after, '\"x\"'"
    })
    void theWrongMemberIsNamed(String member, String value) throws Exception {
        ObjectNode node = Json.object(utf8(change("")));
        node.set(member, Json.object(utf8("{\"v\":" + value + "}")).get("v"));
        assertThat(push(node.toString()).changes().get(0))
                .isInstanceOfSatisfying(UnreadableChange.class, unreadable -> {
                    assertThat(unreadable.id()).isEqualTo(UUID.fromString(ID));
                    assertThat(unreadable.member()).isEqualTo(member);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "1", "{\"id\":1}", "{\"id\":\"x\"}"})
    void anIdThatCannotBeReadSpoilsTheBatchAndIsNamedByItsPlace(String change) {
        assertThatThrownBy(() -> push(change(""), change))
                .isInstanceOfSatisfying(MalformedMessage.class, refused -> assertThat(refused.where())
                        .isEqualTo("changes[1].id"));
    }

    @Test
    void fiveHundredChangesAreTakenAndOneMoreIsNot() throws Exception {
        String[] many = new String[ProtocolLimits.CHANGES];
        Arrays.fill(many, change(""));
        assertThat(push(many).changes()).hasSize(ProtocolLimits.CHANGES);
        assertThatThrownBy(() -> push(String.join(",", many), change("")))
                .isInstanceOfSatisfying(MalformedMessage.class, refused -> assertThat(refused.overLimit())
                        .isTrue());
    }

    @Test
    void anUnreadableChangeIsNotWrittenAgain() throws Exception {
        PushRequest request = push(change("").replace("\"base\":0", "\"base\":-1"));
        assertThatThrownBy(() -> PushWire.write(request)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "\"5\"", "1.5"})
    void aPageHasOneToFiveHundredItems(String limit) {
        String body = "{\"device\":\"" + ID + "\",\"limit\":" + limit + "}";
        assertThatThrownBy(() -> PullWire.readRequest(utf8(body)))
                .isInstanceOfSatisfying(MalformedMessage.class, refused -> assertThat(refused.where())
                        .isEqualTo("limit"));
    }

    @Test
    void aPullWithoutLimitGetsAFullPage() throws Exception {
        assertThat(PullWire.readRequest(utf8("{\"device\":\"" + ID + "\"}")).limit())
                .isEqualTo(ProtocolLimits.PAGE);
    }

    @Test
    void aPullItemOfWrongShapeIsTurnedAway() {
        String head = "{\"history\":\"" + ID + "\",\"cursor\":\"c\",\"more\":false,\"durable\":\"\",\"items\":[";
        for (String item : new String[] {
            "{\"case\":\"" + ID + "\",\"gone\":\"LOST\"}",
            "{\"case\":\"" + ID + "\",\"record\":\"" + ID + "\",\"kind\":\"CASE\",\"revision\":1,\"seq\":1,\"doc\":[]}",
            "{\"case\":\"" + ID + "\",\"record\":\"" + ID
                    + "\",\"kind\":\"CASE\",\"revision\":1,\"seq\":\"1\",\"doc\":{}}"
        }) {
            assertThatThrownBy(() -> PullWire.readResponse(utf8(head + item + "]}")))
                    .as(item)
                    .isInstanceOf(MalformedMessage.class);
        }
    }

    @Test
    void anAnswerWithAnUnknownOutcomeOrAWrongRevisionIsTurnedAway() {
        for (String result : new String[] {
            "{\"id\":\"" + ID + "\",\"outcome\":\"MAYBE\"}",
            "{\"id\":\"" + ID + "\",\"outcome\":\"APPLIED\",\"revision\":\"1\",\"seq\":1}"
        }) {
            assertThatThrownBy(() ->
                            PushWire.readResponse(utf8("{\"history\":\"" + ID + "\",\"results\":[" + result + "]}")))
                    .as(result)
                    .isInstanceOf(MalformedMessage.class);
        }
    }

    /** Every record that the type check accepts must fit into a pull, an open conflict around it included. */
    @Test
    void theDeepestValueThatIsTakenCanBePulledAgainInsideAConflict() throws Exception {
        String deepest = "{\"fromLater\":" + "[".repeat(20) + "]".repeat(20) + "}";
        ObjectNode set = Json.object(utf8(deepest));
        assertThat(TypeCheck.of(Kind.HOME_VISIT.spec(), set)).isEmpty();
        Doc doc = Conflicts.add(
                Doc.of(set),
                new ConflictEntry(
                        UUID.fromString(ID), UUID.fromString(ID), UUID.fromString(ID), "2026-11-22T10:15:30Z", set));
        byte[] pulled = Json.bytes(Json.newObject()
                .set("items", Json.newObject().set("0", Json.newObject().set("doc", doc.toNode()))));
        assertThat(Json.object(pulled)).isNotEmpty();
    }
}
