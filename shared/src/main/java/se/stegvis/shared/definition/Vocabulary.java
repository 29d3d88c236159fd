package se.stegvis.shared.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the records that a definition may speak of. Asked when a definition is checked or published; not when
 * one that has been published is read, since a newer server may have let through what an older tablet has not heard of:
 * that simply never holds there.
 *
 * @param kinds wire name of a kind to what is known of it; empty where every name is accepted
 */
public record Vocabulary(Map<String, VocabularyKind> kinds) {
    /** Takes every name. */
    public static final Vocabulary ANY = new Vocabulary(Map.of());

    /** Where the values of a field come from. */
    public enum Source {
        /** They are all known. */
        CLOSED,
        /** Keys of the definition's own dialogues and checklists. */
        FORMS,
        /** Keys of items in the definition's own checklists. */
        ITEMS,
        /** From elsewhere: any is accepted. */
        OPEN
    }

    /**
     * A field that a guard may ask about.
     *
     * @param values those that are known, for {@link Source#CLOSED}
     */
    public record Field(Source source, Set<String> values) {
        public Field {
            values = DefinitionKeys.inOrder(values);
        }
    }

    /**
     * A kind of record.
     *
     * @param signed whether it is signed, so that a guard can wait for it
     * @param fields those that a guard may ask about, by wire name
     */
    public record VocabularyKind(boolean signed, Map<String, Field> fields) {
        public VocabularyKind {
            fields = new LinkedHashMap<>(fields);
        }
    }

    public Vocabulary {
        kinds = new LinkedHashMap<>(kinds);
    }

    /** Whether names are asked about at all. */
    public boolean asks() {
        return !kinds.isEmpty();
    }

    public Optional<VocabularyKind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** The kinds that a guard can wait for. */
    public Collection<String> signed() {
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().signed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
