package se.stegvis.mobile.guide;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.SidebarLayout;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;

/**
 * Who does what: a process without a case, for the step and the need group one asks about, and a search over them all.
 */
public final class GuideScreen implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final Page page;
    private final TextField written = new TextField();
    private final VBox below = new VBox();
    private final SituationPicker picker;
    private final Processes processes;
    private final GuideSearch search;
    private Optional<String> step;

    public GuideScreen(ScreenContext context, Processes processes, Destination.WhoDoesWhat to) {
        this.context = context;
        this.texts = context.texts();
        this.processes = processes;
        List<ProcessDefinition> inUse = processes.inUse(context.today());
        this.search = new GuideSearch(inUse, texts.language());
        this.picker = new SituationPicker(texts, inUse);
        this.step = to.step();
        picker.choose(processes.first(to.process(), context.journal().cases(), context.today()), to.group());
        picker.onChange(this::otherProcess, this::show);
        prepareSearch();
        below.getStyleClass().add("column");
        below.setMinWidth(0);
        this.page = new Page(texts.get("guide.title"))
                .subtitle(texts.get("guide.subtitle"))
                .wide()
                .add(searchLine(), below);
        if (!to.isPlace()) {
            page.back(texts, context.navigator());
        }
        show();
        page.sceneProperty().addListener((is, was, now) -> Platform.runLater(this::revealStep));
    }

    /** A user who comes from a case sees its step at once. */
    private void revealStep() {
        if (page.getScene() == null) {
            return;
        }
        page.getScene().getRoot().applyCss();
        page.getScene().getRoot().layout();
        page.lookupAll(".guide-step-chosen").forEach(page::reveal);
    }

    private void prepareSearch() {
        written.setPromptText(texts.get("guide.search"));
        written.setAccessibleText(texts.get("guide.search"));
        written.getStyleClass().add("search");
        written.textProperty().addListener((is, was, now) -> show());
    }

    private HBox searchLine() {
        HBox.setHgrow(written, Priority.ALWAYS);
        HBox line = new HBox(
                Icon.SEARCH.node(),
                written,
                Buttons.icon(texts.get("guide.clear"), Icon.REMOVE, () -> written.setText("")));
        line.getStyleClass().add("search-line");
        return line;
    }

    @Override
    public Parent node() {
        return page;
    }

    private void otherProcess() {
        step = Optional.empty();
        show();
    }

    private void show() {
        if (GuideSearch.words(written.getText()).isEmpty()) {
            showSituation();
        } else {
            below.getChildren()
                    .setAll(new SearchHitList(
                            texts,
                            written.getText(),
                            search.find(written.getText(), picker.process().ref()),
                            this::open));
        }
    }

    private void open(Passage found) {
        picker.chooseProcess(processes.definition(found.process()));
        step = found.step();
        written.setText("");
        page.toTop();
        Platform.runLater(this::revealStep);
    }

    private void showSituation() {
        Situation situation = Situation.of(picker.process(), step, picker.group());
        SidebarLayout columns = new SidebarLayout();
        columns.main().getChildren().setAll(steps(situation));
        columns.side().getChildren().setAll(new SituationCards(texts, situation).all(context.today()));
        Card choice = new Card(texts.get("guide.situation"), picker, SituationPicker.about(situation.process(), texts));
        below.getChildren().setAll(choice, columns);
    }

    private Card steps(Situation situation) {
        VBox rows = new VBox();
        rows.getStyleClass().add("rows");
        for (Step one : situation.process().steps()) {
            boolean chosen = situation.step().filter(one::equals).isPresent();
            rows.getChildren().add(new StepRow(texts, situation, one, chosen, () -> toggle(one.key(), chosen)));
        }
        return new Card(texts.get("guide.steps"), rows);
    }

    private void toggle(String key, boolean chosen) {
        step = chosen ? Optional.empty() : Optional.of(key);
        show();
    }
}
