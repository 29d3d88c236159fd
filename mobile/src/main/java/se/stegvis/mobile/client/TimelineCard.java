package se.stegvis.mobile.client;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.AttachmentCard;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Contact;
import se.stegvis.shared.record.ContactResult;
import se.stegvis.shared.time.SwedishTime;

/** The timeline, newest first; a tap reads the record. */
final class TimelineCard extends VBox {
    /** The rest is shown on demand, so that a long case opens as fast as a short one. */
    private static final int SHOWN = 20;

    private final ScreenContext context;
    private final Texts texts;

    TimelineCard(ScreenContext context, CaseView view) {
        this.context = context;
        this.texts = context.texts();
        Card card = new Card(texts.get("case.timeline"));
        VBox rows = new VBox();
        rows.getStyleClass().add("rows");
        card.add(view.timeline().isEmpty() ? Labels.muted(texts.get("case.timeline-empty")) : rows);
        view.timeline().stream().limit(SHOWN).forEach(stored -> rows.getChildren()
                .add(row(stored)));
        if (view.timeline().size() > SHOWN) {
            rows.getChildren().add(more(view, rows));
        }
        getChildren().setAll(card);
    }

    private Button more(CaseView view, VBox rows) {
        Button more = new Button(texts.get("case.timeline-more", view.timeline().size() - SHOWN));
        more.getStyleClass().add("quiet");
        more.setOnAction(event -> {
            rows.getChildren().remove(more);
            view.timeline().stream().skip(SHOWN).forEach(stored -> rows.getChildren()
                    .add(row(stored)));
        });
        return more;
    }

    private Button row(StoredRecord stored) {
        CareRecord one = stored.content();
        HBox head = new HBox(oneLine(Labels.strong(title(one))));
        head.getStyleClass().add("inline-row");
        state(stored, head);
        VBox words = new VBox(head, oneLine(Labels.muted(when(one))));
        words.getStyleClass().add("case-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(icon(one).node(), words, Icon.NEXT.node());
        line.getStyleClass().add("case-line");
        Button row = new Button();
        row.setGraphic(line);
        row.getStyleClass().add("row-button");
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(24));
        row.setAccessibleText(title(one) + " " + when(one));
        row.setOnAction(event -> open(one));
        return row;
    }

    /** A button measures its height before it knows its width, so nothing in it may wrap. */
    private static Label oneLine(Label label) {
        label.setWrapText(false);
        return label;
    }

    private void open(CareRecord one) {
        boolean read = one.signed() || one.discarded();
        context.navigator().go(read ? new Destination.ReadRecord(one.id()) : new Destination.EditRecord(one.id()));
    }

    private String title(CareRecord one) {
        String kind = texts.wording().kind(one.header().kind());
        return one.addendumTo().isPresent()
                ? texts.get("case.addendum-to", kind)
                : one instanceof Contact contact ? contact(contact, kind) : kind;
    }

    /** How, and that nobody was reached; both are read in the list of events. */
    private String contact(Contact contact, String kind) {
        String how = contact.how()
                .map(one -> kind + " · " + texts.wording().choice(Contact.HOW, one.name()))
                .orElse(kind);
        return contact.isAttempt()
                ? how + " · "
                        + texts.wording().choice(ContactResult.NOT_REACHED).toLowerCase(Locale.ROOT)
                : how;
    }

    /** When, and who signed it. */
    private String when(CareRecord one) {
        if (one.discarded()) {
            return one.doc()
                    .get(CommonFields.DISCARDED_AT)
                    .map(at -> texts.get("draft.discarded-on", texts.date(SwedishTime.day(at))))
                    .orElse(texts.get("case.no-time"));
        }
        String when = one.happenedAt()
                .map(at -> texts.date(at.atZoneSameInstant(Texts.ZONE).toLocalDate()) + " "
                        + texts.time(at.toZonedDateTime()))
                .orElse(texts.get("case.no-time"));
        return one.signedBy().map(by -> when + " · " + context.who(by)).orElse(when);
    }

    private void state(StoredRecord stored, HBox head) {
        if (stored.content().discarded()) {
            head.getChildren().add(new Badge(texts.get("draft.discarded-badge"), Tone.NEUTRAL));
        } else if (!stored.content().signed()) {
            head.getChildren().add(new Badge(texts.wording().choice(CommonFields.STATUS, "DRAFT"), Tone.ACCENT));
        }
        AttachmentCard.waiting(texts, stored.content()).ifPresent(head.getChildren()::add);
        switch (stored.state()) {
            case SYNCED -> {}
            case WAITING -> head.getChildren().add(new Badge(texts.get("state.WAITING"), Tone.NEUTRAL));
            case NEEDS_ATTENTION -> head.getChildren().add(new Badge(texts.get("state.NEEDS_ATTENTION"), Tone.DANGER));
            case CONFLICT -> head.getChildren().add(new Badge(texts.get("state.CONFLICT"), Tone.WARNING));
        }
    }

    private static Icon icon(CareRecord one) {
        return NewKind.of(one.header().kind()).map(NewKind::icon).orElse(Icon.DOCUMENT);
    }
}
