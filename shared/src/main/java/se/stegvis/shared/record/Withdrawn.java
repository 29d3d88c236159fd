package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.consent.Party;

/**
 * What a consent says of being taken back: {@code at}, the first instant; {@code parties}, from whom, where none or
 * {@code ALL} means everything; {@code each}, the instant of its own for a party, or for {@code ALL} (decision 52).
 *
 * @param doc the members of {@code withdrawn}; empty when nothing is taken back
 */
public record Withdrawn(Doc doc) {
    /** Instead of parties: all of them. */
    public static final String ALL = "ALL";

    public static final InstantField AT = FieldSpec.instant("at");
    public static final SetField<Party> PARTIES = FieldSpec.set("parties", Party.class);
    public static final ValuesField<OffsetDateTime> EACH = FieldSpec.instants("each");

    /** Since when something is taken back that tells no readable instant: since always, for a doubt must never disclose. */
    public static final OffsetDateTime ALWAYS = OffsetDateTime.MIN;

    /** Is anything taken back? */
    public boolean any() {
        return !doc.equals(Doc.EMPTY);
    }

    /** Is everything taken back, whoever it was given to? */
    public boolean whole() {
        return any() && (named().isEmpty() || named().contains(ALL));
    }

    /** The keys of the parties that are named, also those that only a newer version knows. */
    public Set<String> parties() {
        Set<String> parties = named();
        doc.node(EACH).fieldNames().forEachRemaining(parties::add);
        parties.remove(ALL);
        return parties;
    }

    /** Does it give anybody an instant of its own? */
    public boolean tellsEach() {
        return doc.has(EACH);
    }

    /**
     * Since when that party is told nothing, or with {@link #ALL} since when nobody is; the earliest that applies. A party
     * that was taken back on its own keeps its instant when the rest follows. Empty when it is not taken back.
     */
    public Optional<OffsetDateTime> since(String key) {
        return Stream.of(own(key), whole() ? own(ALL) : Optional.<OffsetDateTime>empty())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<OffsetDateTime> own(String key) {
        Doc each = doc.object(EACH.name());
        if (each.has(key)) {
            return Optional.of(each.instant(key).orElse(ALWAYS));
        }
        boolean byName = named().contains(key) || key.equals(ALL) && whole();
        return byName ? Optional.of(doc.get(AT).orElse(ALWAYS)) : Optional.empty();
    }

    private Set<String> named() {
        JsonNode parties = doc.node(PARTIES);
        Set<String> named = new LinkedHashSet<>();
        if (parties.isTextual()) {
            named.add(parties.asText());
        }
        parties.forEach(party -> named.add(party.asText()));
        return named;
    }
}
