package se.stegvis.mobile.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import se.stegvis.mobile.form.DefinitionWords;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.ActionBar;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.EmptyState;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.merge.FieldConflict;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.text.VisibleText;

/** One conflict of one record: both versions of each field, and the choice between them. */
public final class ConflictScreen implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final UUID id;
    private final Page page;
    private final List<ConflictCard> cards = new ArrayList<>();

    public ConflictScreen(ScreenContext context, UUID id) {
        this.context = context;
        this.texts = context.texts();
        this.id = id;
        this.page = new Page(texts.get("conflict.title"))
                .back(texts, context.navigator())
                .wide();
        show();
    }

    @Override
    public Parent node() {
        return page;
    }

    /** The texts that the person is choosing between stay; later ones are looked for again. */
    @Override
    public void refresh() {
        if (cards.isEmpty()) {
            show();
        }
    }

    private void show() {
        Optional<CareRecord> content = context.journal().find(id).map(StoredRecord::content);
        Optional<ConflictEntry> entry =
                content.flatMap(one -> Conflicts.open(one.doc()).stream().findFirst());
        page.content().getChildren().clear();
        page.footer(null);
        if (entry.isEmpty()) {
            page.add(nothing());
            return;
        }
        show(content.get(), entry.get());
    }

    private void show(CareRecord content, ConflictEntry entry) {
        page.subtitle(texts.wording().kind(content.header().kind()) + written(entry));
        page.add(Labels.muted(texts.get("conflict.explained")));
        cards.clear();
        List<CareRecord> ofCase = context.journal().recordsOf(content.header().caseId()).stream()
                .map(StoredRecord::content)
                .toList();
        FieldWords words = DefinitionWords.words(context, content, ofCase)
                .of(content.header().kind());
        FieldConflict.of(content, entry, context.journal().owner().user())
                .forEach(conflict -> cards.add(new ConflictCard(context, words, content.spec(), conflict)));
        page.add(cards.toArray(new ConflictCard[0]));
        page.footer(new ActionBar(
                Buttons.quiet(texts.get("conflict.read"), Icon.DOCUMENT, () -> context.navigator()
                        .go(new Destination.ReadRecord(id))),
                Buttons.primary(texts.get("conflict.save"), Icon.CHECK, () -> trySave(content, entry))));
    }

    /** A text that is being sent may still meet another. */
    private EmptyState nothing() {
        boolean waiting = context.journal()
                .find(id)
                .filter(stored -> stored.state() == RecordState.WAITING)
                .isPresent();
        return waiting
                ? new EmptyState(Icon.WAITING, texts.get("conflict.waiting"), texts.get("conflict.waiting-hint"))
                : new EmptyState(Icon.DONE, texts.get("conflict.none"), texts.get("conflict.none-hint"));
    }

    private String written(ConflictEntry entry) {
        return !VisibleText.isVisible(entry.at())
                ? ""
                : " · "
                        + texts.get(
                                "conflict.at",
                                texts.moment(OffsetDateTime.parse(entry.at()).toZonedDateTime(), context.today()));
    }

    private void trySave(CareRecord content, ConflictEntry entry) {
        cards.stream()
                .filter(card -> card.chosen().isEmpty())
                .forEach(card -> card.demandChoice(texts.get("conflict.choose")));
        if (cards.stream().allMatch(card -> card.chosen().isPresent())) {
            save(content, entry);
        }
    }

    private void save(CareRecord content, ConflictEntry entry) {
        Map<String, JsonNode> chosen = new LinkedHashMap<>();
        cards.forEach(card -> card.chosen()
                .flatMap(conflictSide -> card.conflict().settling(conflictSide))
                .ifPresent(value -> chosen.put(card.conflict().path(), value)));
        ObjectNode set = Conflicts.settle(content.doc(), content.spec(), entry.id(), chosen);
        RecordTarget target =
                new RecordTarget(id, content.header().kind(), content.header().caseId());
        String at = context.now().toString();
        context.background()
                .run(
                        () -> context.journal().save(target, content.header().revision(), set, at),
                        saved -> {
                            context.toasts().show(texts.get("conflict.settled"));
                            context.navigator().back();
                        },
                        context::failed);
    }
}
