package se.stegvis.shared.parser;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.definition.DefinitionLimits;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.process.CatalogueEntry;
import se.stegvis.shared.process.DefinitionRules;
import se.stegvis.shared.process.DialogueForm;
import se.stegvis.shared.process.ForumOffer;
import se.stegvis.shared.process.InterventionKind;
import se.stegvis.shared.process.InterventionOffer;
import se.stegvis.shared.process.Origin;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.process.Responsibility;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.process.Transition;

/** Reads the root of a definition, and the parts that speak of other parts or of records. */
final class DefinitionReader {
    private static final int FORMAT = 1;

    private final DefinitionNode at;
    private final DefinedNames names;

    DefinitionReader(DefinitionNode root, DefinedNames names) {
        this.at = root;
        this.names = names;
    }

    ProcessDefinition read() {
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
                "guards",
                "dialogues",
                "responsibilities",
                "catalogue",
                "law");
        int format = at.part("format", one -> one.value("number", Integer.class), FORMAT);
        if (format != FORMAT) {
            throw at.wrong("format", "unknown-format", format, FORMAT);
        }
        return at.make(this::definition);
    }

    private ProcessDefinition definition() {
        ProcessRef ref = new ProcessRef(
                DefinitionValues.key(at, "key"), DefinitionValues.number(at, "version", DefinitionLimits.VERSION));
        String entry = at.part("entry", names::step, "x");
        List<Checklist> checklists = at.optionalList("checklists", PartReader::checklist);
        List<DialogueForm> dialogues = at.optionalList("dialogues", PartReader::dialogue);
        GuardReader guards = new GuardReader(new LeafGuardReader(checklists, titles(checklists, dialogues), names));
        guards.define(at);
        List<Step> steps = at.list("steps", this::step);
        List<Transition> transitions = at.list("transitions", one -> transition(one, guards));
        List<InterventionOffer> interventions = at.optionalList("interventions", one -> intervention(one, guards));
        List<ForumOffer> forums = at.optionalList("forums", one -> forum(one, guards));
        List<Responsibility> responsibilities = at.optionalList("responsibilities", PartReader::responsibility);
        List<CatalogueEntry> catalogue = at.optionalList("catalogue", PartReader::entry);
        if (whole("steps", steps)
                && whole("transitions", transitions)
                && names.steps().contains(entry)) {
            at.report(DefinitionRules.ways(entry, steps, transitions));
        }
        if (whole("steps", steps)
                && whole("interventions", interventions)
                && whole("forums", forums)
                && whole("checklists", checklists)
                && whole("dialogues", dialogues)
                && whole("responsibilities", responsibilities)
                && whole("catalogue", catalogue)) {
            at.report(DefinitionRules.parts(
                    steps, interventions, forums, checklists, dialogues, responsibilities, catalogue));
        }
        return new ProcessDefinition(
                ref,
                PartReader.title(at, "name"),
                DefinitionValues.line(at, "owner"),
                PartReader.phrase(at, "about"),
                DefinitionValues.date(at, "validFrom"),
                DefinitionValues.date(at, "reviewBy"),
                PartReader.source(at, "source"),
                entry,
                DefinitionValues.number(at, "followUpDays", DefinitionLimits.DAYS),
                steps,
                transitions,
                interventions,
                forums,
                checklists,
                dialogues,
                responsibilities,
                catalogue,
                at.optionalList("law", one -> PartReader.law(one, names)));
    }

    /** Whether every element of the list was read, so that what holds between elements can be checked too. */
    private boolean whole(String list, List<?> read) {
        return at.written(list) == read.size();
    }

    /** The names of the keys that a record may hold: of forms, and of the items of checklists. */
    private static Map<String, LocalizedText> titles(List<Checklist> checklists, List<DialogueForm> dialogues) {
        Map<String, LocalizedText> titles = new HashMap<>();
        checklists.stream().flatMap(Checklist::all).forEach(item -> titles.put(item.key(), item.text()));
        checklists.forEach(list -> titles.put(list.key(), list.title()));
        dialogues.forEach(form -> titles.put(form.key(), form.title()));
        return titles;
    }

    private Step step(DefinitionNode one) {
        one.object(
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
                "ends",
                "origin",
                "followUpOrigin");
        return one.make(() -> new Step(
                DefinitionValues.key(one, "key"),
                one.optional("number", number -> DefinitionValues.words(number, DefinitionLimits.NUMBER)),
                PartReader.title(one, "title"),
                DefinitionValues.role(one, "responsible"),
                one.optionalSet("parties", PartReader::party),
                one.list("does", PartReader::phrase),
                one.optionalSet("documents", names::document),
                one.optionalSet("checklists", names::checklist),
                one.optionalSet("dialogues", names::dialogue),
                DefinitionValues.days(one, "followUpDays"),
                DefinitionValues.flag(one, "ends"),
                origin(one, "origin"),
                origin(one, "followUpOrigin")));
    }

    private Transition transition(DefinitionNode one, GuardReader guards) {
        one.object("from", "to", "because", "guard", "origin");
        return one.make(() -> new Transition(
                one.part("from", names::step, "from"),
                one.part("to", names::step, "to"),
                PartReader.phrase(one, "because"),
                guards.optional(one, "guard"),
                origin(one, "origin")));
    }

    private static Optional<Origin> origin(DefinitionNode one, String member) {
        return one.optional(member, at -> DefinitionValues.constant(at, Origin.class));
    }

    private InterventionOffer intervention(DefinitionNode one, GuardReader guards) {
        one.object("kind", "purpose", "responsible", "steps", "when");
        return one.make(() -> new InterventionOffer(
                DefinitionValues.constant(one, "kind", InterventionKind.class),
                PartReader.phrase(one, "purpose"),
                DefinitionValues.role(one, "responsible"),
                steps(one),
                guards.optional(one, "when")));
    }

    private ForumOffer forum(DefinitionNode one, GuardReader guards) {
        one.object("key", "title", "purpose", "calledBy", "steps", "when", "needs");
        return one.make(() -> new ForumOffer(
                DefinitionValues.forumKey(one, "key"),
                PartReader.title(one, "title"),
                PartReader.phrase(one, "purpose"),
                DefinitionValues.role(one, "calledBy"),
                steps(one),
                guards.optional(one, "when"),
                guards.optional(one, "needs")));
    }

    private Set<String> steps(DefinitionNode one) {
        return new LinkedHashSet<>(one.list("steps", names::step));
    }
}
