package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.ProcessWording;

/**
 * A record of that kind has been signed.
 *
 * @param kind wire name of the kind
 * @param withinDays how old it may be, in days; empty for any age
 * @param sinceStep whether it must have been made since the case came to its step
 * @param newest whether only the newest of the kind counts
 * @param where field to the values of which it must have at least one
 * @param titles what the definition itself calls some of the values; the others have names of the program
 */
public record RecordSigned(
        String kind,
        OptionalInt withinDays,
        boolean sinceStep,
        boolean newest,
        Map<String, Set<String>> where,
        Map<String, LocalizedText> titles)
        implements Guard {
    public RecordSigned {
        DefinitionKeys.checkKind(kind, "kind");
        DefinitionKeys.checkDays(withinDays, "withinDays");
        Map<String, Set<String>> ordered = new LinkedHashMap<>();
        where.forEach((field, values) -> {
            DefinitionFlaw.unless(!values.isEmpty(), "where." + field, "empty");
            ordered.put(field, DefinitionKeys.inOrder(values));
        });
        where = Collections.unmodifiableMap(ordered);
        titles = Map.copyOf(titles);
    }

    /** Of which no value is the definition's own. */
    RecordSigned(
            String kind, OptionalInt withinDays, boolean sinceStep, boolean newest, Map<String, Set<String>> where) {
        this(kind, withinDays, sinceStep, newest, where, Map.of());
    }

    /** Any signed record of the kind. */
    static RecordSigned any(String kind) {
        return new RecordSigned(kind, OptionalInt.empty(), false, false, Map.of());
    }

    @Override
    public String name() {
        return "record:" + kind;
    }

    @Override
    public LocalizedText demand() {
        return LocalizedText.both(
                words -> words.sentence("demand.record", words.name(kind), details("record.demand", words)));
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        Stream<SignedRecord> known = facts.signed().stream()
                .filter(one -> one.kind().equals(kind) && !one.date().isAfter(on));
        Stream<SignedRecord> counted = newest ? known.reduce(RecordSigned::later).stream() : known;
        return counted.anyMatch(one -> fits(one, facts, on))
                ? List.of()
                : List.of(new UnmetGuard(
                        name(),
                        LocalizedText.both(words ->
                                words.sentence("missing.record", words.name(kind), details("record.missing", words)))));
    }

    /** Of two on the same day the one that is later in the file. */
    private static SignedRecord later(SignedRecord one, SignedRecord other) {
        return Comparator.comparing(SignedRecord::date).compare(one, other) > 0 ? one : other;
    }

    private boolean fits(SignedRecord one, CaseFile facts, LocalDate on) {
        boolean fresh = withinDays.isEmpty() || !one.date().isBefore(on.minusDays(withinDays.getAsInt()));
        boolean inStep = !sinceStep || facts.isOfTheStep(one.date(), one.spent());
        return fresh
                && inStep
                && where.entrySet().stream().allMatch(term -> one.hasAny(term.getKey(), term.getValue()));
    }

    private String named(String field, String value, ProcessWording words) {
        return titles.containsKey(value)
                ? words.sentence("quoted", words.text(titles.get(value)))
                : words.value(kind, field, value);
    }

    private String details(String code, ProcessWording words) {
        List<String> parts = new ArrayList<>();
        where.forEach((field, values) -> parts.add(words.sentence(
                "record.where",
                words.field(kind, field),
                words.oneOf(
                        values.stream().map(value -> named(field, value, words)).toList()))));
        if (newest) {
            parts.add(words.sentence("record.newest"));
        }
        if (sinceStep) {
            parts.add(words.sentence("record.since-step"));
        }
        withinDays.ifPresent(days -> parts.add(words.sentence("record.within", String.valueOf(days))));
        return parts.isEmpty() ? "" : words.sentence(code, words.allOf(parts));
    }
}
