package se.stegvis.shared.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.Text.doc;
import static se.stegvis.shared.Text.json;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.TypeCheck;

class ConflictsTest {
    private static final KindSpec PLAN = Kind.SIP_PLAN.spec();
    private static final ConflictEntry ENTRY = new ConflictEntry(
            new UUID(1, 1),
            new UUID(2, 2),
            new UUID(3, 3),
            "2026-11-22T10:15:30+01:00",
            json("{'place':'mine','actions/a/what':'do mine','goals/g':null}"));
    private static final Doc RECORD = doc(
            "{'place':'theirs','actions':{'a':{'what':'theirs','due':'2026-12-01'},'b':{'what':'b'}},'goals':{'g':{}}}");

    @Test
    void anOpenConflictTravelsInTheRecordAndIsReadAgain() {
        Doc with = Conflicts.add(RECORD, ENTRY);
        assertThat(Conflicts.open(with)).containsExactly(ENTRY);
        assertThat(with.node("place")).isEqualTo(RECORD.node("place"));
        assertThat(Conflicts.open(RECORD)).isEmpty();
    }

    @Test
    void aSecondConflictComesAfterTheFirst() {
        ConflictEntry second = new ConflictEntry(
                new UUID(9, 9), new UUID(2, 3), new UUID(3, 3), "2026-11-22T10:15:31Z", json("{'place':'p'}"));
        Doc with = Conflicts.add(Conflicts.add(RECORD, ENTRY), second);
        assertThat(Conflicts.open(with)).containsExactly(ENTRY, second);
    }

    @Test
    void anEntryThatCannotBeReadIsLeftOutAndStaysInTheRecord() {
        Doc odd = doc("{'conflicts':{'not-an-id':{'change':'x'},'x':1}}");
        assertThat(Conflicts.open(odd)).isEmpty();
        assertThat(odd.node("conflicts").size()).isEqualTo(2);
    }

    @Test
    void settlingSetsWhatWasChosenAndClearsTheEntry() {
        Doc with = Conflicts.add(RECORD, ENTRY);
        ObjectNode set = Conflicts.settle(
                with,
                PLAN,
                ENTRY.id(),
                Map.of(
                        "place",
                        new TextNode("chosen"),
                        "actions/a/what",
                        new TextNode("both"),
                        "goals/g",
                        NullNode.instance));

        assertThat(TypeCheck.of(PLAN, set)).isEmpty();
        Doc settled = Merge.of(PLAN, with, with, set, Attribution.undated(new UUID(0, 7)))
                .merged();
        assertThat(Conflicts.open(settled)).isEmpty();
        assertThat(settled.text("place")).contains("chosen");
        assertThat(settled.map("actions").get("a")).isEqualTo(doc("{'what':'both','due':'2026-12-01'}"));
        assertThat(settled.map("actions")).containsKey("b");
        assertThat(settled.map("goals")).isEmpty();
    }

    @Test
    void aMapCarriesOnlyTheKeysConcerned() {
        ObjectNode set = Conflicts.settle(RECORD, PLAN, ENTRY.id(), Map.of("actions/a/what", new TextNode("x")));
        assertThat(set.get("actions")).isEqualTo(json("{'a':{'what':'x','due':'2026-12-01'}}"));
    }

    @Test
    void aMemberOfAnObjectLeavesTheOthers() {
        Doc record = doc("{'followUp':{'date':'2026-12-01','what':'theirs'}}");
        ObjectNode set = Conflicts.settle(record, PLAN, ENTRY.id(), Map.of("followUp/what", new TextNode("x")));
        assertThat(set.get("followUp")).isEqualTo(json("{'date':'2026-12-01','what':'x'}"));
    }

    @Test
    void aValueForWhatIsGoneMakesIt() {
        ObjectNode set = Conflicts.settle(Doc.EMPTY, PLAN, ENTRY.id(), Map.of("followUp/what", new TextNode("x")));
        assertThat(set.get("followUp")).isEqualTo(json("{'what':'x'}"));
    }

    @Test
    void keepingWhatStandsOnlyClearsTheEntry() {
        Doc with = Conflicts.add(RECORD, ENTRY);
        ObjectNode set = Conflicts.settle(with, PLAN, ENTRY.id(), Map.of());
        assertThat(Merge.of(PLAN, with, with, set, Attribution.undated(new UUID(0, 7)))
                        .merged()
                        .with(json("{'conflicts':null}"), PLAN))
                .isEqualTo(RECORD);
    }

    @Test
    void twoWhoSettleDifferentlyMakeANewConflictInsteadOfLosingOne() {
        Doc with = Conflicts.add(RECORD, ENTRY);
        ObjectNode one = Conflicts.settle(with, PLAN, ENTRY.id(), Map.of("place", new TextNode("one")));
        ObjectNode other = Conflicts.settle(with, PLAN, ENTRY.id(), Map.of("place", new TextNode("other")));
        Doc stored = Merge.of(PLAN, with, with, one, Attribution.undated(new UUID(0, 7)))
                .merged();
        MergePlan plan = Merge.of(PLAN, with, stored, other, Attribution.undated(new UUID(0, 7)));
        assertThat(plan.losing()).isEqualTo(json("{'place':'other'}"));
        assertThat(Conflicts.open(plan.merged())).isEmpty();
    }

    @Test
    void pathsSurviveSlashesAndTildes() {
        String path = FieldPath.below(FieldPath.below("actions", "a/b~1"), "what");
        assertThat(FieldPath.parts(path)).containsExactly("actions", "a/b~1", "what");
    }

    @Test
    void anEntryShowsNothingThatAPersonWrote() {
        assertThat(ENTRY.toString()).doesNotContain("mine");
    }
}
