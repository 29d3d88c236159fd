package se.stegvis.mobile.client;

import java.time.LocalDate;
import java.util.Set;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.shared.need.NeedGroup;

/**
 * The filter of the case list besides the search.
 *
 * @param groups any of these need groups; none chosen means all
 * @param steps any of these process steps; none chosen means all
 * @param overdue only those whose next follow-up is before today
 */
public record CaseFilter(Set<NeedGroup> groups, Set<String> steps, boolean overdue) {
    public static final CaseFilter ALL = new CaseFilter(Set.of(), Set.of(), false);

    /** How many things are chosen. */
    int parts() {
        return groups.size() + steps.size() + (overdue ? 1 : 0);
    }

    boolean lets(CaseCard card, LocalDate today) {
        boolean group =
                groups.isEmpty() || card.needGroup().filter(groups::contains).isPresent();
        boolean step = steps.isEmpty() || card.step().filter(steps::contains).isPresent();
        return group && step && (!overdue || isOverdue(card, today));
    }

    static boolean isOverdue(CaseCard card, LocalDate today) {
        return !card.closed()
                && card.nextFollowUp().filter(due -> due.isBefore(today)).isPresent();
    }
}
