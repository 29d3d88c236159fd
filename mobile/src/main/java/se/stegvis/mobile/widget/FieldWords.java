package se.stegvis.mobile.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javafx.scene.Node;
import se.stegvis.shared.merge.FieldPath;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.DfaChain;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.KindSpec;

/** Says in words what a field holds, whatever its shape; for the read view, the review before signing and conflicts. */
public final class FieldWords {
    /** What to call a key that comes from data, such as a question of a process definition. */
    @FunctionalInterface
    public interface Names {
        /** Empty when that key of that field is not known. An object that is one thing, as a version of a process, is asked for with an empty key. */
        Optional<String> of(String field, String key);
    }

    private final Texts texts;
    private final Function<UUID, String> who;
    private final String kind;
    private final Names names;

    /** @param who the name of a user, or what to call one that is not known here */
    public FieldWords(Texts texts, Function<UUID, String> who) {
        this(texts, who, "", (field, key) -> Optional.empty());
    }

    private FieldWords(Texts texts, Function<UUID, String> who, String kind, Names names) {
        this.texts = texts;
        this.who = who;
        this.kind = kind;
        this.names = names;
    }

    /** The words as they are in that kind: some fields and choices are called otherwise there. */
    public FieldWords of(String ofKind) {
        return new FieldWords(texts, who, ofKind, names);
    }

    /** With names for keys that come from data. */
    public FieldWords naming(Names known) {
        return new FieldWords(texts, who, kind, known);
    }

    /** The words for that record: what refers to another entry of it is called as that entry. */
    FieldWords within(CareRecord content) {
        return new FieldWords(
                texts,
                id -> entry(content, id.toString()).orElseGet(() -> who.apply(id)),
                content.header().kind(),
                names);
    }

    private static Optional<String> entry(CareRecord content, String key) {
        return content.spec().fields().stream()
                .filter(field -> field.type() == FieldType.MAP)
                .map(field -> content.doc().map(field.name()).getOrDefault(key, Doc.EMPTY))
                .flatMap(entry -> entry.text("text").stream())
                .findFirst();
    }

    /** The name of the field a path leads to. */
    public String label(String path) {
        List<String> named =
                FieldPath.parts(path).stream().filter(part -> !isKey(part)).toList();
        return texts.wording().field(kind, String.join("/", named));
    }

    /** The value at a path such as {@code observations} or {@code actions/KEY/what}; empty text when there is none. */
    public String value(KindSpec kind, String path, JsonNode value) {
        List<String> parts = FieldPath.parts(path);
        Optional<FieldSpec> spec = kind.field(parts.get(0));
        boolean map = spec.filter(found -> found.type() == FieldType.MAP).isPresent();
        if (map && parts.size() == 2) {
            return spec.map(found -> members(found, value)).orElse("");
        }
        for (String part : parts.subList(Math.min(map ? 2 : 1, parts.size()), parts.size())) {
            spec = spec.flatMap(found -> found.member(part));
        }
        return spec.map(found -> value(found, value)).orElse(value.asText(""));
    }

    /** The value of that field. */
    public String value(FieldSpec field, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return switch (field.type()) {
            case TEXT -> names.of(field.name(), value.asText()).orElse(value.asText());
            case NUMBER -> value.asText();
            case CHOICE -> choice(field, value.asText());
            case FLAG -> choice(field, value.asBoolean() ? "YES" : "NO");
            case DATE -> read(value, LocalDate::parse, texts::date);
            case INSTANT -> read(value, OffsetDateTime::parse, this::moment);
            case ID -> read(value, UUID::fromString, who);
            case SET -> elements(field, value);
            case OBJECT -> names.of(field.name(), "").orElseGet(() -> members(field, value));
            case MAP -> entries(field, value);
        };
    }

    /** A signature is drawn, not said. */
    Node signature(String path) {
        return SignaturePicture.of(path, texts);
    }

    /** A chain is drawn as well. */
    Node chain(DfaChain chain) {
        return ChainPicture.of(chain, texts);
    }

    private String elements(FieldSpec field, JsonNode set) {
        if (set.isTextual()) {
            return choice(field, set.asText());
        }
        List<String> keys = StreamSupport.stream(set.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        // What data calls its keys are sentences: one to a line.
        boolean sentences =
                keys.stream().anyMatch(key -> names.of(field.name(), key).isPresent());
        return keys.stream().map(key -> choice(field, key)).collect(Collectors.joining(sentences ? "\n" : ", "));
    }

    private String members(FieldSpec field, JsonNode object) {
        if (field.holdsPlainValues()) {
            return value(field.members().get(0), object);
        }
        return field.members().stream()
                .map(member -> value(member, object.path(member.name())))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String entries(FieldSpec field, JsonNode map) {
        List<String> lines = new ArrayList<>();
        map.properties().forEach(entry -> {
            String words = members(field, entry.getValue());
            String name = isKey(entry.getKey()) ? "" : choice(field, entry.getKey()) + ": ";
            lines.add(name + words);
        });
        return String.join("\n", lines);
    }

    private String choice(FieldSpec field, String key) {
        return names.of(field.name(), key).orElseGet(() -> texts.wording().choice(kind, field.name(), key));
    }

    private String moment(OffsetDateTime at) {
        return texts.date(at.atZoneSameInstant(Texts.ZONE).toLocalDate()) + " " + texts.time(at.toZonedDateTime());
    }

    private static <T> String read(JsonNode value, Function<String, T> reader, Function<T, String> words) {
        try {
            return words.apply(reader.apply(value.asText()));
        } catch (java.time.DateTimeException | IllegalArgumentException notOfThisType) {
            return value.asText();
        }
    }

    /** A UUID, which means nothing to a person. */
    private static boolean isKey(String part) {
        return part.length() == 36 && part.charAt(8) == '-';
    }
}
