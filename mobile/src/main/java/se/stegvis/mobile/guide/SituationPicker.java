package se.stegvis.mobile.guide;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessDefinition;

/** Chooses process and need group. */
final class SituationPicker extends VBox {
    private final ComboBox<ProcessDefinition> process = new ComboBox<>();
    private final ChoiceChips<NeedGroup> group;

    SituationPicker(Texts texts, List<ProcessDefinition> processes) {
        getStyleClass().add("guide-picker");
        process.getItems().setAll(processes);
        process.setConverter(new Name(texts));
        process.setMaxWidth(Double.MAX_VALUE);
        group = ChoiceChips.single(List.of(NeedGroup.values()), ProcessWording.of(texts.language())::name);
        group.getStyleClass().add("small-chips");
        getChildren()
                .setAll(
                        new Field(texts.get("guide.process"), process),
                        new Field(texts.get("guide.group"), group).help(texts.get("guide.group-help")));
    }

    void choose(ProcessDefinition chosen, Optional<NeedGroup> need) {
        process.setValue(chosen);
        group.choose(need.stream().toList());
    }

    void chooseProcess(ProcessDefinition chosen) {
        process.setValue(chosen);
    }

    ProcessDefinition process() {
        return process.getValue();
    }

    Optional<NeedGroup> group() {
        return group.value();
    }

    void onChange(Runnable processChanged, Runnable groupChanged) {
        process.valueProperty().addListener((is, was, now) -> processChanged.run());
        group.valuesProperty().addListener((is, was, now) -> groupChanged.run());
    }

    /** The chosen process, its owner and its source. */
    static VBox about(ProcessDefinition chosen, Texts texts) {
        VBox lines = new VBox(
                Labels.plain(chosen.about().in(texts.language())),
                Labels.muted(texts.get(
                        "guide.source",
                        chosen.owner(),
                        chosen.ref().version(),
                        chosen.source().title(),
                        texts.date(chosen.source().dated()),
                        texts.date(chosen.reviewBy()))));
        lines.getStyleClass().add("guide-part");
        boolean onlySwedish = chosen.steps().stream()
                .flatMap(step -> step.does().stream())
                .anyMatch(one -> one.onlySwedishFor(texts.language()));
        if (onlySwedish) {
            lines.getChildren().add(Labels.muted(texts.get("process.in-swedish")));
        }
        return lines;
    }

    private static final class Name extends StringConverter<ProcessDefinition> {
        private final Texts texts;

        Name(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(ProcessDefinition one) {
            return one == null ? "" : one.owner() + ": " + one.name().in(texts.language());
        }

        @Override
        public ProcessDefinition fromString(String written) {
            throw new UnsupportedOperationException("the list is not editable");
        }
    }
}
