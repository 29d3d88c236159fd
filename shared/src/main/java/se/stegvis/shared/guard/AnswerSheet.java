package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.Map;

/**
 * Answers to a checklist that were given together.
 *
 * @param checklist its key
 * @param date the day they were given
 * @param spent whether they were given before the case left an earlier step; such answers are not of its present step,
 *     even on the same day
 * @param afresh whether they take the place of all that was answered before; otherwise only of the same items
 * @param items item to yes or no
 */
record AnswerSheet(String checklist, LocalDate date, boolean spent, boolean afresh, Map<String, Boolean> items) {
    AnswerSheet {
        items = Map.copyOf(items);
    }

    AnswerSheet asSpent() {
        return new AnswerSheet(checklist, date, true, afresh, items);
    }
}
