package se.stegvis.mobile.assignment;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.Doc;

/** The receiver's reports so far, oldest first, and why it was last sent back. */
final class ReplyThread extends VBox {
    private final ScreenContext context;
    private final Texts texts;

    ReplyThread(ScreenContext context, Assignment assignment) {
        this.context = context;
        this.texts = context.texts();
        Card card = new Card(texts.wording().field(Assignment.FEEDBACK));
        List<Doc> told = assignment.feedback().values().stream()
                .sorted(Comparator.comparing(
                        (Doc one) -> one.get(Assignment.FEEDBACK_AT).map(OffsetDateTime::toInstant),
                        Comparator.comparing((Optional<java.time.Instant> at) -> at.orElse(java.time.Instant.MIN))))
                .toList();
        if (told.isEmpty()) {
            card.add(Labels.muted(texts.get("assignment.no-feedback")));
        }
        told.forEach(one -> card.add(line(one)));
        assignment
                .doc()
                .get(Assignment.WHY)
                .ifPresent(why -> card.add(Labels.plain(texts.get("assignment.last-return", why))));
        getChildren().setAll(card);
    }

    private Node line(Doc one) {
        String head = Stream.of(
                        one.get(Assignment.FEEDBACK_AT).map(at -> texts.moment(at.toZonedDateTime(), context.today())),
                        one.get(Assignment.FEEDBACK_BY).map(context::who))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        VBox line = new VBox(
                Labels.muted(head),
                Labels.plain(one.get(Assignment.FEEDBACK_TEXT).orElse("")));
        line.getStyleClass().addAll("case-words", "quote");
        return line;
    }
}
