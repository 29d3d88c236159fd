package se.stegvis.mobile.sync;

import java.util.Locale;
import java.util.Optional;

/**
 * The fingerprint of a certificate as a person types it, who has it from whoever runs the server: the 64 digits of
 * SHA-256 with or without what {@code openssl} puts before and between them, or the first of them, which only confirm the
 * certificate that was shown just before. The device then always trusts one whole fingerprint.
 */
public final class TypedFingerprint {
    /** So many of the first digits confirm a certificate: nobody makes another that begins like it. */
    public static final int SHORTEST = 16;

    private static final int WHOLE = 64;

    private TypedFingerprint() {}

    /** Too few digits to tell one certificate from another, or signs that are no digits. */
    public static final class Short extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
    }

    /** Not that of the certificate that was shown. */
    public static final class Other extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The whole fingerprint, 64 hexadecimal digits in capitals.
     *
     * @param seen of the certificate that was refused just before; empty when none was shown
     * @throws Short when it is none
     * @throws Other when it is that of another certificate
     */
    public static String whole(String typed, Optional<String> seen) {
        String digits = digits(typed);
        Optional<String> shown = seen.map(TypedFingerprint::digits);
        if (!digits.matches("[0-9A-F]{" + SHORTEST + "," + WHOLE + "}")
                || shown.isEmpty() && digits.length() != WHOLE) {
            throw new Short();
        }
        if (shown.filter(whole -> !whole.startsWith(digits)).isPresent()) {
            throw new Other();
        }
        return shown.orElse(digits);
    }

    /** Without {@code sha256 Fingerprint=} before them. */
    private static String digits(String text) {
        return text.substring(text.lastIndexOf('=') + 1)
                .replaceAll("[:.\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
