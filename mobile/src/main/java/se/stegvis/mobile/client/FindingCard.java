package se.stegvis.mobile.client;

import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.DeviceFindings;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.reminder.CaseFinding;
import se.stegvis.shared.reminder.CaseStage;

/** The finding of the case: why it is shown, and by which rule. */
final class FindingCard extends VBox {
    private final ScreenContext context;
    private final Texts texts;

    FindingCard(ScreenContext context, CaseView view) {
        this.context = context;
        this.texts = context.texts();
        Card card = new Card(texts.get("case.findings"));
        List<CaseFinding> found =
                DeviceFindings.of(context.journal(), view.contents().toList(), context.today());
        if (found.isEmpty()) {
            card.add(Labels.muted(texts.get("case.findings-none")));
        }
        found.forEach(one -> card.add(line(one)));
        getChildren().setAll(card);
    }

    private VBox line(CaseFinding finding) {
        String what = texts.reminders().stage(new CaseStage(finding.rule(), CaseStage.Escalation.FIRST));
        FlowPane head = new FlowPane(
                Labels.strong(what), new Badge(texts.distance(finding.on(), context.today()), Tone.WARNING));
        head.getStyleClass().add("inline");
        VBox line = new VBox(
                head,
                Labels.muted(texts.reminders().why(finding.rule().id())),
                Labels.muted(texts.reminders().source(finding.rule().id())));
        line.getStyleClass().add("case-words");
        return line;
    }
}
