package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies of a push without a database, and that docs/push-policies.md says the same as the code. */
class PushPoliciesTest {
    private static final Path PAGE = Path.of("../docs/push-policies.md");
    private static final Pattern ROW = Pattern.compile("\\| ([a-z-]+) \\| [^|]+ \\| ([a-z*, -]+) \\| `(\\w+)`.*");

    static Stream<PolicyFact> facts() {
        return PolicyFacts.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void fact(PolicyFact fact) {
        assertThat(fact.answer()).isEqualTo(fact.policy() + " " + fact.problem());
    }

    @Test
    void f7_thePageHasThePoliciesOfTheCodeInTheirOrder() throws IOException {
        List<String> ids = new ArrayList<>();
        PushPolicies.OF_CHANGE.forEach(row -> ids.add(row.id()));
        PushPolicies.OF_RECORD.forEach(row -> ids.add(row.id()));
        assertThat(rows().keySet())
                .as("rows of docs/push-policies.md beside PushPolicies: the order is the order of the answers")
                .containsExactlyElementsOf(ids);
    }

    @Test
    void f7_everyProblemOfThePageIsShownByAFact() throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        facts().forEach(fact ->
                shown.computeIfAbsent(fact.policy(), id -> new TreeSet<>()).add(fact.problem()));
        assertThat(shown)
                .as("problems of each policy: give a new one a fact in PolicyFacts and its place in the table")
                .isEqualTo(new TreeMap<>(rows()));
    }

    /** The problems of each policy, in the order of the page. */
    private static Map<String, Set<String>> rows() throws IOException {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), new TreeSet<>(List.of(row.group(2).split(", "))));
            }
        }
        return rows;
    }
}
