package se.stegvis.shared.merge;

import java.util.Arrays;
import java.util.List;

/**
 * The place of a value in a record: field, key and member with {@code /} between, {@code ~1} for a slash and
 * {@code ~0} for a tilde inside a part (as in JSON Pointer, RFC 6901, without the leading slash).
 */
public final class FieldPath {
    private FieldPath() {}

    /** The path of a part below another path. */
    public static String below(String parent, String part) {
        return parent + "/" + part(part);
    }

    /** One part, escaped. */
    public static String part(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The parts of a path, as they were before escaping. */
    public static List<String> parts(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> part.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
