package se.stegvis.mobile.client;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import se.stegvis.mobile.form.DraftDiscard;
import se.stegvis.mobile.widget.ActionBar;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.BenefitApplication;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Contact;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.SickPeriod;
import se.stegvis.shared.record.WorkTraining;

/** The actions on a record that is read. A signed record is locked, but some kinds lead on. */
final class RecordActions {
    private final ScreenContext context;
    private final Texts texts;
    private final CareRecord content;

    RecordActions(ScreenContext context, CareRecord content) {
        this.context = context;
        this.texts = context.texts();
        this.content = content;
    }

    ActionBar bar() {
        return new ActionBar((content.signed() ? signed() : draft()).toArray(Node[]::new));
    }

    private List<Button> draft() {
        DraftDiscard discarding = new DraftDiscard(context, content);
        if (content.discarded()) {
            return List.of(Buttons.primary(
                    texts.get("draft.take-back"),
                    Icon.RETRY,
                    () -> discarding.takeBack(() -> context.navigator().go(new Destination.EditRecord(id())))));
        }
        return List.of(
                Buttons.primary(texts.get("today.continue"), Icon.EDIT, to(new Destination.EditRecord(id()))),
                Buttons.quiet(
                        texts.get("draft.discard"),
                        Icon.DISCARD,
                        () -> discarding.discard(() -> context.navigator().back())));
    }

    private List<Button> signed() {
        List<Button> actions = new ArrayList<>();
        actions.add(
                Buttons.secondary(texts.get("record.new-addendum"), Icon.EDIT, to(new Destination.NewAddendum(id()))));
        boolean whole = content.addendumTo().isEmpty();
        if (content instanceof Consent) {
            actions.add(Buttons.danger(
                    texts.get("consent.withdraw-title"), Icon.CANCEL, to(new Destination.WithdrawConsent(id()))));
        } else if (content instanceof Assignment && whole) {
            actions.add(Buttons.primary(
                    texts.get("case.open-assignment"), Icon.NEXT, to(new Destination.AnswerAssignment(id()))));
        } else if (content instanceof Contact && whole) {
            actions.add(Buttons.primary(
                    texts.get("case.new"),
                    Icon.ADD,
                    to(new Destination.NewInCase(content.header().caseId()))));
        } else if (content instanceof SickPeriod && whole) {
            actions.add(Buttons.primary(texts.get("sick.end"), Icon.DONE, to(new Destination.EndSickPeriod(id()))));
        } else if (content instanceof BenefitApplication && whole) {
            actions.add(Buttons.primary(
                    texts.get("benefit.write-answer"), Icon.DONE, to(new Destination.AnswerBenefit(id()))));
        } else if (content instanceof WorkTraining && whole) {
            actions.add(Buttons.primary(
                    texts.get("record.follow-up"), Icon.FOLLOW_UP, to(Destination.NewRecord.following(content))));
        } else if (content instanceof DocumentRequest && whole) {
            actions.add(
                    Buttons.primary(texts.get("request.answer"), Icon.DONE, to(new Destination.AnswerRequest(id()))));
        }
        return actions;
    }

    private UUID id() {
        return content.id();
    }

    private Runnable to(Destination destination) {
        return () -> context.navigator().go(destination);
    }
}
