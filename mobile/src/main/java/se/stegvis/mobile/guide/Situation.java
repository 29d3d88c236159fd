package se.stegvis.mobile.guide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.guard.Guard;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.CatalogueEntry;
import se.stegvis.shared.process.ForumOffer;
import se.stegvis.shared.process.InterventionKind;
import se.stegvis.shared.process.InterventionOffer;
import se.stegvis.shared.process.LegalReference;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Responsibility;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.process.Transition;

/**
 * A place in a process that someone asks about, without a case.
 *
 * @param step the step; empty for the process as a whole
 * @param group the need group; empty for any
 */
record Situation(ProcessDefinition process, Optional<Step> step, Optional<NeedGroup> group) {

    static Situation of(ProcessDefinition process, Optional<String> step, Optional<NeedGroup> group) {
        return new Situation(process, step.flatMap(process::step), group);
    }

    /** The ways on from the step that the need group does not shut; none without a step. */
    List<Transition> ways() {
        return step.map(from -> process.from(from.key())).orElse(List.of()).stream()
                .filter(way -> fits(way.guard()))
                .toList();
    }

    /** The conditions before a way may be gone, a line each; empty when nothing must. */
    static List<String> demands(Guard guard, Locale language) {
        return guard.equals(AllOf.NOTHING)
                ? List.of()
                : guard.points().map(point -> point.in(language)).toList();
    }

    /** The interventions that can be offered here to someone of the need group. */
    List<InterventionOffer> interventions() {
        return process.interventions().stream()
                .filter(offer -> here(offer.steps()) && fits(offer.when()))
                .toList();
    }

    /** Where the parties can meet. */
    List<ForumOffer> forums() {
        return process.forums().stream()
                .filter(forum -> here(forum.steps()) && fits(forum.when()))
                .toList();
    }

    /** Who answers for what; those who take part in the step first. */
    List<Responsibility> responsibilities() {
        return process.responsibilities().stream()
                .sorted(Comparator.comparing(one -> !takesPart(one)))
                .toList();
    }

    boolean takesPart(Responsibility one) {
        return step.flatMap(here -> one.party().map(here.parties()::contains)).orElse(false);
    }

    /** The local interventions; those that match what is offered here first. */
    List<CatalogueEntry> catalogue() {
        return process.catalogue().stream()
                .sorted(Comparator.comparing(entry -> !matches(entry)))
                .toList();
    }

    /** The entry is of a kind that the process offers in this very step or to this need group. */
    boolean matches(CatalogueEntry entry) {
        if (step.isEmpty() && group.isEmpty()) {
            return false;
        }
        Set<InterventionKind> offered =
                interventions().stream().map(InterventionOffer::kind).collect(Collectors.toSet());
        return entry.kind().map(offered::contains).orElse(false);
    }

    /** The provisions that are the law on that day. */
    List<LegalReference> law(LocalDate on) {
        return process.law().stream().filter(one -> one.isLaw(on)).toList();
    }

    /** Those that become the law later. */
    List<LegalReference> comingLaw(LocalDate on) {
        return process.law().stream()
                .filter(one -> one.validFrom().isAfter(on))
                .sorted(Comparator.comparing(LegalReference::validFrom))
                .toList();
    }

    private boolean here(Set<String> steps) {
        return step.map(one -> steps.contains(one.key())).orElse(true);
    }

    private boolean fits(Guard guard) {
        return group.map(one -> !NeedGroupExclusion.by(one, guard)).orElse(true);
    }
}
