package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.merge.FieldPath;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.time.SwedishTime;

/**
 * Who did something and when, where a record says it: the server knows who wrote a change, so their name is stored, and
 * an instant that cannot be is the server's own (decision 87). A stored entry is left as it is, and so is the other side
 * of a conflict, which was written under its own author's name.
 */
final class ServerAttribution {
    /** How far a device's clock may be ahead. */
    static final Duration AHEAD = Duration.ofMinutes(15);

    /** No device is away longer, whatever the id or a draft of the device says of when the record was begun. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(366);

    /** Called so in every entry that says who did something and when. */
    private static final String BY = TraceField.BY.name();

    private static final String AT = TraceField.AT.name();

    /** Says when something outside happened, which may be before the record was begun. */
    private static final FieldSpec OUTSIDE = DocumentRequest.ANSWERED_AT;

    /** Says when something was done with the record. */
    private static final FieldSpec WITHIN = CommonFields.DISCARDED_AT;

    /** Says who did something. */
    private static final FieldSpec DOER = SipPlan.CALL_BY;

    /** The fields of each kind that say so; most changes have none of them and are not copied. */
    private static final Map<KindSpec, List<FieldSpec>> ATTRIBUTED = Arrays.stream(Kind.values())
            .map(Kind::spec)
            .collect(Collectors.toMap(Function.identity(), spec -> spec.fields().stream()
                    .filter(ServerAttribution::isAttributed)
                    .toList()));

    private final UUID author;
    private final SettledConflictValues chosen;
    private final Instant earliest;
    private final Instant now;

    private ServerAttribution(UUID author, SettledConflictValues chosen, Instant earliest, Instant now) {
        this.author = author;
        this.chosen = chosen;
        this.earliest = earliest;
        this.now = now;
    }

    /** The fields of the change, corrected; the node given when nothing is to be. */
    static ObjectNode stated(PushedChange pushed, KindSpec spec, ObjectNode set) {
        List<FieldSpec> fields = ATTRIBUTED.get(spec).stream()
                .filter(field -> set.has(field.name()))
                .toList();
        if (fields.isEmpty()) {
            return set;
        }
        Doc standing = pushed.storedDoc();
        Instant now = pushed.receivedAt();
        Instant earliest = earliest(pushed.change().record(), standing, now);
        ObjectNode stated = set.deepCopy();
        SettledConflictValues chosen = SettledConflictValues.of(standing, set);
        new ServerAttribution(pushed.author().account(), chosen, earliest, now).put(fields, stated, standing);
        return stated.equals(set) ? set : stated;
    }

    /** The day before the record can have been begun: its subject cannot have been settled earlier. */
    private static Instant earliest(UUID record, Doc standing, Instant now) {
        Instant oldest = now.minus(LONGEST_AWAY);
        Instant made = record.version() == 7 ? Instant.ofEpochMilli(record.getMostSignificantBits() >>> 16) : oldest;
        Instant happened = standing.get(CommonFields.HAPPENED_AT)
                .map(OffsetDateTime::toInstant)
                .orElse(made);
        Instant latest =
                Stream.of(oldest, made, happened).max(Comparator.naturalOrder()).orElse(oldest);
        return (latest.isAfter(now) ? now : latest).minus(Duration.ofDays(1));
    }

    /** Nobody writes another's name under a record, on a draft or a record that is never signed either. */
    static Optional<Refusal> ownName(PushedChange pushed, PushContext context) {
        Optional<UUID> named = Doc.owning(pushed.set()).get(CommonFields.SIGNED_BY);
        boolean another =
                named.filter(name -> !name.equals(pushed.author().account())).isPresent()
                        && !named.equals(pushed.storedDoc().get(CommonFields.SIGNED_BY));
        return another
                ? Optional.of(Refusal.of("incomplete", List.of(Finding.of(CommonFields.SIGNED_BY, "signed-by-other"))))
                : Optional.empty();
    }

    /** As records write it: to the second, in Swedish time. */
    static String written(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS)
                .atZone(SwedishTime.ZONE)
                .toOffsetDateTime()
                .toString();
    }

    private static boolean isAttributed(FieldSpec field) {
        return field == OUTSIDE || field == WITHIN || field == DOER || isTrace(field);
    }

    /** Entries that say who did something and when; conflicts say it of both sides and are written by the merge. */
    private static boolean isTrace(FieldSpec field) {
        return field.type() == FieldType.MAP && field.member(BY).isPresent() && field != CommonFields.CONFLICTS;
    }

    private void put(List<FieldSpec> fields, ObjectNode set, Doc standing) {
        for (FieldSpec field : fields) {
            JsonNode value = set.path(field.name());
            if (isTrace(field) && value instanceof ObjectNode map) {
                entries(field.name(), map, standing.object(field.name()));
            } else if (field == OUTSIDE) {
                new ServerAttribution(author, chosen, Instant.MIN, now).moment(set, field.name(), standing);
            } else if (field == WITHIN) {
                moment(set, field.name(), standing);
            } else if (field == DOER
                    && value.isTextual()
                    && !value.equals(standing.node(field.name()))
                    && !chosen.has(field.name(), value, standing.node(field.name()))) {
                set.put(field.name(), author.toString());
            }
        }
    }

    private void entries(String field, ObjectNode map, Doc before) {
        for (String key : map.propertyStream().map(entry -> entry.getKey()).toList()) {
            if (map.get(key) instanceof ObjectNode entry
                    && !entry.equals(before.node(key))
                    && !chosen.has(FieldPath.below(FieldPath.part(field), key), entry, before.node(key))) {
                entry.put(BY, author.toString());
                moment(entry, AT, before.object(key));
                if (!entry.hasNonNull(AT)) {
                    entry.put(AT, written(now));
                }
            }
        }
    }

    private void moment(ObjectNode holder, String name, Doc before) {
        if (!holder.has(name) || holder.get(name).isNull() || holder.get(name).equals(before.node(name))) {
            return;
        }
        boolean possible = Doc.owning(holder)
                .instant(name)
                .map(OffsetDateTime::toInstant)
                .filter(at -> !at.isAfter(now.plus(AHEAD)) && !at.isBefore(earliest))
                .isPresent();
        if (!possible) {
            holder.put(name, written(now));
        }
    }
}
