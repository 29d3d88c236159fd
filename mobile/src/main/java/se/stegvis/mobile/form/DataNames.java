package se.stegvis.mobile.form;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.shared.process.ChecklistItem;
import se.stegvis.shared.process.Phrase;
import se.stegvis.shared.process.Question;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Dialogue;
import se.stegvis.shared.record.SelfRating;

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
        return words;
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
