package se.stegvis.mobile.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.reminder.FollowUpState;

/** Closes a case: what became of it, and why. Says what is left undone, and where it may not be closed yet what to do. */
public final class CloseCaseForm extends RecordForm<CareCase> {
    private final ClosingDraft draft;

    public CloseCaseForm(ScreenContext context, CareCase open) {
        this(context, new ClosingDraft(RecordDraft.of(open), DeviceGuide.registry(context.journal())));
    }

    private CloseCaseForm(ScreenContext context, ClosingDraft draft) {
        super(context, draft, context.texts().get("case.close"));
        this.draft = draft;
        Inputs closed = inputs.object(CareCase.CLOSED);
        List<Finding> against = draft.against(about.facts());
        against.forEach(finding -> frame.add(new Banner(
                        Tone.DANGER, texts.get("close.blocked"), finding.text(texts.language()))
                .action(Buttons.secondary(
                        texts.get("close.to-the-case"), Icon.BACK, () -> frame.settle(context.navigator()::back)))));
        List<String> undone = undone(against.isEmpty());
        if (!undone.isEmpty()) {
            frame.add(new Banner(Tone.WARNING, texts.get("close.undone"), String.join("\n", undone)));
        }
        frame.add(new Card(
                texts.get("close.what"),
                closed.choice(CareCase.CLOSED_OUTCOME).required(texts),
                closed.text(CareCase.CLOSED_WHY, 3).required(texts).help(texts.get("close.help.why"))));
        frame.ends(texts.get("case.close"), Icon.CHECK, this::close);
    }

    /** @param closable it may be closed although its process goes on */
    private List<String> undone(boolean closable) {
        List<String> undone = new ArrayList<>();
        long followUps = about.records().stream()
                .flatMap(one -> FollowUpState.of(one).stream())
                .filter(state -> state.standing() == FollowUpState.Standing.OPEN)
                .count();
        if (followUps > 0) {
            undone.add(texts.get("close.follow-ups", followUps));
        }
        long assignments = about.signed(Assignment.class).stream()
                .filter(one -> one.state().orElse(AssignmentState.SENT) != AssignmentState.ENDED)
                .count();
        if (assignments > 0) {
            undone.add(texts.get("close.assignments", assignments));
        }
        stepThatGoesOn()
                .filter(step -> closable)
                .ifPresent(
                        step -> undone.add(texts.get("close.step", step.label().in(texts.language()))));
        return undone;
    }

    private Optional<Step> stepThatGoesOn() {
        return DeviceGuide.definition(context.journal(), about.records())
                .flatMap(known -> about.careCase().flatMap(CareCase::step).flatMap(known::step))
                .filter(step -> !step.ends());
    }

    private void close() {
        draft.close(context.today());
        inputs.changed();
        frame.settle(() -> {
            context.toasts()
                    .show(
                            texts.get("close.closed"),
                            texts.get("undo"),
                            () -> CaseReopening.reopen(context, draft.content()));
            context.navigator().back();
        });
    }
}
