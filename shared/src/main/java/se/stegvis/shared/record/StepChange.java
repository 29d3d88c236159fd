package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.keys;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.ProcessRef;

/**
 * A change of step (stegbyte) in the process of the case. With {@code toProcess} it moves the case to another version
 * of its process, or to another process, where {@code to} is the step it then enters (decision 33).
 */
public record StepChange(RecordHeader header, Doc doc) implements CareRecord {
    public static final ObjectField PROCESS = ProcessField.named("process").toSign();
    public static final TextField FROM = text("from").toSign();
    public static final TextField TO = text("to").toSign();
    public static final TextField WHY = text("why");
    public static final KeysField UNMET_GUARDS = keys("unmetGuards");
    public static final IdField OVERRIDE_BY = reference("overrideBy");
    public static final ObjectField TO_PROCESS = ProcessField.named("toProcess");

    static final KindSpec SPEC = KindSpec.signed("STEP", PROCESS, FROM, TO, WHY, UNMET_GUARDS, OVERRIDE_BY, TO_PROCESS);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /**
     * Unmet guards stop the step, unless a team lead signs it, by name and with the reason. Those that no source and no
     * law makes are passed by whoever signs, with the reason.
     */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        return doc.has(TO_PROCESS) ? ofMove(facts) : ofStep(facts);
    }

    /** An objection to a move is no guard: nobody overrides it. */
    private List<Finding> ofMove(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        if (toProcess().isEmpty()) {
            findings.add(Finding.of(TO_PROCESS, "required-choice"));
        }
        if (doc.get(WHY).isEmpty()) {
            findings.add(Finding.of(WHY, "move-without-why"));
        }
        facts.unmet().forEach(one -> findings.add(Finding.of(TO_PROCESS, "guard-unmet", one.text())));
        return findings;
    }

    private List<Finding> ofStep(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        boolean allTold = facts.unmet().stream().map(UnmetGuard::guard).allMatch(unmetGuards()::contains);
        if (!allTold) {
            findings.add(Finding.of(UNMET_GUARDS, "guards-not-told"));
        }
        if (allTold && overrideBy().isEmpty() && isPassable(facts.unmet())) {
            if (doc.get(WHY).isEmpty()) {
                findings.add(Finding.of(WHY, "pass-without-why"));
            }
            return findings;
        }
        if (overrideBy().isPresent()) {
            findings.addAll(ofOverride(facts));
        } else if (!unmetGuards().isEmpty() && facts.unmet().isEmpty()) {
            // Where the guards themselves are listed, this would be counted as one thing more.
            findings.add(Finding.of(UNMET_GUARDS, "guards-unmet"));
        }
        if (!allTold || overrideBy().isEmpty()) {
            facts.unmet().forEach(one -> findings.add(Finding.of(UNMET_GUARDS, "guard-unmet", one.text())));
        }
        return findings;
    }

    /** Something is unmet, and none of it stops the step: whoever works with the case passes it with the reason. */
    public static boolean isPassable(List<UnmetGuard> unmet) {
        return !unmet.isEmpty() && unmet.stream().allMatch(UnmetGuard::passable);
    }

    private List<Finding> ofOverride(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        if (doc.get(WHY).isEmpty()) {
            findings.add(Finding.of(WHY, "override-without-why"));
        }
        if (facts.signer().filter(this::mayOverride).isEmpty()) {
            findings.add(Finding.of(OVERRIDE_BY, "override-by-team-lead"));
        }
        return findings;
    }

    private boolean mayOverride(Signer signer) {
        return signer.role() == Role.TEAM_LEAD
                && overrideBy().filter(signer.account()::equals).isPresent();
    }

    public Optional<ProcessRef> process() {
        return ProcessField.read(doc, PROCESS);
    }

    /** The process and version that the case is moved to; empty for a step within its own. */
    public Optional<ProcessRef> toProcess() {
        return ProcessField.read(doc, TO_PROCESS);
    }

    /** Where {@code to} is a step of: the process that the case is moved to, else the one it follows. */
    public Optional<ProcessRef> arrivesIn() {
        return toProcess().or(this::process);
    }

    public Optional<String> from() {
        return doc.get(FROM);
    }

    public Optional<String> to() {
        return doc.get(TO);
    }

    /** Names of the guards that were unmet when it was written, as the process gives them. */
    public Set<String> unmetGuards() {
        return doc.get(UNMET_GUARDS);
    }

    /** The team lead who lets the step be entered all the same. */
    public Optional<UUID> overrideBy() {
        return doc.get(OVERRIDE_BY);
    }
}
