package se.stegvis.mobile.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.guide.NextStep;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.StepChange;

/** The form of a change of step: where to, why that way, what is missing before it may be entered. */
public final class StepForm extends RecordForm<StepChange> {
    private final StepDraft draft;
    private final Label because = Labels.muted("");
    private final VBox missing = new VBox();
    private final Field unmet;
    private final Field override;
    private final Field why;
    private final ChoiceChips<Boolean> allow;

    public StepForm(ScreenContext context, StepDraft draft) {
        super(context, draft);
        this.draft = draft;
        why = inputs.text(StepChange.WHY, 3);
        missing.getStyleClass().add("messages");
        unmet = inputs.named(StepChange.UNMET_GUARDS, missing)
                .tellsItself(Finding.of(StepChange.UNMET_GUARDS, "guards-unmet").text(texts.language()));
        allow = ChoiceChips.single(List.of(true), yes -> texts.get("step.allow"));
        allow.choose(draft.content().overrideBy().map(by -> Set.of(true)).orElse(Set.of()));
        allow.valuesProperty().addListener((is, was, now) -> {
            draft.override(!now.isEmpty());
            inputs.changed();
        });
        override = inputs.named(StepChange.OVERRIDE_BY, allow).help(texts.get("step.help.allow"));
        frame.add(
                new Card(texts.get("step.way"), way(), because, unmet, override),
                new Card(texts.get("step.why"), why, clientView()),
                new Card(texts.get("form.ahead"), followUp()));
        frame.whenChanged(this::follow);
    }

    private Node way() {
        List<NextStep> ways = draft.ways();
        if (ways.isEmpty()) {
            return inputs.named(StepChange.TO, Labels.plain(texts.get("step.no-way")));
        }
        ChoiceChips<String> chips =
                ChoiceChips.single(ways.stream().map(way -> way.to().key()).toList(), key -> ways.stream()
                        .filter(way -> way.to().key().equals(key))
                        .map(way -> way.to().label().in(texts.language()))
                        .findFirst()
                        .orElse(key));
        chips.choose(draft.content().to().stream().toList());
        chips.valuesProperty().addListener((is, was, now) -> {
            draft.choose(now.stream().findFirst().orElse(null));
            allow.choose(Set.of());
            inputs.changed();
        });
        return inputs.named(StepChange.TO, chips).required(texts);
    }

    private void follow() {
        List<UnmetGuard> guards = draft.unmet();
        // Why one goes that way is true only once one may: "the base group has decided" beside "no decision" misleads.
        Labels.write(
                because,
                guards.isEmpty()
                        ? draft.way()
                                .map(way -> way.because().in(texts.language()))
                                .orElse("")
                        : "");
        show(because, !because.getText().isEmpty());
        missing.getChildren().setAll(guards.isEmpty() ? List.of() : List.of(banner(guards)));
        show(unmet, !guards.isEmpty());
        boolean passable = StepChange.isPassable(guards);
        why.required(texts, passable);
        show(
                override,
                !passable && draft.mayOverride() || draft.content().overrideBy().isPresent());
    }

    private Banner banner(List<UnmetGuard> guards) {
        return new Banner(
                Tone.WARNING,
                texts.get(StepChange.isPassable(guards) ? "step.proposed" : "step.missing"),
                guards.stream()
                        .map(one -> (guards.size() > 1 ? "• " : "") + one.text().in(texts.language()))
                        .collect(Collectors.joining("\n")));
    }
}
