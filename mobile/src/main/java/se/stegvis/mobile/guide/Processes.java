package se.stegvis.mobile.guide;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;

/** The processes to look through. */
public final class Processes {
    private final Supplier<ProcessRegistry> known;

    /** @param known asked each time, since processes come by sync */
    public Processes(Supplier<ProcessRegistry> known) {
        this.known = known;
    }

    /**
     * The newest version that day of each process that the municipality uses; of all when it has chosen only such as begin
     * later.
     */
    List<ProcessDefinition> inUse(LocalDate on) {
        List<ProcessDefinition> used = newest(on, known.get()::isUsed);
        return used.isEmpty() ? newest(on, key -> true) : used;
    }

    private List<ProcessDefinition> newest(LocalDate on, Predicate<String> those) {
        ProcessRegistry registry = known.get();
        return registry.all().stream()
                .map(one -> one.ref().key())
                .distinct()
                .filter(those)
                .map(key -> registry.newest(key, on))
                .flatMap(Optional::stream)
                .map(PublishedProcess::definition)
                .toList();
    }

    ProcessDefinition definition(ProcessRef ref) {
        return known.get().find(ref).orElseThrow().definition();
    }

    /** The one asked for; otherwise the one that most of the cases on the device follow; otherwise the first. */
    ProcessDefinition first(Optional<ProcessRef> asked, Collection<CaseCard> cases, LocalDate on) {
        return asked.flatMap(known.get()::find)
                .or(() -> usual(cases).flatMap(key -> known.get().newest(key, on)))
                .map(PublishedProcess::definition)
                .orElseGet(() -> inUse(on).get(0));
    }

    private static Optional<String> usual(Collection<CaseCard> cases) {
        return cases.stream()
                .flatMap(card -> card.process().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
