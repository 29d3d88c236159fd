package se.stegvis.server.attachment;

import java.util.HexFormat;
import java.util.UUID;

/**
 * Content by its name: what it is called within the case.
 *
 * @param sha256 64 small hexadecimal digits
 */
record Content(UUID caseId, String sha256) {
    static Content of(UUID caseId, byte[] hash) {
        return new Content(caseId, HexFormat.of().formatHex(hash));
    }

    byte[] hash() {
        return HexFormat.of().parseHex(sha256);
    }
}
