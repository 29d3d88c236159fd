package se.stegvis.shared.guide;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.ChecklistItem;
import se.stegvis.shared.process.DialogueForm;
import se.stegvis.shared.process.DialogueQuestion;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.BaseGroupDecision;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Dialogue;
import se.stegvis.shared.record.SelfRating;
import se.stegvis.shared.record.StepChange;

/**
 * The names of the keys in a record in the data they come from: a process definition, or a template of a rating. The
 * same on a tablet, on paper and on the web.
 */
public final class KeyNames {
    /** Fields that hold a version of a process. */
    private static final Set<String> PROCESSES = Set.of(CareCase.PROCESS.name(), StepChange.TO_PROCESS.name());

    private final ProcessRegistry registry;
    private final CareRecord content;
    /** The process that the case follows first; it may have been moved since the record was written. */
    private final List<ProcessDefinition> definitions;

    /** @param ofCase the records of its case, the case itself among them when it is known */
    public KeyNames(ProcessRegistry registry, CareRecord content, Collection<? extends CareRecord> ofCase) {
        this.registry = registry;
        this.content = content;
        this.definitions = Stream.concat(
                        CaseGuide.process(ofCase).flatMap(registry::find).stream(), registry.all().stream())
                .map(PublishedProcess::definition)
                .toList();
    }

    /**
     * The name of a key of a field.
     *
     * @param key for a version of a process its key and number with a slash between
     * @return empty when it is no key of data, or of data not known here
     */
    public Optional<LocalizedText> name(String field, String key) {
        if (PROCESSES.contains(field)) {
            return processName(key);
        }
        if (content instanceof StepChange change) {
            return new StepNames(registry, change).name(field, key);
        }
        if (content instanceof Dialogue dialogue) {
            return dialogueName(dialogue, field, key);
        }
        if (content instanceof SelfRating rating) {
            return ratingName(rating, field, key);
        }
        if (content instanceof BaseGroupDecision && BaseGroupDecision.CRITERIA.is(field)) {
            return checklists()
                    .flatMap(list -> list.item(key).stream())
                    .map(ChecklistItem::text)
                    .findFirst();
        }
        if (content instanceof CareCase careCase && CareCase.STEP.is(field)) {
            return careCase.process()
                    .flatMap(registry::find)
                    .flatMap(one -> one.definition().step(key))
                    .map(Step::label);
        }
        return Optional.empty();
    }

    private Optional<LocalizedText> dialogueName(Dialogue dialogue, String field, String key) {
        Optional<DialogueForm> form = dialogue.form().flatMap(asked -> definitions.stream()
                .flatMap(one -> one.dialogue(asked).stream())
                .findFirst());
        Optional<Checklist> list = dialogue.form()
                .flatMap(asked ->
                        checklists().filter(one -> one.key().equals(asked)).findFirst());
        if (Dialogue.FORM.is(field)) {
            return form.map(DialogueForm::title).or(() -> list.map(Checklist::title));
        }
        if (Dialogue.ANSWERS.is(field)) {
            return form.flatMap(one -> one.questions().stream()
                    .filter(question -> question.key().equals(key))
                    .map(DialogueQuestion::text)
                    .findFirst());
        }
        return list.filter(known -> Dialogue.CHECKS.is(field))
                .flatMap(one -> one.item(key))
                .map(ChecklistItem::text);
    }

    private Stream<Checklist> checklists() {
        return definitions.stream().flatMap(one -> one.checklists().stream());
    }

    private static Optional<LocalizedText> ratingName(SelfRating rating, String field, String key) {
        Optional<RatingTemplate> template = rating.template().flatMap(RatingTemplate::find);
        if (SelfRating.TEMPLATE.is(field)) {
            return template.map(RatingTemplate::title);
        }
        return template.filter(known -> SelfRating.SCORES.is(field))
                .flatMap(one -> one.area(key))
                .map(RatingTemplate.Area::name);
    }

    /** A version that is not known here is called by its key. It is called the same in both languages. */
    private Optional<LocalizedText> processName(String keyAndVersion) {
        int slash = keyAndVersion.lastIndexOf('/');
        if (slash < 1) {
            return Optional.empty();
        }
        String key = keyAndVersion.substring(0, slash);
        String version = ", version " + keyAndVersion.substring(slash + 1);
        return registry.all().stream()
                .filter(one -> keyAndVersion.equals(key + "/" + one.ref().version())
                        && one.ref().key().equals(key))
                .map(one -> one.definition().name())
                .map(name -> new LocalizedText(name.sv() + version, name.en().map(text -> text + version)))
                .findFirst()
                .or(() -> Optional.of(new LocalizedText(key + version, Optional.empty())));
    }
}
