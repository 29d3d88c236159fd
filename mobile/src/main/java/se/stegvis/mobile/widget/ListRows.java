package se.stegvis.mobile.widget;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;

/** The rows of a virtualised list, read anew as after a sync: the person stays on the row that they were on. */
public final class ListRows {
    private ListRows() {}

    /**
     * Shows other rows. The chosen row stays chosen where it is still among them; when it is gone none is chosen, so that a
     * key opens nothing unlooked for.
     *
     * @param id what tells a row from the others, however its contents changed
     */
    public static <T> void renew(ListView<T> list, List<T> rows, Function<T, ?> id) {
        if (list.getItems().equals(rows)) {
            return;
        }
        T chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(rows);
        list.getSelectionModel().clearSelection();
        if (chosen != null) {
            IntStream.range(0, rows.size())
                    .filter(row -> Objects.equals(id.apply(rows.get(row)), id.apply(chosen)))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }
}
