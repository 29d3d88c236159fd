package se.stegvis.shared.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.consent.Withdrawals;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.CaseFileBuilder;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.ChecklistRule;
import se.stegvis.shared.guard.Guard;
import se.stegvis.shared.guard.Guards;
import se.stegvis.shared.guard.RecordSigned;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.record.Withdrawal;

/** The facts of an invented case, decided by a seed; such that most things a guard asks about happen now and then. */
final class GeneratedCase {
    static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    private final Random dice;
    private final ProcessDefinition definition;
    private final CaseFileBuilder facts = CaseFile.builder();

    private GeneratedCase(long seed, ProcessDefinition definition) {
        this.dice = new Random(seed);
        this.definition = definition;
    }

    static CaseFile of(long seed, ProcessDefinition definition) {
        return new GeneratedCase(seed, definition).make();
    }

    private CaseFile make() {
        List<String> steps = definition.steps().stream().map(Step::key).toList();
        facts.at(pick(steps), DAY.minusDays(dice.nextInt(200)));
        if (dice.nextInt(20) == 0) {
            facts.step(dice.nextBoolean() ? Optional.empty() : Optional.of("unheard-of"));
        }
        facts.visited(steps.stream().filter(step -> dice.nextBoolean()).toList());
        facts.needGroup(maybe(pick(List.of(NeedGroup.values()))));
        facts.assistanceSince(maybe(DAY.minusDays(dice.nextInt(900))));
        facts.dfaComplete(dice.nextBoolean());
        facts.nextFollowUp(maybe(DAY.plusDays(dice.nextInt(60) - 20)));
        facts.actor(pick(List.of(Role.values())));
        facts.chosenParties(List.of(Party.values()).stream()
                .filter(party -> dice.nextInt(4) == 0)
                .toList());
        consents();
        answers();
        definition.transitions().forEach(way -> Guards.in(way.guard()).forEach(this::perhapsSigned));
        return facts.build();
    }

    private static Map<Party, Set<ConsentDirection>> everyWay() {
        return Stream.of(Party.values())
                .collect(Collectors.toMap(Function.identity(), party -> Set.of(ConsentDirection.values())));
    }

    private void consents() {
        List<ConsentTerms> terms = new ArrayList<>();
        for (ConsentType type : ConsentType.values()) {
            int many = dice.nextInt(3);
            for (int number = 0; number < many; number++) {
                terms.add(new ConsentTerms(
                        new UUID(type.ordinal(), number),
                        type,
                        dice.nextInt(5) > 0
                                ? ConsentDecision.GIVEN
                                : dice.nextBoolean() ? ConsentDecision.REFUSED : ConsentDecision.NO_REPLY,
                        pick(List.of(ConsentForm.values())),
                        parties(),
                        DAY.minusDays(dice.nextInt(400)),
                        DAY.plusDays(dice.nextInt(200) - 20),
                        dice.nextInt(6) > 0
                                ? Withdrawal.NONE
                                : dice.nextBoolean()
                                        ? Withdrawals.whole(DAY.minusDays(3))
                                        : Withdrawals.of(DAY.minusDays(3), Set.of(Party.FK)),
                        dice.nextBoolean() ? Map.of() : everyWay()));
            }
        }
        facts.consents(terms);
    }

    private Map<Party, Set<InformationKind>> parties() {
        Map<Party, Set<InformationKind>> parties = new HashMap<>();
        for (Party party : Party.values()) {
            if (dice.nextInt(10) > 1) {
                parties.put(
                        party, dice.nextBoolean() ? Set.of(InformationKind.values()) : Set.of(InformationKind.HEALTH));
            }
        }
        return parties;
    }

    private void answers() {
        for (Checklist list : definition.checklists()) {
            int mood = dice.nextInt(4);
            Map<String, Boolean> items = new HashMap<>();
            list.items().stream()
                    .filter(item -> mood > 0)
                    .forEach(item -> items.put(item.key(), mood > 1 || dice.nextBoolean()));
            list.unless().stream()
                    .filter(item -> mood > 0)
                    .forEach(item -> items.put(item.key(), mood < 3 && dice.nextInt(3) == 0));
            if (list.rule() == ChecklistRule.ONE && mood > 1) {
                items.replaceAll((key, yes) -> false);
                items.put(pick(list.items()).key(), true);
            }
            facts.answered(list.key(), DAY.minusDays(dice.nextInt(100)), items);
        }
    }

    private void perhapsSigned(Guard guard) {
        if (guard instanceof RecordSigned asked && dice.nextInt(3) > 0) {
            Map<String, Set<String>> values = new HashMap<>();
            asked.where().forEach((field, wanted) -> values.put(field, Set.of(pick(List.copyOf(wanted)))));
            facts.signed(asked.kind(), DAY.minusDays(dice.nextInt(100)), values);
        }
    }

    private <T> Optional<T> maybe(T value) {
        return dice.nextInt(8) > 0 ? Optional.of(value) : Optional.empty();
    }

    private <T> T pick(List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }
}
