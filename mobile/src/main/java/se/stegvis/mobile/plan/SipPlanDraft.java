package se.stegvis.mobile.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.record.SipGate;
import se.stegvis.shared.record.SipPlan;

/** A SIP while it is written. It cannot be signed without consent to a SIP on the day of the meeting. */
public final class SipPlanDraft implements Draft<SipPlan> {
    /**
     * The fields that a new version copies from the old one: all but what belongs to the meeting, whoever calls to it
     * among them; whom to call only with consent.
     */
    private static final List<FieldSpec> TAKEN_OVER = List.of(
            SipPlan.CALLED_PARTIES,
            SipPlan.PLACE,
            SipPlan.WISHES,
            SipPlan.PARTICIPANTS,
            SipPlan.CLIENT_GOAL,
            SipPlan.GOALS,
            SipPlan.ACTIONS,
            SipPlan.OVERALL_RESPONSIBLE);

    private static final Set<ConsentReason> WITHOUT_ANY = EnumSet.of(ConsentReason.NEVER_ASKED, ConsentReason.REFUSED);

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
        draft.fields.text(SipPlan.CALL_BY, journal.owner().user().toString());
        draft.fields.put(SipPlan.VERSION, IntNode.valueOf(1));
        return draft;
    }

    /** Goes on with a plan that was begun before. */
    public static SipPlanDraft of(SipPlan begun, Journal journal, LocalDate today) {
        return new SipPlanDraft(RecordDraft.of(begun), journal, today);
    }

    /** The next version of a SIP: the draft of it when there is one, else a copy of the newest that is signed. */
    public static SipPlanDraft revising(SipPlan old, Journal journal, LocalDate today) {
        SipVersions versions = SipVersions.of(journal, old.header().caseId());
        SipPlan newest = versions.newest(old);
        return versions.draftAfter(newest)
                .map(begun -> of(begun, journal, today))
                .orElseGet(() -> copy(newest, journal, today));
    }

    private static SipPlanDraft copy(SipPlan old, Journal journal, LocalDate today) {
        SipPlanDraft draft = fresh(journal, old.header().caseId(), today);
        TAKEN_OVER.stream()
                .filter(field -> old.doc().has(field))
                .filter(field -> field != SipPlan.CALLED_PARTIES)
                .forEach(field -> draft.fields.put(field, old.doc().node(field).deepCopy()));
        draft.callAgain(old.doc().get(SipPlan.CALLED_PARTIES));
        draft.fields.put(SipPlan.VERSION, JsonNodeFactory.instance.numberNode(version(old) + 1));
        draft.fields.text(SipPlan.REVISES, old.id().toString());
        return draft;
    }

    private void callAgain(Set<Party> before) {
        ArrayNode called = JsonNodeFactory.instance.arrayNode();
        callable().stream().filter(before::contains).map(Party::name).forEach(called::add);
        if (!called.isEmpty()) {
            fields.put(SipPlan.CALLED_PARTIES, called);
        }
    }

    /** A correction of a signed plan; the signed one stays as it is. */
    public static SipPlanDraft addendum(SipPlan signed, Journal journal, LocalDate today) {
        return new SipPlanDraft(RecordDraft.addendum(journal, signed), journal, today);
    }

    static int version(SipPlan plan) {
        return plan.doc().get(SipPlan.VERSION).map(Number::intValue).orElse(1);
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    @Override
    public FinishResult<SipPlan> finish(CaseFacts facts) {
        CaseFacts now = facts.with(consent().register()).signedOn(today);
        return FinishResult.of(
                content(),
                Stream.concat(SigningCheck.of(content(), now).stream(), SipGate.unasked(content()).stream())
                        .toList());
    }

    /** The consents of the case as the tablet knows them now. */
    public SipConsent consent() {
        return new SipConsent(journal.recordsOf(fields.target().caseId()));
    }

    /** The day that needs consent: the meeting's, or today while no meeting is set. */
    public LocalDate day() {
        return content().heldOn().orElse(today);
    }

    /** Whether parties may be called, today or on the day of the meeting; a call discloses the person to them. */
    boolean mayCall() {
        SipConsent consent = consent();
        return consent.mayBeMade(today).inForce() || consent.mayBeMade(day()).inForce();
    }

    /** Those whom the person has agreed to meet, and those who are called already. */
    List<Party> callable() {
        SipConsent consent = consent();
        Set<Party> called = content().doc().get(SipPlan.CALLED_PARTIES);
        return Stream.of(Party.values())
                .filter(party ->
                        called.contains(party) || consent.mayCall(party, today) || consent.mayCall(party, day()))
                .toList();
    }

    /** Whether a meeting may be dated: others called to it, or the day may be one that a consent covers. */
    boolean mayMeet() {
        return mayCall()
                || content().isCalledByOthers()
                || !WITHOUT_ANY.contains(consent().mayBeMade(today).reason());
    }
}
