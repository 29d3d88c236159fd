package se.stegvis.server.web.casepage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import se.stegvis.server.reminder.OpenFollowUps.OpenFollowUp;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.WorkCase;

/**
 * A follow-up date of the case that nobody has settled, in words.
 *
 * @param day with its year
 * @param daysLate 0 or less while the day has not passed
 * @param kind of the record that it follows up
 * @param worker who answers for it
 * @param answerAddress where it is answered
 */
public record NextFollowUp(String day, long daysLate, String kind, String worker, String answerAddress) {

    /** All that are late, and the first that comes; soonest first. */
    static List<NextFollowUp> of(WorkCase one, Names names, LocalDate today) {
        List<NextFollowUp> next = new ArrayList<>();
        for (OpenFollowUp followUp : one.followUps()) {
            next.add(new NextFollowUp(
                    followUp.due().toString(),
                    ChronoUnit.DAYS.between(followUp.due(), today),
                    names.kind(followUp.kind()),
                    names.worker(one.answersFor(followUp)),
                    "/web/cases/" + followUp.caseId() + "/follow-ups/" + followUp.record()));
            if (!followUp.due().isBefore(today)) {
                break;
            }
        }
        return List.copyOf(next);
    }

    public boolean late() {
        return daysLate > 0;
    }

    /** Days until it, 0 on the day. */
    public long daysLeft() {
        return -daysLate;
    }

    /** Leaves out who answers for it. */
    @Override
    public String toString() {
        return "NextFollowUp[" + kind + ", " + day + "]";
    }
}
