package se.stegvis.server.web.overview;

import java.util.List;
import java.util.OptionalLong;
import se.stegvis.server.web.worklist.DueRange;
import se.stegvis.server.web.worklist.Week;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.WorklistFilter;

/**
 * Counts among some cases.
 *
 * @param without cases in which no follow-up waits within six months
 * @param medianDays in the step, of those that have a step
 */
public record CaseCounts(
        long cases, long overdue, long today, long week, long without, OptionalLong medianDays, OptionalLong longest) {

    /** @param filter its worker counts follow-ups by who answers for them, cases by who is responsible */
    static CaseCounts of(List<WorkCase> all, WorklistFilter filter, Week week) {
        List<WorkCase> cases = all.stream().filter(filter::holds).toList();
        long[] days = cases.stream()
                .map(one -> one.daysInStep(week.today()))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sorted()
                .toArray();
        return new CaseCounts(
                cases.size(),
                due(all, filter.with(DueRange.OVERDUE), week),
                due(all, filter.with(DueRange.TODAY), week),
                due(all, filter.with(DueRange.WEEK), week),
                cases.stream().filter(one -> one.lacksDate(week.today())).count(),
                days.length == 0 ? OptionalLong.empty() : OptionalLong.of(days[(days.length - 1) / 2]),
                days.length == 0 ? OptionalLong.empty() : OptionalLong.of(days[days.length - 1]));
    }

    private static long due(List<WorkCase> all, WorklistFilter filter, Week week) {
        return all.stream()
                .flatMap(one -> one.followUps().stream().filter(followUp -> filter.holds(one, followUp, week)))
                .count();
    }

    /** Empty counts mean that the row need not be there. */
    boolean nothing() {
        return cases == 0 && overdue == 0 && today == 0 && week == 0;
    }

    /** For the template: days as text, a dash where nobody has a step. */
    public String median() {
        return text(medianDays);
    }

    public String longestText() {
        return text(longest);
    }

    private static String text(OptionalLong days) {
        return days.isPresent() ? Long.toString(days.getAsLong()) : "–";
    }
}
