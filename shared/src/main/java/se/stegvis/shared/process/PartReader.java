package se.stegvis.shared.process;

import java.time.LocalDate;
import java.util.Optional;
import se.stegvis.shared.consent.Party;

/** Reads the parts of a definition that stand for themselves. */
final class PartReader {
    private PartReader() {}

    private static final Phrase SOME = new Phrase("x", Optional.empty());

    /** A sentence. */
    static Phrase phrase(Cursor at, String name) {
        return at.part(name, PartReader::phrase, SOME);
    }

    static Phrase phrase(Cursor at) {
        return phrase(at, Limits.SENTENCE);
    }

    /** A name or a title. */
    static Phrase title(Cursor at, String name) {
        return at.part(name, one -> phrase(one, Limits.TITLE), SOME);
    }

    /** A text is Swedish; an object has Swedish and, when somebody has written it, English. */
    private static Phrase phrase(Cursor at, int atMost) {
        if (at.isText()) {
            return new Phrase(Leaf.words(at, atMost), Optional.empty());
        }
        at.object("sv", "en");
        return at.make(() -> new Phrase(
                at.part("sv", one -> Leaf.words(one, atMost), "x"), at.optional("en", one -> Leaf.words(one, atMost))));
    }

    static Checklist checklist(Cursor at) {
        at.object("key", "title", "rule", "count", "items", "unless");
        return at.make(() -> new Checklist(
                Leaf.key(at, "key"),
                title(at, "title"),
                Leaf.constant(at, "rule", ChecklistRule.class),
                at.optional("count", one -> Leaf.number(one, Limits.ELEMENTS)).orElse(0),
                at.list("items", PartReader::item),
                at.optionalList("unless", PartReader::item)));
    }

    private static ChecklistItem item(Cursor at) {
        at.object("key", "text");
        return at.make(() -> new ChecklistItem(Leaf.key(at, "key"), phrase(at, "text")));
    }

    static DialogueForm dialogue(Cursor at) {
        at.object("key", "title", "questions");
        return at.make(() ->
                new DialogueForm(Leaf.key(at, "key"), title(at, "title"), at.list("questions", PartReader::question)));
    }

    private static Question question(Cursor at) {
        at.object("key", "text");
        return at.make(() -> new Question(Leaf.key(at, "key"), phrase(at, "text")));
    }

    static Responsibility responsibility(Cursor at) {
        at.object("key", "who", "party", "tasks");
        return at.make(() -> new Responsibility(
                Leaf.key(at, "key"),
                title(at, "who"),
                at.optional("party", PartReader::party),
                at.list("tasks", PartReader::phrase)));
    }

    static CatalogueEntry entry(Cursor at) {
        at.object("key", "title", "provider", "party", "target", "about", "costFree", "kind");
        return at.make(() -> new CatalogueEntry(
                Leaf.key(at, "key"),
                title(at, "title"),
                title(at, "provider"),
                at.optional("party", PartReader::party),
                phrase(at, "target"),
                phrase(at, "about"),
                Leaf.flag(at, "costFree"),
                at.optional("kind", one -> Leaf.constant(one, InterventionKind.class))));
    }

    static Party party(Cursor at) {
        return Leaf.constant(at, Party.class);
    }

    static LegalReference law(Cursor at) {
        at.object("statute", "provision", "about", "validFrom", "validTo");
        return at.make(() -> new LegalReference(
                Leaf.line(at, "statute"),
                Leaf.line(at, "provision"),
                phrase(at, "about"),
                Leaf.date(at, "validFrom"),
                at.optional("validTo", Leaf::date)));
    }

    /** The document that a definition was made from; a lawful one stands in for a wrong one. */
    static DefinitionSource source(Cursor at, String name) {
        return at.part(name, PartReader::source, new DefinitionSource("x", "x", LocalDate.EPOCH));
    }

    private static DefinitionSource source(Cursor at) {
        at.object("title", "publisher", "dated");
        return at.make(
                () -> new DefinitionSource(Leaf.line(at, "title"), Leaf.line(at, "publisher"), Leaf.date(at, "dated")));
    }
}
