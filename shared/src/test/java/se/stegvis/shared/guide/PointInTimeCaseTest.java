package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessRegistry;

/** Asked about an earlier day, a case says what it said then. */
class PointInTimeCaseTest {
    private static final ProcessRegistry BUILT_IN = ProcessRegistry.builtIn();
    private static final ProcessDefinition FMS =
            BUILT_IN.find(new ProcessRef("lysekil-fms", 1)).orElseThrow().definition();
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 9);
    private static final LocalDate AFTER = LocalDate.of(2026, 11, 10);

    /** Everything happens on the tenth, after it was begun on the second. */
    private static InventedRecords records() {
        String then = ",'happenedAt':'2026-11-10T10:00:00+01:00'";
        return new InventedRecords(
                        "{'opened':'2026-11-01','process':{'key':'lysekil-fms','version':1},'step':'2','needGroup':'RH3'}")
                .signed("STEP", "'process':{'key':'lysekil-fms','version':1},'from':'1','to':'2'" + then)
                .signed("CONSULTATION", "'outcome':'RH3'" + then)
                .signed("DIALOGUE", "'form':'fms-inkludering','checks':{'pagaende-vard':true}" + then)
                .signed(
                        "DFA_CHAIN",
                        "'diagnoses':{'a':{'text':'d'}},'impairments':{'b':{'text':'f','diagnosis':'"
                                + InventedRecords.CASE + "'}}" + then)
                .signed("BASE_GROUP_DECISION", "'decision':'INCLUDE','parties':['FK']" + then)
                .signed("HOME_VISIT", "'followUp':{'date':'2026-12-01'}" + then);
    }

    private static CaseFile on(LocalDate day) {
        return CaseFiles.of(FMS, records().all(), Optional.of(Role.CASEWORKER), day);
    }

    private static Map<String, Boolean> answers(CaseFile file, LocalDate day) {
        return file.answers(FMS.checklist("fms-inkludering").orElseThrow(), false, day);
    }

    @Test
    void whatHappenedThatDayCounts() {
        CaseFile file = on(AFTER);
        assertThat(file.step()).contains("2");
        assertThat(file.since()).contains(AFTER);
        assertThat(file.needGroup()).contains(NeedGroup.RH3);
        assertThat(answers(file, AFTER)).containsEntry("pagaende-vard", true);
        assertThat(file.chosenParties()).containsExactly(Party.FK);
        assertThat(file.nextFollowUp()).contains(LocalDate.of(2026, 12, 1));
        assertThat(file.signed()).hasSize(6);
    }

    @Test
    void theDayBeforeNothingOfItIsKnown() {
        CaseFile file = on(BEFORE);
        assertThat(file.step()).contains("1");
        assertThat(file.since()).contains(LocalDate.of(2026, 11, 1));
        assertThat(file.needGroup()).isEmpty();
        assertThat(answers(file, BEFORE)).isEmpty();
        assertThat(file.dfaComplete()).isFalse();
        assertThat(file.chosenParties()).isEmpty();
        assertThat(file.nextFollowUp()).isEmpty();
        assertThat(file.signed()).isEmpty();
        assertThat(file.visited()).isEmpty();
    }

    @Test
    void beforeItWasOpenedACaseHasStoodNowhereForAnyTime() {
        assertThat(on(LocalDate.of(2026, 10, 31)).since()).isEmpty();
        assertThat(on(LocalDate.of(1900, 1, 1)).since()).isEmpty();
    }

    @Test
    void beforeItWasMovedACaseFollowedTheProcessThatItLeft() {
        InventedRecords moved = new InventedRecords(
                        "{'opened':'2026-11-01','process':{'key':'lysekil-fms','version':1},'step':'0'}")
                .signed(
                        "STEP",
                        "'process':{'key':'tranas-rehab','version':1},'from':'2',"
                                + "'toProcess':{'key':'lysekil-fms','version':1},'to':'0',"
                                + "'happenedAt':'2026-11-10T10:00:00Z'");
        CaseGuide before =
                CaseGuide.of(BUILT_IN, moved.all(), Optional.empty(), BEFORE).orElseThrow();
        assertThat(before.guide().process().key()).isEqualTo("tranas-rehab");
        assertThat(before.guide().step().key()).isEqualTo("2");
        CaseGuide after =
                CaseGuide.of(BUILT_IN, moved.all(), Optional.empty(), AFTER).orElseThrow();
        assertThat(after.guide().process().key()).isEqualTo("lysekil-fms");
    }

    @Test
    void aDraftSipThatIsToBeHeldLaterIsCalledFromTheDayItWasBegun() {
        InventedRecords called = new InventedRecords(
                        "{'opened':'2026-11-01','process':{'key':'lysekil-fms','version':1}}")
                .draft("SIP_PLAN", "'calledParties':['AF'],'happenedAt':'2027-01-10T10:00:00Z'");
        assertThat(CaseFiles.of(FMS, called.all(), Optional.empty(), LocalDate.of(2026, 11, 2))
                        .chosenParties())
                .isEqualTo(Set.of(Party.AF));
        assertThat(CaseFiles.of(FMS, called.all(), Optional.empty(), LocalDate.of(2026, 11, 1))
                        .chosenParties())
                .isEmpty();
    }
}
