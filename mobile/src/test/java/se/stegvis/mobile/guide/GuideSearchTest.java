package se.stegvis.mobile.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;

class GuideSearchTest {
    private static final ProcessRef TRANAS = new ProcessRef("tranas-rehab", 1);
    private static final GuideSearch SEARCH = new GuideSearch(
            ProcessRegistry.builtIn().all().stream()
                    .map(PublishedProcess::definition)
                    .toList(),
            new Locale("sv"));

    private static List<Section> sections(String written) {
        return SEARCH.find(written, TRANAS).stream()
                .map(Passage::section)
                .distinct()
                .toList();
    }

    @Test
    void aPartIsFoundInStepsResponsibilitiesCatalogueAndLaw() {
        assertThat(sections("Försäkringskassan")).contains(Section.STEP, Section.RESPONSIBILITY);
        assertThat(sections("aktivitetsplatsen")).contains(Section.CATALOGUE, Section.STEP);
        assertThat(sections("10 kap")).contains(Section.LAW);
    }

    @Test
    void everyWordMustBeThereInAnyOrderAndAnyCase() {
        List<Passage> found = SEARCH.find("ÄGER arbetsterapeut", TRANAS);
        assertThat(found).isNotEmpty().allSatisfy(one -> assertThat(
                        (one.title() + " " + one.text()).toLowerCase(Locale.ROOT))
                .contains("äger", "arbetsterapeut"));
        assertThat(SEARCH.find("arbetsterapeut giraff", TRANAS)).isEmpty();
    }

    @Test
    void aTitleComesBeforeATextAndTheProcessLookedAtBeforeOthers() {
        List<Passage> found = SEARCH.find("sip", TRANAS);
        List<Boolean> inTitle = found.stream()
                .map(one -> one.title().toLowerCase(Locale.ROOT).contains("sip"))
                .toList();
        assertThat(inTitle.lastIndexOf(true)).isLessThan(inTitle.indexOf(false));
        assertThat(found.get(0).process()).isEqualTo(TRANAS);
    }

    @Test
    void nothingWrittenFindsNothing() {
        assertThat(SEARCH.find("  , ", TRANAS)).isEmpty();
    }

    @Test
    void theHitsAreMarkedAndTheTextIsWhole() {
        List<TextHighlights.TextPart> textParts =
                TextHighlights.of("Skicka samtycket; samtycke gäller", List.of("samtycke", "gäll"));
        assertThat(textParts.stream().map(TextHighlights.TextPart::text).collect(Collectors.joining()))
                .isEqualTo("Skicka samtycket; samtycke gäller");
        assertThat(textParts.stream().filter(TextHighlights.TextPart::hit).map(TextHighlights.TextPart::text))
                .containsExactly("samtycke", "samtycke", "gäll");
    }

    @Test
    void aLongTextIsCutAroundItsFirstHit() {
        String text = "ord ".repeat(100) + "rehabkoordinator " + "ord ".repeat(100);
        assertThat(TextHighlights.around(text, List.of("rehabkoordinator")))
                .startsWith("… ")
                .endsWith(" …")
                .contains("rehabkoordinator")
                .hasSizeLessThan(240);
        assertThat(TextHighlights.around("kort text", List.of("giraff"))).isEqualTo("kort text");
    }
}
