package se.stegvis.shared.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.guide.Walk;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.parser.Seventh;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;

class ProcessRegistryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final ProcessRegistry builtIn = ProcessRegistry.builtIn();

    @Test
    void aSeventhProcessNeedsOnlyADataFile() {
        ProcessRegistry seven = builtIn.with(Seventh.json()).registry().orElseThrow();
        assertThat(seven.all()).hasSize(builtIn.all().size() + 1);
        ProcessDefinition definition =
                seven.newest("odlingen", DAY).orElseThrow().definition();
        new Walk(definition)
                .cannot("b", "need-group")
                .group(NeedGroup.RH2)
                .goes("b")
                .cannot("c", "checklist:vader", "time:STEP:P14D", "record:WORK_TRAINING_FOLLOW_UP|role")
                .yes("vader", "sol")
                .later(13)
                .cannot("c", "time:STEP:P14D")
                .later(1)
                .cannot("c", "record:WORK_TRAINING_FOLLOW_UP|role")
                .signed("WORK_TRAINING_FOLLOW_UP")
                .goes("c")
                .isOver();
    }

    @Test
    void theBuiltInRegistryIsNotChangedByWhatIsAdded() {
        builtIn.with(Seventh.json());
        assertThat(builtIn.all()).hasSize(12);
    }

    @Test
    void aPublishedVersionIsNeverReplaced() {
        ProcessRegistry seven = builtIn.with(Seventh.json()).registry().orElseThrow();
        ProcessRegistry.Addition again = seven.with(Seventh.with("Skörda.", "Skörda allt."));
        assertThat(again.registry()).isEmpty();
        assertThat(again.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(4);
            assertThat(error.text(Locale.forLanguageTag("sv")))
                    .endsWith("Version 1 av ”odlingen” är redan publicerad med ett annat innehåll och ersätts aldrig."
                            + " Ge den nya version 2.");
        });
    }

    @Test
    void theSameTextAgainChangesNothing() {
        ProcessRegistry seven = builtIn.with(Seventh.json()).registry().orElseThrow();
        assertThat(seven.with(Seventh.json()).registry()).containsSame(seven);
    }

    @Test
    void aCaseStaysOnItsVersionWhenANewerComes() {
        ProcessRegistry both = builtIn.with(Seventh.json())
                .registry()
                .orElseThrow()
                .with(Seventh.with("\"version\": 1", "\"version\": 2"))
                .registry()
                .orElseThrow();
        assertThat(both.newest("odlingen", DAY).orElseThrow().ref()).isEqualTo(new ProcessRef("odlingen", 2));
        assertThat(both.find(new ProcessRef("odlingen", 1)).orElseThrow().json())
                .isEqualTo(Seventh.json());
    }

    @Test
    void aVersionIsNotOfferedBeforeItsFirstDay() {
        ProcessRegistry seven = builtIn.with(Seventh.json()).registry().orElseThrow();
        assertThat(seven.newest("odlingen", LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(seven.newest("odlingen", LocalDate.of(2026, 1, 1))).isPresent();
        assertThat(seven.newest("unheard-of", DAY)).isEmpty();
    }

    @Test
    void aTextWithErrorsAddsNothing() {
        ProcessRegistry.Addition addition = builtIn.with(Processes.json("{'format': 1}"));
        assertThat(addition.registry()).isEmpty();
        assertThat(addition.errors()).isNotEmpty();
    }

    @Test
    void theTextThatTravelsCannotBeChangedFromOutside() {
        PublishedProcess published = builtIn.all().get(0);
        published.json()[0] = 'x';
        assertThat(published.json()[0]).isEqualTo((byte) '{');
    }
}
