package se.stegvis.mobile.client;

import java.util.List;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.need.NeedGroup;

/** The filters of the case list: late ones, need group and process step. */
final class FilterBar extends VBox {
    /** Steps of the process followed until the process definitions come with their own. */
    private static final List<String> STEPS = List.of("1", "2", "3a", "3b", "4", "5");

    private final ChoiceChips<String> late;
    private final ChoiceChips<NeedGroup> groups;
    private final ChoiceChips<String> steps;

    FilterBar(Texts texts) {
        getStyleClass().add("filter-bar");
        late = ChoiceChips.several(List.of("late"), one -> texts.get("cases.filter-late"));
        groups = ChoiceChips.several(List.of(NeedGroup.values()), group -> NeedWords.brief(group, texts));
        steps = ChoiceChips.several(STEPS, step -> texts.get("case.step", step));
        getChildren().setAll(late, groups, steps);
        getChildren().forEach(chips -> chips.getStyleClass().add("small-chips"));
    }

    void onChange(Runnable changed) {
        late.valuesProperty().addListener((is, was, now) -> changed.run());
        groups.valuesProperty().addListener((is, was, now) -> changed.run());
        steps.valuesProperty().addListener((is, was, now) -> changed.run());
    }

    CaseFilter filter() {
        return new CaseFilter(groups.values(), steps.values(), !late.values().isEmpty());
    }
}
