package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.Text;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.record.StepChange;

/** Which guards stand in the way of a change of step. */
class StepGuardsTest {
    private static final ProcessRegistry BUILT_IN = ProcessRegistry.builtIn();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String CASE = "{'process':{'key':'lysekil-fms','version':1},'step':'0','opened':'2026-11-01'}";

    private static Set<String> unmet(InventedRecords records, String key, int version, String from, String to) {
        StepChange change = new StepChange(
                new RecordHeader(new UUID(9, 9), InventedRecords.CASE, "STEP", 1),
                Text.doc(String.format(
                        Locale.ROOT,
                        "{'process':{'key':'%s','version':%d},'from':'%s','to':'%s'}",
                        key,
                        version,
                        from,
                        to)));
        return StepGuards.unmet(BUILT_IN, records.all(), change, Role.CASEWORKER, DAY);
    }

    @Test
    void theGuideNamesWhatIsMissing() {
        InventedRecords records = new InventedRecords(CASE);
        assertThat(unmet(records, "lysekil-fms", 1, "0", "1"))
                .containsExactlyInAnyOrder("record:NEED_ASSESSMENT", "record:SELF_RATING");
        records.signed("NEED_ASSESSMENT", "'group':'RH2'").signed("SELF_RATING", "");
        assertThat(unmet(records, "lysekil-fms", 1, "0", "1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lysekil-fms, 1, 0, avslut, way",
        "lysekil-fms, 1, 2, 3, way",
        "lysekil-fms, 2, 0, 1, process",
        "tranas-rehab, 1, 1, 2, process",
        "unheard-of, 1, 1, 2, process"
    })
    void whatTheProcessDoesNotKnowIsUnmet(String key, int version, String from, String to, String unmet) {
        assertThat(unmet(new InventedRecords(CASE), key, version, from, to)).containsExactly(unmet);
    }

    @Test
    void aCaseWithoutProcessHasNoGuide() {
        InventedRecords records = new InventedRecords("{}");
        assertThat(CaseGuide.of(BUILT_IN, records.all(), Optional.empty(), DAY)).isEmpty();
        assertThat(unmet(records, "lysekil-fms", 1, "0", "1")).containsExactly("process");
    }

    @Test
    void theGuideComesWithItsPath() {
        CaseGuide guide = CaseGuide.of(BUILT_IN, new InventedRecords(CASE).all(), Optional.of(Role.CASEWORKER), DAY)
                .orElseThrow();
        assertThat(guide.guide().step().key()).isEqualTo("0");
        assertThat(guide.path()).extracting(step -> step.state()).startsWith(PathState.CURRENT, PathState.BLOCKED);
    }
}
