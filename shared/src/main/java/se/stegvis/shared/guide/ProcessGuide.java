package se.stegvis.shared.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.InterventionOffer;
import se.stegvis.shared.process.LegalReference;
import se.stegvis.shared.process.Origin;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.process.Supersession;
import se.stegvis.shared.process.Transition;

/**
 * Where a case is, what may happen next, who owns it and what is missing. A pure function of definition, facts and day:
 * the same offline on a tablet and on the server.
 *
 * @param process key and version that the case follows
 * @param step the present step; the first when the case has not begun, or when its step is unknown ({@link #here})
 * @param since the day it came there
 * @param next the ways on, those that are open first, otherwise in the order of the definition
 * @param interventions what can be offered this client here
 * @param forums where the parties can meet, with what is missing before it
 * @param followUp when it is looked at next
 * @param warnings what is odd about the case's place in the process or about the definition
 */
public record ProcessGuide(
        ProcessRef process,
        Step step,
        Optional<LocalDate> since,
        List<NextStep> next,
        List<InterventionOffer> interventions,
        List<ForumState> forums,
        FollowUpAdvice followUp,
        List<UnmetGuard> warnings) {
    private static final String UNKNOWN_STEP = "unknown-step";

    /** @param today the day that is asked about; consents and dates are judged on it */
    public static ProcessGuide of(ProcessDefinition definition, CaseFile facts, LocalDate today) {
        Optional<Step> known = facts.step().flatMap(definition::step);
        boolean lost = facts.step().isPresent() && known.isEmpty();
        Step step = known.orElseGet(definition::first);
        return new ProcessGuide(
                definition.ref(),
                step,
                facts.since(),
                lost ? List.of() : next(definition, step, facts, today),
                lost ? List.of() : interventions(definition, step, facts, today),
                lost ? List.of() : forums(definition, step, facts, today),
                FollowUpAdvice.of(definition, step, facts, today),
                warnings(definition, facts, lost, today));
    }

    /** The present step; empty when the definition has not got it, which {@code warnings} then says. */
    public Optional<Step> here() {
        return warnings.stream().anyMatch(one -> one.guard().equals(UNKNOWN_STEP))
                ? Optional.empty()
                : Optional.of(step);
    }

    /**
     * The day by which the step is to be followed up: its interval from the day the case came there, so that it can be
     * missed. Empty when nobody knows that day.
     */
    public Optional<LocalDate> followUpBy() {
        return since.map(day -> day.plusDays(followUp.days()));
    }

    /** The way on to that step; empty when none leads there from where the case is. */
    public Optional<NextStep> way(String to) {
        return next.stream().filter(way -> way.to().key().equals(to)).findFirst();
    }

    private static List<NextStep> next(ProcessDefinition definition, Step step, CaseFile facts, LocalDate today) {
        List<NextStep> ways = definition.from(step.key()).stream()
                .map(way -> new NextStep(
                        definition.step(way.to()).orElseThrow(),
                        way.because(),
                        missing(way, facts, today),
                        way.origin()))
                .toList();
        List<NextStep> sorted =
                new ArrayList<>(ways.stream().filter(NextStep::open).toList());
        ways.stream().filter(way -> !way.open()).forEach(sorted::add);
        return List.copyOf(sorted);
    }

    /** A demand that no source and no law makes is a warning there. */
    private static List<UnmetGuard> missing(Transition way, CaseFile facts, LocalDate today) {
        boolean ours = way.origin().filter(Origin.STEGVIS::equals).isPresent();
        return way.guard().missing(facts, today).stream()
                .map(one -> ours ? one.asProposal() : one)
                .toList();
    }

    private static List<InterventionOffer> interventions(
            ProcessDefinition definition, Step step, CaseFile facts, LocalDate today) {
        return definition.interventions().stream()
                .filter(offer -> offer.steps().contains(step.key()))
                .filter(offer -> offer.when().met(facts, today))
                .toList();
    }

    private static List<ForumState> forums(ProcessDefinition definition, Step step, CaseFile facts, LocalDate today) {
        return definition.forums().stream()
                .filter(offer -> offer.steps().contains(step.key()))
                .filter(offer -> offer.when().met(facts, today))
                .map(offer -> new ForumState(offer, offer.needs().missing(facts, today)))
                .toList();
    }

    private static List<UnmetGuard> warnings(
            ProcessDefinition definition, CaseFile facts, boolean lost, LocalDate today) {
        List<UnmetGuard> warnings = new ArrayList<>();
        if (lost) {
            String place = facts.step().orElseThrow();
            warnings.add(warning(UNKNOWN_STEP, place, definition.ref().version()));
        }
        facts.step()
                .or(() -> Optional.of(definition.entry()))
                .filter(here -> !lost)
                .ifPresent(here ->
                        definition.superseding(here, today).forEach(provision -> warnings.add(superseded(provision))));
        if (today.isAfter(definition.reviewedBy())) {
            warnings.add(warning("review-overdue", definition.reviewedBy(), definition.owner()));
        }
        if (today.isBefore(definition.validFrom())) {
            warnings.add(warning("not-yet-valid", definition.validFrom(), definition.owner()));
        }
        return List.copyOf(warnings);
    }

    /** The source says one thing, the law another; both are told, so that nobody follows the old sentence. */
    private static UnmetGuard superseded(LegalReference provision) {
        Supersession said = provision.supersedes().orElseThrow();
        return new UnmetGuard(
                "superseded:" + said.step(),
                LocalizedText.both(words -> words.sentence(
                        "warning.superseded",
                        words.text(said.source()),
                        provision.validFrom(),
                        provision.statute() + " " + provision.provision(),
                        words.text(said.law()))));
    }

    private static UnmetGuard warning(String code, Object... values) {
        return UnmetGuard.of(code, "warning." + code, values);
    }
}
