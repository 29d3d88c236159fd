package se.stegvis.mobile.start;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;

/** Which form each kind of record is written in: anew, gone on with, or as an addendum. */
final class FormRoutes {
    private static final Set<Kind> WITH_FORM =
            EnumSet.of(Kind.HOME_VISIT, Kind.CONSENT, Kind.SIP_PLAN, Kind.SIP_FOLLOW_UP);

    private final Desk desk;
    private final ConsentText text;

    private FormRoutes(Desk desk) {
        this.desk = desk;
        this.text = new ConsentText(desk.texts().language());
    }

    static void addTo(Routes routes, Desk desk) {
        FormRoutes forms = new FormRoutes(desk);
        routes.on(Destination.NewRecord.class, forms::fresh);
        routes.on(Destination.EditRecord.class, to -> forms.open(to.record(), forms::begun));
        routes.on(Destination.NewAddendum.class, to -> forms.open(to.signedRecord(), forms::addendum));
        routes.on(
                Destination.WithdrawConsent.class, to -> new WithdrawForm(desk, (Consent) forms.stored(to.consent())));
    }

    private Screen fresh(Destination.NewRecord to) {
        UUID of = to.caseId();
        return switch (kind(to.kind())) {
            case HOME_VISIT ->
                new HomeVisitForm(
                        desk,
                        HomeVisitDraft.fresh(desk.journal(), of),
                        to.about().map(this::stored));
            case CONSENT -> new ConsentForm(desk, ConsentDraft.fresh(desk.journal(), of, text, desk.today()));
            case SIP_PLAN -> new SipPlanForm(desk, SipPlanDraft.fresh(desk.journal(), of, desk.today()));
            case SIP_FOLLOW_UP -> new SipFollowUpForm(desk, followUp(of, to.about()));
            default -> throw noForm(to.kind());
        };
    }

    private SipFollowUpDraft followUp(UUID caseId, Optional<UUID> plan) {
        SipFollowUpDraft draft = SipFollowUpDraft.fresh(desk.journal(), caseId);
        plan.map(this::stored)
                .filter(SipPlan.class::isInstance)
                .map(SipPlan.class::cast)
                .ifPresent(draft::choose);
        return draft;
    }

    /** What has left the device, or has no form here because a newer version made it, is shown to read. */
    private Screen open(UUID record, Function<CareRecord, Screen> form) {
        return desk.journal()
                .find(record)
                .map(StoredRecord::content)
                .filter(found -> Kind.of(found.header().kind()).isPresent()
                        && found.spec().signable())
                .map(form)
                .orElseGet(() -> new RecordScreen(desk, record));
    }

    private Screen begun(CareRecord begun) {
        return switch (kind(begun.header().kind())) {
            case HOME_VISIT -> new HomeVisitForm(desk, HomeVisitDraft.of((HomeVisit) begun));
            case CONSENT -> new ConsentForm(desk, ConsentDraft.of((Consent) begun, text));
            case SIP_PLAN -> new SipPlanForm(desk, SipPlanDraft.of((SipPlan) begun, desk.journal(), desk.today()));
            case SIP_FOLLOW_UP -> new SipFollowUpForm(desk, SipFollowUpDraft.of((SipFollowUp) begun, desk.journal()));
            default -> throw noForm(begun.header().kind());
        };
    }

    private Screen addendum(CareRecord signed) {
        return switch (kind(signed.header().kind())) {
            case HOME_VISIT -> new HomeVisitForm(desk, HomeVisitDraft.addendum(desk.journal(), (HomeVisit) signed));
            case CONSENT -> new ConsentForm(desk, ConsentDraft.addendum(desk.journal(), (Consent) signed, text));
            case SIP_PLAN ->
                new SipPlanForm(desk, SipPlanDraft.addendum((SipPlan) signed, desk.journal(), desk.today()));
            case SIP_FOLLOW_UP ->
                new SipFollowUpForm(desk, SipFollowUpDraft.addendum((SipFollowUp) signed, desk.journal()));
            default -> throw noForm(signed.header().kind());
        };
    }

    private CareRecord stored(UUID record) {
        return desk.journal()
                .find(record)
                .map(StoredRecord::content)
                .orElseThrow(
                        () -> new IllegalStateException("no such record on this device: sync, then open it again"));
    }

    private static Kind kind(String name) {
        return Kind.of(name).orElseThrow(() -> noForm(name));
    }

    private static IllegalStateException noForm(String kind) {
        return new IllegalStateException("no form for " + kind + ": add it to FormRoutes");
    }
}
