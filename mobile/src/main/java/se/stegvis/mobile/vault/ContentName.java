package se.stegvis.mobile.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The name of an attachment's content within its case.
 *
 * @param sha256 64 small hexadecimal digits
 */
public record ContentName(UUID caseId, String sha256) {

    /** The hash of a content, as it is named by. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
