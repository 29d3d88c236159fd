package se.stegvis.shared.record;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.text.SearchText;

/** The case number as people say it: the last eight signs of the case's id, in two groups. */
public final class CaseNumber {
    private CaseNumber() {}

    /** The four bytes that a written number encodes; empty when it is none. */
    public static Optional<byte[]> bytes(String written) {
        return SearchText.number(written)
                .filter(signs -> signs.matches("[0-9A-F]{8}"))
                .map(HexFormat.of()::parseHex);
    }

    public static String of(UUID caseId) {
        String id = caseId.toString().toUpperCase(Locale.ROOT);
        return id.substring(28, 32) + "-" + id.substring(32);
    }
}
