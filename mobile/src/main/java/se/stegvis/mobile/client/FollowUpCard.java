package se.stegvis.mobile.client;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.FollowUpAdvice;
import se.stegvis.shared.guide.ProcessGuide;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.reminder.FollowUpState;

/** The next follow-ups: when, of what, and who sees to it. */
final class FollowUpCard extends VBox {
    private record Next(CareRecord about, FollowUpState state) {}

    private final ScreenContext context;
    private final Texts texts;

    FollowUpCard(ScreenContext context, CaseView view) {
        this.context = context;
        this.texts = context.texts();
        Card card = new Card(texts.get("case.follow-ups"));
        List<Next> next = view.contents()
                .flatMap(one -> FollowUpState.of(one).map(state -> new Next(one, state)).stream())
                .filter(one -> one.state().standing() == FollowUpState.Standing.OPEN)
                .sorted(Comparator.comparing(one -> one.state().due()))
                .toList();
        boolean closed = view.careCase().flatMap(CareCase::closedOn).isPresent();
        if (next.stream().noneMatch(one -> one.state().isAhead(context.today()))) {
            boolean meant = next.stream().anyMatch(one -> one.state().isMeantFarOff(context.today()));
            card.add(
                    closed
                            ? Labels.muted(texts.get("case.no-follow-up"))
                            : meant
                                    ? new Badge(texts.get("case.follow-up-meant"), Tone.NEUTRAL)
                                    : new Badge(texts.get("today.undated"), Tone.WARNING));
        }
        next.forEach(one -> card.add(line(one)));
        view.guide()
                .filter(guide -> !closed)
                .map(CaseGuide::guide)
                .filter(guide -> guide.here().filter(step -> !step.ends()).isPresent())
                .ifPresent(guide -> card.add(advice(guide)));
        getChildren().setAll(card);
    }

    /** The step's advice; without a date ahead it is what is to be done, so it does not step back. */
    private Node advice(ProcessGuide guide) {
        String who = ProcessWording.of(texts.language()).name(guide.followUp().responsible());
        int days = guide.followUp().days();
        String words = guide.followUpBy()
                .map(latest -> texts.get(
                        latest.isBefore(context.today()) ? "case.step-follow-up-passed" : "case.step-follow-up",
                        days,
                        texts.date(guide.since().orElseThrow()),
                        texts.date(latest),
                        who))
                .orElseGet(() -> texts.get("case.step-follow-up-days", days, who));
        return guide.followUp().state() == FollowUpAdvice.AdviceState.PLANNED
                ? Labels.muted(words)
                : Labels.plain(words);
    }

    private VBox line(Next next) {
        boolean late = next.state().due().isBefore(context.today());
        FlowPane head = new FlowPane(
                Labels.strong(texts.date(next.state().due())),
                new Badge(
                        texts.distanceBeside(next.state().due(), context.today()), late ? Tone.WARNING : Tone.ACCENT));
        head.getStyleClass().add("inline");
        String kind = texts.wording().kind(next.about().header().kind());
        String what = next.about()
                .doc()
                .get(CommonFields.FOLLOW_UP)
                .get(CommonFields.FOLLOW_UP_WHAT)
                .orElse(texts.get("today.follow-up-of", kind));
        String who = next.state()
                .responsible()
                .map(user -> " · " + texts.get("case.sees-to-it", context.who(user)))
                .orElse("");
        VBox line = new VBox(head, Labels.muted(what + who));
        line.getStyleClass().add("case-words");
        return line;
    }
}
