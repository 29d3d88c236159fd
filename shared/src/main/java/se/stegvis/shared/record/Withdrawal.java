package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.consent.WithdrawalTerms;
import se.stegvis.shared.time.SwedishTime;

/**
 * The withdrawn parts of a consent, as its record stores them: {@code at}, the first instant; {@code parties}, from
 * whom, where none or {@code ALL} means everything; {@code each}, the instant of its own for a party, or for
 * {@code ALL} (decision 52). Members that only a newer version knows are kept. Immutable; the one place that reads and
 * writes these members.
 *
 * @param doc the members of {@code withdrawn}; empty when nothing is taken back
 */
public record Withdrawal(Doc doc) implements WithdrawalTerms {
    /** Instead of parties: all of them. */
    public static final String ALL = "ALL";

    static final InstantField AT = FieldSpec.instant("at");
    static final SetField<Party> PARTIES = FieldSpec.set("parties", Party.class);
    static final ValuesField<OffsetDateTime> EACH = FieldSpec.instants("each");

    /** Nothing is withdrawn. */
    public static final Withdrawal NONE = new Withdrawal(Doc.EMPTY);

    /**
     * Since when something is taken back that tells no readable instant: since always, for a doubt must never disclose.
     */
    public static final OffsetDateTime ALWAYS = OffsetDateTime.MIN;

    /** As it is written; {@link #NONE} for anything but an object, such as a field that is not there. */
    public static Withdrawal read(JsonNode written) {
        return written instanceof ObjectNode members ? new Withdrawal(Doc.of(members)) : NONE;
    }

    /** As it is written; the caller may change it. */
    public ObjectNode write() {
        return doc.toNode();
    }

    /** Is anything taken back? */
    public boolean any() {
        return !doc.equals(Doc.EMPTY);
    }

    @Override
    public boolean whole() {
        return any() && (named().isEmpty() || named().contains(ALL));
    }

    /** The keys of the parties that are named, also those that only a newer version knows. */
    public Set<String> keys() {
        Set<String> keys = named();
        doc.node(EACH).fieldNames().forEachRemaining(keys::add);
        keys.remove(ALL);
        return keys;
    }

    /**
     * Since when that party is told nothing, or with {@link #ALL} since when nobody is; the earliest that applies. A
     * party that was taken back on its own keeps its instant when the rest follows. Empty when it is not taken back.
     */
    public Optional<OffsetDateTime> since(String key) {
        return Stream.of(own(key), whole() ? own(ALL) : Optional.<OffsetDateTime>empty())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<LocalDate> all() {
        return since(ALL).map(Withdrawal::day);
    }

    /** Swedish days. */
    @Override
    public Map<Party, LocalDate> parties() {
        Map<Party, LocalDate> days = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            since(party.name()).ifPresent(since -> days.put(party, day(since)));
        }
        return Collections.unmodifiableMap(days);
    }

    /** With these parties taken back too; what was taken back before keeps its own instant. */
    public Withdrawal plus(Collection<Party> more, OffsetDateTime now) {
        return plus(more, false, now);
    }

    /** With everything taken back, these parties among it. */
    public Withdrawal plusAll(Collection<Party> left, OffsetDateTime now) {
        return plus(left, true, now);
    }

    private Withdrawal plus(Collection<Party> more, boolean everything, OffsetDateTime now) {
        ObjectNode next = write();
        next.put(AT.name(), doc.written(AT).orElse(now.toString()));
        if (everything) {
            next.put(PARTIES.name(), ALL);
        } else {
            Set<String> names = new TreeSet<>(keys());
            more.forEach(party -> names.add(party.name()));
            ArrayNode array = next.putArray(PARTIES.name());
            names.forEach(array::add);
        }
        if (any()) {
            ObjectNode each = next.putObject(EACH.name());
            keys().forEach(key ->
                    since(key).filter(at -> !at.equals(ALWAYS)).ifPresent(at -> each.put(key, at.toString())));
            more.forEach(party -> each.put(party.name(), now.toString()));
            if (everything) {
                each.put(ALL, now.toString());
            }
        }
        return new Withdrawal(Doc.owning(next));
    }

    /** A part that either took back stays withdrawn, each from its earlier instant (merge rule M10). */
    public Withdrawal merge(Withdrawal other) {
        return new WithdrawalUnion(this, other).withdrawal();
    }

    /** Does it take back what the earlier one did not, or take it back from an earlier instant? */
    public boolean growsFrom(Withdrawal before) {
        return takenBack().stream().anyMatch(key -> since(key)
                .filter(at -> before.since(key).map(at::isBefore).orElse(true))
                .isPresent());
    }

    /**
     * With each instant between the two: one that lies outside, or is not told, comes from a clock that is wrong, and
     * the later of the two stands instead (decision 63).
     *
     * @param given when the consent was given
     * @param now when the withdrawal is accepted
     * @param before what is known already: its instants are left alone
     */
    public Withdrawal clampedTo(Instant given, Instant now, Withdrawal before) {
        ObjectNode clamped = write();
        clamp(clamped, AT.name(), before.doc, given, now);
        if (clamped.path(EACH.name()) instanceof ObjectNode each) {
            Set<String> names = new LinkedHashSet<>();
            each.fieldNames().forEachRemaining(names::add);
            names.forEach(key -> clamp(each, key, before.doc.object(EACH.name()), given, now));
        }
        return new Withdrawal(Doc.owning(clamped));
    }

    private static void clamp(ObjectNode holder, String name, Doc before, Instant given, Instant now) {
        Optional<OffsetDateTime> stated = Doc.owning(holder).instant(name);
        boolean known = stated.isPresent() && stated.equals(before.instant(name));
        boolean possible = stated.map(OffsetDateTime::toInstant)
                .filter(at -> !at.isAfter(now) && !at.isBefore(given))
                .isPresent();
        if (!known && !possible) {
            holder.put(
                    name,
                    now.truncatedTo(ChronoUnit.SECONDS)
                            .atZone(SwedishTime.ZONE)
                            .toOffsetDateTime()
                            .toString());
        }
    }

    /** All that is taken back, {@link #ALL} among it when everything is. */
    Set<String> takenBack() {
        Set<String> keys = new TreeSet<>(keys());
        if (whole()) {
            keys.add(ALL);
        }
        return keys;
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
        Set<String> named = new LinkedHashSet<>();
        elements().forEach(party -> named.add(party.asText()));
        return named;
    }

    /** A lone key, such as {@code ALL}, is a set of one. */
    Set<JsonNode> elements() {
        JsonNode parties = doc.node(PARTIES);
        Set<JsonNode> elements = new LinkedHashSet<>();
        if (parties.isTextual()) {
            elements.add(parties);
        }
        parties.forEach(elements::add);
        return elements;
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.equals(ALWAYS) ? LocalDate.MIN : SwedishTime.day(at);
    }
}
