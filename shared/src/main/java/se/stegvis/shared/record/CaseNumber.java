package se.stegvis.shared.record;

import java.util.Locale;
import java.util.UUID;

/** The case number as people say it: the last eight signs of the case's id, in two groups. */
public final class CaseNumber {
    private CaseNumber() {}

    public static String of(UUID caseId) {
        String id = caseId.toString().toUpperCase(Locale.ROOT);
        return id.substring(28, 32) + "-" + id.substring(32);
    }
}
