package se.stegvis.shared.process;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.consent.Party;

/** Reads the parts of a definition that stand for themselves. */
final class PartReader {
    private PartReader() {}

    /** A text is Swedish; an object has Swedish and, when somebody has written it, English. */
    static Phrase phrase(Cursor at) {
        if (at.isText()) {
            return at.make(() -> new Phrase(at.text(), Optional.empty()));
        }
        at.object("sv", "en");
        return at.make(() -> new Phrase(at.text("sv"), at.optional("en", at::text)));
    }

    static Step step(Cursor at) {
        at.object(
                "key",
                "number",
                "title",
                "responsible",
                "parties",
                "does",
                "documents",
                "checklists",
                "dialogues",
                "followUpDays",
                "ends");
        return at.make(() -> new Step(
                at.text("key"),
                at.optional("number", at::text),
                phrase(at.member("title")),
                at.constant("responsible", Role.class),
                at.optionalSet("parties", one -> one.constant(Party.class)),
                at.list("does", PartReader::phrase),
                at.optionalSet("documents", Cursor::text),
                at.optionalSet("checklists", Cursor::text),
                at.optionalSet("dialogues", Cursor::text),
                at.optionalNumber("followUpDays"),
                at.flag("ends")));
    }

    static Checklist checklist(Cursor at) {
        at.object("key", "title", "rule", "count", "items", "unless");
        return at.make(() -> new Checklist(
                at.text("key"),
                phrase(at.member("title")),
                at.constant("rule", ChecklistRule.class),
                at.optionalNumber("count").orElse(0),
                at.list("items", PartReader::item),
                at.optionalList("unless", PartReader::item)));
    }

    private static ChecklistItem item(Cursor at) {
        at.object("key", "text");
        return at.make(() -> new ChecklistItem(at.text("key"), phrase(at.member("text"))));
    }

    static DialogueForm dialogue(Cursor at) {
        at.object("key", "title", "questions");
        return at.make(() -> new DialogueForm(
                at.text("key"), phrase(at.member("title")), at.list("questions", PartReader::question)));
    }

    private static Question question(Cursor at) {
        at.object("key", "text");
        return at.make(() -> new Question(at.text("key"), phrase(at.member("text"))));
    }

    static Responsibility responsibility(Cursor at) {
        at.object("key", "who", "party", "tasks");
        return at.make(() -> new Responsibility(
                at.text("key"),
                phrase(at.member("who")),
                at.optional("party", name -> at.constant(name, Party.class)),
                at.list("tasks", PartReader::phrase)));
    }

    static CatalogueEntry entry(Cursor at) {
        at.object("key", "title", "provider", "party", "target", "about", "costFree", "kind");
        return at.make(() -> new CatalogueEntry(
                at.text("key"),
                phrase(at.member("title")),
                phrase(at.member("provider")),
                at.optional("party", name -> at.constant(name, Party.class)),
                phrase(at.member("target")),
                phrase(at.member("about")),
                at.flag("costFree"),
                at.optional("kind", name -> at.constant(name, InterventionKind.class))));
    }

    static LegalReference law(Cursor at) {
        at.object("statute", "provision", "about", "validFrom", "validTo");
        return at.make(() -> new LegalReference(
                at.text("statute"),
                at.text("provision"),
                phrase(at.member("about")),
                at.date("validFrom"),
                at.optional("validTo", at::date)));
    }

    static DefinitionSource source(Cursor at) {
        at.object("title", "publisher", "dated");
        return at.make(() -> new DefinitionSource(at.text("title"), at.text("publisher"), at.date("dated")));
    }

    static List<String> texts(Cursor at, String name) {
        return at.list(name, Cursor::text);
    }
}
