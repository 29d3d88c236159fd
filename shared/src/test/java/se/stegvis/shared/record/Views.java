package se.stegvis.shared.record;

import java.util.List;
import java.util.UUID;
import se.stegvis.shared.Text;

/** Typed views on written documents. */
final class Views {
    static final UUID ID = new UUID(1, 1);

    private Views() {}

    static CareRecord view(String kind, String fields) {
        return Kind.read(new RecordHeader(ID, ID, kind, 1), Text.doc(fields));
    }

    /** The findings as {@code field code}. */
    static List<String> findings(String kind, String fields, CaseFacts facts) {
        return SigningCheck.of(view(kind, fields), facts).stream()
                .map(finding -> finding.field() + " " + finding.code())
                .toList();
    }

    static List<String> findings(String kind, String fields) {
        return findings(kind, fields, CaseFacts.NONE);
    }
}
