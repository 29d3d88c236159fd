package se.stegvis.mobile.client;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.AssignmentBadge;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.reminder.CaseFinding;
import se.stegvis.shared.reminder.CaseFindings;
import se.stegvis.shared.reminder.CaseRule;
import se.stegvis.shared.time.SwedishWorkingDays;

/** The assignments under way: to whom, how far they have come, and whether nobody has accepted them in time. */
final class AssignmentCard extends VBox {
    private final ScreenContext context;
    private final Texts texts;

    AssignmentCard(ScreenContext context, CaseView view) {
        this.context = context;
        this.texts = context.texts();
        List<Assignment> running = view.assignments();
        if (!running.isEmpty()) {
            Card card = new Card(texts.get("case.assignments"));
            Set<UUID> late = waitedFor(view);
            running.forEach(one -> card.add(line(one, late.contains(one.id()))));
            getChildren().setAll(card);
        }
    }

    /** Nobody has accepted these or sent them back within five working days. */
    private Set<UUID> waitedFor(CaseView view) {
        List<CareRecord> records = view.contents().toList();
        CaseFindings findings = new CaseFindings(new SwedishWorkingDays(), DeviceGuide.registry(context.journal()));
        return view.careCase().stream()
                .flatMap(one -> findings.of(one, records, context.today()).stream())
                .filter(finding -> finding.rule() == CaseRule.ASSIGNMENT_NOT_ACCEPTED)
                .map(CaseFinding::record)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Node line(Assignment one, boolean late) {
        FlowPane head = new FlowPane(
                Labels.strong(one.to().map(texts.wording()::choice).orElse("")), AssignmentBadge.of(one, texts));
        head.getStyleClass().add("inline");
        if (late) {
            head.getChildren().add(new Badge(texts.get("case.not-accepted"), Tone.WARNING));
        }
        String what = one.interventions().stream().map(texts.wording()::choice).collect(Collectors.joining(", "));
        VBox line = new VBox(
                head,
                Labels.muted(what),
                Buttons.quiet(texts.get("case.open-assignment"), Icon.NEXT, () -> context.navigator()
                        .go(new Destination.AnswerAssignment(one.id()))));
        line.getStyleClass().add("case-words");
        return line;
    }
}
