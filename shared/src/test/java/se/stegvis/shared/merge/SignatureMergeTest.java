package se.stegvis.shared.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.Text.doc;
import static se.stegvis.shared.Text.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wording.FieldReader;

/** Strokes, their hash, their text and their instant are one thing to two tablets. */
class SignatureMergeTest {
    private static final KindSpec CONSENT = Kind.CONSENT.spec();
    private static final UUID ME = new UUID(3, 3);
    private static final Attribution NOBODY = Attribution.undated(new UUID(0, 7));
    private static final String BASE = "'purpose':'SIP','textShown':'ett'";
    private static final String MINE = "'signatureStrokes':'M1 1 L2 2','signatureHash':'h1','signedText':'t1',"
            + "'drawnAt':'2026-12-01T10:00:00+01:00'";
    private static final String THEIRS = "'signatureStrokes':'M8 8 L9 9','signatureHash':'h2','signedText':'t2'";

    private static MergePlan plan(String stored, String set) {
        return Merge.of(CONSENT, doc("{" + BASE + "}"), doc("{" + BASE + stored + "}"), json("{" + set + "}"), NOBODY);
    }

    @Test
    void tab1_twoSignaturesAreNeverHalfOfEach() {
        MergePlan plan = plan("," + THEIRS, MINE);
        assertThat(plan.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(plan.merged()).isEqualTo(doc("{" + BASE + "," + THEIRS + "}"));
        assertThat(plan.losing()).isEqualTo(json("{" + MINE + "}"));
    }

    @Test
    void tab1_strokesThatBothDrewAloneDoNotTakeTheOthersText() {
        MergePlan plan = plan(",'signedText':'t2','signatureStrokes':'M8 8 L9 9'", "'signatureStrokes':'M1 1 L2 2'");
        assertThat(plan.merged().text("signatureStrokes")).contains("M8 8 L9 9");
        assertThat(plan.losing().path("signedText").isNull()).isTrue();
    }

    @Test
    void tab1_strokesOfAnOlderTabletDoNotStandBesideTheTextOfTheFormerOnes() {
        String former = BASE + "," + THEIRS + ",'drawnAt':'2026-12-01T09:00:00+01:00'";
        MergePlan plan = Merge.of(
                CONSENT,
                doc("{" + former + "}"),
                doc("{" + former + "}"),
                json("{'signatureStrokes':'M1 1 L2 2','signatureHash':'h1','textShown':'två'}"),
                NOBODY);
        assertThat(plan.merged())
                .isEqualTo(
                        doc("{'purpose':'SIP','textShown':'två','signatureStrokes':'M1 1 L2 2','signatureHash':'h1'}"));
        assertThat(plan.outcome()).as("less stands than the tablet has").isEqualTo(Outcome.MERGED);
    }

    @Test
    void tab1_aSignatureTakenAwayIsTakenAwayWhole() {
        String former = BASE + "," + THEIRS;
        MergePlan plan = Merge.of(
                CONSENT, doc("{" + former + "}"), doc("{" + former + "}"), json("{'signatureStrokes':null}"), NOBODY);
        assertThat(plan.merged()).isEqualTo(doc("{" + BASE + "}"));
    }

    @Test
    void tab1_aTextThatAnotherTabletChangedLeavesTheSignatureUnderItsOwn() {
        MergePlan plan = Merge.of(
                CONSENT,
                doc("{" + BASE + "}"),
                doc("{'purpose':'SIP','textShown':'två'}"),
                json("{" + MINE + "}"),
                NOBODY);
        assertThat(plan.merged()).isEqualTo(doc("{'purpose':'SIP','textShown':'två'," + MINE + "}"));
        assertThat(plan.outcome()).isEqualTo(Outcome.MERGED);
    }

    @Test
    void tab1_whoChoosesBetweenTwoSignaturesChoosesOneWhole() {
        Doc merged = Conflicts.add(plan("," + THEIRS, MINE).merged(), entry(MINE));
        CareRecord record = Kind.read(new RecordHeader(ME, ME, "CONSENT", 2), merged);
        List<FieldConflict> clashes =
                FieldConflict.of(record, Conflicts.open(merged).get(0), ME);
        assertThat(clashes).hasSize(1);
        FieldConflict conflict = clashes.get(0);
        assertThat(conflict.canKeepBoth()).isFalse();
        assertThat(conflict.settling(ConflictSide.THEIRS)).isEmpty();
        JsonNode chosen = conflict.settling(ConflictSide.MINE).orElseThrow();
        Doc settled = merged.with(
                Conflicts.settle(merged, CONSENT, new UUID(1, 1), Map.of(conflict.path(), chosen)), CONSENT);
        assertThat(settled).isEqualTo(doc("{" + BASE + "," + MINE + ",'conflicts':{}}"));
    }

    @Test
    void tab1_aSignatureThatWasTakenAwayCanBeChosenToo() {
        Doc merged = Conflicts.add(doc("{" + BASE + "," + THEIRS + "}"), entry("'signatureStrokes':null"));
        CareRecord record = Kind.read(new RecordHeader(ME, ME, "CONSENT", 2), merged);
        FieldConflict conflict =
                FieldConflict.of(record, Conflicts.open(merged).get(0), ME).get(0);
        JsonNode chosen = conflict.settling(ConflictSide.MINE).orElseThrow();
        Doc settled = merged.with(
                Conflicts.settle(merged, CONSENT, new UUID(1, 1), Map.of(conflict.path(), chosen)), CONSENT);
        assertThat(settled).isEqualTo(doc("{" + BASE + ",'conflicts':{}}"));
    }

    @Test
    void twoSignaturesAreToldApartInWords() {
        FieldReader reader = new FieldReader(
                Wording.of(Locale.forLanguageTag("sv-SE")), id -> "", String::valueOf, at -> "kl " + at.getHour());
        assertThat(reader.value(CONSENT, "signatureStrokes", json("{" + MINE + "}")))
                .isEqualTo("En underskrift på glaset, skriven kl 10");
        assertThat(reader.value(CONSENT, "signatureStrokes", json("{" + THEIRS + "}")))
                .isEqualTo("En underskrift på glaset");
    }

    private static ConflictEntry entry(String fields) {
        return new ConflictEntry(
                new UUID(1, 1), new UUID(2, 2), ME, "2026-12-01T10:15:30+01:00", json("{" + fields + "}"));
    }

    /** The table of docs/merge-rules.md names the row by which each value came about. */
    @Test
    void tab1_theRowsOfASignatureAreThoseOfAnyValue() {
        assertThat(plan("", MINE).rulesUsed()).contains("M1");
        assertThat(plan("," + MINE, MINE).rulesUsed()).contains("M2").doesNotContain("M3");
        assertThat(plan("," + THEIRS, MINE).rulesUsed()).contains("M3");
    }

    @Test
    void onlyTwoTextsCanBothBeKept() {
        assertThat(keepsBoth("'kort text'", "'annan'")).isTrue();
        assertThat(keepsBoth("'annan'", "'kort text'")).isTrue();
        assertThat(keepsBoth("'AM3'", "'RH2'")).as("two codes").isFalse();
        assertThat(keepsBoth("'en text'", "{'a':1}")).isFalse();
        assertThat(keepsBoth("{'a':1}", "'en text'")).isFalse();
    }

    private static boolean keepsBoth(String standing, String other) {
        return new FieldConflict(
                        "purpose",
                        json("{'v':" + standing + "}").path("v"),
                        json("{'v':" + other + "}").path("v"),
                        true)
                .canKeepBoth();
    }

    @Test
    void aConflictIsWrittenDownWithoutWhatThePersonWrote() {
        ConflictEntry entry = new ConflictEntry(
                new UUID(1, 1), new UUID(2, 2), ME, "2026-12-01T10:00:00+01:00", json("{'purpose':'hemligt'}"));

        assertThat(entry.toString())
                .contains(new UUID(1, 1).toString(), new UUID(2, 2).toString())
                .doesNotContain("hemligt");
    }
}
