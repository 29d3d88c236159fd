package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;

/**
 * Who stated the value of each {@code LATEST_WINS} field, when, and what was stated before. It lies in the record itself
 * ({@link Client#PROVENANCE}), so that the server can order two tellings and the tablet can show what was changed.
 */
final class Provenance {
    /** Two tellings closer than this have no certain order: a slow link alone may take so long. */
    static final Duration UNCERTAIN = Duration.ofMinutes(1);

    private static final String AT = Client.PROVENANCE_AT.name();
    private static final String BY = Client.PROVENANCE_BY.name();
    private static final String EARLIER = Client.PROVENANCE_EARLIER.name();
    private static final String EARLIER_AT = Client.PROVENANCE_EARLIER_AT.name();
    private static final String EARLIER_BY = Client.PROVENANCE_EARLIER_BY.name();

    private final Attribution mine;
    private final ObjectNode entries;
    private boolean changed;

    /** Which of two tellings is the newer one. */
    enum Order {
        MINE,
        STORED,
        UNKNOWN
    }

    Provenance(Doc stored, Attribution mine) {
        this.mine = mine;
        this.entries = stored.object(Client.PROVENANCE.name()).toNode();
    }

    Order order(String field) {
        Optional<Instant> theirs = instant(entries.path(field).path(AT));
        if (theirs.isEmpty() || mine.at().isEmpty()) {
            return Order.UNKNOWN;
        }
        Duration later = Duration.between(theirs.get(), mine.at().get());
        if (later.abs().compareTo(UNCERTAIN) < 0) {
            return Order.UNKNOWN;
        }
        return later.isNegative() ? Order.STORED : Order.MINE;
    }

    /** Mine becomes the value of the field, the stored one is what was stated before. */
    void replaces(String field, JsonNode stored) {
        JsonNode before = entries.path(field);
        ObjectNode entry = entries.objectNode();
        mine.at().ifPresent(at -> entry.put(AT, at.toString()));
        entry.put(BY, mine.by().toString());
        if (!stored.isMissingNode()) {
            entry.put(EARLIER, stored.asText());
            copy(before.path(AT), entry, EARLIER_AT);
            copy(before.path(BY), entry, EARLIER_BY);
        }
        entries.set(field, entry);
        changed = true;
    }

    /** Mine was stated before the stored value: it is kept beside it, unless something newer already is. */
    void precedes(String field, JsonNode value) {
        ObjectNode entry = entries.withObject("/" + field);
        Optional<Instant> known = instant(entry.path(EARLIER_AT));
        if (value.isMissingNode()
                || known.isPresent() && known.get().isAfter(mine.at().orElseThrow())) {
            return;
        }
        entry.put(EARLIER, value.asText());
        entry.put(EARLIER_AT, mine.at().orElseThrow().toString());
        entry.put(EARLIER_BY, mine.by().toString());
        changed = true;
    }

    /** Whether the record is to hold more than what its author sent. */
    boolean changed() {
        return changed;
    }

    ObjectNode entries() {
        return entries;
    }

    private static void copy(JsonNode from, ObjectNode entry, String name) {
        if (from.isTextual()) {
            entry.set(name, from);
        }
    }

    private static Optional<Instant> instant(JsonNode node) {
        return node.isTextual()
                ? Optional.of(OffsetDateTime.parse(node.textValue()).toInstant())
                : Optional.empty();
    }
}
