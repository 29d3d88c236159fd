package se.stegvis.mobile.client;

import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.text.BidiIsolation;
import se.stegvis.shared.time.FollowUpHorizon;

/** One line of the case list; a tap or enter opens the case. */
final class CaseCell extends ListCell<CaseCard> {
    private static final double NARROW = 600;

    private final ScreenContext context;
    private final Texts texts;

    CaseCell(ScreenContext context) {
        this.context = context;
        this.texts = context.texts();
        getStyleClass().add("case-cell");
        // As wide as the list and no wider, whatever is in it.
        setPrefWidth(0);
        setOnMouseClicked(event -> open());
    }

    private void open() {
        if (getItem() != null) {
            context.navigator().go(new Destination.CaseFile(getItem().caseId()));
        }
    }

    @Override
    protected void updateItem(CaseCard card, boolean empty) {
        super.updateItem(card, empty);
        setText(null);
        setGraphic(empty || card == null ? null : line(card));
    }

    private HBox line(CaseCard card) {
        Label name = Labels.strong(texts.person(card.clientName()));
        name.setWrapText(false);
        name.setMinHeight(0);
        Label under = Labels.muted(under(card));
        under.setWrapText(false);
        HBox head = new HBox(name);
        head.getStyleClass().add("inline-row");
        if (card.safetyNote()) {
            head.getChildren().add(new Badge(texts.get("safety.badge"), Tone.DANGER));
        }
        VBox words = new VBox(head, under);
        words.getStyleClass().add("case-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words);
        line.getStyleClass().add("case-line");
        badges(card, line);
        line.getChildren().add(Icon.NEXT.node());
        setAccessibleText(BidiIsolation.joined(", ", texts.person(card.clientName()), under.getText(), due(card)));
        return line;
    }

    private String under(CaseCard card) {
        String number = written(card.personalNumber());
        if (isNarrow() && !number.isEmpty()) {
            return number;
        }
        String step = card.step().map(one -> texts.get("case.step", one)).orElse("");
        return BidiIsolation.joined(
                "  ·  ",
                java.util.stream.Stream.of(number, CaseNumber.of(card.caseId()), step)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private void badges(CaseCard card, HBox line) {
        if (card.conflict() && !isNarrow()) {
            line.getChildren().add(new Badge(texts.get("case.conflict"), Tone.WARNING));
        }
        card.needGroup().filter(group -> !isNarrow()).ifPresent(group -> line.getChildren()
                .add(new Badge(NeedWords.brief(group, texts), Tone.NEUTRAL)));
        if (card.closed()) {
            line.getChildren().add(new Badge(texts.get("case.closed"), Tone.NEUTRAL));
        } else {
            boolean late = CaseFilter.isOverdue(card, context.today());
            Tone tone = late || !hasDate(card) ? Tone.WARNING : Tone.ACCENT;
            line.getChildren().add(new Badge(due(card), tone));
        }
    }

    private boolean isNarrow() {
        return getListView() != null && getListView().getWidth() < NARROW;
    }

    private boolean hasDate(CaseCard card) {
        return card.nextFollowUp()
                .filter(date -> FollowUpHorizon.reaches(date, context.today()))
                .isPresent();
    }

    private String due(CaseCard card) {
        LocalDate today = context.today();
        return card.nextFollowUp()
                .map(date -> date.isBefore(today) ? texts.distance(date, today) : texts.shortDate(date, today))
                .orElse(texts.get("case.no-date"));
    }

    private static String written(String digits) {
        return digits.length() == 12 ? digits.substring(0, 8) + "-" + digits.substring(8) : digits;
    }
}
