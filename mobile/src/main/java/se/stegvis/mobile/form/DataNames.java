package se.stegvis.mobile.form;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.mobile.store.Journal;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.shared.process.ChecklistItem;
import se.stegvis.shared.process.Phrase;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.PublishedProcess;
import se.stegvis.shared.process.Question;
import se.stegvis.shared.record.BaseGroupDecision;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Dialogue;
import se.stegvis.shared.record.SelfRating;
import se.stegvis.shared.record.StepChange;

/** What the keys of a record are called in the data they come from: the case's process definition, or a template. */
public final class DataNames {
    private DataNames() {}

    /** The words for reading that record, whose case has these records. */
    public static FieldWords words(Desk desk, CareRecord content, Collection<? extends CareRecord> ofCase) {
        Locale language = desk.texts().language();
        FieldWords words = desk.fieldWords();
        if (content instanceof Dialogue dialogue) {
            return words.naming((field, key) -> dialogueName(AskedForm.of(desk.journal(), ofCase), dialogue, field, key)
                    .map(name -> name.in(language)));
        }
        if (content instanceof SelfRating rating) {
            return words.naming((field, key) -> ratingName(rating, field, key).map(name -> name.in(language)));
        }
        if (content instanceof StepChange change) {
            StepNames names = new StepNames(Guidance.catalogue(desk.journal()), change);
            return words.naming((field, key) -> names.name(field, key).map(name -> name.in(language)));
        }
        if (content instanceof Consent consent) {
            WithdrawnWords taken = new WithdrawnWords(consent.withdrawn(), desk.texts());
            return words.naming(
                    (field, key) -> "withdrawn".equals(field) ? Optional.of(taken.lines()) : Optional.empty());
        }
        if (content instanceof BaseGroupDecision) {
            return words.naming((field, key) -> "criteria".equals(field)
                    ? criterion(desk.journal(), ofCase, key).map(name -> name.in(language))
                    : Optional.empty());
        }
        return words;
    }

    /** By the process that the case follows; by another one if the case has been moved since. */
    private static Optional<Phrase> criterion(Journal journal, Collection<? extends CareRecord> ofCase, String key) {
        Stream<ProcessDefinition> all =
                Guidance.catalogue(journal).all().stream().map(PublishedProcess::definition);
        return Stream.concat(Guidance.definition(journal, ofCase).stream(), all)
                .flatMap(one -> one.checklists().stream())
                .flatMap(list -> list.item(key).stream())
                .map(ChecklistItem::text)
                .findFirst();
    }

    private static Optional<Phrase> dialogueName(List<AskedForm> forms, Dialogue dialogue, String field, String key) {
        Stream<AskedForm> asked = forms.stream().filter(form -> dialogue.form().equals(Optional.of(form.key())));
        return switch (field) {
            case "form" -> asked.map(AskedForm::title).findFirst();
            case "answers" ->
                asked.flatMap(form -> form.questions().stream())
                        .filter(question -> question.key().equals(key))
                        .map(Question::text)
                        .findFirst();
            case "checks" ->
                asked.flatMap(form -> form.items().stream())
                        .filter(item -> item.key().equals(key))
                        .map(ChecklistItem::text)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<Phrase> ratingName(SelfRating rating, String field, String key) {
        Optional<RatingTemplate> template = rating.template().flatMap(RatingTemplate::find);
        return switch (field) {
            case "template" -> template.map(RatingTemplate::title);
            case "scores" -> template.flatMap(one -> one.area(key)).map(RatingTemplate.Area::name);
            default -> Optional.empty();
        };
    }
}
