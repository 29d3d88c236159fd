package se.stegvis.mobile.outbox;

import java.time.OffsetDateTime;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.journal.OrphanedAttachment;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ResponsiveRow;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.text.VisibleText;

/** A picture of a case that has left the device and is still to be sent: never whose it is, nor what it shows. */
final class PictureRow extends VBox {
    private static final double NARROW = 720;

    private final ScreenContext context;
    private final Texts texts;
    private final OrphanedAttachment orphan;

    PictureRow(ScreenContext context, OrphanedAttachment orphan) {
        this.context = context;
        this.texts = context.texts();
        this.orphan = orphan;
        getStyleClass().add("agenda-row");
        getChildren().setAll(new ResponsiveRow(words(), buttons(), NARROW));
    }

    private Node words() {
        OffsetDateTime at = OffsetDateTime.parse(orphan.at());
        VBox words = new VBox(
                Labels.strong(texts.get("outbox.picture")),
                Labels.muted(texts.get("outbox.picture-since", texts.moment(at.toZonedDateTime(), context.today()))));
        orphan.problem().ifPresentOrElse(problem -> reason(problem, words), () -> words.getChildren()
                .add(Labels.plain(texts.get("outbox.picture-waits"))));
        words.getStyleClass().add("agenda-words");
        return words;
    }

    /** Without a title it was not the server that said no: the file cannot be read. */
    private void reason(Problem problem, VBox words) {
        words.getChildren()
                .add(Labels.plain(
                        VisibleText.written(problem.title()).orElseGet(() -> texts.get("outbox.picture-damaged"))));
        words.getChildren().add(Labels.muted(texts.get("outbox.picture-kept")));
    }

    private Node buttons() {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("row-buttons");
        if (orphan.needsAttention()) {
            buttons.getChildren().add(Buttons.quiet(texts.get("outbox.retry"), Icon.RETRY, this::retry));
        }
        return buttons;
    }

    private void retry() {
        context.background()
                .run(
                        () -> {
                            context.journal().attachments().retry(orphan.content());
                            return true;
                        },
                        done -> context.toasts().show(texts.get("outbox.retried")),
                        context::failed);
    }
}
