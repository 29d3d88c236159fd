package se.stegvis.shared.definition;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong with a part of a definition.
 *
 * @param path the member that is wrong, from the part that was checked, for example {@code steps[2].key}; empty for
 *     the part itself
 * @param code key of the sentence in the bundle, without the prefix {@code flaw.}
 * @param values what goes into the sentence; a {@link Term} is looked up in the reader's language
 */
public record DefinitionFlaw(String path, String code, List<Object> values) {
    /** A word of the bundle that is used inside a sentence. */
    public record Term(String key) {}

    private static final int SHOWN = 400;

    public DefinitionFlaw {
        values = List.copyOf(values);
    }

    public static DefinitionFlaw of(String path, String code, Object... values) {
        return new DefinitionFlaw(path, code, List.of(values));
    }

    /** A name that is not among those that are known, with the likeliest of them. */
    public static DefinitionFlaw nowhere(String path, String name, Collection<String> known) {
        return known.isEmpty()
                ? of(path, "leads-nowhere-none", name)
                : of(path, "leads-nowhere", name, NearestNames.of(name, known));
    }

    /** Refuses the part that is being made unless it is right. */
    public static void unless(boolean right, String path, String code, Object... values) {
        if (!right) {
            throw new InvalidDefinition(List.of(of(path, code, values)));
        }
    }

    /** Thing, value and remedy in one sentence. */
    public String text(Locale language) {
        ProcessWording words = ProcessWording.of(language);
        Object[] spoken = values.stream()
                .map(value -> value instanceof Term term ? words.term(term.key()) : shown(value.toString()))
                .toArray();
        return words.sentence("flaw." + code, spoken);
    }

    /** A whole page that somebody wrote in the wrong place does not become a page in the answer. */
    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
