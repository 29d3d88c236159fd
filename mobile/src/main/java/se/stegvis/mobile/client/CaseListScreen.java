package se.stegvis.mobile.client;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.EmptyState;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ListRows;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;

/** All my cases, with search and filters. Only the cells that fit are built. */
public final class CaseListScreen implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final Page page;
    private final TextField written = new TextField();
    private final Label count = Labels.muted("");
    private final ListView<CaseCard> list = new ListView<>();
    private final ToggleButton filterButton = new ToggleButton();
    private final FilterBar filters;
    private CaseSearch search;

    public CaseListScreen(ScreenContext context) {
        this.context = context;
        this.texts = context.texts();
        this.search = new CaseSearch(List.of());
        this.filters = new FilterBar(texts);
        written.setPromptText(texts.get("cases.search"));
        written.setAccessibleText(texts.get("cases.search"));
        written.getStyleClass().add("search");
        InvalidationListener again = changed -> find();
        written.textProperty().addListener(again);
        filters.onChange(this::find);
        prepareList();
        filterButton.setGraphic(Icon.FILTER.node());
        filterButton.getStyleClass().add("filter-button");
        filterButton.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        filters.visibleProperty().bind(filterButton.selectedProperty());
        filters.managedProperty().bind(filterButton.selectedProperty());
        VBox top = new VBox(searchLine(), filters);
        top.getStyleClass().add("list-top");
        VBox body = new VBox(top, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        body.getStyleClass().add("list-body");
        this.page = new Page(texts.get("cases.title"))
                .aside(count, Buttons.secondary(texts.get("cases.obstacles"), Icon.OBSTACLE, () -> context.navigator()
                        .go(new Destination.Obstacles())))
                .filling(body);
        refresh();
    }

    private HBox searchLine() {
        HBox.setHgrow(written, Priority.ALWAYS);
        HBox line = new HBox(Icon.SEARCH.node(), written, filterButton);
        line.getStyleClass().add("search-line");
        return line;
    }

    private void prepareList() {
        list.getStyleClass().add("case-list");
        list.setCellFactory(view -> new CaseCell(context));
        emptyFor("cases.reading");
        list.setAccessibleText(texts.get("cases.title"));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                        .ifPresent(card -> context.navigator().go(new Destination.CaseFile(card.caseId())));
            }
        });
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refresh() {
        context.background().read(() -> new CaseSearch(context.journal().cases()), this::show, this::failed);
    }

    private void show(CaseSearch fresh) {
        search = fresh;
        emptyFor(search.size() == 0 ? "cases.empty" : "cases.none");
        find();
    }

    /** The cases read before stay; only a list that was never read is empty for this reason. */
    private void failed(Exception failure) {
        if (search.size() == 0) {
            emptyFor("cases.unread");
        }
        context.failed(failure);
    }

    /** Why the list is empty, and what can be done: not read yet, nobody there, nobody found, not to be read. */
    private void emptyFor(String why) {
        list.setPlaceholder(new EmptyState(Icon.SEARCH, texts.get(why), texts.get(why + "-hint")));
    }

    private void find() {
        List<CaseCard> found = search.find(written.getText(), filters.filter(), context.today());
        ListRows.renew(list, found, CaseCard::caseId);
        int chosen = filters.filter().parts();
        filterButton.setText(chosen == 0 ? texts.get("cases.filter") : texts.get("cases.filter-chosen", chosen));
        count.setText(texts.get("cases.count", found.size(), search.size()));
    }
}
