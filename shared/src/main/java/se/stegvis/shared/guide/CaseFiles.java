package se.stegvis.shared.guide;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.CaseFileBuilder;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.record.BaseGroupDecision;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.DfaChain;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.StepChange;
import se.stegvis.shared.reminder.FollowUpState;

/**
 * Reads the facts of a case out of its records, in whatever order they come. Drafts count for nothing, except that a
 * SIP that is being called says whom it calls; an addendum corrects words and decides nothing.
 */
public final class CaseFiles {
    private final ProcessDefinition definition;
    private final Optional<CareCase> careCase;
    private final Collection<? extends CareRecord> records;
    private final SignedRecords signed;
    private final LocalDate on;

    private CaseFiles(ProcessDefinition definition, Collection<? extends CareRecord> all, LocalDate on) {
        this.on = on;
        this.definition = definition;
        this.records = all.stream().filter(record -> !record.discarded()).toList();
        this.careCase = records.stream()
                .filter(CareCase.class::isInstance)
                .map(CareCase.class::cast)
                .findFirst();
        this.signed = new SignedRecords(records, careCase.flatMap(CaseFiles::opened));
    }

    /**
     * The facts that the definition's guards ask about.
     *
     * @param records all records of one case, in any order
     * @param actor who asks
     * @param on the day that is asked about; what happened later counts for nothing
     */
    public static CaseFile of(
            ProcessDefinition definition,
            Collection<? extends CareRecord> records,
            Optional<Role> actor,
            LocalDate on) {
        return ofThatDay(definition, PointInTimeCase.of(records, on), actor, on);
    }

    /** @param records as {@link PointInTimeCase} leaves them */
    static CaseFile ofThatDay(
            ProcessDefinition definition, List<CareRecord> records, Optional<Role> actor, LocalDate on) {
        return new CaseFiles(definition, records, on).file(actor);
    }

    private CaseFile file(Optional<Role> actor) {
        Optional<String> step = careCase.flatMap(CareCase::step);
        CaseFileBuilder file = CaseFile.builder()
                .step(step)
                .since(since(step).filter(day -> !day.isAfter(on)))
                .visited(visited(step))
                .movedTo(movedTo())
                .needGroup(needGroup())
                .assistanceSince(careCase.flatMap(one -> one.doc().get(CareCase.ASSISTANCE_SINCE)))
                .consents(signed.all(Consent.class)
                        .flatMap(one -> one.terms().stream())
                        .toList())
                .chosenParties(chosenParties())
                .dfaComplete(
                        signed.newest(DfaChain.class).map(DfaChain::complete).orElse(false))
                .nextFollowUp(nextFollowUp())
                .closed(careCase.flatMap(CareCase::closedOn)
                        .filter(day -> !day.isAfter(on))
                        .isPresent());
        tell(file, beforeTheLast(step));
        actor.ifPresent(file::actor);
        return file.build();
    }

    /** The signed records, oldest first; a record from before an earlier step was left is of that step. */
    private void tell(CaseFileBuilder file, Optional<StepChange> leaving) {
        ChecklistAnswers answers = new ChecklistAnswers(definition, file);
        signed.all(CareRecord.class).forEach(one -> {
            file.signed(one.header().kind(), signed.day(one), GuardValues.of(one));
            answers.add(one, signed.day(one));
            leaving.filter(one::equals).ifPresent(left -> file.leftAnEarlierStep());
        });
    }

    /** The change of step before the one that led here last. */
    private Optional<StepChange> beforeTheLast(Optional<String> step) {
        List<StepChange> changes = signed.all(StepChange.class).toList();
        return arrival(step).map(changes::indexOf).filter(index -> index > 0).map(index -> changes.get(index - 1));
    }

    private Optional<StepChange> arrival(Optional<String> step) {
        return signed.all(StepChange.class)
                .filter(change -> isHere(change.arrivesIn()) && change.to().equals(step))
                .reduce((earlier, later) -> later);
    }

    /** The day the case was opened, as its own record says. */
    static Optional<LocalDate> opened(Collection<? extends CareRecord> records) {
        return records.stream()
                .filter(CareCase.class::isInstance)
                .map(CareCase.class::cast)
                .findFirst()
                .flatMap(CaseFiles::opened);
    }

    private static Optional<LocalDate> opened(CareCase careCase) {
        return careCase.doc().get(CareCase.OPENED);
    }

    /** The day of the step change that led here last, else the day the case was opened. */
    private Optional<LocalDate> since(Optional<String> step) {
        return arrival(step).map(signed::day).or(() -> careCase.flatMap(CaseFiles::opened));
    }

    /** Steps of another process may bear the same keys; those of another version of this one mean the same. */
    private boolean isHere(Optional<ProcessRef> process) {
        return process.map(ref -> ref.key().equals(definition.ref().key())).orElse(true);
    }

    private Set<String> visited(Optional<String> step) {
        Set<String> visited = new HashSet<>();
        signed.all(StepChange.class).forEach(change -> {
            change.from().filter(from -> isHere(change.process())).ifPresent(visited::add);
            change.to()
                    .filter(to -> isHere(change.arrivesIn()) && !step.equals(Optional.of(to)))
                    .ifPresent(visited::add);
        });
        return visited;
    }

    /** Where the case came in last from another process; a move between versions of this one goes on where it was. */
    private Optional<String> movedTo() {
        return signed.all(StepChange.class)
                .filter(change ->
                        change.toProcess().isPresent() && isHere(change.toProcess()) && !isHere(change.process()))
                .reduce((earlier, later) -> later)
                .flatMap(StepChange::to);
    }

    private Optional<NeedGroup> needGroup() {
        return NeedGroups.in(signed).or(() -> careCase.flatMap(CareCase::needGroup));
    }

    /** As they were picked last: by the base group, or by being called to a SIP, be it a draft. */
    private Set<Party> chosenParties() {
        return signed.inOrder(records.stream().filter(CaseFiles::choosesParties))
                .map(one -> one instanceof BaseGroupDecision decision
                        ? decision.parties()
                        : one.doc().get(SipPlan.CALLED_PARTIES))
                .filter(parties -> !parties.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(Set.of());
    }

    private static boolean choosesParties(CareRecord one) {
        return one.addendumTo().isEmpty()
                && (one instanceof SipPlan || one instanceof BaseGroupDecision && one.signed());
    }

    private Optional<LocalDate> nextFollowUp() {
        return records.stream()
                .flatMap(one -> FollowUpState.of(one).stream())
                .filter(state -> state.standing() == FollowUpState.Standing.OPEN)
                .map(FollowUpState::due)
                .min(LocalDate::compareTo);
    }
}
