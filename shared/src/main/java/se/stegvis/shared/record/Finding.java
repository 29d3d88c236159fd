package se.stegvis.shared.record;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is missing or wrong, for the person who wrote it.
 *
 * @param field wire name, with {@code /} into maps and objects, for example {@code followUp/date}
 * @param code key of the sentence in the wording bundle, without the prefix {@code finding.}
 * @param values what goes into the sentence; never anything a person wrote
 */
public record Finding(String field, String code, List<Object> values) {
    public Finding {
        values = List.copyOf(values);
    }

    public static Finding of(String field, String code, Object... values) {
        return new Finding(field, code, List.of(values));
    }

    public static Finding of(FieldSpec field, String code, Object... values) {
        return of(field.name(), code, values);
    }

    /** Whether it is about a value that this version does not know. */
    public boolean isOfANewerVersion() {
        return code.equals("unknown-here");
    }

    /** The same, said of another field. */
    public Finding in(FieldSpec other) {
        return new Finding(other.name(), code, values);
    }

    /** The sentence in that language, with the field called as it is in that kind. */
    public String text(Locale language, String kind) {
        return Wording.of(language)
                .sentence("finding." + code, Wording.of(language).field(kind, field), values);
    }

    /** The sentence in that language. */
    public String text(Locale language) {
        return Wording.of(language)
                .sentence("finding." + code, Wording.of(language).field(field), values);
    }
}
