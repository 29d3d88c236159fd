package se.stegvis.shared.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.Text;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.MergeRule;
import se.stegvis.shared.record.TypeCheck;

/** Every fact of {@code merge/facts.json}, and that docs/merge-rules.md says the same as the code. */
class MergeTest {
    private static final UUID AUTHOR = UUID.fromString("0190a000-0000-7000-8000-000000000007");

    private static final Map<FieldType, MergeRule> BY_SHAPE = Map.of(
            FieldType.MAP, MergeRule.PER_KEY,
            FieldType.SET, MergeRule.PER_ELEMENT,
            FieldType.OBJECT, MergeRule.PER_MEMBER);

    static Stream<Named<JsonNode>> facts() {
        return StreamSupport.stream(Text.resource("/merge/facts.json").spliterator(), false)
                .map(fact -> Named.of(
                        fact.get("row").asText() + " " + fact.get("name").asText(), fact));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void fact(JsonNode fact) {
        MergePlan plan = plan(fact);

        assertThat(plan.merged().toNode()).isEqualTo(fact.get("merged"));
        assertThat(plan.losing()).isEqualTo(fact.has("losing") ? fact.get("losing") : Text.json("{}"));
        assertThat(plan.outcome().name()).isEqualTo(fact.get("outcome").asText());
        assertThat(plan.rulesUsed()).contains(fact.get("row").asText());
        assertThat(plan.flags()).isEqualTo(texts(fact.path("flags")));
        assertThat(plan.signAgain()).isEqualTo(fact.path("signAgain").asBoolean());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void everyFactIsOneThatTheTypeCheckLetsThrough(JsonNode fact) {
        assertThat(TypeCheck.of(spec(fact), (ObjectNode) fact.get("set"))).isEmpty();
    }

    @Test
    void thePageHasExactlyTheRowsOfTheCode() {
        assertThat(rows().keySet())
                .as("rows of the first table of docs/merge-rules.md: one for each constant of MergeRow")
                .containsExactlyElementsOf(new TreeMap<>(
                                Arrays.stream(MergeRow.values()).collect(Collectors.toMap(Enum::name, row -> row)))
                        .keySet());
    }

    @Test
    void everyRowHasAFactForEachOutcomeThePageNames() {
        Map<String, Set<String>> shown = new TreeMap<>();
        facts().map(Named::getPayload)
                .forEach(fact -> shown.computeIfAbsent(fact.get("row").asText(), row -> new TreeSet<>())
                        .add(fact.get("outcome").asText()));
        assertThat(shown)
                .as(
                        "outcomes of each row: give a new one a fact in src/test/resources/merge/facts.json, and its place in"
                                + " the first table of docs/merge-rules.md")
                .isEqualTo(rows());
    }

    @Test
    void thePageNamesEveryFieldThatDoesNotMergeByItsShape() {
        Set<String> exceptions = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            kind.spec().fields().stream()
                    .filter(field -> field.rule() != BY_SHAPE.getOrDefault(field.type(), MergeRule.ASK))
                    .forEach(field -> exceptions.add(kind + "." + field.name() + " " + field.rule()));
        }
        Set<String> named = Text.page("merge-rules.md")
                .lines()
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length == 4 && cells[1].contains("."))
                .map(cells -> cells[1].strip() + " " + cells[2].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .as("fields with another rule than that of their shape: each has a row '| KIND.field | RULE | why |' in"
                        + " docs/merge-rules.md")
                .isEqualTo(exceptions);
    }

    @Test
    void thePageNamesEveryFieldThatIsOpenAfterSigning() {
        Set<String> everywhere = FieldSpec.names(CommonFields.FOLLOW_UP_OUTCOMES, CommonFields.CONFLICTS);
        Set<String> open = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            kind.spec().fields().stream()
                    .filter(field -> field.openWhenSigned() && !everywhere.contains(field.name()))
                    .forEach(field -> open.add(kind + "." + field.name()));
        }
        String line = Arrays.stream(Text.page("merge-rules.md").split("\n\\s*\n"))
                .filter(one -> one.startsWith("Open after signing:"))
                .findFirst()
                .orElseThrow();
        Set<String> named = Arrays.stream(line.split("[\\s,]+"))
                .filter(word -> word.matches("[A-Z_]+\\.[a-zA-Z]+"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .as(
                        "fields declared .open(): each is named as KIND.field under 'Open after signing' in docs/merge-rules.md")
                .isEqualTo(open);
        assertThat(line).contains(everywhere);
    }

    @Test
    void aPlanShowsNothingThatAPersonWrote() {
        MergePlan plan = Merge.of(
                Kind.HOME_VISIT.spec(),
                Doc.EMPTY,
                Text.doc("{'observations':'theirs'}"),
                Text.json("{'observations':'mine'}"),
                Attribution.undated(AUTHOR));
        assertThat(plan.toString()).doesNotContain("mine", "theirs").contains("CONFLICT", "M3");
    }

    private static Map<String, Set<String>> rows() {
        return Text.page("merge-rules.md")
                .lines()
                .filter(line -> line.matches("\\| M\\d+ .*"))
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(
                        cells -> cells[1].strip(),
                        cells -> new TreeSet<>(List.of(cells[4].strip().split(", "))),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static MergePlan plan(JsonNode fact) {
        return Merge.of(
                spec(fact), doc(fact, "base"), doc(fact, "stored"), (ObjectNode) fact.get("set"), telling(fact));
    }

    private static Attribution telling(JsonNode fact) {
        Optional<Instant> told = fact.has("told")
                ? Optional.of(OffsetDateTime.parse(fact.get("told").asText()).toInstant())
                : Optional.empty();
        return new Attribution(AUTHOR, told);
    }

    private static KindSpec spec(JsonNode fact) {
        return Kind.of(fact.get("kind").asText()).orElseThrow().spec();
    }

    private static Doc doc(JsonNode fact, String name) {
        return Doc.of((ObjectNode) fact.get(name));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
