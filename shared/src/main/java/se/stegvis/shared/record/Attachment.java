package se.stegvis.shared.record;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture that belongs to a record (bilaga), named by its content. The content travels beside the records.
 *
 * @param key of its entry in the record
 * @param sha256 of the content, 64 small hexadecimal digits
 * @param name what it shows, in a person's words; empty when nobody has said
 * @param mediaType for example {@code image/jpeg}
 * @param size of the content in bytes
 */
public record Attachment(String key, String sha256, String name, String mediaType, long size) {
    /** Bytes; a photograph of 48 megapixels has about fifteen million, the largest of telephones twice that. */
    public static final int LARGEST = 30 << 20;

    /** In one record. */
    public static final int MOST = 10;

    /** The members of its entry. */
    public static final TextField SHA256 = FieldSpec.text("sha256");

    public static final TextField NAME = FieldSpec.text("name");
    public static final TextField MEDIA_TYPE = FieldSpec.text("mediaType");

    /** In bytes. */
    public static final NumberField SIZE = FieldSpec.number("size");

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Is that the written form of a SHA-256? */
    public static boolean isSha256(String text) {
        return SHA_256.matcher(text).matches();
    }

    /** Empty when the entry names no content. */
    static Optional<Attachment> of(Map.Entry<String, Doc> entry) {
        Doc members = entry.getValue();
        return members.get(SHA256)
                .filter(Attachment::isSha256)
                .map(hash -> new Attachment(
                        entry.getKey(),
                        hash,
                        members.get(NAME).orElse(""),
                        members.get(MEDIA_TYPE).orElse(""),
                        members.get(SIZE).map(Number::longValue).orElse(0L)));
    }

    /** Without what a person wrote. */
    @Override
    public String toString() {
        return "Attachment[" + key + ", " + mediaType + ", " + size + " bytes]";
    }
}
