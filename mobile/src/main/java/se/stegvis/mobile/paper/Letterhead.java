package se.stegvis.mobile.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.text.BidiIsolation;
import se.stegvis.shared.time.DateWords;
import se.stegvis.shared.translation.Translation;

/**
 * The head of every document: from whom, when, about whom and to whom.
 *
 * @param municipality as it calls itself
 * @param writer who hands it over
 * @param on the day it is made
 * @param client whom it is about
 * @param to the party that gets the copy; empty for the client
 */
record Letterhead(
        String municipality, String writer, LocalDate on, Optional<Client> client, Optional<Party> to, Texts texts) {

    static Letterhead of(ScreenContext context, Optional<Client> client, Optional<Party> to) {
        String slug = context.journal().owner().municipality();
        String name = slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1);
        return new Letterhead(name, context.journal().owner().name(), context.today(), client, to, context.texts());
    }

    /** @param toKey of the words before the receiver: what is asked for goes to its party, all else is a copy */
    PaperDocument sheet(String kind, String toKey, List<DocumentBlock> blocks) {
        return new PaperDocument(
                kind,
                texts.language(),
                lines(toKey),
                blocks,
                texts.get("paper.footer", kind, municipality, texts.date(on)),
                texts.get("paper.page", "{0}", "{1}"));
    }

    /**
     * A sheet for the client, in the client's language. The foot of a page from the right has names and figures alone: PDF
     * sets no letters there from the right, nor joins them.
     */
    PaperDocument clientSheet(Translation text, List<DocumentBlock> blocks) {
        String title = text.sentence("receipt.title");
        List<String> lines = new ArrayList<>();
        lines.add(text.sentence("receipt.from", municipality));
        lines.add(text.sentence("receipt.date", text.date(on)));
        client.ifPresent(one -> lines.add(text.sentence(
                "receipt.about",
                texts.person(one.name()),
                one.writtenNumber().orElse(text.sentence("receipt.no-number")))));
        lines.add(text.sentence("receipt.to"));
        lines.add(text.sentence("receipt.by", writer));
        return new PaperDocument(
                title,
                text.locale(),
                lines,
                blocks,
                text.rightToLeft()
                        ? BidiIsolation.joined(" · ", municipality, DateWords.iso(on))
                        : BidiIsolation.joined(" · ", title, municipality, text.date(on)),
                text.rightToLeft() ? "{0} / {1}" : text.sentence("receipt.page", "{0}", "{1}"));
    }

    private List<String> lines(String toKey) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("paper.from", municipality));
        lines.add(texts.get("paper.date", texts.date(on)));
        client.ifPresent(one -> lines.add(texts.get(
                "paper.about", texts.person(one.name()), one.writtenNumber().orElse(texts.get("paper.no-number")))));
        lines.add(texts.get(toKey, to.map(texts.wording()::choice).orElse(texts.get("paper.client"))));
        lines.add(texts.get("paper.by", writer));
        return lines;
    }

    /** The day of a record, in words; empty text when it has none. */
    String day(CareRecord content) {
        return content.happenedAt()
                .map(at -> texts.date(at.atZoneSameInstant(Texts.ZONE).toLocalDate()))
                .orElse("");
    }

    /** Leaves out who the client is, and who writes. */
    @Override
    public String toString() {
        return "Letterhead[" + municipality + " " + on + "]";
    }
}
