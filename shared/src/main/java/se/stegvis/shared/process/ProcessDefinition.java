package se.stegvis.shared.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.InvalidDefinition;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.guard.WordedGuard;
import se.stegvis.shared.text.VisibleText;

/**
 * One version of a way of working: its steps, the ways between them, and what goes with them. Data, not code.
 *
 * @param ref key and version
 * @param name what it is called
 * @param owner the organisation whose process it is
 * @param about for whom it is and what it is to lead to
 * @param validFrom the first day it may be used
 * @param reviewBy the day by which its owner has promised to look through it
 * @param source the document it was made from
 * @param entry key of the step where a case begins
 * @param followUpDays how soon a case is followed up where a step says nothing else, in days
 * @param steps in the order of the source
 * @param transitions the ways between steps
 * @param interventions what can be offered
 * @param forums where the parties meet
 * @param checklists criteria
 * @param dialogues question forms
 * @param responsibilities who answers for what
 * @param catalogue local interventions
 * @param law provisions with the days they apply
 */
public record ProcessDefinition(
        ProcessRef ref,
        LocalizedText name,
        String owner,
        LocalizedText about,
        LocalDate validFrom,
        LocalDate reviewBy,
        DefinitionSource source,
        String entry,
        int followUpDays,
        List<Step> steps,
        List<Transition> transitions,
        List<InterventionOffer> interventions,
        List<ForumOffer> forums,
        List<Checklist> checklists,
        List<DialogueForm> dialogues,
        List<Responsibility> responsibilities,
        List<CatalogueEntry> catalogue,
        List<LegalReference> law) {

    public ProcessDefinition {
        steps = List.copyOf(steps);
        transitions = List.copyOf(transitions);
        interventions = List.copyOf(interventions);
        forums = List.copyOf(forums);
        checklists = List.copyOf(checklists);
        dialogues = List.copyOf(dialogues);
        responsibilities = List.copyOf(responsibilities);
        catalogue = List.copyOf(catalogue);
        law = List.copyOf(law);
        DefinitionFlaw.unless(VisibleText.isVisible(owner), "owner", "blank");
        DefinitionKeys.checkDays(OptionalInt.of(followUpDays), "followUpDays");
        DefinitionFlaw.unless(reviewBy.isAfter(validFrom), "reviewBy", "ends-before-it-begins", reviewBy, validFrom);
        List<DefinitionFlaw> flaws = new ArrayList<>(DefinitionRules.ways(entry, steps, transitions));
        flaws.addAll(DefinitionRules.parts(
                steps, interventions, forums, checklists, dialogues, responsibilities, catalogue));
        if (!flaws.isEmpty()) {
            throw new InvalidDefinition(flaws);
        }
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** The step where a case begins. */
    public Step first() {
        return step(entry).orElseThrow();
    }

    /**
     * The day by which it must be looked through: the promised one, or the day on which a provision that changes a step
     * came into force after the definition was made, when that was earlier.
     */
    public LocalDate reviewedBy() {
        return law.stream()
                .filter(one -> one.supersedes().isPresent() && one.validFrom().isAfter(validFrom))
                .map(LegalReference::validFrom)
                .filter(reviewBy::isAfter)
                .min(LocalDate::compareTo)
                .orElse(reviewBy);
    }

    /** The provisions in force that change what the source says of a step. */
    public List<LegalReference> superseding(String step, LocalDate on) {
        return law.stream()
                .filter(one -> one.isLaw(on))
                .filter(one -> one.supersedes()
                        .filter(said -> said.step().equals(step))
                        .isPresent())
                .toList();
    }

    /** The ways out of a step, in the order of the data. */
    public List<Transition> from(String step) {
        return transitions.stream().filter(way -> way.from().equals(step)).toList();
    }

    /**
     * The condition of a guard of that name on a way out of that step, as {@link UnmetGuard} names it, to stand in a list
     * of what was not so: the definition's own sentence, else the demand in quotation marks, so that nobody takes it
     * for a fact.
     */
    public Optional<LocalizedText> demand(String step, String guard) {
        return from(step).stream()
                .flatMap(way -> way.guard().parts())
                .filter(part -> part.name().equals(guard))
                .map(part -> part instanceof WordedGuard said ? said.say() : quoted(part.demand()))
                .findFirst();
    }

    private static LocalizedText quoted(LocalizedText demand) {
        return LocalizedText.both(words -> words.sentence("quoted", capital(words.text(demand))));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public Optional<Checklist> checklist(String key) {
        return checklists.stream().filter(list -> list.key().equals(key)).findFirst();
    }

    public Optional<DialogueForm> dialogue(String key) {
        return dialogues.stream().filter(form -> form.key().equals(key)).findFirst();
    }
}
