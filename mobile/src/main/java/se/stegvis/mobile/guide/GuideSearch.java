package se.stegvis.mobile.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.text.FoldedText;
import se.stegvis.shared.text.SearchText;

/**
 * Finds texts in the processes. Everything is folded once, so that a keystroke only compares: some hundreds of texts
 * whatever is stored of cases.
 */
final class GuideSearch {
    /** A text with what is compared: its title, and all of it. */
    private record SearchablePassage(Passage passage, FoldedText title, FoldedText all) {}

    private final List<SearchablePassage> searchablePassage;

    GuideSearch(List<ProcessDefinition> processes, Locale language) {
        this.searchablePassage = processes.stream()
                .flatMap(process -> Passages.of(process, language).stream())
                .map(passage -> new SearchablePassage(
                        passage, FoldedText.of(passage.title()), FoldedText.of(passage.title() + " " + passage.text())))
                .toList();
    }

    /** The words that are looked for, folded; none when nothing is written. */
    static List<String> words(String written) {
        return SearchText.words(written);
    }

    /**
     * The texts that hold every word; those with all words in the title first, then those of the process that is
     * looked at. Empty when nothing is written.
     */
    List<Passage> find(String written, ProcessRef lookedAt) {
        List<String> words = words(written);
        if (words.isEmpty()) {
            return List.of();
        }
        return searchablePassage.stream()
                .filter(one -> words.stream().allMatch(one.all()::contains))
                .sorted(Comparator.<SearchablePassage, Boolean>comparing(
                                one -> !words.stream().allMatch(one.title()::contains))
                        .thenComparing(one -> !one.passage().process().equals(lookedAt)))
                .map(SearchablePassage::passage)
                .toList();
    }
}
