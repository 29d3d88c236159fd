package se.stegvis.mobile.plan;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import se.stegvis.mobile.store.Draft;
import se.stegvis.mobile.store.Finish;
import se.stegvis.mobile.store.Journal;
import se.stegvis.mobile.store.RecordDraft;
import se.stegvis.mobile.store.StoredRecord;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.record.SipPlan;

/** A SIP while it is written. It cannot be signed without consent to a SIP on the day of the meeting. */
public final class SipPlanDraft implements Draft<SipPlan> {
    /** What a new version takes over from the old one: all but what belongs to the meeting. */
    private static final List<String> TAKEN_OVER = List.of(
            "callBy",
            "calledParties",
            "place",
            "wishes",
            "participants",
            "clientGoal",
            "goals",
            "actions",
            "overallResponsible");

    private final RecordDraft fields;
    private final Journal journal;
    private final LocalDate today;

    private SipPlanDraft(RecordDraft fields, Journal journal, LocalDate today) {
        this.fields = fields;
        this.journal = journal;
        this.today = today;
    }

    /** The first version, called by whoever works here. */
    public static SipPlanDraft fresh(Journal journal, UUID caseId, LocalDate today) {
        SipPlanDraft draft = new SipPlanDraft(RecordDraft.fresh(journal, Kind.SIP_PLAN, caseId), journal, today);
        draft.fields.text("callBy", journal.owner().user().toString());
        draft.fields.put("version", IntNode.valueOf(1));
        return draft;
    }

    /** Goes on with a plan that was begun before. */
    public static SipPlanDraft of(SipPlan begun, Journal journal, LocalDate today) {
        return new SipPlanDraft(RecordDraft.of(begun), journal, today);
    }

    /** The next version of a plan: the draft of it when there is one, else a copy of the old. */
    public static SipPlanDraft revising(SipPlan old, Journal journal, LocalDate today) {
        int next = version(old) + 1;
        return journal.recordsOf(old.header().caseId()).stream()
                .map(StoredRecord::content)
                .filter(SipPlan.class::isInstance)
                .map(SipPlan.class::cast)
                .filter(plan -> version(plan) == next)
                .findFirst()
                .map(begun -> of(begun, journal, today))
                .orElseGet(() -> copy(old, next, journal, today));
    }

    private static SipPlanDraft copy(SipPlan old, int version, Journal journal, LocalDate today) {
        SipPlanDraft draft = fresh(journal, old.header().caseId(), today);
        TAKEN_OVER.stream()
                .filter(old.doc()::has)
                .forEach(field -> draft.fields.put(field, old.doc().node(field).deepCopy()));
        draft.fields.put("version", JsonNodeFactory.instance.numberNode(version));
        return draft;
    }

    /** A correction of a signed plan; the signed one stays as it is. */
    public static SipPlanDraft addendum(SipPlan signed, Journal journal, LocalDate today) {
        return new SipPlanDraft(RecordDraft.addendum(journal, signed), journal, today);
    }

    static int version(SipPlan plan) {
        return plan.doc().number("version").map(Number::intValue).orElse(1);
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    @Override
    public Finish<SipPlan> finish(CaseFacts facts) {
        CaseFacts now = facts.with(consent().register()).signedOn(today);
        return Finish.of(content(), SigningCheck.of(content(), now));
    }

    /** The consents of the case as the tablet knows them now. */
    public SipConsent consent() {
        return new SipConsent(journal.recordsOf(fields.target().caseId()));
    }

    /** The day that needs consent: the meeting's, or today while no meeting is set. */
    public LocalDate day() {
        return content()
                .doc()
                .instant("meetingAt")
                .map(OffsetDateTime::toLocalDate)
                .orElse(today);
    }
}
