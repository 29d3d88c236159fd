package se.stegvis.mobile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.PrintedTexts;

class PrintedTextsTest {
    /** The guide without a case knows nobody. */
    private static final Set<String> ROOMS = Set.of("guide");

    /** Keys, wire names, dates and words of the program. */
    private static final Set<String> OURS = Set.of(
            "at",
            "kind",
            "key",
            "sha256",
            "label",
            "cursor",
            "collection",
            "collections",
            "losses",
            "parts",
            "fields",
            "reason",
            "role",
            "municipality",
            "scheme",
            "sent",
            "putOff",
            "step",
            "steps",
            "to",
            "lastContact",
            "CurveLine.name",
            "Notice.text",
            "ProviderPlace.slug");

    @Test
    void f19_aRecordPrintsNoTextThatAPersonMayHaveWritten() throws IOException {
        PrintedTexts.assertLeftOut(100, Path.of("src/main/java/se/stegvis/mobile"), ROOMS, OURS);
    }
}
