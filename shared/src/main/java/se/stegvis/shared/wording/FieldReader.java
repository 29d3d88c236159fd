package se.stegvis.shared.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.stegvis.shared.merge.FieldPath;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.DfaChain;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.Withdrawal;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.text.BidiIsolation;

/** Says in words what a field holds, whatever its shape: for reading a record, and for the two sides of a conflict. */
public final class FieldReader {
    private final Wording wording;
    private final Function<UUID, String> who;
    private final Function<LocalDate, String> day;
    private final Function<OffsetDateTime, String> moment;
    private final String kind;
    private final DataKeyNames dataKeyNames;
    private final ReferenceNames referenceNames;
    /** The parties of the consent that is read. */
    private final Set<String> given;

    /**
     * @param who the name of a user, or what to call one that is not known here
     * @param day how a date is written
     * @param moment how a point in time is written
     */
    public FieldReader(
            Wording wording,
            Function<UUID, String> who,
            Function<LocalDate, String> day,
            Function<OffsetDateTime, String> moment) {
        this(wording, who, day, moment, "", (field, key) -> Optional.empty(), ReferenceNames.NONE, Set.of());
    }

    private FieldReader(
            Wording wording,
            Function<UUID, String> who,
            Function<LocalDate, String> day,
            Function<OffsetDateTime, String> moment,
            String kind,
            DataKeyNames dataKeyNames,
            ReferenceNames referenceNames,
            Set<String> given) {
        this.wording = wording;
        this.who = who;
        this.day = day;
        this.moment = moment;
        this.kind = kind;
        this.dataKeyNames = dataKeyNames;
        this.referenceNames = referenceNames;
        this.given = given;
    }

    /** With names for keys that come from data. */
    public FieldReader naming(DataKeyNames known) {
        return new FieldReader(wording, who, day, moment, kind, known, referenceNames, given);
    }

    /** With the records that others refer to, such as the plan that a follow-up is about. */
    public FieldReader among(Collection<? extends CareRecord> ofCase) {
        return new FieldReader(wording, who, day, moment, kind, dataKeyNames, ReferenceNames.to(ofCase), given);
    }

    /** The words as they are in that kind: some fields and choices are called otherwise there. */
    public FieldReader of(String ofKind) {
        return new FieldReader(wording, who, day, moment, ofKind, dataKeyNames, referenceNames, given);
    }

    /**
     * The reader for that record: some fields and choices are called otherwise in its kind, and what refers to another
     * entry of it is called as that entry.
     */
    public FieldReader within(CareRecord content) {
        return new FieldReader(
                wording,
                id -> entry(content, id.toString()).orElseGet(() -> who.apply(id)),
                day,
                moment,
                content.header().kind(),
                dataKeyNames,
                referenceNames,
                content.doc().get(Consent.PARTIES).keySet());
    }

    private static Optional<String> entry(CareRecord content, String key) {
        return content.spec().fields().stream()
                .map(field -> content.doc().map(field.name()).getOrDefault(key, Doc.EMPTY))
                .flatMap(entry -> entry.get(DfaChain.DIAGNOSIS_TEXT).stream())
                .findFirst();
    }

    /** The name of the field a path leads to. */
    public String label(String path) {
        List<String> named =
                FieldPath.parts(path).stream().filter(part -> !isKey(part)).toList();
        return wording.field(kind, String.join("/", named));
    }

    /** The value at a path such as {@code observations} or {@code actions/KEY/what}; empty text when there is none. */
    public String value(KindSpec kind, String path, JsonNode value) {
        List<String> parts = FieldPath.parts(path);
        Optional<FieldSpec> spec = kind.field(parts.get(0));
        if (!kind.together(path).isEmpty()) {
            return drawn(value);
        }
        boolean map = spec.filter(found -> found.type() == FieldType.MAP).isPresent();
        if (map && parts.size() == 2) {
            return spec.map(found -> members(found, value)).orElse("");
        }
        for (String part : parts.subList(Math.min(map ? 2 : 1, parts.size()), parts.size())) {
            spec = spec.flatMap(found -> found.member(part));
        }
        return spec.map(found -> value(found, value)).orElse(value.asText(""));
    }

