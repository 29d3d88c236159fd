package se.stegvis.shared.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.definition.Role;

/**
 * Who may hold a case: only somebody who works in the municipality now, in a role that fits, and an open case always
 * has somebody responsible (decision 85). Pure; asked at every road on which a case changes hands.
 */
public final class HolderRule {
    private static final Set<Role> RUN_CASES = Set.of(Role.CASEWORKER, Role.COACH);

    private final CareCase before;
    private final CareCase after;
    private final Workplace workplace;
    private final List<Finding> findings = new ArrayList<>();

    /** Somebody who works in the municipality now. */
    public record Worker(UUID id, Role role, Set<UUID> teams) {
        public Worker {
            teams = Set.copyOf(teams);
        }
    }

    /** Who works in the municipality, as far as it is asked. */
    public interface Workplace {
        /** Empty for somebody who is unknown, has left or works elsewhere. */
        Optional<Worker> worker(UUID account);

        boolean hasTeam(UUID team);
    }

    private HolderRule(CareCase before, CareCase after, Workplace workplace) {
        this.before = before;
        this.after = after;
        this.workplace = workplace;
    }

    /** May somebody in that role be responsible for cases without taking them over? */
    public static boolean runsCases(Role role) {
        return RUN_CASES.contains(role);
    }

    /** Is offered first as responsible for a case of that team: runs cases and belongs to it. */
    public static boolean fits(Worker worker, Optional<UUID> team) {
        return runsCases(worker.role()) && belongs(worker, team);
    }

    /**
     * The faults of the new holder of the case; empty when nothing is. A stored value is not checked again, so
     * that an older fault never stops another change.
     *
     * @param before the stored case; with an empty document when it is being opened
     * @param takesOver the team lead who takes the case over with this change, saying why
     * @param needsDeputy the client is protected: neither the deputy is taken away, nor made responsible without another
     */
    public static List<Finding> findings(
            CareCase before, CareCase after, Workplace workplace, Optional<UUID> takesOver, boolean needsDeputy) {
        HolderRule rule = new HolderRule(before, after, workplace);
        rule.team();
        rule.responsible(takesOver);
        rule.therapist();
        rule.deputy(needsDeputy);
        return List.copyOf(rule.findings);
    }

    private void team() {
        if (!changes(CareCase.TEAM)) {
            return;
        }
        if (after.team().isEmpty()) {
            if (isOpen()) {
                findings.add(Finding.of(CareCase.TEAM, "holder-team-missing"));
            }
        } else if (!workplace.hasTeam(after.team().get())) {
            findings.add(Finding.of(CareCase.TEAM, "holder-team-unknown"));
        }
    }

    private void responsible(Optional<UUID> takesOver) {
        boolean comesIntoUse = isOpen() && (opens() || before.closedOn().isPresent() || changes(CareCase.TEAM));
        if (!changes(CareCase.RESPONSIBLE) && !comesIntoUse) {
            return;
        }
        if (after.responsible().isEmpty()) {
            if (isOpen()) {
                findings.add(Finding.of(CareCase.RESPONSIBLE, "holder-missing"));
            }
            return;
        }
        Optional<Worker> worker = workplace.worker(after.responsible().get());
        if (worker.isEmpty()) {
            findings.add(Finding.of(CareCase.RESPONSIBLE, "holder-not-here"));
        } else if (worker.get().role() == Role.TEAM_LEAD) {
            boolean tookOver = !changes(CareCase.RESPONSIBLE) || takesOver.equals(after.responsible());
            if (!tookOver || !belongs(worker.get(), after.team())) {
                findings.add(Finding.of(CareCase.RESPONSIBLE, "holder-lead"));
            }
        } else if (!runsCases(worker.get().role())) {
            findings.add(Finding.of(CareCase.RESPONSIBLE, "holder-role"));
        }
    }

    private void therapist() {
        if (changes(CareCase.OCCUPATIONAL_THERAPIST)
                && after.occupationalTherapist().isPresent()) {
            workplace
                    .worker(after.occupationalTherapist().get())
                    .ifPresentOrElse(
                            worker -> {
                                if (worker.role() != Role.OCCUPATIONAL_THERAPIST) {
                                    findings.add(Finding.of(CareCase.OCCUPATIONAL_THERAPIST, "holder-therapist"));
                                }
                            },
                            () -> findings.add(Finding.of(CareCase.OCCUPATIONAL_THERAPIST, "holder-not-here")));
        }
    }

    private void deputy(boolean needsDeputy) {
        boolean isSame = after.deputy().isPresent() && after.deputy().equals(after.responsible());
        if (!changes(CareCase.DEPUTY)) {
            if (needsDeputy && isOpen() && isSame && changes(CareCase.RESPONSIBLE)) {
                findings.add(Finding.of(CareCase.DEPUTY, "holder-deputy-same"));
            }
            return;
        }
        if (after.deputy().isEmpty()) {
            if (needsDeputy && isOpen()) {
                findings.add(Finding.of(CareCase.DEPUTY, "holder-deputy-missing"));
            }
            return;
        }
        Optional<Worker> worker = workplace.worker(after.deputy().get());
        if (worker.isEmpty()) {
            findings.add(Finding.of(CareCase.DEPUTY, "holder-not-here"));
        } else if (!runsCases(worker.get().role())) {
            findings.add(Finding.of(CareCase.DEPUTY, "holder-role"));
        } else if (isSame) {
            findings.add(Finding.of(CareCase.DEPUTY, "holder-deputy-same"));
        }
    }

    private static boolean belongs(Worker worker, Optional<UUID> team) {
        return team.map(worker.teams()::contains).orElse(true);
    }

    private boolean opens() {
        return before.doc().equals(Doc.EMPTY);
    }

    private boolean isOpen() {
        return after.closedOn().isEmpty();
    }

    private boolean changes(FieldSpec field) {
        return !before.doc().node(field).equals(after.doc().node(field));
    }
}
