package se.stegvis.shared.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.need.NeedGroup;

/**
 * The facts of one case that a process asks about. Made from the records by whoever has them; names no person.
 *
 * @param step key of the step the case stands at; empty before the first
 * @param since the day it came there
 * @param visited keys of the steps it has been through
 * @param needGroup as last assessed
 * @param assistanceSince first day of the present assistance
 * @param consents signed consents and refusals
 * @param chosenParties the parties chosen to take part
 * @param signed signed records, oldest first
 * @param checklists checklist key to item key to yes or no
 * @param dfaComplete whether the newest DFA chain has no gap
 * @param nextFollowUp the nearest date at which something in the case is to be followed up and has not been
 * @param actor the role of the one who asks
 */
public record CaseFile(
        Optional<String> step,
        Optional<LocalDate> since,
        Set<String> visited,
        Optional<NeedGroup> needGroup,
        Optional<LocalDate> assistanceSince,
        ConsentRegister consents,
        Set<Party> chosenParties,
        List<SignedRecord> signed,
        Map<String, Map<String, Boolean>> checklists,
        boolean dfaComplete,
        Optional<LocalDate> nextFollowUp,
        Optional<Role> actor) {

    public CaseFile {
        visited = Set.copyOf(visited);
        chosenParties = Set.copyOf(chosenParties);
        signed = List.copyOf(signed);
        checklists = checklists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /** Starts a file about which nothing is known yet. */
    public static CaseFileBuilder builder() {
        return new CaseFileBuilder();
    }

    /** The answers to a checklist; empty when nobody has begun. */
    public Map<String, Boolean> answers(String checklist) {
        return checklists.getOrDefault(checklist, Map.of());
    }
}
