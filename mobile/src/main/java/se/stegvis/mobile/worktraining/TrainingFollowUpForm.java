package se.stegvis.mobile.worktraining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import se.stegvis.mobile.form.FollowUpDone;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FlowRow;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.NumberField;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.TwoColumns;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.WorkTraining;
import se.stegvis.shared.record.WorkTrainingFollowUp;

/** The form of a follow-up at the workplace: hours agreed and attended, what works, both voices, and what comes next. */
public final class TrainingFollowUpForm extends RecordForm<WorkTrainingFollowUp> {
    private final TrainingFollowUpDraft draft;
    private final NumberField attended;
    private final NumberField newHours;
    private final HoursCard soFar;
    private final Button asAgreed;
    private Optional<BigDecimal> suggested;

    public TrainingFollowUpForm(ScreenContext context, TrainingFollowUpDraft draft) {
        super(context, draft);
        this.draft = draft;
        frame.carriesOut(() -> draft.carriesOut().flatMap(followed -> FollowUpDone.of(context, followed)));
        suggested = draft.suggestedHours();
        attended = new NumberField(texts.get("work.unit"), texts);
        newHours = new NumberField(texts.get("work.unit"), texts);
        soFar = new HoursCard(texts);
        asAgreed = Buttons.secondary("", Icon.CHECK, () -> attended.set(agreed().orElse(null)));
        Field hours = inputs.number(WorkTrainingFollowUp.NEW_HOURS, newHours);
        Node next = followUp();
        frame.add(
                new Card(texts.get("work.which"), day(), training(), hours(), meeting()),
                soFar,
                new Card(
                        texts.get("work.found"),
                        inputs.text(WorkTrainingFollowUp.WORKS, 2),
                        inputs.text(WorkTrainingFollowUp.OBSTACLES, 2),
                        inputs.text(WorkTrainingFollowUp.FUNCTION_ACTIVITY, 2)
                                .help(texts.get("work.help.functionActivity"))),
                new TwoColumns(
                        new Card(texts.get("work.supervisor"), inputs.text(WorkTrainingFollowUp.SUPERVISOR_SAYS, 3)),
                        new Card(
                                texts.get("visit.voice"),
                                inputs.text(WorkTrainingFollowUp.CLIENT_SAYS, 3),
                                clientView())),
                new Card(
                        texts.get("work.ahead"),
                        inputs.choice(WorkTrainingFollowUp.CHANGE).required(texts),
                        hours,
                        next));
        frame.whenChanged(() -> follow(hours, next));
    }

    private Field training() {
        List<TrainingCourse> courses = draft.courses();
        if (courses.isEmpty()) {
            return inputs.named(WorkTrainingFollowUp.TRAINING, Labels.plain(texts.get("work.none")));
        }
        ChoiceChips<UUID> chips =
                ChoiceChips.single(courses.stream().map(TrainingCourse::id).toList(), this::name);
        draft.content().training().ifPresent(id -> chips.choose(Set.of(id)));
        chips.valuesProperty().addListener((is, was, now) -> {
            draft.fields()
                    .text(
                            WorkTrainingFollowUp.TRAINING,
                            chips.value().map(UUID::toString).orElse(null));
            inputs.changed();
        });
        return inputs.named(WorkTrainingFollowUp.TRAINING, chips).required(texts);
    }

    private String name(UUID id) {
        return draft.courses().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.training().doc().get(WorkTraining.PLACE).orElse(texts.get("work.no-place"))
                        + one.training()
                                .from()
                                .map(from -> texts.get("work.since", texts.date(from)))
                                .orElse(""))
                .findFirst()
                .orElse("");
    }

    private Node hours() {
        Field field = inputs.number(WorkTrainingFollowUp.ATTENDED_HOURS, attended);
        FlowRow row = new FlowRow(field, asAgreed);
        row.getStyleClass().add("bottom-line");
        return row;
    }

    /** Everything that follows from what is chosen. */
    private void follow(Field hours, Node next) {
        show(asAgreed, agreed().isPresent());
        agreed().ifPresent(agreed -> asAgreed.setText(texts.get("work.as-agreed", NumberField.inWords(agreed))));
        show(soFar, draft.course().isPresent());
        draft.course().ifPresent(soFar::show);
        suggest();
        show(hours, draft.asksFor(WorkTrainingFollowUp.NEW_HOURS));
        show(next, draft.asksFor(CommonFields.FOLLOW_UP));
    }

    /** New hours follow the chosen change until somebody writes others. */
    private void suggest() {
        Optional<BigDecimal> before = suggested;
        suggested = draft.suggestedHours();
        boolean untouched = newHours.value().isEmpty() || same(newHours.value(), before);
        boolean asked = draft.asksFor(WorkTrainingFollowUp.NEW_HOURS);
        if (!same(suggested, before) && untouched || !asked && newHours.value().isPresent()) {
            newHours.set(asked ? suggested.orElse(null) : null);
        }
    }

    /** Equal as numbers: 12 and 12,0 are the same. */
    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }

    private Optional<BigDecimal> agreed() {
        return draft.course().flatMap(TrainingCourse::agreedNow);
    }
}
