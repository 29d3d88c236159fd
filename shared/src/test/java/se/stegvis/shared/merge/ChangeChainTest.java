package se.stegvis.shared.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.Text.doc;
import static se.stegvis.shared.Text.json;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.sync.Outcome;

class ChangeChainTest {
    private static final KindSpec VISIT = Kind.HOME_VISIT.spec();
    private static final KindSpec PLAN = Kind.SIP_PLAN.spec();

    @Test
    void theSecondChangeDoesNotCollideWithTheFirst() {
        Doc base = doc("{'observations':'x'}");
        Doc others = doc("{'observations':'x','nextStep':'theirs'}");
        Doc afterFirst = doc("{'observations':'first','nextStep':'theirs'}");

        Doc seen = ChangeChain.effectiveBase(base, others, afterFirst, VISIT);
        MergePlan second = Merge.of(
                VISIT, seen, afterFirst, json("{'observations':'second'}"), Attribution.undated(new UUID(0, 7)));

        assertThat(seen).isEqualTo(doc("{'observations':'first'}"));
        assertThat(second.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(second.merged()).isEqualTo(doc("{'observations':'second','nextStep':'theirs'}"));
    }

    @Test
    void whatOthersDidInBetweenStillCountsAsUnseen() {
        Doc base = doc("{'observations':'x','nextStep':'n'}");
        Doc others = doc("{'observations':'x','nextStep':'theirs'}");
        Doc afterFirst = doc("{'observations':'first','nextStep':'theirs'}");

        Doc seen = ChangeChain.effectiveBase(base, others, afterFirst, VISIT);
        MergePlan second =
                Merge.of(VISIT, seen, afterFirst, json("{'nextStep':'mine'}"), Attribution.undated(new UUID(0, 7)));

        assertThat(second.losing()).isEqualTo(json("{'nextStep':'mine'}"));
    }

    @Test
    void othersMembersOfAnEntryThatTheFirstTouchedAreNotTakenBack() {
        Doc base = doc("{'actions':{'a':{'what':'w','due':'2026-12-01'}}}");
        Doc others = doc("{'actions':{'a':{'what':'w','due':'2026-12-08'}}}");
        Doc afterFirst = doc("{'actions':{'a':{'what':'first','due':'2026-12-08'}}}");

        Doc seen = ChangeChain.effectiveBase(base, others, afterFirst, PLAN);
        String set = "{'actions':{'a':{'what':'second','due':'2026-12-01'}}}";
        MergePlan second = Merge.of(PLAN, seen, afterFirst, json(set), Attribution.undated(new UUID(0, 7)));

        assertThat(second.merged()).isEqualTo(doc("{'actions':{'a':{'what':'second','due':'2026-12-08'}}}"));
        assertThat(second.losing()).isEmpty();
    }

    @Test
    void theFirstsSetsMapsAndObjectsAreOverlaidByElementKeyAndMember() {
        Doc base = doc("{'calledParties':['AF'],'goals':{'g':{'text':'t'}},'followUp':{'date':'2026-12-01'}}");
        Doc before = doc("{'calledParties':['AF','FK'],'goals':{'g':{'text':'t'},'h':{'text':'theirs'}},"
                + "'followUp':{'date':'2026-12-01','what':'theirs'}}");
        Doc after = doc("{'calledParties':['AF','FK','AME'],'goals':{'h':{'text':'theirs'},'i':{'text':'mine'}},"
                + "'followUp':{'date':'2026-12-09','what':'theirs'}}");
        assertThat(ChangeChain.effectiveBase(base, before, after, PLAN))
                .isEqualTo(doc("{'calledParties':['AF','AME'],'goals':{'i':{'text':'mine'}},"
                        + "'followUp':{'date':'2026-12-09'}}"));
    }

    @Test
    void aFieldThatTheFirstClearedIsClearedInWhatWasSeen() {
        Doc base = doc("{'observations':'x','goals':{'g':{'text':'t'}}}");
        assertThat(ChangeChain.effectiveBase(base, base, Doc.EMPTY, PLAN)).isEqualTo(Doc.EMPTY);
    }

    @Test
    void aTextThatLostInTheFirstLosesAgainInsteadOfOverwriting() {
        Doc base = doc("{'observations':'x'}");
        Doc stored = doc("{'observations':'theirs'}");
        Doc seen = ChangeChain.effectiveBase(base, stored, stored, VISIT);
        MergePlan second = Merge.of(
                VISIT, seen, stored, json("{'observations':'mine again'}"), Attribution.undated(new UUID(0, 7)));
        assertThat(second.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(second.merged()).isEqualTo(stored);
    }

    @Test
    void aThirdChangeBuildsOnTheSecondsEffectiveBase() {
        Doc base = doc("{}");
        Doc first = doc("{'observations':'1'}");
        Doc second = doc("{'observations':'1','nextStep':'2'}");
        Doc seenBySecond = ChangeChain.effectiveBase(base, base, first, VISIT);
        Doc seenByThird = ChangeChain.effectiveBase(seenBySecond, first, second, VISIT);
        assertThat(seenByThird).isEqualTo(second);
        assertThat(Merge.of(
                                VISIT,
                                seenByThird,
                                second,
                                json("{'observations':'3'}"),
                                Attribution.undated(new UUID(0, 7)))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void anUnknownFieldIsOverlaidWhole() {
        Doc after = doc("{'fromLater':{'y':2}}");
        assertThat(ChangeChain.effectiveBase(doc("{'fromLater':{'x':1}}"), doc("{'fromLater':{'z':3}}"), after, VISIT))
                .isEqualTo(after);
    }

    @Test
    void aMapWhereTheFirstPutSomethingElseIsReplaced() {
        Doc after = doc("{'goals':'odd'}");
        assertThat(ChangeChain.effectiveBase(doc("{'goals':{}}"), doc("{'goals':{'g':{}}}"), after, PLAN))
                .isEqualTo(after);
    }
}
