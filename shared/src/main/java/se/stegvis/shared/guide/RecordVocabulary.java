package se.stegvis.shared.guide;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.definition.Vocabulary;
import se.stegvis.shared.definition.Vocabulary.Field;
import se.stegvis.shared.definition.Vocabulary.Source;
import se.stegvis.shared.record.BaseGroupDecision;
import se.stegvis.shared.record.Dialogue;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.SelfRating;

/**
 * The names that a process definition may use for the records of this version: those of the values that
 * {@link GuardValues} reads.
 */
public final class RecordVocabulary {
    private static final Set<String> FLAG = new LinkedHashSet<>(List.of("true", "false"));

    private RecordVocabulary() {}

    /** Every kind, and every field of it that a guard can see. */
    public static Vocabulary ofThisVersion() {
        Map<String, Vocabulary.VocabularyKind> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind.name(), new Vocabulary.VocabularyKind(kind.spec().signable(), fields(kind)));
        }
        return new Vocabulary(kinds);
    }

    private static Map<String, Field> fields(Kind kind) {
        Map<String, Field> fields = new LinkedHashMap<>();
        KindSpec spec = kind.spec();
        spec.fields().forEach(field -> of(field).ifPresent(known -> fields.put(field.name(), known)));
        switch (kind) {
            case DIALOGUE -> fields.put(Dialogue.FORM.name(), new Field(Source.FORMS, Set.of()));
            case SELF_RATING -> fields.put(SelfRating.TEMPLATE.name(), new Field(Source.CLOSED, ratingTemplates()));
            case DOCUMENT_REQUEST -> fields.put("answered", new Field(Source.CLOSED, FLAG));
            case SIP_PLAN -> fields.put("goalsAreSmarta", new Field(Source.CLOSED, FLAG));
            case BASE_GROUP_DECISION ->
                fields.put(BaseGroupDecision.CRITERIA.name(), new Field(Source.ITEMS, Set.of()));
            default -> {
                // The choices of the other kinds say all there is to ask.
            }
        }
        return fields;
    }

    private static Set<String> ratingTemplates() {
        return RatingTemplate.all().stream()
                .map(RatingTemplate::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Field> of(FieldSpec field) {
        return switch (field.type()) {
            case CHOICE -> Optional.of(closed(field));
            case SET -> Optional.of(field.choices().isEmpty() ? new Field(Source.OPEN, Set.of()) : closed(field));
            case FLAG -> Optional.of(new Field(Source.CLOSED, FLAG));
            case TEXT, DATE, INSTANT, NUMBER, ID, MAP, OBJECT -> Optional.empty();
        };
    }

    private static Field closed(FieldSpec field) {
        return new Field(Source.CLOSED, new LinkedHashSet<>(field.choices()));
    }
}
