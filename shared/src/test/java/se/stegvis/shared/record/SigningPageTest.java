package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.Text;

/** docs/signing.md: each demand of a signature with its source. */
class SigningPageTest {
    private static final int FIELDS = 3;
    private static final int DEMANDS = 5;

    private static Stream<List<String>> rows(int cells) {
        return Text.page("signing.md")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| kind |") && !line.startsWith("| stage |"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() == cells);
    }

    @Test
    void everySentenceOfAFindingHasOneRow() {
        List<String> said = rows(DEMANDS)
                .flatMap(row -> Arrays.stream(row.get(1).split(", ")))
                .toList();
        List<String> known = ResourceBundle.getBundle("se.stegvis.shared.record.wording", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("finding."))
                .map(key -> key.substring("finding.".length()))
                .toList();
        assertThat(said)
                .as("the findings of record/wording.properties; give a new one a row in docs/signing.md")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void eachDemandSaysWhetherItStopsAndWhereItComesFrom() {
        assertThat(rows(DEMANDS)).allSatisfy(row -> {
            assertThat(row.get(3)).as("what %s stops", row).isIn("stop", "form", "warning");
            assertThat(row.get(4)).as("the source of %s", row).isNotBlank();
        });
    }

    @Test
    void theWarningsAreThoseOfTheCode() {
        List<String> said = rows(DEMANDS)
                .filter(row -> row.get(3).equals("warning"))
                .flatMap(row -> Arrays.stream(row.get(1).split(", ")))
                .toList();
        assertThat(said)
                .as("the warnings that can be passed; a new one has its row in docs/signing.md")
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SigningWarning.values())
                        .map(SigningWarning::code)
                        .toList());
    }

    /** A demand that only the product makes is a warning, but for those that the page gives a reason to stay. */
    @Test
    void aDemandOfTheProductStopsOnlyWithAReasonOnThePage() {
        assertThat(rows(DEMANDS)
                        .filter(row ->
                                row.get(4).equals("Stegvis") && !row.get(3).equals("warning"))
                        .map(row -> row.get(0))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "consent", "step", "holders of a case", "taking over, lowering a protection");
    }

    @Test
    void theDemandedFieldsAreThoseOfTheCode() {
        Map<String, String> said =
                rows(FIELDS).collect(Collectors.toMap(row -> row.get(0), row -> row.get(1), (a, b) -> a, TreeMap::new));
        Map<String, String> known = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            String fields = kind.spec().fields().stream()
                    .filter(FieldSpec::required)
                    .map(FieldSpec::name)
                    .collect(Collectors.joining(", "));
            if (!fields.isEmpty()) {
                known.put(kind.name(), fields);
            }
        }
        assertThat(said).as("the fields that are demanded, in docs/signing.md").isEqualTo(known);
    }
}
