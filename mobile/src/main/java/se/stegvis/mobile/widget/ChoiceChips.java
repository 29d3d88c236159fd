package se.stegvis.mobile.widget;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/**
 * Choices as large buttons side by side: one of them, or several. Space and enter toggle, tab moves. In single choice a
 * second tap on the chosen one clears it, so that an answer given by mistake can be taken back.
 */
public final class ChoiceChips<T> extends FlowPane {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Set<T>> values = new ReadOnlyObjectWrapper<>(Set.of());
    private final boolean several;

    private ChoiceChips(List<T> choices, Function<? super T, String> label, boolean several) {
        this.several = several;
        getStyleClass().add("chips");
        setMinWidth(0);
        choices.forEach(choice -> addChip(choice, label.apply(choice)));
    }

    /** At most one is chosen. */
    public static <T> ChoiceChips<T> single(List<T> choices, Function<? super T, String> label) {
        return new ChoiceChips<>(choices, label, false);
    }

    /** Any number is chosen. */
    public static <T> ChoiceChips<T> several(List<T> choices, Function<? super T, String> label) {
        return new ChoiceChips<>(choices, label, true);
    }

    /** The chosen keys, in the order shown; never null. Fires once for each change by the user or by code. */
    public ReadOnlyObjectProperty<Set<T>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    public Set<T> values() {
        return values.get();
    }

    /** The single choice; empty when none is made. */
    public Optional<T> value() {
        return values.get().stream().findFirst();
    }

    /** Chooses exactly these; those not offered are left out. */
    public void choose(Collection<T> chosen) {
        buttons.forEach((choice, button) -> button.setSelected(chosen.contains(choice)));
        read();
    }

    private void addChip(T choice, String label) {
        ToggleButton button = new ToggleButton(GlyphRuns.of(label));
        button.getStyleClass().add("chip");
        button.setWrapText(true);
        // A long label wraps on a narrow screen instead of running out of it.
        button.maxWidthProperty().bind(widthProperty());
        button.setOnAction(event -> toggled(button));
        button.selectedProperty().addListener((is, was, now) -> button.setGraphic(now ? Icon.CHECK.node() : null));
        buttons.put(choice, button);
        getChildren().add(button);
    }

    private void toggled(ToggleButton tapped) {
        if (!several && tapped.isSelected()) {
            buttons.values().stream().filter(other -> other != tapped).forEach(other -> other.setSelected(false));
        }
        read();
    }

    private void read() {
        Set<T> now = new LinkedHashSet<>();
        buttons.forEach((choice, button) -> {
            if (button.isSelected()) {
                now.add(choice);
            }
        });
        values.set(now);
    }
}
