package se.stegvis.shared.record;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The case number as people say it: the last eight signs of the case's id, in two groups. */
public final class CaseNumber {
    private CaseNumber() {}

    /** The four bytes that a written number stands for; empty when it is none. */
    public static Optional<byte[]> bytes(String written) {
        String signs = written.strip().replace("-", "");
        return signs.matches("[0-9A-Fa-f]{8}") ? Optional.of(HexFormat.of().parseHex(signs)) : Optional.empty();
    }

    public static String of(UUID caseId) {
        String id = caseId.toString().toUpperCase(Locale.ROOT);
        return id.substring(28, 32) + "-" + id.substring(32);
    }
}