    /** Strokes are no words: that there is a signature, and since when. */
    private String drawn(JsonNode signature) {
        if (signature == null || signature.isNull() || signature.isMissingNode()) {
            return "";
        }
        String at = signature.path(GlassSignature.DRAWN_AT.name()).asText("");
        return at.isEmpty()
                ? wording.sentence("signature.drawn", "", List.of())
                : wording.sentence(
                        "signature.drawn-at", "", List.of(read(TextNode.valueOf(at), OffsetDateTime::parse, moment)));
    }

    /** The value of that field. */
    public String value(FieldSpec field, JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        return switch (field.type()) {
            case TEXT ->
                field == CommonFields.MEETING_LANGUAGE
                        ? wording.choice(field, value.asText())
                        : dataKeyNames.of(field.name(), value.asText()).orElse(value.asText());
            case NUMBER -> value.asText();
            case CHOICE -> choice(field, value.asText());
            case FLAG -> choice(field, value.asBoolean() ? "YES" : "NO");
            case DATE -> read(value, LocalDate::parse, day);
            case INSTANT -> read(value, OffsetDateTime::parse, moment);
            case ID -> read(value, UUID::fromString, ReferenceNames.isNamedBy(field.name()) ? this::about : who);
            case SET -> elements(field, value);
            case OBJECT ->
                Consent.WITHDRAWN.is(field.name())
                        ? withdrawn(value)
                        : dataKeyNames.of(field.name(), whole(field, value)).orElseGet(() -> members(field, value));
            case MAP -> entries(field, value);
        };
    }

    /** Blank when it is not known here: an id says nothing to a person. */
    private String about(UUID id) {
        return referenceNames.words(id, wording, day).orElse("");
    }

    private String elements(FieldSpec field, JsonNode set) {
        if (set.isTextual()) {
            return choice(field, set.asText());
        }
        List<String> keys = StreamSupport.stream(set.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        // Names of keys that come from data are sentences: one to a line.
        boolean sentences =
                keys.stream().anyMatch(key -> dataKeyNames.of(field.name(), key).isPresent());
        return BidiIsolation.joined(
                sentences ? "\n" : ", ",
                keys.stream().map(key -> choice(field, key)).toList());
    }

    private String withdrawn(JsonNode value) {
        return value instanceof ObjectNode taken
                ? new WithdrawnLines(Withdrawal.read(taken), given, wording, moment).text()
                : value.asText();
    }

    private static String whole(FieldSpec field, JsonNode object) {
        return field.members().stream()
                .map(member -> object.path(member.name()).asText())
                .collect(Collectors.joining("/"));
    }

    private String members(FieldSpec field, JsonNode object) {
        if (field.holdsPlainValues()) {
            return value(field.members().get(0), object);
        }
        return BidiIsolation.joined(
                " · ",
                field.members().stream()
                        .map(member -> value(member, object.path(member.name())))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private String entries(FieldSpec field, JsonNode map) {
        List<String> lines = new ArrayList<>();
        map.properties().forEach(entry -> {
            String words = members(field, entry.getValue());
            String name = isKey(entry.getKey()) ? "" : choice(field, entry.getKey());
            // A question needs no colon before the answer.
            String between = name.endsWith("?") ? " " : ": ";
            lines.add(BidiIsolation.joined(
                    between,
                    Stream.of(name, words).filter(part -> !part.isEmpty()).toList()));
        });
        return String.join("\n", lines);
    }

    private String choice(FieldSpec field, String key) {
        return dataKeyNames.of(field.name(), key).orElseGet(() -> wording.choice(kind, field.name(), key));
    }

    private static <T> String read(JsonNode value, Function<String, T> reader, Function<T, String> words) {
        try {
            return words.apply(reader.apply(value.asText()));
        } catch (DateTimeException | IllegalArgumentException notOfThisType) {
            return value.asText();
        }
    }

    /** A UUID, which means nothing to a person. */
    private static boolean isKey(String part) {
        return part.length() == 36 && part.charAt(8) == '-';
    }
}
