package se.stegvis.mobile.client;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.shared.record.CaseQuery;
import se.stegvis.shared.text.SearchText.Match;
import se.stegvis.shared.text.SwedishOrder;
import se.stegvis.shared.text.VisibleText;

/** Finds cases by name, personal number or case number and by nothing else ({@link CaseQuery}). */
public final class CaseSearch {
    private record SearchableCase(CaseCard card, CaseQuery.Target target) {
        static SearchableCase of(CaseCard card) {
            return new SearchableCase(
                    card, CaseQuery.Target.of(card.caseId(), card.clientName(), card.personalNumber()));
        }

        /** Leaves out whose it is. */
        @Override
        public String toString() {
            return "SearchableCase[" + card.caseId() + "]";
        }
    }

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
        CaseQuery query = CaseQuery.of(written);
        record Hit(SearchableCase searchableCase, Match match) {}
        return all.stream()
                .map(searchableCase -> new Hit(searchableCase, query.match(searchableCase.target())))
                .filter(hit -> hit.match() != Match.NONE)
                .sorted(Comparator.comparing(Hit::match))
                .map(Hit::searchableCase);
    }
}
