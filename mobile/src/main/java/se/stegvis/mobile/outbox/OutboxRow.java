package se.stegvis.mobile.outbox;

import java.time.OffsetDateTime;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ResponsiveRow;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.text.BidiIsolation;
import se.stegvis.shared.text.VisibleText;

/** One unsent thing: what it is, why it has not gone, and what can be done. */
final class OutboxRow extends VBox {
    private static final double NARROW = 720;

    private final ScreenContext context;
    private final Texts texts;
    private final UnsentItem waiting;

    OutboxRow(ScreenContext context, UnsentItem waiting) {
        this.context = context;
        this.texts = context.texts();
        this.waiting = waiting;
        getStyleClass().add("agenda-row");
        getChildren().setAll(new ResponsiveRow(words(), buttons(), NARROW));
    }

    private Node words() {
        String kind = texts.wording().kind(waiting.item().target().kind());
        VBox words = new VBox(
                Labels.strong(BidiIsolation.joined(" · ", kind, texts.person(waiting.clientName()))),
                Labels.muted(texts.get("outbox.written", written())));
        waiting.item().problem().ifPresent(problem -> reason(problem, words));
        if (waiting.item().stuck()) {
            words.getChildren().add(Labels.plain(texts.get("outbox.stuck")));
        }
        words.getStyleClass().add("agenda-words");
        return words;
    }

    private String written() {
        OffsetDateTime at = OffsetDateTime.parse(waiting.item().at());
        return texts.moment(at.toZonedDateTime(), context.today());
    }

    private static void reason(Problem problem, VBox words) {
        words.getChildren().add(Labels.plain(problem.title()));
        if (VisibleText.isVisible(problem.detail())) {
            words.getChildren().add(Labels.muted(problem.detail()));
        }
        problem.errors().forEach(error -> words.getChildren().add(Labels.muted("• " + BidiIsolation.of(error.text()))));
    }

    private Node buttons() {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("row-buttons");
        if (waiting.item().problem().isPresent()) {
            buttons.getChildren().add(Buttons.quiet(texts.get("outbox.retry"), Icon.RETRY, this::retry));
            buttons.getChildren()
                    .add(
                            waiting.belongsInAnAddendum()
                                    ? Buttons.secondary(texts.get("outbox.addendum"), Icon.EDIT, this::addendum)
                                    : Buttons.secondary(texts.get("outbox.correct"), Icon.EDIT, this::correct));
        } else {
            buttons.getChildren().add(Buttons.quiet(texts.get("outbox.read"), Icon.DOCUMENT, this::read));
        }
        return buttons;
    }

    private void retry() {
        context.background()
                .run(
                        () -> {
                            context.journal().retry(waiting.item().change());
                            return true;
                        },
                        done -> context.toasts().show(texts.get("outbox.retried")),
                        context::failed);
    }

    /**
     * A refused change becomes the author's own draft again, so that the form shows it and nothing is written twice.
     */
    private void correct() {
        String at = context.now().toString();
        context.background()
                .run(
                        () -> context.journal().correct(waiting.item().change(), waiting.unsigned(), at),
                        draft -> context.navigator()
                                .go(new Destination.EditRecord(draft.content().id())),
                        context::failed);
    }

    private void addendum() {
        String at = context.now().toString();
        context.background()
                .run(
                        () -> context.journal().asAddendum(waiting.item().change(), at),
                        made -> context.navigator()
                                .go(new Destination.EditRecord(made.content().id())),
                        context::failed);
    }

    private void read() {
        context.navigator()
                .go(new Destination.ReadRecord(waiting.item().target().record()));
    }
}
