package se.stegvis.mobile.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.MapField;
import se.stegvis.shared.record.SipDecision;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;

/** The follow-up of a SIP while it is written. */
public final class SipFollowUpDraft implements Draft<SipFollowUp> {
    private final RecordDraft fields;
    private final Journal journal;

    private SipFollowUpDraft(RecordDraft fields, Journal journal) {
        this.fields = fields;
        this.journal = journal;
    }

    /** A new follow-up, of the only signed plan when there is just one. */
    public static SipFollowUpDraft fresh(Journal journal, UUID caseId) {
        SipFollowUpDraft draft = new SipFollowUpDraft(RecordDraft.fresh(journal, Kind.SIP_FOLLOW_UP, caseId), journal);
        List<SipPlan> plans = draft.plans();
        if (plans.size() == 1) {
            draft.choose(plans.get(0));
        }
        return draft;
    }

    /** Goes on with a follow-up that was begun before. */
    public static SipFollowUpDraft of(SipFollowUp begun, Journal journal) {
        return new SipFollowUpDraft(RecordDraft.of(begun), journal);
    }

    /** A correction of a signed follow-up; the signed one stays as it is. */
    public static SipFollowUpDraft addendum(SipFollowUp signed, Journal journal) {
        return new SipFollowUpDraft(RecordDraft.addendum(journal, signed), journal);
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    /** The plans that can be followed up: the newest version of each SIP, and the one that is chosen. Newest first. */
    public List<SipPlan> plans() {
        SipVersions versions = SipVersions.of(journal, fields.target().caseId());
        List<SipPlan> current = versions.current();
        return versions.plans().stream()
                .filter(plan -> current.contains(plan) || content().plan().equals(Optional.of(plan.id())))
                .toList();
    }

    /** The plan that is followed up; empty until one is chosen. */
    public Optional<SipPlan> plan() {
        return content()
                .plan()
                .flatMap(journal::find)
                .map(StoredRecord::content)
                .map(SipPlan.class::cast);
    }

    /** The plan whose joint follow-up this is; a correction of an earlier note is none. */
    Optional<SipPlan> carriesOut() {
        return content().addendumTo().isPresent() ? Optional.empty() : plan();
    }

    /** Follows up that plan. Text about the actions of another plan is deleted. */
    public void choose(SipPlan plan) {
        fields.text(SipFollowUp.PLAN, plan.id().toString());
        forget(SipFollowUp.ACTIONS, plan.actions().keySet());
        forget(SipFollowUp.GOALS, plan.goals().keySet());
    }

    private void forget(MapField map, java.util.Set<String> kept) {
        fields.doc().get(map).keySet().stream()
                .filter(key -> !kept.contains(key))
                .toList()
                .forEach(key -> fields.entry(map, key, null));
    }

    /** How far that goal has been reached, 0–10. */
    public void goal(String key, int progress) {
        fields.entry(
                SipFollowUp.GOALS,
                key,
                fields.copyOf(SipFollowUp.GOALS, key).put(SipFollowUp.GOAL_PROGRESS.name(), progress));
    }

    /** Whether the form asks for that field now. */
    public boolean asksFor(FieldSpec field) {
        boolean closes = content().decision().filter(SipDecision.CLOSE::equals).isPresent();
        return field == SipFollowUp.CLOSE_REASON ? closes : field != CommonFields.FOLLOW_UP || !closes;
    }

    /** A revising follow-up asks for a new version of the plan; empty when nothing is to be revised. */
    public Optional<SipPlan> toRevise() {
        return content().decision().filter(SipDecision.REVISE::equals).flatMap(revise -> plan());
    }
}
