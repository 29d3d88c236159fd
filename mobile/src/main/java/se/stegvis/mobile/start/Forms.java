package se.stegvis.mobile.start;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.client.RecordScreen;
import se.stegvis.mobile.consent.ConsentDraft;
import se.stegvis.mobile.consent.ConsentForm;
import se.stegvis.mobile.consent.ConsentText;
import se.stegvis.mobile.consent.WithdrawForm;
import se.stegvis.mobile.plan.SipFollowUpDraft;
import se.stegvis.mobile.plan.SipFollowUpForm;
import se.stegvis.mobile.plan.SipPlanDraft;
import se.stegvis.mobile.plan.SipPlanForm;
import se.stegvis.mobile.store.StoredRecord;
import se.stegvis.mobile.visit.HomeVisitDraft;
import se.stegvis.mobile.visit.HomeVisitForm;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;

/** Which form opens a record of which kind: new, begun before, or as an addendum. A new kind gets its lines here. */
final class Forms {
    private final Desk desk;
    private final ConsentText consentText;

    Forms(Desk desk) {
        this.desk = desk;
        this.consentText = new ConsentText(desk.texts().language());
    }

    Screen begin(Destination.NewRecord to) {
        UUID caseId = to.caseId();
        return switch (to.kind()) {
            case "HOME_VISIT" -> new HomeVisitForm(desk, HomeVisitDraft.fresh(desk.journal(), caseId));
            case "CONSENT" ->
                new ConsentForm(desk, ConsentDraft.fresh(desk.journal(), caseId, consentText, desk.today()));
            case "SIP_PLAN" -> new SipPlanForm(desk, SipPlanDraft.fresh(desk.journal(), caseId, desk.today()));
            case "SIP_FOLLOW_UP" -> followUp(to);
            default -> new NoFormScreen(desk, to.kind());
        };
    }

    private Screen followUp(Destination.NewRecord to) {
        SipFollowUpDraft draft = SipFollowUpDraft.fresh(desk.journal(), to.caseId());
        to.about().ifPresent(plan -> draft.fields().text("plan", plan.toString()));
        return new SipFollowUpForm(desk, draft);
    }

    /** A signed record is read; only what is not locked opens in its form. */
    Screen edit(UUID record) {
        Optional<CareRecord> found = content(record);
        if (found.isEmpty() || found.get().signed()) {
            return new RecordScreen(desk, record);
        }
        if (found.get() instanceof HomeVisit visit) {
            return new HomeVisitForm(desk, HomeVisitDraft.of(visit));
        }
        if (found.get() instanceof Consent consent) {
            return new ConsentForm(desk, ConsentDraft.of(consent, consentText));
        }
        if (found.get() instanceof SipPlan plan) {
            return new SipPlanForm(desk, SipPlanDraft.of(plan, desk.journal(), desk.today()));
        }
        if (found.get() instanceof SipFollowUp followUp) {
            return new SipFollowUpForm(desk, SipFollowUpDraft.of(followUp, desk.journal()));
        }
        return new NoFormScreen(desk, found.get().header().kind());
    }

    Screen addendum(UUID signed) {
        CareRecord found = content(signed).orElse(null);
        if (found instanceof HomeVisit visit) {
            return new HomeVisitForm(desk, HomeVisitDraft.addendum(desk.journal(), visit));
        }
        if (found instanceof Consent consent) {
            return new ConsentForm(desk, ConsentDraft.addendum(desk.journal(), consent, consentText));
        }
        if (found instanceof SipPlan plan) {
            return new SipPlanForm(desk, SipPlanDraft.addendum(plan, desk.journal(), desk.today()));
        }
        if (found instanceof SipFollowUp followUp) {
            return new SipFollowUpForm(desk, SipFollowUpDraft.addendum(followUp, desk.journal()));
        }
        return new RecordScreen(desk, signed);
    }

    Screen withdrawal(UUID consent) {
        Optional<CareRecord> found = content(consent);
        return found.isPresent() && found.get() instanceof Consent signed
                ? new WithdrawForm(desk, signed)
                : new RecordScreen(desk, consent);
    }

    private Optional<CareRecord> content(UUID record) {
        return desk.journal().find(record).map(StoredRecord::content);
    }
}
