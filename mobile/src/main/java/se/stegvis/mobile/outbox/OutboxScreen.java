package se.stegvis.mobile.outbox;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.EmptyState;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.mobile.widget.Words;

/** Everything unsent or refused. What is here is safe on the tablet and stays until the server has it. */
public final class OutboxScreen implements Screen {
    private final Desk desk;
    private final Texts texts;
    private final Page page;

    public OutboxScreen(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.page = new Page(texts.get("outbox.title")).wide();
        refresh();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refresh() {
        desk.background().read(() -> Waiting.all(desk.journal()), this::show, desk::failed);
    }

    private void show(List<Waiting> all) {
        page.content().getChildren().clear();
        if (all.isEmpty()) {
            page.add(
                    new Card("", new EmptyState(Icon.DONE, texts.get("outbox.empty"), texts.get("outbox.empty-hint"))));
            return;
        }
        page.add(Words.muted(texts.get("outbox.explained")));
        section(all.stream().filter(one -> one.item().needsAttention()).toList(), "outbox.refused", Tone.DANGER);
        section(all.stream().filter(one -> !one.item().needsAttention()).toList(), "outbox.waiting", Tone.NEUTRAL);
    }

    private void section(List<Waiting> some, String heading, Tone tone) {
        if (some.isEmpty()) {
            return;
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("rows");
        some.forEach(one -> rows.getChildren().add(new OutboxRow(desk, one)));
        page.add(new Card(texts.get(heading), rows).aside(new Badge(String.valueOf(some.size()), tone)));
    }
}
