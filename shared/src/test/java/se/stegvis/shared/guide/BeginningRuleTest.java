package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.Text;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.RecordHeader;

/** Where a case may begin in its process. */
class BeginningRuleTest {
    static List<PublishedProcess> processes() {
        return ProcessRegistry.builtIn().all();
    }

    private static List<Finding> missing(String key, int version, String step) {
        UUID id = new UUID(1, 1);
        String fields = String.format(Locale.ROOT, "{'process':{'key':'%s','version':%d}%s}", key, version, step);
        return BeginningRule.missing(
                ProcessRegistry.builtIn(), new CareCase(new RecordHeader(id, id, "CASE", 1), Text.doc(fields)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aCaseBeginsAtEveryStepWhereTheProcessGoesOnAndAtNoOther(PublishedProcess process) {
        for (Step step : process.definition().steps()) {
            assertThat(missing(process.ref().key(), process.ref().version(), ",'step':'" + step.key() + "'"))
                    .as(step.key())
                    .hasSize(step.ends() ? 1 : 0);
        }
    }

    @Test
    void itIsToldWhichStepsThereAre() {
        assertThat(missing("tranas-rehab", 1, ",'step':'qq'")).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("step");
            assertThat(finding.text(new Locale("sv"))).endsWith("Välj ett steg som finns: 1, 2, 3a, 3b, 4, 5.");
            assertThat(finding.text(Locale.ENGLISH)).endsWith("Choose one that it has: 1, 2, 3a, 3b, 4, 5.");
        });
    }

    @Test
    void withoutAStepItBeginsWhereTheProcessDoesAndOfWhatIsNotKnownNothingIsSaid() {
        assertThat(missing("tranas-rehab", 1, "")).isEmpty();
        assertThat(missing("tranas-rehab", 99, ",'step':'qq'")).isEmpty();
        assertThat(missing("okand", 1, ",'step':'qq'")).isEmpty();
    }
}
