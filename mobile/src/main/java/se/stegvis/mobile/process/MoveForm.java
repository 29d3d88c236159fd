package se.stegvis.mobile.process;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.record.StepChange;

/** The form that moves a case to another version or process: where to, at which step it continues there, and why. */
public final class MoveForm extends RecordForm<StepChange> {
    private final MoveDraft draft;
    private final Label about = Labels.muted("");
    private final VBox arrival = new VBox();
    private final Card step;
    private final Card why;

    public MoveForm(ScreenContext context, MoveDraft draft) {
        super(context, draft, context.texts().get("move.title"));
        this.draft = draft;
        step = new Card(texts.get("move.step"), arrival);
        why = new Card(
                texts.get("move.why"),
                inputs.text(StepChange.WHY, 3).required(texts).help(texts.get("move.help.why")),
                clientView());
        frame.add(new Card(texts.get("move.where"), where(), about), step, why);
        arrive();
    }

    private Node where() {
        List<ProcessDefinition> targets = draft.targets();
        if (targets.isEmpty()) {
            return inputs.named(StepChange.TO_PROCESS, Labels.plain(texts.get("move.nowhere")));
        }
        ChoiceChips<ProcessRef> chips =
                ChoiceChips.single(targets.stream().map(ProcessDefinition::ref).toList(), ref -> name(targets, ref));
        chips.choose(draft.content().toProcess().stream().toList());
        chips.valuesProperty().addListener((is, was, now) -> {
            if (now.isEmpty()) {
                // A move leads somewhere: what is chosen is changed, not cleared.
                chips.choose(was);
            } else if (!draft.content().toProcess().equals(chips.value())) {
                chips.value().ifPresent(draft::choose);
                arrive();
                inputs.changed();
            }
        });
        return inputs.named(StepChange.TO_PROCESS, chips).required(texts);
    }

    private String name(List<ProcessDefinition> targets, ProcessRef ref) {
        return targets.stream()
                .filter(one -> one.ref().equals(ref))
                .map(one -> texts.get("move.to", one.name().in(texts.language()), ref.version()))
                .findFirst()
                .orElse(ref.key());
    }

    /** Asks at which of the target's steps, once there is a target. */
    private void arrive() {
        Optional<ProcessDefinition> target = draft.target();
        target.ifPresent(known -> {
            Labels.write(about, known.about().in(texts.language()));
            arrival.getChildren().setAll(steps(known));
            if (draft.sameProcess() && draft.sameStep().isEmpty()) {
                arrival.getChildren()
                        .add(
                                0,
                                new Banner(
                                        Tone.WARNING, texts.get("move.step-gone"), texts.get("move.step-gone-help")));
            }
        });
        show(about, target.isPresent());
        show(step, target.isPresent());
        show(why, target.isPresent());
    }

    private Field steps(ProcessDefinition target) {
        Locale language = texts.language();
        ChoiceChips<String> chips = ChoiceChips.single(
                target.steps().stream()
                        .filter(one -> !one.ends() || draft.isOver())
                        .map(Step::key)
                        .toList(),
                key -> target.step(key).orElseThrow().label().in(language));
        chips.choose(draft.content().to().stream().toList());
        chips.valuesProperty().addListener((is, was, now) -> {
            draft.arrive(now.stream().findFirst().orElse(null));
            inputs.changed();
        });
        return inputs.named(StepChange.TO, chips).required(texts);
    }
}
