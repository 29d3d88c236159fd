package se.stegvis.mobile.conflict;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.EmptyState;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.ResponsiveRow;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.text.BidiIsolation;

/** All records where a person must decide between two versions. */
public final class ConflictListScreen implements Screen {
    private record ConflictRow(CaseCard card, StoredRecord stored) {}

    private static final double NARROW = 560;

    private final ScreenContext context;
    private final Texts texts;
    private final Page page;

    public ConflictListScreen(ScreenContext context) {
        this.context = context;
        this.texts = context.texts();
        this.page = new Page(texts.get("conflicts.title")).wide();
        refresh();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refresh() {
        context.background().read(() -> rows(context.journal()), this::show, context::failed);
    }

    private static List<ConflictRow> rows(Journal journal) {
        List<ConflictRow> rows = new ArrayList<>();
        journal.cases().stream().filter(CaseCard::conflict).forEach(card -> journal.recordsOf(card.caseId()).stream()
                .filter(stored -> stored.state() == RecordState.CONFLICT)
                .forEach(stored -> rows.add(new ConflictRow(card, stored))));
        return rows;
    }

    private void show(List<ConflictRow> all) {
        page.renew(() -> fill(all));
    }

    private void fill(List<ConflictRow> all) {
        if (all.isEmpty()) {
            page.add(new Card(
                    "", new EmptyState(Icon.DONE, texts.get("conflict.none"), texts.get("conflict.none-hint"))));
            return;
        }
        page.add(Labels.muted(texts.get("conflict.explained")));
        VBox rows = new VBox();
        rows.getStyleClass().add("rows");
        all.forEach(row -> rows.getChildren().add(line(row)));
        page.add(new Card(texts.get("conflicts.heading"), rows));
    }

    private Node line(ConflictRow row) {
        String kind = texts.wording().kind(row.stored().content().header().kind());
        VBox words = new VBox(
                Labels.strong(BidiIsolation.joined(
                        " · ", kind, texts.person(row.card().clientName()))),
                Labels.muted(fields(row)));
        words.getStyleClass().add("agenda-words");
        ResponsiveRow line = new ResponsiveRow(
                words,
                Buttons.secondary(texts.get("conflict.settle"), Icon.CONFLICT, () -> context.navigator()
                        .go(new Destination.Conflict(row.stored().content().id()))),
                NARROW);
        line.getStyleClass().add("agenda-row");
        return line;
    }

    private String fields(ConflictRow row) {
        FieldWords words =
                context.fieldWords().of(row.stored().content().header().kind());
        return Conflicts.open(row.stored().content().doc()).stream()
                .flatMap(entry -> entry.fields().properties().stream())
                .map(field -> words.label(field.getKey()))
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
