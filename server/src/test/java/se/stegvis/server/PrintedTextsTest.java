package se.stegvis.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.PrintedTexts;

class PrintedTextsTest {
    /** Settings, files of the machine, process definitions, and figures in which nobody is found. */
    private static final Set<String> ROOMS = Set.of(
            "database",
            "embedded",
            "backup",
            "start",
            "settings",
            "process",
            "statistics",
            "web/process",
            "web/statistics");

    /** Keys, wire names, dates and words of the program. */
    private static final Set<String> OURS = Set.of(
            "kind",
            "key",
            "id",
            "role",
            "stage",
            "rule",
            "state",
            "sha256",
            "mediaType",
            "entryKey",
            "version",
            "revision",
            "number",
            "column",
            "address",
            "caseAddress",
            "export",
            "durable",
            "then",
            "language",
            "municipalitySlug",
            "slug",
            "purposes",
            "arrived",
            "outcome",
            "refused",
            "refusal",
            "wrong",
            "as",
            "day",
            "today",
            "until",
            "month",
            "months",
            "statedAt",
            "sentAt",
            "tie",
            "group",
            "step",
            "RefusedForm.form",
            "WorklistFilter.worker",
            "Municipality.name",
            "Team.name",
            "TeamName.name",
            "TeamRow.name",
            "NumberKindChoice.name",
            "DayField.name",
            "DayChoice.label",
            "DayChoice.value",
            "Forum.caller",
            "Forum.missing",
            "Forum.standing",
            "Forum.title",
            "GuideLine.missing",
            "GuideLine.owner",
            "GuideLine.standing",
            "GuideLine.title",
            "GuideView.followUp",
            "GuideView.owner",
            "GuideView.warnings",
            "ReadRecords.inks",
            "Pair.label",
            "Summary.needGroup",
            "ToSee.what",
            "FindingCounts.what",
            "FindingCounts.why");

    @Test
    void f19_aRecordPrintsNoTextThatAPersonMayHaveWritten() throws IOException {
        PrintedTexts.assertLeftOut(150, Path.of("src/main/java/se/stegvis/server"), ROOMS, OURS);
    }
}
