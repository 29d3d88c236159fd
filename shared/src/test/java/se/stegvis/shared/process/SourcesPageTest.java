package se.stegvis.shared.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.Text;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;

/** docs/sources.md: each row of the sources with its place in the product. */
class SourcesPageTest {
    /** The rows of each part of the review against the sources. */
    private static final Map<String, Integer> ROWS = new TreeMap<>(Map.of("2a", 16, "2b", 44, "2c", 31, "2d", 14));

    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    /** The cells of each row, part by part. */
    private static List<List<String>> rows() {
        return Text.page("sources.md")
                .lines()
                .filter(line -> line.matches("\\| 2[a-d]\\d+ \\|.*"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    @Test
    void everyRowOfEveryPartIsThereAndInOrder() {
        List<String> expected = ROWS.entrySet().stream()
                .flatMap(part -> IntStream.rangeClosed(1, part.getValue()).mapToObj(row -> part.getKey() + row))
                .toList();
        assertThat(rows().stream().map(row -> row.get(0)).toList()).isEqualTo(expected);
    }

    @Test
    void noRowIsWrongAndWhatIsNotWholeSaysWhy() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.get(3)).as("state of %s", row).isIn("right", "partly", "open", "no");
            if (!row.get(3).equals("right")) {
                assertThat(row).as("the reason of %s", row).hasSize(5);
                assertThat(row.get(4)).as("the reason of %s", row).isNotBlank();
            }
        });
    }

    /** A place in backticks is a process with one of its steps, a list, a form or an entry of version 2. */
    @Test
    void eachPlaceThatIsNamedIsInVersionTwo() {
        Map<String, TreeSet<String>> known = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>();
        ProcessRegistry.builtIn().all().stream()
                .map(PublishedProcess::definition)
                .filter(one -> one.ref().version() == 2)
                .forEach(one -> {
                    names.add(one.ref().key());
                    one.checklists().forEach(list -> names.add(list.key()));
                    one.dialogues().forEach(form -> names.add(form.key()));
                    one.catalogue().forEach(entry -> names.add(entry.key()));
                    known.put(
                            one.ref().key(),
                            one.steps().stream().map(Step::key).collect(Collectors.toCollection(TreeSet::new)));
                });
        assertThat(rows().stream()
                        .flatMap(row -> NAMED.matcher(row.get(2)).results().map(match -> match.group(1))))
                .isNotEmpty()
                .allSatisfy(named -> {
                    String[] parts = named.split(" ");
                    if (parts.length == 1) {
                        assertThat(names).as("list, form, entry or process").contains(named);
                    } else {
                        assertThat(known).containsKey(parts[0]);
                        assertThat(known.get(parts[0])).as(parts[0]).contains(parts[1]);
                    }
                });
    }
}
