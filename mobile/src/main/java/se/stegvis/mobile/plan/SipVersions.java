package se.stegvis.mobile.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.shared.record.SipPlan;

/**
 * The plans of a case and which follows upon which. An addendum corrects words and is no version.
 *
 * @param plans newest first
 */
record SipVersions(List<SipPlan> plans) {
    static SipVersions of(Journal journal, UUID caseId) {
        return new SipVersions(journal.recordsOf(caseId).stream()
                .map(StoredRecord::content)
                .filter(SipPlan.class::isInstance)
                .map(SipPlan.class::cast)
                .filter(plan -> plan.addendumTo().isEmpty())
                .toList());
    }

    /** The signed plans that no signed one follows upon: one for each SIP, newest first. */
    List<SipPlan> current() {
        return plans.stream()
                .filter(SipPlan::signed)
                .filter(plan -> after(plan).noneMatch(SipPlan::signed))
                .toList();
    }

    /** The newest signed version of the SIP that the plan is one of. */
    SipPlan newest(SipPlan plan) {
        return after(plan)
                .filter(SipPlan::signed)
                .max(Comparator.comparing(SipPlanDraft::version))
                .filter(next -> SipPlanDraft.version(next) > SipPlanDraft.version(plan))
                .map(this::newest)
                .orElse(plan);
    }

    /** The draft of the version after it. */
    Optional<SipPlan> draftAfter(SipPlan plan) {
        return after(plan).filter(next -> !next.signed()).findFirst();
    }

    private Stream<SipPlan> after(SipPlan plan) {
        return plans.stream().filter(next -> next.revises().equals(Optional.of(plan.id())));
    }
}
