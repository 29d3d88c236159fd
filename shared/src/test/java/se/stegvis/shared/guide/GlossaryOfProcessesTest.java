package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.Text;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.Guard;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.CatalogueEntry;
import se.stegvis.shared.process.DialogueForm;
import se.stegvis.shared.process.ForumOffer;
import se.stegvis.shared.process.InterventionKind;
import se.stegvis.shared.process.InterventionOffer;
import se.stegvis.shared.process.LegalReference;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Responsibility;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.process.Transition;
import se.stegvis.shared.publication.ProcessRegistry;

/** The words of the processes are in docs/glossary.md. */
class GlossaryOfProcessesTest {

    static Stream<String> words() {
        Stream<Class<?>> parts = Stream.of(
                ProcessDefinition.class,
                ProcessRegistry.class,
                Step.class,
                Transition.class,
                Guard.class,
                Checklist.class,
                DialogueForm.class,
                LegalReference.class,
                Responsibility.class,
                CatalogueEntry.class,
                InterventionOffer.class,
                ForumOffer.class,
                CaseFile.class,
                ProcessGuide.class,
                NextStep.class,
                PathStep.class,
                UnmetGuard.class,
                Role.class);
        Stream<String> types = Stream.concat(parts, Arrays.stream(Guard.class.getPermittedSubclasses()))
                .map(Class::getSimpleName);
        Stream<String> constants = Stream.of(Role.values(), InterventionKind.values())
                .flatMap(Arrays::stream)
                .map(Enum::name);
        return Stream.concat(types, constants);
    }

    @Test
    void howAStepStandsIsCalledAsItIsOnTheScreens() {
        String names = Arrays.stream(PathState.values())
                .map(ProcessWording.SWEDISH::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        assertThat(Text.page("glossary.md")).contains("| " + names + " | `PathState` |");
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordIsExplained(String word) {
        assertThat(Text.page("glossary.md")).contains("| `" + word + "` |");
    }
}
