package se.stegvis.mobile.start;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import se.stegvis.mobile.ability.BenefitAnswerForm;
import se.stegvis.mobile.assignment.AssignmentScreen;
import se.stegvis.mobile.client.ClientForm;
import se.stegvis.mobile.client.CloseCaseForm;
import se.stegvis.mobile.client.RecordScreen;
import se.stegvis.mobile.consent.ConsentDraft;
import se.stegvis.mobile.consent.ConsentForm;
import se.stegvis.mobile.consent.ConsentText;
import se.stegvis.mobile.consent.WithdrawForm;
import se.stegvis.mobile.contact.SickPeriodEndForm;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.MoveTargets;
import se.stegvis.mobile.form.OpenDraft;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.process.MoveDraft;
import se.stegvis.mobile.process.MoveForm;
import se.stegvis.mobile.process.StepDraft;
import se.stegvis.mobile.process.StepForm;
import se.stegvis.mobile.request.AnswerForm;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.BenefitApplication;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SickPeriod;

/** The way to each form: anew, gone on with, or as an addendum. */
final class FormRoutes {
    private final ScreenContext context;
    private final FormTable forms;

    private FormRoutes(ScreenContext context) {
        this.context = context;
        this.forms = FormTable.of(context);
    }

    static void addTo(Routes routes, ScreenContext context) {
        FormRoutes forms = new FormRoutes(context);
        routes.on(Destination.NewRecord.class, forms::fresh);
        routes.on(Destination.EditRecord.class, to -> forms.edit(to.record()));
        routes.on(
                Destination.NewAddendum.class,
                to -> forms.open(
                        to.signedRecord(), (maker, found) -> maker.addendum().apply(found)));
        routes.on(Destination.AskConsent.class, forms::askConsent);
        routes.on(
                Destination.AnswerRequest.class,
                to -> new AnswerForm(context, (DocumentRequest) forms.stored(to.request())));
        routes.on(
                Destination.EndSickPeriod.class,
                to -> new SickPeriodEndForm(context, (SickPeriod) forms.stored(to.period())));
        routes.on(
                Destination.AnswerBenefit.class,
                to -> new BenefitAnswerForm(context, (BenefitApplication) forms.stored(to.application())));
        routes.on(
                Destination.AnswerAssignment.class,
                to -> new AssignmentScreen(context, (Assignment) forms.stored(to.assignment())));
        routes.on(Destination.CloseCase.class, to -> new CloseCaseForm(context, (CareCase) forms.stored(to.caseId())));
        routes.on(Destination.TakeStep.class, forms::step);
        routes.on(Destination.MoveCase.class, forms::move);
        routes.on(
                Destination.WithdrawConsent.class,
                to -> new WithdrawForm(context, (Consent) forms.stored(to.consent())));
    }

    private Screen askConsent(Destination.AskConsent to) {
        ConsentText text = new ConsentText(context.texts().language());
        return new ConsentForm(
                context,
                ConsentDraft.fresh(context.journal(), to.caseId(), text, context.today())
                        .wishing(to.wish()),
                PictureDialog.ofThisDevice(context.texts()));
    }

    private Screen edit(UUID record) {
        return context.journal()
                .find(record)
                .map(StoredRecord::content)
                .filter(Client.class::isInstance)
                .<Screen>map(client -> new ClientForm(context, (Client) client))
                .orElseGet(() -> open(record, (maker, found) -> maker.begun().apply(found)));
    }

    private Screen step(Destination.TakeStep to) {
        RecordDraft fields = RecordDraft.fresh(context.journal(), Kind.STEP, to.caseId());
        return new StepForm(context, StepDraft.of(fields, context).choose(to.to()));
    }

    /** To the newer version, when there is one; else it is chosen. */
    private Screen move(Destination.MoveCase to) {
        MoveDraft draft = new MoveDraft(RecordDraft.fresh(context.journal(), Kind.STEP, to.caseId()), context);
        new MoveTargets(context.journal(), (CareCase) stored(to.caseId()), context.today())
                .newer()
                .map(ProcessDefinition::ref)
                .ifPresent(draft::choose);
        return new MoveForm(context, draft);
    }

    /** Where a draft is begun already in answer to the same date, it is gone on with. */
    private Screen fresh(Destination.NewRecord to) {
        return OpenDraft.of(to, ofCase(to.caseId()))
                .map(begun -> edit(begun.id()))
                .orElseGet(() -> anew(to));
    }

    private List<CareRecord> ofCase(UUID caseId) {
        return context.journal().recordsOf(caseId).stream()
                .map(StoredRecord::content)
                .toList();
    }

    private Screen anew(Destination.NewRecord to) {
        return Kind.of(to.kind())
                .flatMap(forms::find)
                .orElseThrow(() -> new IllegalStateException("no form for " + to.kind() + ": add it to FormTable"))
                .fresh()
                .apply(to);
    }

    /** A record that has left the device, or has no form here, is shown to read. */
    private Screen open(UUID record, BiFunction<FormMaker, CareRecord, Screen> form) {
        return context.journal()
                .find(record)
                .map(StoredRecord::content)
                .flatMap(found ->
                        Kind.of(found.header().kind()).flatMap(forms::find).map(maker -> form.apply(maker, found)))
                .orElseGet(() -> new RecordScreen(context, record));
    }

    private CareRecord stored(UUID record) {
        return context.journal()
                .find(record)
                .map(StoredRecord::content)
                .orElseThrow(
                        () -> new IllegalStateException("no such record on this device: sync, then open it again"));
    }
}
