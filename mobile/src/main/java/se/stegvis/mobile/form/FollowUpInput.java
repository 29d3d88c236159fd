package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.text.VisibleText;

/** The next date, who is responsible and what is to be followed up. A date without a responsible person is mine. */
public final class FollowUpInput {
    private final RecordDraft draft;
    private final Inputs inputs;
    private final ScreenContext context;
    private final DateField date;
    private final ChoiceChips<UUID> responsible;
    private final TextField what = new TextField();
    private final VBox rows = new VBox();

    public FollowUpInput(RecordDraft draft, Inputs inputs, ScreenContext context, FormCase about) {
        this.draft = draft;
        this.inputs = inputs;
        this.context = context;
        date = StepDate.ahead(context, draft.target().caseId());
        Map<UUID, String> people = people(about);
        responsible = ChoiceChips.single(List.copyOf(people.keySet()), people::get);
        Inputs members = inputs.object(CommonFields.FOLLOW_UP);
        rows.getStyleClass().add("fields");
        rows.getChildren()
                .setAll(
                        members.named(CommonFields.FOLLOW_UP_DATE, date),
                        members.named(CommonFields.FOLLOW_UP_RESPONSIBLE, responsible),
                        members.named(CommonFields.FOLLOW_UP_WHAT, what));
        show(draft.doc().get(CommonFields.FOLLOW_UP));
        date.valueProperty().addListener((is, was, now) -> dated());
        date.confirmedProperty().addListener((is, was, now) -> write());
        inputs.heard(date);
        responsible.valuesProperty().addListener((is, was, now) -> write());
        inputs.listen(what, members.label(CommonFields.FOLLOW_UP_WHAT), text -> write());
    }

    public Node node() {
        return rows;
    }

    private Map<UUID, String> people(FormCase about) {
        Map<UUID, String> people = new LinkedHashMap<>();
        people.put(
                context.journal().owner().user(),
                context.texts().get("form.me", context.journal().owner().name()));
        about.responsible().ifPresent(id -> people.putIfAbsent(id, inputs.label(CareCase.RESPONSIBLE)));
        about.therapist().ifPresent(id -> people.putIfAbsent(id, inputs.label(CareCase.OCCUPATIONAL_THERAPIST)));
        draft.doc()
                .get(CommonFields.FOLLOW_UP)
                .get(CommonFields.FOLLOW_UP_RESPONSIBLE)
                .ifPresent(id -> people.putIfAbsent(id, context.texts().get("form.another")));
        return people;
    }

    private void show(Doc followUp) {
        date.show(followUp.get(CommonFields.FOLLOW_UP_DATE), followUp.get(CommonFields.FOLLOW_UP_CONFIRMED));
        followUp.get(CommonFields.FOLLOW_UP_RESPONSIBLE).ifPresent(id -> responsible.choose(Set.of(id)));
        what.setText(followUp.get(CommonFields.FOLLOW_UP_WHAT).orElse(""));
    }

    private void dated() {
        if (date.value().isPresent() && responsible.value().isEmpty()) {
            responsible.choose(Set.of(context.journal().owner().user()));
        }
        write();
    }

    private void write() {
        ObjectNode followUp = draft.doc().get(CommonFields.FOLLOW_UP).toNode();
        set(
                followUp,
                CommonFields.FOLLOW_UP_DATE,
                date.value().map(Object::toString).orElse(""));
        set(
                followUp,
                CommonFields.FOLLOW_UP_CONFIRMED,
                Optional.ofNullable(date.confirmedProperty().get())
                        .map(Object::toString)
                        .orElse(""));
        set(
                followUp,
                CommonFields.FOLLOW_UP_RESPONSIBLE,
                responsible.value().map(Object::toString).orElse(""));
        set(followUp, CommonFields.FOLLOW_UP_WHAT, what.getText());
        boolean nothing = date.value().isEmpty() && !VisibleText.isVisible(what.getText());
        draft.put(CommonFields.FOLLOW_UP, nothing ? null : followUp);
        inputs.changed();
    }

    private static void set(ObjectNode followUp, FieldSpec member, String text) {
        if (!VisibleText.isVisible(text)) {
            followUp.remove(member.name());
        } else {
            followUp.set(member.name(), JsonNodeFactory.instance.textNode(text));
        }
    }
}
