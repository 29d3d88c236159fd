package se.stegvis.server.web.overview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import se.stegvis.server.web.worklist.DueRange;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.Week;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.WorklistFilter;
import se.stegvis.shared.text.SwedishOrder;

/**
 * The figures of the overview: all together, then by worker, need group and step; each row knows its own filter.
 *
 * @param slipped follow-ups that passed their day, or were put off, in the last seven days
 */
public record Overview(
        CaseCounts all,
        long slipped,
        List<FindingCounts> toSeeTo,
        List<OverviewRow> byWorker,
        List<OverviewRow> byGroup,
        List<OverviewRow> byStep) {

    /** @param narrowed what the lists behind its numbers are narrowed to */
    public record OverviewRow(String name, WorklistFilter narrowed, CaseCounts counts) {
        /** The address of the follow-ups behind a number. */
        public String followUps(String when) {
            return "/web/follow-ups?" + narrowed.with(DueRange.valueOf(when)).query();
        }

        public String cases() {
            return "/web/cases?" + narrowed.query();
        }

        public String withoutDate() {
            return "/web/cases?without=date&" + narrowed.query();
        }

        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    static Overview of(List<WorkCase> cases, long slipped, Week week, Names names) {
        Function<WorklistFilter, CaseCounts> counts = filter -> CaseCounts.of(cases, filter, week);
        return new Overview(
                counts.apply(WorklistFilter.EVERYTHING),
                slipped,
                FindingCounts.of(cases, names),
                rows(workers(cases), names::workerByKey, Overview::byWorker, counts),
                rows(cases.stream().map(WorkCase::needGroup), names::group, Overview::byGroup, counts),
                rows(cases.stream().map(WorkCase::step), steps(cases, names), Overview::byStep, counts));
    }

    private static Stream<Optional<String>> workers(List<WorkCase> cases) {
        return cases.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.responsible()), one.followUps().stream().map(one::answersFor)))
                .map(id -> id.map(UUID::toString));
    }

    private static Function<String, String> steps(List<WorkCase> cases, Names names) {
        long processes = cases.stream()
                .flatMap(one -> one.step().stream())
                .map(key -> key.substring(0, Math.max(key.lastIndexOf('/'), 0)))
                .distinct()
                .count();
        return processes > 1 ? names::stepOfProcess : names::step;
    }

    private static WorklistFilter byWorker(String key) {
        return new WorklistFilter(DueRange.ALL, Optional.of(key), Optional.empty(), Optional.empty());
    }

    private static WorklistFilter byGroup(String key) {
        return new WorklistFilter(DueRange.ALL, Optional.empty(), Optional.of(key), Optional.empty());
    }

    private static WorklistFilter byStep(String key) {
        return new WorklistFilter(DueRange.ALL, Optional.empty(), Optional.empty(), Optional.of(key));
    }

    private static List<OverviewRow> rows(
            Stream<Optional<String>> keys,
            Function<String, String> name,
            Function<String, WorklistFilter> filter,
            Function<WorklistFilter, CaseCounts> counts) {
        return keys.map(key -> key.orElse(WorklistFilter.NONE))
                .distinct()
                .map(key -> new OverviewRow(name.apply(key), filter.apply(key), counts.apply(filter.apply(key))))
                .filter(row -> !row.counts().nothing())
                .sorted(SwedishOrder.by(OverviewRow::name))
                .toList();
    }
}
