package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.record.SigningWarning;

/**
 * The warnings before a signature: no source and no law makes them, so a reason passes them. Both stay in the record;
 * the reason is saved as it is typed, as all text is.
 */
final class PassedWarnings {
    private final RecordDraft draft;
    private final List<Finding> warnings;
    private final SimpleBooleanProperty answered = new SimpleBooleanProperty();
    private final VBox node = new VBox();

    private PassedWarnings(List<Finding> warnings, RecordDraft draft) {
        this.draft = draft;
        this.warnings = List.copyOf(warnings);
        node.getStyleClass().add("fields");
        listen();
    }

    static PassedWarnings none(RecordDraft draft) {
        return new PassedWarnings(List.of(), draft);
    }

    /** Those of the note as it stands, on this day and where the case stands. */
    static PassedWarnings of(ScreenContext context, Draft<?> draft, FormCase about, Inputs inputs) {
        CaseFacts facts = StepDate.days(context, about.caseId())
                .map(days -> about.facts().within(days))
                .orElse(about.facts());
        PassedWarnings passed = new PassedWarnings(SigningCheck.warnings(draft.content(), facts), draft.fields());
        if (!passed.isEmpty()) {
            passed.ask(inputs, context.texts());
        }
        return passed;
    }

    private void ask(Inputs inputs, Texts texts) {
        Field why = inputs.text(CommonFields.PASSED_WHY, 2).required(texts).help(texts.get("form.help.passedWhy"));
        ((TextInputControl) why.control()).textProperty().addListener((is, was, now) -> listen());
        node.getChildren().setAll(banner(texts), why);
    }

    private Banner banner(Texts texts) {
        String kind = draft.target().kind();
        return new Banner(
                Tone.WARNING,
                texts.get("form.warnings"),
                warnings.stream()
                        .map(one -> (warnings.size() > 1 ? "• " : "") + one.text(texts.language(), kind))
                        .collect(Collectors.joining("\n")));
    }

    private void listen() {
        answered.set(
                warnings.isEmpty() || draft.doc().get(CommonFields.PASSED_WHY).isPresent());
    }

    Node node() {
        return node;
    }

    /** True when there is a reason, or nothing to pass. */
    ObservableBooleanValue answeredProperty() {
        return answered;
    }

    boolean isEmpty() {
        return warnings.isEmpty();
    }

    /** Writes which were passed; takes away what an earlier review wrote when there is nothing to pass. */
    void write() {
        ArrayNode passed = JsonNodeFactory.instance.arrayNode();
        warnings.stream().map(SigningWarning::of).distinct().map(Enum::name).forEach(passed::add);
        if (!passed.isEmpty()) {
            draft.put(CommonFields.PASSED_WARNINGS, passed);
        } else if (draft.doc().has(CommonFields.PASSED_WARNINGS) || draft.doc().has(CommonFields.PASSED_WHY)) {
            draft.put(CommonFields.PASSED_WARNINGS, null);
            draft.text(CommonFields.PASSED_WHY, null);
        }
    }
}
