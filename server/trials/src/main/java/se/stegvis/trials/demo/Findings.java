package se.stegvis.trials.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.HomeVisit;

/** Looks for everything a tablet called saved: in a state of its record, in an open conflict, or in an addendum. */
final class Findings {
    private final Map<UUID, List<Revision>> states;

    /** @param states every state of every record of the day */
    Findings(Map<UUID, List<Revision>> states) {
        this.states = states;
    }

    /** How many saves of the ledger have something in them that is nowhere to be found. */
    int lost(DayLedger ledger) {
        return (int) ledger.saves().stream().filter(save -> !isFound(save)).count();
    }

    /** How many pictures these records name that have arrived. */
    static int pictures(Collection<Revision> newest) {
        return newest.stream()
                .map(Revision::view)
                .flatMap(one -> one instanceof HomeVisit visit ? Stream.of(visit) : Stream.empty())
                .mapToInt(visit -> visit.attachments().size() - visit.awaited().size())
                .sum();
    }

    private boolean isFound(DayLedger.Save save) {
        List<Doc> places = Stream.concat(states(save.careRecord()), addenda(save.careRecord()))
                .map(Revision::doc)
                .toList();
        return save.set().properties().stream().allMatch(field -> isFound(field.getKey(), field.getValue(), places));
    }

    private Stream<Revision> states(UUID careRecord) {
        return states.getOrDefault(careRecord, List.of()).stream();
    }

    private Stream<Revision> addenda(UUID careRecord) {
        return states.values().stream()
                .flatMap(List::stream)
                .filter(state ->
                        state.view().addendumTo().filter(careRecord::equals).isPresent());
    }

    private static boolean isFound(String name, JsonNode value, List<Doc> places) {
        return places.stream().anyMatch(doc -> holds(doc.node(name), value))
                || places.stream()
                        .flatMap(doc -> doc.get(CommonFields.CONFLICTS).values().stream())
                        .anyMatch(conflict ->
                                holds(conflict.get(CommonFields.CONFLICT_FIELDS).node(name), value));
    }

    /** An object holds another when it holds each of its members; a cleared member must be gone. */
    private static boolean holds(JsonNode there, JsonNode saved) {
        if (saved instanceof ObjectNode object) {
            return object.properties().stream()
                    .allMatch(member -> holds(there.path(member.getKey()), member.getValue()));
        }
        return saved.isNull() ? there.isMissingNode() : there.equals(saved);
    }
}
