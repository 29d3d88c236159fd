package se.stegvis.mobile.outbox;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.journal.OrphanedAttachment;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.EmptyState;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;

/** Everything unsent or refused. A change here is safe on the tablet and stays until the server has it. */
public final class OutboxScreen implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final Page page;

    public OutboxScreen(ScreenContext context) {
        this.context = context;
        this.texts = context.texts();
        this.page = new Page(texts.get("outbox.title")).wide();
        refresh();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refresh() {
        context.background().read(this::read, this::show, context::failed);
    }

    /** The waiting items: written text, and pictures without their case. */
    private record Lying(List<UnsentItem> written, List<OrphanedAttachment> pictures) {
        Lying only(boolean needsAttention) {
            return new Lying(
                    written.stream()
                            .filter(one -> one.item().needsAttention() == needsAttention)
                            .toList(),
                    pictures.stream()
                            .filter(one -> one.needsAttention() == needsAttention)
                            .toList());
        }

        int size() {
            return written.size() + pictures.size();
        }
    }

    private Lying read() {
        return new Lying(
                UnsentItem.all(context.journal()),
                context.journal().attachments().orphaned());
    }

    private void show(Lying all) {
        page.renew(() -> fill(all));
    }

    private void fill(Lying all) {
        if (all.size() == 0) {
            page.add(
                    new Card("", new EmptyState(Icon.DONE, texts.get("outbox.empty"), texts.get("outbox.empty-hint"))));
            return;
        }
        page.add(Labels.muted(texts.get("outbox.explained")));
        section(all.only(true), "outbox.refused", Tone.DANGER);
        section(all.only(false), "outbox.waiting", Tone.NEUTRAL);
    }

    private void section(Lying some, String heading, Tone tone) {
        if (some.size() == 0) {
            return;
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("rows");
        some.written().forEach(one -> rows.getChildren().add(new OutboxRow(context, one)));
        some.pictures().forEach(one -> rows.getChildren().add(new PictureRow(context, one)));
        page.add(new Card(texts.get(heading), rows).aside(new Badge(String.valueOf(some.size()), tone)));
    }
}
