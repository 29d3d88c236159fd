package se.stegvis.mobile.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.reminder.CaseFindings;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.time.SwedishWorkingDays;

/**
 * How long ago a draft was begun, in words, and whether that is too long.
 *
 * @param begun the day of its id, else the day it says it happened; empty when neither does
 * @param signBy by the rule that reminds of drafts
 */
public record DraftAge(Optional<LocalDate> begun, LocalDate signBy, LocalDate today) {
    public static DraftAge of(CareRecord draft, LocalDate today) {
        return new DraftAge(
                draft.header().begun().map(SwedishTime::day).or(() -> draft.happenedAt()
                        .map(SwedishTime::day)),
                CaseFindings.signBy(draft, today, new SwedishWorkingDays()),
                today);
    }

    /** For example "påbörjad för 3 dagar sedan"; empty text when nobody knows. */
    public String words(Texts texts) {
        return begun.map(day -> ChronoUnit.DAYS.between(day, today))
                .map(days -> days <= 0
                        ? texts.get("draft.begun-today")
                        : days == 1 ? texts.get("draft.begun-yesterday") : texts.get("draft.begun-days", days))
                .orElse("");
    }

    /** It should have been signed by now. */
    public boolean late() {
        return !signBy.isAfter(today);
    }
}
