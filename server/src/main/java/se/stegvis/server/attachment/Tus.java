package se.stegvis.server.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The words of the resumable upload protocol tus 1.0.0 (https://tus.io/protocols/resumable-upload). */
final class Tus {
    static final String PATH = "/api/v1/attachments";
    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,expiration,checksum,termination";
    static final String OFFSET_STREAM = "application/offset+octet-stream";

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSIONS = "Tus-Version";
    static final String EXTENSION = "Tus-Extension";
    static final String MAX_SIZE = "Tus-Max-Size";
    static final String CHECKSUM_ALGORITHM = "Tus-Checksum-Algorithm";
    static final String LENGTH = "Upload-Length";
    static final String OFFSET = "Upload-Offset";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";
    static final String CHECKSUM = "Upload-Checksum";
    static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    /** The status of tus for a piece whose check sum does not agree. */
    static final int CHECKSUM_MISMATCH = 460;

    private Tus() {}

    /**
     * The client's metadata of the content: {@code key base64,key base64}.
     *
     * @throws IllegalArgumentException when it is written in another way
     */
    static Map<String, String> metadata(String header) {
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            byte[] value = parts.length < 2 ? new byte[0] : Base64.getDecoder().decode(parts[1]);
            values.put(parts[0], new String(value, StandardCharsets.UTF_8));
        }
        return values;
    }
}
