package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.DatePassed;
import se.stegvis.shared.guard.Guards;
import se.stegvis.shared.parser.ProcessReader;
import se.stegvis.shared.parser.Seventh;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Transition;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;

/** The guide over cases that nobody thought of. A failing case is named by its seed. */
class GuideEverywhereTest {
    /** For each of seven processes; more of them with {@code -Dstegvis.cases}. */
    private static final int CASES = Integer.getInteger("stegvis.cases", 80);

    private static final int MOST_CASES_TO_SEE_EVERY_WAY = 1_000;

    static Stream<ProcessDefinition> definitions() {
        return Stream.concat(
                ProcessRegistry.builtIn().all().stream().map(PublishedProcess::definition),
                Stream.of(Seventh.definition()));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyCaseHasAGuideAndItIsTheSameWhereverItIsMade(ProcessDefinition definition) {
        ProcessDefinition elsewhere =
                ProcessReader.read(json(definition)).definition().orElseThrow();
        for (long seed = 0; seed < CASES; seed++) {
            ProcessGuide here = ProcessGuide.of(definition, GeneratedCase.of(seed, definition), GeneratedCase.DAY);
            ProcessGuide there = ProcessGuide.of(elsewhere, GeneratedCase.of(seed, elsewhere), GeneratedCase.DAY);
            assertThat(there).as("seed %d", seed).isEqualTo(here);
            for (Locale language : new Locale[] {Locale.forLanguageTag("sv"), Locale.ENGLISH}) {
                String sent = GuideJson.of(here, language).toString();
                assertThat(GuideJson.of(there, language).toString())
                        .as("seed %d", seed)
                        .isEqualTo(sent);
                assertThat(sent).as("seed %d", seed).doesNotContain("{0}", "{1}", "{2}", "R1\"");
            }
        }
    }

    private static byte[] json(ProcessDefinition definition) {
        return ProcessRegistry.builtIn()
                .find(definition.ref())
                .map(PublishedProcess::json)
                .orElseGet(Seventh::json);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void whatIsClosedSaysWhyAndWhatIsOpenLacksNothing(ProcessDefinition definition) {
        for (long seed = 0; seed < CASES; seed++) {
            CaseFile facts = GeneratedCase.of(seed, definition);
            ProcessGuide guide = ProcessGuide.of(definition, facts, GeneratedCase.DAY);
            assertThat(guide.next()).as("seed %d", seed).allSatisfy(way -> assertThat(way.open())
                    .isEqualTo(way.missing().isEmpty()));
            assertThat(PathStep.path(definition, facts, guide))
                    .hasSize(definition.steps().size());
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void whateverIsToldAsMissingCanBeNamedLaterByItsDefinition(ProcessDefinition definition) {
        for (long seed = 0; seed < CASES; seed++) {
            ProcessGuide guide = ProcessGuide.of(definition, GeneratedCase.of(seed, definition), GeneratedCase.DAY);
            assertThat(guide.next()).as("seed %d", seed).allSatisfy(way -> assertThat(way.missing())
                    .allSatisfy(one -> assertThat(definition.demand(guide.step().key(), one.guard()))
                            .as(one.guard())
                            .isPresent()));
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyWayCanBeOpenedAndEveryGuardedWayCanBeClosed(ProcessDefinition definition) {
        Set<String> toOpen = names(definition, way -> true);
        Set<String> toClose = names(
                definition,
                way -> !way.guard().equals(AllOf.NOTHING)
                        && Guards.in(way.guard()).stream().noneMatch(DatePassed.class::isInstance));
        for (long seed = 0; seed < MOST_CASES_TO_SEE_EVERY_WAY && !(toOpen.isEmpty() && toClose.isEmpty()); seed++) {
            CaseFile facts = GeneratedCase.of(seed, definition);
            for (Transition way : definition.transitions()) {
                (way.guard().met(facts, GeneratedCase.DAY) ? toOpen : toClose).remove(name(way));
            }
        }
        assertThat(toOpen).as("never opened").isEmpty();
        assertThat(toClose).as("never closed").isEmpty();
    }

    private static Set<String> names(ProcessDefinition definition, Predicate<Transition> which) {
        return definition.transitions().stream()
                .filter(which)
                .map(GuideEverywhereTest::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String name(Transition way) {
        return way.from() + "->" + way.to();
    }
}
