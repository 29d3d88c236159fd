package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.need.NeedGroup;

/**
 * The facts of one case that a process asks about. Made from the records by whoever has them; names no person.
 *
 * @param step key of the step of the case; empty before the first
 * @param since the day it came there
 * @param visited keys of the steps it has been through
 * @param movedTo key of the step where a move from another process let it in last; empty when it began in this one
 * @param needGroup as last assessed
 * @param assistanceSince first day of the present assistance
 * @param consents signed consents and refusals
 * @param chosenParties the parties chosen to take part
 * @param signed signed records, oldest first
 * @param sheets answers to checklists, oldest first
 * @param dfaComplete whether the newest DFA chain has no gap
 * @param nextFollowUp the nearest date at which something in the case is to be followed up and has not been
 * @param closed whether the case has been closed
 * @param actor the role of the one who asks
 */
public record CaseFile(
        Optional<String> step,
        Optional<LocalDate> since,
        Set<String> visited,
        Optional<String> movedTo,
        Optional<NeedGroup> needGroup,
        Optional<LocalDate> assistanceSince,
        ConsentRegister consents,
        Set<Party> chosenParties,
        List<SignedRecord> signed,
        List<AnswerSheet> sheets,
        boolean dfaComplete,
        Optional<LocalDate> nextFollowUp,
        boolean closed,
        Optional<Role> actor) {

    public CaseFile {
        visited = Set.copyOf(visited);
        chosenParties = Set.copyOf(chosenParties);
        signed = List.copyOf(signed);
        sheets = List.copyOf(sheets);
    }

    /** Starts a file about which nothing is known yet. */
    public static CaseFileBuilder builder() {
        return new CaseFileBuilder();
    }

    /**
     * The answers to a checklist as of a day: a later one replaces an earlier one to the same item, and of a
     * list of outcomes a later yes replaces every answer before it. Empty when nobody has begun.
     *
     * @param sinceStep whether only those count that were given since the case came to its step
     */
    public Map<String, Boolean> answers(Checklist list, boolean sinceStep, LocalDate on) {
        Map<String, Boolean> standing = new HashMap<>();
        sheets.stream()
                .filter(sheet ->
                        sheet.checklist().equals(list.key()) && !sheet.date().isAfter(on))
                .filter(sheet -> !sinceStep || isOfTheStep(sheet.date(), sheet.spent()))
                .forEach(sheet -> {
                    boolean decides =
                            list.rule() == ChecklistRule.ONE && sheet.items().containsValue(true);
                    if (sheet.afresh() || decides) {
                        standing.clear();
                    }
                    standing.putAll(sheet.items());
                });
        return standing;
    }

    /**
     * Something of that day belongs to the present step of the case: it is not older than the day it came there. A
     * record written down after the change of step may have happened before it the same day, so the hour does not
     * count.
     */
    boolean isOfTheStep(LocalDate date, boolean spent) {
        return since.map(day -> !spent && !date.isBefore(day)).orElse(true);
    }
}
