package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.Text;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.PushWire;
import se.stegvis.shared.wire.SampleFolder;

/** A text of which nothing can be seen is as no text, in every field of every kind. */
class UnseenTextTest {
    /** One of each class; {@code VisibleTextTest} asks all of Unicode. */
    private static final String[] UNSEEN = {
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\u3164",
        "\u2800",
        "\u0000",
        "\u2060",
        "\u200e",
        "\u00ad",
        "\u2007",
        "\u202f",
        "\u2028",
        "\ufffc",
        "\u0301",
        "\ue000",
        "\ud800",
        " \u00a0\u200b\n\u3164 "
    };

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\ufeff", "\u3164", "\u2800", "\u0000", "\u2060", "\u200e", "\u00ad"})
    void b6_aTextOfWhichNothingCanBeSeenSignsNothing(String text) {
        ObjectNode fields = Text.json("{\"purpose\":\"PLANNED_FOLLOW_UP\",\"entry\":\"LET_IN\"}");
        fields.put("observations", text);
        assertThat(check(Kind.HOME_VISIT, fields)).contains(Finding.of("observations", "required-when-let-in"));
    }

    @ParameterizedTest
    @EnumSource
    void b6_itIsAsNoTextInEveryFieldOfEveryKind(Kind kind) throws Exception {
        assumeTrue(kind.spec().signable(), "what is never signed is judged by the server as it is set");
        Change first = (Change) PushWire.readRequest(SampleFolder.first("push-" + kind))
                .changes()
                .get(0);
        ObjectNode whole = first.set();
        whole.remove(List.of("addendumTo", "conflicts"));
        for (List<String> path : texts(whole, List.of())) {
            if (isKey(kind, path)) {
                continue;
            }
            List<Finding> without = check(kind, with(whole, path, null));
            for (String unseen : UNSEEN) {
                assertThat(check(kind, with(whole, path, TextNode.valueOf(unseen))))
                        .as("%s in %s of %s", Integer.toHexString(unseen.codePointAt(0)), path, kind)
                        .isEqualTo(without);
            }
        }
    }

    @Test
    void b6_anAddendumThatCannotBeSeenSaysNothing() {
        for (String unseen : UNSEEN) {
            ObjectNode fields = Text.json("{\"addendumTo\":\"0191a000-0000-7000-8000-000000000001\"}");
            fields.put("observations", unseen);
            fields.putObject("present").putObject("k").put("name", unseen);
            assertThat(check(Kind.HOME_VISIT, fields)).contains(Finding.of("addendumTo", "addendum-empty"));
        }
    }

    @Test
    void b6_anEntryWithoutAnythingInItSaysNothing() {
        ObjectNode fields = Text.json("{\"addendumTo\":\"0191a000-0000-7000-8000-000000000001\"}");
        fields.putObject("present").putObject("0191a000-0000-7000-8000-000000000002");
        assertThat(check(Kind.HOME_VISIT, fields)).contains(Finding.of("addendumTo", "addendum-empty"));
        ObjectNode named = Text.json("{\"addendumTo\":\"0191a000-0000-7000-8000-000000000001\"}");
        named.putObject("parties").putObject("AF");
        assertThat(check(Kind.CONSENT, named)).as("a party says itself").isEmpty();
    }

    /** Only free text may be of any signs; keys, days and ids are held by their shape. */
    private static boolean isKey(Kind kind, List<String> path) {
        return kind.spec()
                        .field(path.get(0))
                        .filter(field -> field.type() != FieldType.TEXT)
                        .isPresent()
                && path.size() == 1;
    }

    private static List<Finding> check(Kind kind, ObjectNode fields) {
        RecordHeader header = new RecordHeader(new java.util.UUID(0, 1), new java.util.UUID(0, 2), kind.name(), 1);
        return SigningCheck.of(Kind.read(header, Doc.of(fields)), CaseFacts.NONE);
    }

    private static List<List<String>> texts(JsonNode node, List<String> path) {
        List<List<String>> all = new ArrayList<>();
        node.properties().forEach(entry -> {
            List<String> below = new ArrayList<>(path);
            below.add(entry.getKey());
            if (entry.getValue().isTextual()) {
                all.add(below);
            } else if (!(entry.getValue() instanceof ArrayNode)) {
                all.addAll(texts(entry.getValue(), below));
            }
        });
        return all;
    }

    private static ObjectNode with(ObjectNode whole, List<String> path, JsonNode value) {
        ObjectNode copy = whole.deepCopy();
        ObjectNode parent = copy;
        for (String name : path.subList(0, path.size() - 1)) {
            parent = (ObjectNode) parent.get(name);
        }
        if (value == null) {
            parent.remove(path.get(path.size() - 1));
        } else {
            parent.set(path.get(path.size() - 1), value);
        }
        return copy;
    }
}
