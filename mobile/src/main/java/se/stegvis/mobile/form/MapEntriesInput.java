package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.MapField;

/** The input of a map field: its entries, a panel each, with a way to add one and to take one away (and back). */
public final class MapEntriesInput extends VBox {
    private final MapField map;
    private final RecordDraft draft;
    private final Inputs inputs;
    private final ScreenContext context;
    private final Function<Inputs, Node> panel;
    private final VBox list = new VBox();
    private final Map<String, Node> rows = new HashMap<>();

    /** @param panel the controls of one entry */
    public MapEntriesInput(
            MapField map, RecordDraft draft, Inputs inputs, ScreenContext context, Function<Inputs, Node> panel) {
        this.map = map;
        this.draft = draft;
        this.inputs = inputs;
        this.context = context;
        this.panel = panel;
        getStyleClass().add("entries");
        list.getStyleClass().add("entries");
        inputs.entries(map).forEach(this::show);
        getChildren()
                .setAll(
                        list,
                        Buttons.secondary(
                                context.texts().get("form.add." + map.name()),
                                Icon.ADD,
                                () -> show(context.journal().newId().toString())));
    }

    /** Adds an entry by code, for example a question by one tap; gives its key. */
    public String add(ObjectNode entry) {
        String key = context.journal().newId().toString();
        draft.entry(map, key, entry);
        show(key);
        inputs.changed();
        return key;
    }

    /** Takes entries away again that were added by code. */
    public void take(Collection<String> keys) {
        keys.forEach(key -> take(key, rows.remove(key)));
    }

    private void show(String key) {
        HBox row = new HBox();
        rows.put(key, row);
        Node controls = panel.apply(inputs.entry(map, key));
        HBox.setHgrow(controls, Priority.ALWAYS);
        Node remove =
                Buttons.icon(context.texts().get("form.remove." + map.name()), Icon.REMOVE, () -> remove(key, row));
        row.getStyleClass().add("entry");
        row.getChildren().setAll(controls, remove);
        list.getChildren().add(row);
    }

    private void remove(String key, Node row) {
        ObjectNode was = draft.copyOf(map, key);
        take(key, row);
        if (!was.isEmpty()) {
            context.toasts()
                    .show(context.texts().get("form.removed"), context.texts().get("undo"), () -> {
                        draft.entry(map, key, was);
                        show(key);
                        inputs.changed();
                    });
        }
    }

    private void take(String key, Node row) {
        list.getChildren().remove(row);
        inputs.fields().removeUnder(map.path(key) + "/");
        draft.entry(map, key, null);
        inputs.changed();
    }
}
