package se.stegvis.mobile.start;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.mobile.ability.BenefitApplicationForm;
import se.stegvis.mobile.ability.ChainDraft;
import se.stegvis.mobile.ability.ChainForm;
import se.stegvis.mobile.assignment.AssignmentDraft;
import se.stegvis.mobile.assignment.AssignmentForm;
import se.stegvis.mobile.consent.ConsentDraft;
import se.stegvis.mobile.consent.ConsentForm;
import se.stegvis.mobile.consent.ConsentText;
import se.stegvis.mobile.contact.ContactForm;
import se.stegvis.mobile.contact.DecisionReferenceForm;
import se.stegvis.mobile.contact.SickPeriodForm;
import se.stegvis.mobile.dialogue.DialogueDraft;
import se.stegvis.mobile.dialogue.DialogueForm;
import se.stegvis.mobile.draft.PlainDraft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.form.PictureSource;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.need.ConsultationForm;
import se.stegvis.mobile.need.NeedAssessmentForm;
import se.stegvis.mobile.obstacle.ObstacleForm;
import se.stegvis.mobile.plan.SipFollowUpDraft;
import se.stegvis.mobile.plan.SipFollowUpForm;
import se.stegvis.mobile.plan.SipPlanDraft;
import se.stegvis.mobile.plan.SipPlanForm;
import se.stegvis.mobile.process.BaseGroupDraft;
import se.stegvis.mobile.process.BaseGroupForm;
import se.stegvis.mobile.process.MoveDraft;
import se.stegvis.mobile.process.MoveForm;
import se.stegvis.mobile.process.StepDraft;
import se.stegvis.mobile.process.StepForm;
import se.stegvis.mobile.rating.RatingDraft;
import se.stegvis.mobile.rating.RatingForm;
import se.stegvis.mobile.request.RequestDraft;
import se.stegvis.mobile.request.RequestForm;
import se.stegvis.mobile.visit.HomeVisitDraft;
import se.stegvis.mobile.visit.HomeVisitForm;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.worktraining.TrainingFollowUpDraft;
import se.stegvis.mobile.worktraining.TrainingFollowUpForm;
import se.stegvis.mobile.worktraining.WorkTrainingForm;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Contact;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.StepChange;
import se.stegvis.shared.record.WorkTrainingFollowUp;

/** The forms there are, by kind. A kind without a form here is shown to read. */
final class FormTable {
    private final Map<Kind, FormMaker> makers = new EnumMap<>(Kind.class);
    private final ScreenContext context;
    private final Journal journal;

    private FormTable(ScreenContext context) {
        this.context = context;
        this.journal = context.journal();
    }

    /** A new form is one line here, and one in {@link se.stegvis.mobile.client.NewKind}. */
    static FormTable of(ScreenContext context) {
        FormTable table = new FormTable(context);
        table.visit();
        table.contact();
        table.consent();
        table.plan();
        table.planFollowUp();
        table.work();
        table.ability();
        table.put(Kind.OBSTACLE, fields -> new ObstacleForm(context, fields));
        table.put(
                Kind.DOCUMENT_REQUEST,
                fields -> new RequestForm(context, new RequestDraft(fields, table.journal, context::now)));
        table.put(Kind.NEED_ASSESSMENT, fields -> new NeedAssessmentForm(context, new PlainDraft<>(fields)));
        table.put(Kind.CONSULTATION, fields -> new ConsultationForm(context, new PlainDraft<>(fields)));
        table.put(Kind.ASSIGNMENT, fields -> new AssignmentForm(context, new AssignmentDraft(fields, table.journal)));
        table.put(Kind.BASE_GROUP_DECISION, fields -> new BaseGroupForm(context, new BaseGroupDraft(fields)));
        table.put(
                Kind.STEP,
                fields -> fields.doc().has(StepChange.TO_PROCESS)
                        ? new MoveForm(context, new MoveDraft(fields, context))
                        : new StepForm(context, StepDraft.of(fields, context)));
        return table;
    }

    /** The form of that kind; empty when it has none. */
    Optional<FormMaker> find(Kind kind) {
        return Optional.ofNullable(makers.get(kind));
    }

    Set<Kind> kinds() {
        return makers.keySet();
    }

    private void put(Kind kind, Function<RecordDraft, Screen> form) {
        makers.put(kind, FormMaker.of(kind, journal, form));
    }

    private void visit() {
        PictureSource pictures = PictureDialog.ofThisDevice(context.texts());
        makers.put(
                Kind.HOME_VISIT,
                FormMaker.of(
                        HomeVisit.class,
                        to -> new HomeVisitForm(
                                context,
                                HomeVisitDraft.fresh(journal, to.caseId()),
                                pictures,
                                to.about().map(this::stored)),
                        begun -> new HomeVisitForm(
                                context,
                                HomeVisitDraft.of(begun),
                                pictures,
                                begun.followsUp().flatMap(journal::find).map(StoredRecord::content)),
                        signed -> new HomeVisitForm(context, HomeVisitDraft.addendum(journal, signed), pictures)));
    }

