package se.stegvis.shared.parser;

import java.time.LocalDate;
import java.util.Optional;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.DefinitionLimits;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.ChecklistItem;
import se.stegvis.shared.guard.ChecklistRule;
import se.stegvis.shared.process.CatalogueEntry;
import se.stegvis.shared.process.DefinitionSource;
import se.stegvis.shared.process.DialogueForm;
import se.stegvis.shared.process.DialogueQuestion;
import se.stegvis.shared.process.InterventionKind;
import se.stegvis.shared.process.LegalReference;
import se.stegvis.shared.process.Responsibility;
import se.stegvis.shared.process.Supersession;

/** Reads the parts of a definition that are independent. */
final class PartReader {
    private PartReader() {}

    private static final LocalizedText SOME = new LocalizedText("x", Optional.empty());

    /** A sentence. */
    static LocalizedText phrase(DefinitionNode at, String name) {
        return at.part(name, PartReader::phrase, SOME);
    }

    static LocalizedText phrase(DefinitionNode at) {
        return phrase(at, DefinitionLimits.SENTENCE);
    }

    /** A name or a title. */
    static LocalizedText title(DefinitionNode at, String name) {
        return at.part(name, one -> phrase(one, DefinitionLimits.TITLE), SOME);
    }

    /** A text is Swedish; an object has Swedish and, when somebody has written it, English. */
    private static LocalizedText phrase(DefinitionNode at, int atMost) {
        if (at.isText()) {
            return new LocalizedText(DefinitionValues.words(at, atMost), Optional.empty());
        }
        at.object("sv", "en");
        return at.make(() -> new LocalizedText(
                at.part("sv", one -> DefinitionValues.words(one, atMost), "x"),
                at.optional("en", one -> DefinitionValues.words(one, atMost))));
    }

    static Checklist checklist(DefinitionNode at) {
        at.object("key", "title", "rule", "count", "items", "unless");
        return at.make(() -> new Checklist(
                DefinitionValues.key(at, "key"),
                title(at, "title"),
                DefinitionValues.constant(at, "rule", ChecklistRule.class),
                at.optional("count", one -> DefinitionValues.number(one, DefinitionLimits.ELEMENTS))
                        .orElse(0),
                at.list("items", PartReader::item),
                at.optionalList("unless", PartReader::item)));
    }

    private static ChecklistItem item(DefinitionNode at) {
        at.object("key", "text");
        return at.make(() -> new ChecklistItem(DefinitionValues.key(at, "key"), phrase(at, "text")));
    }

    static DialogueForm dialogue(DefinitionNode at) {
        at.object("key", "title", "questions");
        return at.make(() -> new DialogueForm(
                DefinitionValues.key(at, "key"), title(at, "title"), at.list("questions", PartReader::question)));
    }

    private static DialogueQuestion question(DefinitionNode at) {
        at.object("key", "text");
        return at.make(() -> new DialogueQuestion(DefinitionValues.key(at, "key"), phrase(at, "text")));
    }

    static Responsibility responsibility(DefinitionNode at) {
        at.object("key", "who", "party", "tasks");
        return at.make(() -> new Responsibility(
                DefinitionValues.key(at, "key"),
                title(at, "who"),
                at.optional("party", PartReader::party),
                at.list("tasks", PartReader::phrase)));
    }

    static CatalogueEntry entry(DefinitionNode at) {
        at.object("key", "title", "provider", "party", "target", "about", "costFree", "kind");
        return at.make(() -> new CatalogueEntry(
                DefinitionValues.key(at, "key"),
                title(at, "title"),
                title(at, "provider"),
                at.optional("party", PartReader::party),
                phrase(at, "target"),
                phrase(at, "about"),
                DefinitionValues.flag(at, "costFree"),
                at.optional("kind", one -> DefinitionValues.constant(one, InterventionKind.class))));
    }

    static Party party(DefinitionNode at) {
        return DefinitionValues.constant(at, Party.class);
    }

    static LegalReference law(DefinitionNode at, DefinedNames names) {
        at.object("statute", "provision", "about", "validFrom", "validTo", "supersedes");
        return at.make(() -> new LegalReference(
                DefinitionValues.line(at, "statute"),
                DefinitionValues.line(at, "provision"),
                phrase(at, "about"),
                DefinitionValues.date(at, "validFrom"),
                at.optional("validTo", DefinitionValues::date),
                at.optional("supersedes", one -> supersession(one, names))));
    }

    private static Supersession supersession(DefinitionNode at, DefinedNames names) {
        at.object("step", "source", "law");
        return at.make(
                () -> new Supersession(at.part("step", names::step, "x"), phrase(at, "source"), phrase(at, "law")));
    }

    /** The document that a definition was made from; a lawful one stands in for a wrong one. */
    static DefinitionSource source(DefinitionNode at, String name) {
        return at.part(name, PartReader::source, new DefinitionSource("x", "x", LocalDate.EPOCH));
    }

    private static DefinitionSource source(DefinitionNode at) {
        at.object("title", "publisher", "dated");
        return at.make(() -> new DefinitionSource(
                DefinitionValues.line(at, "title"),
                DefinitionValues.line(at, "publisher"),
                DefinitionValues.date(at, "dated")));
    }
}
