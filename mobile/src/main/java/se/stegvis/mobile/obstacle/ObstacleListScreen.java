package se.stegvis.mobile.obstacle;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.EmptyState;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ListRows;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.ObstacleLevel;

/** The register of obstacles over my cases, by where they can be solved. */
public final class ObstacleListScreen implements Screen {
    private final ScreenContext context;
    private final Page page;
    private final Label count = Labels.muted("");
    private final ChoiceChips<ObstacleLevel> levels;
    private final ListView<ObstacleRegister.ObstacleRow> list = new ListView<>();
    private ObstacleRegister register = new ObstacleRegister(List.of());

    public ObstacleListScreen(ScreenContext context) {
        this.context = context;
        Texts texts = context.texts();
        count.setMinWidth(Region.USE_PREF_SIZE);
        levels = ChoiceChips.single(List.of(ObstacleLevel.values()), texts.wording()::choice);
        levels.valuesProperty().addListener((is, was, now) -> find());
        list.getStyleClass().addAll("case-list", "obstacle-list");
        list.setCellFactory(view -> {
            ObstacleCell cell = new ObstacleCell(texts);
            cell.setOnMouseClicked(tap -> open(Optional.ofNullable(cell.getItem())));
            return cell;
        });
        list.setAccessibleText(texts.get("obstacle.title"));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(Optional.ofNullable(list.getSelectionModel().getSelectedItem()));
            }
        });
        VBox top = new VBox(levels);
        top.getStyleClass().add("list-top");
        VBox body = new VBox(top, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        body.getStyleClass().add("list-body");
        page = new Page(texts.get("obstacle.title"))
                .subtitle(texts.get("obstacle.subtitle"))
                .back(texts, context.navigator())
                .aside(count)
                .filling(body);
        refresh();
    }

    private void open(Optional<ObstacleRegister.ObstacleRow> row) {
        row.map(ObstacleRegister.ObstacleRow::obstacle).ifPresent(one -> context.navigator()
                .go(one.signed() ? new Destination.ReadRecord(one.id()) : new Destination.EditRecord(one.id())));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refresh() {
        context.background().read(() -> ObstacleRegister.of(context.journal()), this::show, context::failed);
    }

    private void show(ObstacleRegister fresh) {
        register = fresh;
        find();
    }

    private void find() {
        Texts texts = context.texts();
        List<ObstacleRegister.ObstacleRow> found = register.of(levels.value());
        ListRows.renew(list, found, row -> row.obstacle().id());
        count.setText(texts.get("obstacle.count", found.size(), register.rows().size()));
        String why = register.rows().isEmpty() ? "obstacle.empty" : "obstacle.none-here";
        list.setPlaceholder(new EmptyState(Icon.OBSTACLE, texts.get(why), texts.get(why + "-hint")));
    }
}
