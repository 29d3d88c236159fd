package se.stegvis.mobile.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import se.stegvis.mobile.form.DefinitionWords;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.AttachmentCard;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.EmptyState;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseClients;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;

/** A record to read, with its addenda. A signed record is never changed: the way to correct it is an addendum. */
public final class RecordScreen implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final UUID id;
    private final Page page;

    public RecordScreen(ScreenContext context, UUID id) {
        this.context = context;
        this.texts = context.texts();
        this.id = id;
        this.page = new Page("").back(texts, context.navigator());
        show();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refresh() {
        show();
    }

    private void show() {
        page.renew(this::fill);
    }

    private void fill() {
        Optional<StoredRecord> found = context.journal().find(id);
        if (found.isEmpty()) {
            page.title(texts.get("record.gone"), "");
            page.add(new EmptyState(Icon.DOCUMENT, texts.get("record.gone"), texts.get("record.gone-hint")));
            return;
        }
        show(found.get());
    }

    private void show(StoredRecord stored) {
        CareRecord content = stored.content();
        List<CareRecord> ofCase = context.journal().recordsOf(content.header().caseId()).stream()
                .map(StoredRecord::content)
                .toList();
        String client = CaseClients.of(ofCase).client().map(Client::name).orElse("");
        page.title(texts.wording().kind(content.header().kind()), texts.person(client));
        if (stored.state() == RecordState.CONFLICT) {
            page.add(new Banner(Tone.WARNING, texts.get("conflict.banner"), "")
                    .action(Buttons.secondary(texts.get("conflict.settle"), Icon.CONFLICT, () -> context.navigator()
                            .go(new Destination.Conflict(id)))));
        }
        Card card = card(texts.get("record.heading"), content, ofCase);
        Destination.MakePaper.of(content)
                .ifPresent(paper ->
                        card.add(Buttons.secondary(texts.get("record.paper"), Icon.DOCUMENT, () -> context.navigator()
                                .go(paper))));
        page.add(card);
        AttachmentCard.of(context, content).ifPresent(page::add);
        ofCase.stream().filter(one -> one.addendumTo().equals(Optional.of(id))).forEach(addendum -> {
            page.add(card(texts.get("record.addendum"), addendum, ofCase));
            AttachmentCard.of(context, addendum).ifPresent(page::add);
        });
        page.footer(new RecordActions(context, content).bar());
    }

    private Card card(String heading, CareRecord content, List<CareRecord> ofCase) {
        Badge status = content.signed()
                ? new Badge(texts.wording().choice(CommonFields.STATUS, "SIGNED"), Tone.GOOD)
                : content.discarded()
                        ? new Badge(texts.get("draft.discarded-badge"), Tone.NEUTRAL)
                        : new Badge(texts.wording().choice(CommonFields.STATUS, "DRAFT"), Tone.ACCENT);
        return new Card(heading, new RecordSheet(content, DefinitionWords.words(context, content, ofCase)))
                .aside(status);
    }
}
