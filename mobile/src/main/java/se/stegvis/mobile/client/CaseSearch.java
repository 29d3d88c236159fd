package se.stegvis.mobile.client;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.text.SearchText;
import se.stegvis.shared.text.SearchText.Match;
import se.stegvis.shared.text.SwedishOrder;
import se.stegvis.shared.text.VisibleText;

/**
 * Finds cases by name, personnummer or case number and by nothing else: other search terms are not allowed in case
 * handling (förordning 2001:637, 15 §).
 */
public final class CaseSearch {
    /** Compared texts are prepared once, so that a keystroke only compares. */
    private record SearchableCase(CaseCard card, SearchText name, String number, String caseNumber) {
        static SearchableCase of(CaseCard card) {
            String number = PersonalNumber.read(card.personalNumber())
                    .map(PersonalNumber::digits)
                    .or(() -> SearchText.number(card.personalNumber()))
                    .orElse("");
            return new SearchableCase(
                    card,
                    SearchText.of(card.clientName()),
                    number,
                    CaseNumber.of(card.caseId()).replace("-", ""));
        }

        /** Leaves out whose it is. */
        @Override
        public String toString() {
            return "SearchableCase[" + card.caseId() + "]";
        }
    }

    /** Numbers of other sorts hold letters; a few of them are rather the beginning of a name. */
    private static final int LONG_ENOUGH = 4;

    private final List<SearchableCase> all;

    /** The cases in Swedish order by name, whatever language is shown; closed ones last. */
    public CaseSearch(List<CaseCard> cards) {
        this.all = cards.stream()
                .sorted(Comparator.comparing(CaseCard::closed).thenComparing(SwedishOrder.by(CaseCard::clientName)))
                .map(SearchableCase::of)
                .toList();
    }

    /**
     * All when nothing is written; each written word must begin a word of the name, or all of it be part of a number.
     * Names that have the letters as they were written come before those found by base letters.
     */
    public List<CaseCard> find(String written, CaseFilter filter, LocalDate today) {
        Stream<SearchableCase> found = VisibleText.isVisible(written) ? matching(written) : all.stream();
        return found.map(SearchableCase::card)
                .filter(card -> filter.lets(card, today))
                .toList();
    }

    /** How many cases there are without any filter. */
    int size() {
        return all.size();
    }

    private Stream<SearchableCase> matching(String written) {
        SearchText typed = SearchText.typed(written);
        Optional<String> number = SearchText.number(written);
        Optional<String> whole = PersonalNumber.read(written).map(PersonalNumber::digits);
        record Hit(SearchableCase searchableCase, Match match) {}
        return all.stream()
                .map(searchableCase -> new Hit(
                        searchableCase,
                        number.filter(signs -> hasNumber(searchableCase, signs, whole))
                                        .isPresent()
                                ? Match.EXACT
                                : searchableCase.name().match(typed)))
                .filter(hit -> hit.match() != Match.NONE)
                .sorted(Comparator.comparing(Hit::match))
                .map(Hit::searchableCase);
    }

    /** Part of the personal number, however it was written, or the beginning of the case number. */
    private static boolean hasNumber(SearchableCase searchableCase, String signs, Optional<String> whole) {
        boolean digits = signs.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return (digits || signs.length() >= LONG_ENOUGH)
                        && searchableCase.number().contains(signs)
                || whole.filter(searchableCase.number()::equals).isPresent()
                || searchableCase.caseNumber().startsWith(signs);
    }
}