    private void contact() {
        PictureSource pictures = PictureDialog.ofThisDevice(context.texts());
        makers.put(
                Kind.CONTACT,
                FormMaker.of(
                        Contact.class,
                        to -> new ContactForm(
                                context,
                                RecordDraft.fresh(journal, Kind.CONTACT, to.caseId()),
                                pictures,
                                to.about().map(this::stored)),
                        begun -> new ContactForm(
                                context,
                                RecordDraft.of(begun),
                                pictures,
                                begun.followsUp().flatMap(journal::find).map(StoredRecord::content)),
                        signed -> new ContactForm(
                                context, RecordDraft.addendum(journal, signed), pictures, Optional.empty())));
        put(Kind.DECISION_REF, fields -> new DecisionReferenceForm(context, fields));
        put(Kind.SICK_PERIOD, fields -> new SickPeriodForm(context, fields));
    }

    private void consent() {
        ConsentText text = new ConsentText(context.texts().language());
        PictureSource pictures = PictureDialog.ofThisDevice(context.texts());
        makers.put(
                Kind.CONSENT,
                FormMaker.of(
                        Consent.class,
                        to -> new ConsentForm(
                                context, ConsentDraft.fresh(journal, to.caseId(), text, context.today()), pictures),
                        begun -> new ConsentForm(context, ConsentDraft.of(begun, text), pictures),
                        signed -> new ConsentForm(context, ConsentDraft.addendum(journal, signed, text), pictures)));
    }

    private void plan() {
        makers.put(
                Kind.SIP_PLAN,
                FormMaker.of(
                        SipPlan.class,
                        to -> new SipPlanForm(context, SipPlanDraft.fresh(journal, to.caseId(), context.today())),
                        begun -> new SipPlanForm(context, SipPlanDraft.of(begun, journal, context.today())),
                        signed -> new SipPlanForm(context, SipPlanDraft.addendum(signed, journal, context.today()))));
    }

    private void planFollowUp() {
        makers.put(
                Kind.SIP_FOLLOW_UP,
                FormMaker.of(
                        SipFollowUp.class,
                        to -> new SipFollowUpForm(context, followUp(to.caseId(), to.about())),
                        begun -> new SipFollowUpForm(context, SipFollowUpDraft.of(begun, journal)),
                        signed -> new SipFollowUpForm(context, SipFollowUpDraft.addendum(signed, journal))));
    }

    private void work() {
        put(Kind.WORK_TRAINING, fields -> new WorkTrainingForm(context, fields));
        makers.put(
                Kind.WORK_TRAINING_FOLLOW_UP,
                FormMaker.of(
                        WorkTrainingFollowUp.class,
                        to -> new TrainingFollowUpForm(
                                context, TrainingFollowUpDraft.fresh(journal, to.caseId(), to.about())),
                        begun -> new TrainingFollowUpForm(context, TrainingFollowUpDraft.of(begun, journal)),
                        signed -> new TrainingFollowUpForm(context, TrainingFollowUpDraft.addendum(signed, journal))));
    }

    private void ability() {
        put(Kind.DIALOGUE, fields -> new DialogueForm(context, new DialogueDraft(fields, journal, ofCase(fields))));
        put(Kind.SELF_RATING, fields -> new RatingForm(context, new RatingDraft(fields, ofCase(fields))));
        put(Kind.BENEFIT_APPLICATION, fields -> new BenefitApplicationForm(context, fields));
        put(Kind.DFA_CHAIN, fields -> new ChainForm(context, new ChainDraft(fields, journal)));
        makers.computeIfPresent(
                Kind.DFA_CHAIN,
                (kind, maker) -> maker.fresh(to -> {
                    RecordDraft fields = RecordDraft.fresh(journal, kind, to.caseId());
                    return new ChainForm(context, ChainDraft.next(fields, journal, ofCase(fields)));
                }));
    }

    private List<CareRecord> ofCase(RecordDraft fields) {
        return FormCase.of(context, fields.target().caseId()).records();
    }

    private SipFollowUpDraft followUp(UUID caseId, Optional<UUID> plan) {
        SipFollowUpDraft draft = SipFollowUpDraft.fresh(journal, caseId);
        plan.map(this::stored)
                .filter(SipPlan.class::isInstance)
                .map(SipPlan.class::cast)
                .ifPresent(draft::choose);
        return draft;
    }

    private CareRecord stored(UUID record) {
        return journal.find(record)
                .map(StoredRecord::content)
                .orElseThrow(
                        () -> new IllegalStateException("no such record on this device: sync, then open it again"));
    }
}
