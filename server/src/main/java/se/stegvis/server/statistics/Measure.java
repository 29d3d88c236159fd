package se.stegvis.server.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.stegvis.server.statistics.CaseContribution.Encounter;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.record.CaseOutcome;
import se.stegvis.shared.record.PostponementReason;

/**
 * One figure: whom it counts among, and what of them.
 *
 * @param key in the bundle, with the definition printed beside the figure
 * @param about the step, where there is one figure for each; else empty
 * @param base who is counted among
 * @param hit whom of them it counts; for medians everybody
 * @param number what the median is of; empty for counts and shares
 */
record Measure(
        String key,
        String about,
        Predicate<CaseContribution> base,
        Predicate<CaseContribution> hit,
        Optional<Function<CaseContribution, Integer>> number,
        boolean share) {

    static Measure count(String key, Predicate<CaseContribution> base) {
        return new Measure(key, "", base, base, Optional.empty(), false);
    }

    static Measure share(String key, Predicate<CaseContribution> base, Predicate<CaseContribution> hit) {
        return new Measure(key, "", base, hit, Optional.empty(), true);
    }

    static Measure median(String key, String about, Function<CaseContribution, Optional<Integer>> number) {
        Predicate<CaseContribution> has = story -> number.apply(story).isPresent();
        return new Measure(
                key, about, has, has, Optional.of(story -> number.apply(story).orElseThrow()), false);
    }

    /** All figures but those of single steps. */
    static List<Measure> all() {
        return Stream.concat(
                        ofCases().stream(),
                        Arrays.stream(PostponementReason.values()).map(Measure::movedFor))
                .toList();
    }

    private static List<Measure> ofCases() {
        return List.of(
                count("CASES", story -> true),
                median("LEAD_TIME_DAYS", "", CaseContribution::firstIntervention),
                share("WITH_DATE", CaseContribution::openAtEnd, CaseContribution::hasDate),
                share("OVERDUE", CaseContribution::openAtEnd, CaseContribution::overdue),
                count("SIP_HELD", CaseContribution::sipHeld),
                share("SIP_WITH_PLAN", CaseContribution::sipHeld, CaseContribution::sipPlanned),
                count("REGROUPED", CaseContribution::regrouped),
                count("VISITED", story -> story.encounters().contains(Encounter.VISIT)),
                count("CONTACTED", story -> story.encounters().contains(Encounter.CONTACT)),
                count("NOT_REACHED", story -> story.encounters().equals(Set.of(Encounter.ATTEMPT))),
                answered(ConsentDecision.GIVEN),
                answered(ConsentDecision.REFUSED),
                answered(ConsentDecision.NO_REPLY),
                outcome(CaseOutcome.WORK),
                outcome(CaseOutcome.STUDIES),
                outcome(CaseOutcome.PART_TIME),
                outcome(CaseOutcome.COMPENSATION),
                outcome(CaseOutcome.MOVED),
                outcome(CaseOutcome.OTHER));
    }

    private static Measure movedFor(PostponementReason reason) {
        return count("MOVED_" + reason.name(), story -> story.moved().contains(reason));
    }

    private static Measure answered(ConsentDecision as) {
        return count("CONSENT_" + as.name(), story -> story.consents().contains(as));
    }

    private static Measure outcome(CaseOutcome as) {
        return count(
                "CLOSED_" + as.name(),
                story -> story.closedAs().filter(as::equals).isPresent());
    }

    /** The days that people spent in one step. */
    static Measure stepDays(String step) {
        return median("STEP_DAYS", step, story -> story.stays().stream()
                .filter(stay -> stay.step().equals(step))
                .map(CaseContribution.Stay::days)
                .reduce(Integer::sum));
    }

    /** Of these stories; {@code people} 0 when there is nobody to count. */
    Cell of(String dimension, String group, List<CaseContribution> stories) {
        List<CaseContribution> among = stories.stream().filter(base).toList();
        int hits = (int) among.stream().filter(hit).count();
        return new Cell(this, dimension, group, among.size(), hits, value(among, hits));
    }

    private double value(List<CaseContribution> among, int hits) {
        if (number.isPresent()) {
            List<Integer> sorted = among.stream().map(number.get()).sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
        }
        return share ? Math.round(1000.0 * hits / Math.max(1, among.size())) / 10.0 : hits;
    }
}
