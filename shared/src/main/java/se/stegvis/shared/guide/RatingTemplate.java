package se.stegvis.shared.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import se.stegvis.shared.definition.LocalizedText;

/**
 * The questions of a self-rating: areas in plain words, from data. The areas are our own; items of licensed instruments
 * never come in here.
 *
 * @param key its name in the data, kept in the record
 * @param title what it is called
 * @param areas in the order they are asked
 */
public record RatingTemplate(String key, LocalizedText title, List<Area> areas) {
    private static final String RESOURCE = "rating-templates.json";

    /**
     * One thing that is rated.
     *
     * @param key its name in the data; the scores are kept under it
     * @param name in a word or two, for the curve
     * @param question what the client is asked
     * @param lowest what 0 means
     * @param highest what 10 means
     */
    public record Area(
            String key, LocalizedText name, LocalizedText question, LocalizedText lowest, LocalizedText highest) {}

    public RatingTemplate {
        areas = List.copyOf(areas);
    }

    /** Those that come with Stegvis. */
    public static List<RatingTemplate> all() {
        return Templates.ALL;
    }

    /** Empty for one that only a newer version knows. */
    public static Optional<RatingTemplate> find(String key) {
        return all().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Optional<Area> area(String areaKey) {
        return areas.stream().filter(one -> one.key().equals(areaKey)).findFirst();
    }

    /** Read once, when the first is asked for. */
    private static final class Templates {
        private static final List<RatingTemplate> ALL = read();
    }

    private static List<RatingTemplate> read() {
        try (InputStream file = RatingTemplate.class.getResourceAsStream(RESOURCE)) {
            JsonNode all = new ObjectMapper().readTree(file);
            return elements(all).map(RatingTemplate::template).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read: build it again", unreadable);
        }
    }

    private static RatingTemplate template(JsonNode node) {
        return new RatingTemplate(
                node.required("key").textValue(),
                phrase(node, "title"),
                elements(node.required("areas")).map(RatingTemplate::area).toList());
    }

    private static Area area(JsonNode node) {
        return new Area(
                node.required("key").textValue(),
                phrase(node, "name"),
                phrase(node, "question"),
                phrase(node, "lowest"),
                phrase(node, "highest"));
    }

    private static LocalizedText phrase(JsonNode node, String member) {
        JsonNode both = node.required(member);
        return new LocalizedText(
                both.required("sv").textValue(), Optional.of(both.required("en").textValue()));
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
