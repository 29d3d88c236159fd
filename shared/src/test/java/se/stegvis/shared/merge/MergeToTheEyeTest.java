package se.stegvis.shared.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wording.WordDiff;

/** Two who wrote the same have no conflict, and what is stored stays letter for letter. */
class MergeToTheEyeTest {
    private static final KindSpec VISIT = Kind.HOME_VISIT.spec();
    private static final String NOTE = "Åsa såg trött ut.\nHon åt frukost.";

    static List<String> same() {
        return List.of(
                Normalizer.normalize(NOTE, Normalizer.Form.NFD),
                NOTE.replace("\n", "\r\n"),
                NOTE + "\n",
                NOTE + " ",
                NOTE.replace("\n", "  \n"),
                NOTE.replace(" ", "\u00a0"),
                "\ufeff" + NOTE);
    }

    private static Doc doc(String field, String text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return Doc.owning(text == null ? node : node.put(field, text));
    }

    private static MergePlan merged(KindSpec spec, Doc base, Doc stored, ObjectNode set) {
        return Merge.of(spec, base, stored, set, Attribution.undated(new UUID(0, 7)));
    }

    private static ObjectNode set(String text) {
        return JsonNodeFactory.instance.objectNode().put("observations", text);
    }

    @ParameterizedTest
    @MethodSource("same")
    void b13_twoWhoWroteTheSameHaveNoConflict(String other) {
        for (String base : new String[] {null, "Före"}) {
            MergePlan plan = merged(VISIT, doc("observations", base), doc("observations", NOTE), set(other));
            assertThat(plan.outcome()).isEqualTo(Outcome.MERGED);
            assertThat(plan.merged()).isEqualTo(doc("observations", NOTE));
        }
    }

    @ParameterizedTest
    @MethodSource("same")
    void b13_whoChangedNothingThatCanBeSeenDoesNotStopTheOther(String unseen) {
        String changed = NOTE + " Sen gick hon.";
        Doc mineUnseen = merged(VISIT, doc("observations", NOTE), doc("observations", changed), set(unseen))
                .merged();
        assertThat(mineUnseen).isEqualTo(doc("observations", changed));
        MergePlan theirsUnseen = merged(VISIT, doc("observations", NOTE), doc("observations", unseen), set(changed));
        assertThat(theirsUnseen.merged()).isEqualTo(doc("observations", changed));
        assertThat(theirsUnseen.outcome()).isEqualTo(Outcome.MERGED);
    }

    @ParameterizedTest
    @MethodSource("same")
    void b13_aTextThatNobodyElseTouchedIsTakenAsItIsWritten(String mine) {
        MergePlan plan = merged(VISIT, doc("observations", NOTE), doc("observations", NOTE), set(mine));
        assertThat(plan.merged()).isEqualTo(doc("observations", mine));
        assertThat(plan.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @ParameterizedTest
    @MethodSource("same")
    void b13_whatIsSignedStaysLetterForLetter(String other) {
        Doc signed = Doc.owning(set(NOTE).put("status", "SIGNED"));
        Doc draft = Doc.owning(set(NOTE).put("status", "DRAFT"));
        assertThat(SignedLock.refused(VISIT, signed, draft, set(other))).isEmpty();
        MergePlan late = merged(VISIT, draft, signed, set(other));
        assertThat(late.merged()).isEqualTo(signed);
        assertThat(late.losing()).isEmpty();
        MergePlan again = merged(VISIT, signed, signed, set(other));
        assertThat(again.merged()).isEqualTo(signed);
        assertThat(again.outcome()).as("what the author has is not what stands").isEqualTo(Outcome.MERGED);
    }

    @ParameterizedTest
    @MethodSource("same")
    void b13_aSignatureStandsOverATextThatOnlyDiffersUnseen(String other) {
        Doc base = doc("observations", null);
        ObjectNode signs = set(other).put("status", "SIGNED");
        MergePlan plan = merged(VISIT, base, doc("observations", NOTE), signs);
        assertThat(plan.signAgain()).isFalse();
        assertThat(plan.merged().text("observations")).hasValue(NOTE);
    }

    @ParameterizedTest
    @MethodSource("same")
    void b13_inEntriesOfMapsTooAlsoWhereOneIsDeleted(String other) {
        Doc base = Doc.owning(present(NOTE));
        Doc stored = Doc.owning(present(other));
        ObjectNode deletes = JsonNodeFactory.instance.objectNode();
        deletes.putObject("present").putNull("k1");
        MergePlan plan = merged(VISIT, base, stored, deletes);
        assertThat(plan.losing()).isEmpty();
        assertThat(plan.flags()).isEmpty();
        assertThat(plan.merged().map("present")).isEmpty();
        assertThat(merged(VISIT, Doc.EMPTY, stored, present(NOTE)).losing()).isEmpty();
    }

    private static ObjectNode present(String name) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("present").putObject("k1").put("name", name);
        return node;
    }

    @Test
    void b13_whatAReaderSeesIsStillAConflict() {
        MergePlan plan =
                merged(VISIT, doc("observations", "Före"), doc("observations", NOTE), set("Asa sag trott ut."));
        assertThat(plan.outcome()).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void b13_noWordIsMarkedThatReadsTheSame() {
        String other = Normalizer.normalize(NOTE, Normalizer.Form.NFD).replace("\n", "\r\n");
        assertThat(WordDiff.of(NOTE, other)).noneMatch(WordDiff.Run::differs);
    }
}
