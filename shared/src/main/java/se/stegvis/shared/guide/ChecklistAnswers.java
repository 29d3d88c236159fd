package se.stegvis.shared.guide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.stegvis.shared.guard.CaseFileBuilder;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.record.BaseGroupDecision;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Dialogue;

/** Answers to the checklists of a process, in dialogues and in the criteria of the base group. Told oldest first. */
final class ChecklistAnswers {
    private final ProcessDefinition definition;
    private final CaseFileBuilder file;

    /** Checklists of which the base group has named criteria. */
    private final Set<String> decided = new HashSet<>();

    ChecklistAnswers(ProcessDefinition definition, CaseFileBuilder file) {
        this.definition = definition;
        this.file = file;
    }

    void add(CareRecord one, LocalDate day) {
        if (one instanceof Dialogue dialogue) {
            dialogue.form().ifPresent(list -> file.answered(list, day, dialogue.checks()));
        } else if (one instanceof BaseGroupDecision decision) {
            criteria(decision.criteria(), day);
        }
    }

    /**
     * A decision that names criteria names all that are met, so what it leaves out of an earlier one is taken back. One that
     * names none, for example to go on, leaves them as they are.
     */
    private void criteria(Set<String> met, LocalDate day) {
        if (met.isEmpty()) {
            return;
        }
        for (Checklist list : definition.checklists()) {
            Map<String, Boolean> items = new HashMap<>();
            met.stream().filter(item -> list.item(item).isPresent()).forEach(item -> items.put(item, true));
            if (!items.isEmpty()) {
                decided.add(list.key());
            }
            if (decided.contains(list.key())) {
                file.answeredAfresh(list.key(), day, items);
            }
        }
    }
}
