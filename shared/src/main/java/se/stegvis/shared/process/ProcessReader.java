package se.stegvis.shared.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads the JSON text of a process definition; the format is {@code process/process.schema.json}. */
public final class ProcessReader {
    private static final int FORMAT = 1;

    private ProcessReader() {}

    /** Never throws for what stands in the text: what is wrong comes back with line and column. */
    public static Reading read(byte[] utf8) {
        List<ReadingError> errors = new ArrayList<>();
        try {
            Cursor root = new Cursor(EntryParser.parse(utf8), "", errors);
            Optional<ProcessDefinition> definition = root.attempt(() -> definition(root, errors));
            if (errors.isEmpty()) {
                return new Reading(definition, errors);
            }
        } catch (EntryParser.Unreadable unreadable) {
            errors.add(unreadable.error());
        }
        errors.sort(Comparator.comparing(ReadingError::line).thenComparing(ReadingError::column));
        return new Reading(Optional.empty(), errors.stream().distinct().toList());
    }

    /** Places a flaw in a text that has been read before. */
    static ReadingError errorAt(byte[] utf8, Flaw flaw) {
        try {
            Entry place = EntryParser.parse(utf8).at(flaw.path());
            return new ReadingError(place.line(), place.column(), flaw);
        } catch (EntryParser.Unreadable unreadable) {
            return unreadable.error();
        }
    }

    private static ProcessDefinition definition(Cursor at, List<ReadingError> errors) {
        at.object(
                "$schema",
                "format",
                "key",
                "version",
                "name",
                "owner",
                "about",
                "validFrom",
                "reviewBy",
                "source",
                "entry",
                "followUpDays",
                "steps",
                "transitions",
                "interventions",
                "forums",
                "checklists",
                "dialogues",
                "responsibilities",
                "catalogue",
                "law");
        if (at.number("format") != FORMAT) {
            throw at.wrong("format", "unknown-format", at.number("format"), FORMAT);
        }
        List<Checklist> checklists = at.optionalList("checklists", PartReader::checklist);
        List<Step> steps = at.list("steps", PartReader::step);
        Parts parts = new Parts(at, new GuardReader(checklists));
        List<Transition> transitions = at.list("transitions", parts::transition);
        List<InterventionOffer> interventions = at.optionalList("interventions", parts::intervention);
        List<ForumOffer> forums = at.optionalList("forums", parts::forum);
        List<DialogueForm> dialogues = at.optionalList("dialogues", PartReader::dialogue);
        List<Responsibility> responsibilities = at.optionalList("responsibilities", PartReader::responsibility);
        List<CatalogueEntry> catalogue = at.optionalList("catalogue", PartReader::entry);
        List<LegalReference> law = at.optionalList("law", PartReader::law);
        if (!errors.isEmpty()) {
            throw new Cursor.GivenUp();
        }
        return at.make(() -> new ProcessDefinition(
                parts.ref(),
                PartReader.phrase(at.member("name")),
                at.text("owner"),
                PartReader.phrase(at.member("about")),
                at.date("validFrom"),
                at.date("reviewBy"),
                PartReader.source(at.member("source")),
                at.text("entry"),
                at.number("followUpDays"),
                steps,
                transitions,
                interventions,
                forums,
                checklists,
                dialogues,
                responsibilities,
                catalogue,
                law));
    }

    /** The parts that hold guards, and so need to know the checklists. */
    private record Parts(Cursor root, GuardReader guards) {

        ProcessRef ref() {
            String key = root.text("key");
            int version = root.number("version");
            Keys.check(key, "key");
            Flaw.unless(version > 0, "version", "not-positive", version);
            return new ProcessRef(key, version);
        }

        Transition transition(Cursor at) {
            at.object("from", "to", "because", "guard");
            return at.make(() -> new Transition(
                    at.text("from"),
                    at.text("to"),
                    PartReader.phrase(at.member("because")),
                    guards.optional(at, "guard")));
        }

        InterventionOffer intervention(Cursor at) {
            at.object("kind", "purpose", "responsible", "steps", "when");
            return at.make(() -> new InterventionOffer(
                    at.constant("kind", InterventionKind.class),
                    PartReader.phrase(at.member("purpose")),
                    at.constant("responsible", Role.class),
                    new LinkedHashSet<>(PartReader.texts(at, "steps")),
                    guards.optional(at, "when")));
        }

        ForumOffer forum(Cursor at) {
            at.object("key", "title", "purpose", "calledBy", "steps", "when", "needs");
            return at.make(() -> new ForumOffer(
                    at.text("key"),
                    PartReader.phrase(at.member("title")),
                    PartReader.phrase(at.member("purpose")),
                    at.constant("calledBy", Role.class),
                    new LinkedHashSet<>(PartReader.texts(at, "steps")),
                    guards.optional(at, "when"),
                    guards.optional(at, "needs")));
        }
    }
}
