package se.stegvis.mobile.client;

import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.text.BidiIsolation;

/** The SIP in use: who does what, and when it is followed up together. */
final class PlanCard extends VBox {
    PlanCard(ScreenContext context, CaseView view) {
        Texts texts = context.texts();
        Card card = new Card(texts.wording().kind(Kind.SIP_PLAN));
        view.plan()
                .ifPresentOrElse(
                        plan -> fill(context, card, plan), () -> card.add(Labels.muted(texts.get("case.no-plan"))));
        getChildren().setAll(card);
    }

    private static void fill(ScreenContext context, Card card, SipPlan plan) {
        Texts texts = context.texts();
        plan.doc().get(SipPlan.CLIENT_GOAL).ifPresent(goal -> card.add(quote(goal)));
        plan.actions().values().forEach(action -> card.add(action(texts, action)));
        plan.jointFollowUp().ifPresent(date -> card.add(Labels.plain(texts.get("plan.follow-up", texts.date(date)))));
        FieldWords words = context.fieldWords();
        plan.doc()
                .written(SipPlan.OVERALL_RESPONSIBLE)
                .ifPresent(key -> card.add(Labels.muted(words.label(SipPlan.OVERALL_RESPONSIBLE.name()) + ": "
                        + texts.wording().choice(SipPlan.OVERALL_RESPONSIBLE, key))));
        card.add(Buttons.quiet(texts.get("plan.read"), Icon.DOCUMENT, () -> context.navigator()
                .go(new Destination.ReadRecord(plan.id()))));
    }

    private static VBox action(Texts texts, Doc action) {
        String who = action.written(SipPlan.ACTION_PRINCIPAL)
                .map(key -> texts.wording().choice(SipPlan.ACTION_PRINCIPAL, key))
                .orElse("");
        String due = action.get(SipPlan.ACTION_DUE)
                .map(date -> " · " + texts.weekdayAndDate(date))
                .orElse("");
        VBox line = new VBox(Labels.plain(action.get(SipPlan.ACTION_WHAT).orElse("")), Labels.muted(who + due));
        line.getStyleClass().add("case-words");
        return line;
    }

    private static VBox quote(String goal) {
        VBox box = new VBox(Labels.plain("”" + BidiIsolation.of(goal) + "”"));
        box.getStyleClass().add("quote");
        return box;
    }
}
