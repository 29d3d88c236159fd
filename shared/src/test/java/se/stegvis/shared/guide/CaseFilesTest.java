package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.SignedRecord;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessRegistry;

/** The facts that the records of a case give to a process. */
class CaseFilesTest {
    private static final ProcessDefinition FMS = ProcessRegistry.builtIn()
            .find(new ProcessRef("lysekil-fms", 1))
            .orElseThrow()
            .definition();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    private static final String OPENED = "'opened':'2026-11-01','process':{'key':'lysekil-fms','version':1}";

    private static CaseFile file(InventedRecords records) {
        CaseFile file = CaseFiles.of(FMS, records.all(), Optional.of(Role.CASEWORKER), TODAY);
        for (long seed = 0; seed < 10; seed++) {
            assertThat(CaseFiles.of(FMS, records.inSomeOrder(seed), Optional.of(Role.CASEWORKER), TODAY))
                    .usingRecursiveComparison()
                    .isEqualTo(file);
        }
        return file;
    }

    private static InventedRecords opened(String more) {
        return new InventedRecords("{" + OPENED + more + "}");
    }

    @Test
    void aCaseThatHasNotMovedIsWhereItWasOpened() {
        CaseFile file = file(opened(",'step':'1','needGroup':'R2','assistanceSince':'2026-01-15'"));
        assertThat(file.step()).contains("1");
        assertThat(file.since()).contains(LocalDate.of(2026, 11, 1));
        assertThat(file.needGroup()).contains(NeedGroup.RH2);
        assertThat(file.assistanceSince()).contains(LocalDate.of(2026, 1, 15));
        assertThat(file.visited()).isEmpty();
        assertThat(file.actor()).contains(Role.CASEWORKER);
    }

    @Test
    void theStepIsCountedFromTheLastChangeThatLedThere() {
        CaseFile file = file(opened(",'step':'1'")
                .signed("STEP", "'from':'0','to':'1','happenedAt':'2026-11-03T23:30:00+01:00'")
                .signed("STEP", "'from':'1','to':'2','happenedAt':'2026-11-04T10:00:00+01:00'")
                .signed("STEP", "'from':'2','to':'1','happenedAt':'2026-11-05T23:30:00Z'")
                .draft("STEP", "'from':'1','to':'3','happenedAt':'2026-11-09T10:00:00Z'"));
        assertThat(file.since()).as("the Swedish day").contains(LocalDate.of(2026, 11, 6));
        assertThat(file.visited()).containsExactlyInAnyOrder("0", "1", "2");
        assertThat(file.movedTo()).isEmpty();
    }

    @Test
    void stepsOfAProcessThatWasLeftAreNotPassedInTheNewOne() {
        CaseFile file = file(opened(",'step':'1'")
                .signed(
                        "STEP",
                        "'process':{'key':'tranas-rehab','version':1},'from':'1','to':'2',"
                                + "'happenedAt':'2026-11-03T10:00:00Z'")
                .signed(
                        "STEP",
                        "'process':{'key':'tranas-rehab','version':1},'from':'2',"
                                + "'toProcess':{'key':'lysekil-fms','version':1},'to':'0','happenedAt':'2026-11-04T10:00:00Z'")
                .signed(
                        "STEP",
                        "'process':{'key':'lysekil-fms','version':1},'from':'0','to':'1',"
                                + "'happenedAt':'2026-11-05T10:00:00Z'"));
        assertThat(file.visited()).containsExactly("0");
        assertThat(file.movedTo()).contains("0");
        assertThat(file.since()).contains(LocalDate.of(2026, 11, 5));
    }

    @Test
    void theConsultationThatCameLastIsTheNeedGroup() {
        CaseFile file = file(opened(",'needGroup':'AM1'")
                .signed("CONSULTATION", "'outcome':'RH3','happenedAt':'2026-11-05T10:00:00Z'")
                .signed("NEED_ASSESSMENT", "'group':'AM3','happenedAt':'2026-11-04T10:00:00Z'"));
        assertThat(file.needGroup()).contains(NeedGroup.RH3);
    }

    @Test
    void theNewestSignedAssessmentIsTheNeedGroup() {
        CaseFile file = file(opened(",'needGroup':'AM1'")
                .signed("NEED_ASSESSMENT", "'group':'AM3'")
                .signed("NEED_ASSESSMENT", "'group':'R1'")
                .draft("NEED_ASSESSMENT", "'group':'AM2'"));
        assertThat(file.needGroup()).contains(NeedGroup.RH1);
    }

    @Test
    void whatGuardsAskIsReadAndFreeTextIsNot() {
        CaseFile file = file(opened("")
                .signed("DIALOGUE", "'form':'ratt-stod-dialog','withClient':true,'clientView':'Hemligt.'")
                .signed("ASSIGNMENT", "'interventions':['WORK_TRAINING'],'state':'RETURNED','why':'Hemligt.'"));
        assertThat(file.signed()).extracting(SignedRecord::kind).containsExactly("DIALOGUE", "ASSIGNMENT");
        assertThat(file.signed().get(0).values())
                .containsAllEntriesOf(Map.of("form", Set.of("ratt-stod-dialog"), "withClient", Set.of("true")));
        assertThat(file.signed().get(1).values())
                .containsAllEntriesOf(Map.of("interventions", Set.of("WORK_TRAINING"), "state", Set.of("RETURNED")));
        assertThat(file.signed().toString()).doesNotContain("Hemligt");
    }

    @Test
    void aRecordThatDoesNotSayWhenItHappenedIsOfTheDayItWasBegun() {
        CaseFile file = file(opened("").signed("NEED_ASSESSMENT", "'group':'AM3'"));
        assertThat(file.signed().get(0).date()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(file(opened("").signed("DOCUMENT_REQUEST", "'sentAt':'2026-11-20T10:00:00Z'"))
                        .signed()
                        .get(0)
                        .date())
                .isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void checksOfADialogueAnswerTheChecklistItNames() {
        CaseFile file = file(opened("")
                .signed("DIALOGUE", "'form':'fms-inkludering','checks':{'pagaende-vard':true,'sjukersattning':true}")
                .signed("DIALOGUE", "'form':'fms-inkludering','checks':{'pagaende-vard':false}")
                .draft("DIALOGUE", "'form':'fms-inkludering','checks':{'pagaende-vard':true}"));
        assertThat(answers(file, "fms-inkludering")).isEqualTo(Map.of("pagaende-vard", false, "sjukersattning", true));
    }

    @Test
    void theCriteriaOfTheBaseGroupCountAsYesUntilItLeavesThemOut() {
        InventedRecords records = opened("")
                .signed("DIALOGUE", "'form':'fms-inkludering','checks':{'sjukersattning':false}")
                .signed("BASE_GROUP_DECISION", "'decision':'INCLUDE','criteria':['pagaende-vard','okänt']");
        assertThat(answers(file(records), "fms-inkludering")).isEqualTo(Map.of("pagaende-vard", true));
        records.signed("BASE_GROUP_DECISION", "'decision':'CONTINUE'");
        assertThat(answers(file(records), "fms-inkludering"))
                .as("a decision that names none")
                .isEqualTo(Map.of("pagaende-vard", true));
        records.signed("BASE_GROUP_DECISION", "'decision':'PARALLEL','criteria':['diffust']");
        assertThat(answers(file(records), "fms-inkludering")).isEmpty();
        assertThat(answers(file(records), "fms-parallell")).isEqualTo(Map.of("diffust", true));
    }

    private static Map<String, Boolean> answers(CaseFile file, String list) {
        return file.answers(FMS.checklist(list).orElseThrow(), false, LocalDate.of(2026, 12, 1));
    }

    @Test
    void whatWasAnsweredBeforeAnEarlierStepWasLeftIsNotOfThisStepEvenOnTheSameDay() {
        InventedRecords records = opened(",'step':'1'")
                .signed("STEP", "'from':'0','to':'1'")
                .signed("DIALOGUE", "'form':'fms-inkludering','checks':{'pagaende-vard':true}")
                .signed("STEP", "'from':'1','to':'2'")
                .signed("STEP", "'from':'2','to':'1'");
        Checklist list = FMS.checklist("fms-inkludering").orElseThrow();
        LocalDate day = LocalDate.of(2026, 11, 2);
        assertThat(file(records).since()).contains(day);
        assertThat(file(records).answers(list, true, day)).isEmpty();
        assertThat(file(records).answers(list, false, day)).hasSize(1);
        records.signed("DIALOGUE", "'form':'fms-inkludering','checks':{'langvarig-diagnos':true}");
        assertThat(file(records).answers(list, true, day)).isEqualTo(Map.of("langvarig-diagnos", true));
    }

    @Test
    void whoeverWasPickedLastTakesPartBeItByTheBaseGroupOrByACall() {
        InventedRecords records = opened("").draft("SIP_PLAN", "'calledParties':['AF','FK']");
        assertThat(file(records).chosenParties()).containsExactlyInAnyOrder(Party.AF, Party.FK);
        records.signed("BASE_GROUP_DECISION", "'decision':'INCLUDE','parties':['FK']")
                .signed("BASE_GROUP_DECISION", "'decision':'INCLUDE','parties':['REGION_PRIMARY']")
                .signed("BASE_GROUP_DECISION", "'decision':'CONTINUE'");
        assertThat(file(records).chosenParties()).containsExactly(Party.REGION_PRIMARY);
        records.draft("BASE_GROUP_DECISION", "'parties':['EMPLOYER']")
                .draft("SIP_PLAN", "'calledParties':['REGION_PRIMARY','AF']");
        assertThat(file(records).chosenParties()).containsExactlyInAnyOrder(Party.REGION_PRIMARY, Party.AF);
    }

    @Test
    void whatFollowsFromARecordCanBeAskedForToo() {
        String smarta = "'SPECIFIC','MEASURABLE','ACCEPTED','REALISTIC','TIME_BOUND','RESPONSIBILITY_ALLOCATED'";
        CaseFile file = file(opened("")
                .signed("DOCUMENT_REQUEST", "'party':'FK'")
                .signed("DOCUMENT_REQUEST", "'party':'FK','answeredAt':'2026-11-20T10:00:00Z'")
                .signed("ASSIGNMENT", "'to':'AME'")
                .signed("SIP_PLAN", "'goals':{'g':{'text':'Halvtid','smarta':[" + smarta + "]}}")
                .signed("SIP_PLAN", "'goals':{'g':{'text':'Halvtid','smarta':[" + smarta + "]},'h':{'text':'Ork'}}")
                .signed("SIP_PLAN", ""));
        assertThat(values(file, "DOCUMENT_REQUEST", "answered")).containsExactly("false", "true");
        assertThat(values(file, "ASSIGNMENT", "state")).containsExactly("SENT");
        assertThat(values(file, "SIP_PLAN", "goalsAreSmarta")).containsExactly("true", "false", "false");
    }

    private static List<String> values(CaseFile file, String kind, String field) {
        return file.signed().stream()
                .filter(one -> one.kind().equals(kind))
                .flatMap(one -> one.values().get(field).stream())
                .toList();
    }

    @Test
    void theNewestChainOfDiagnosisDecidesWhetherItIsComplete() {
        String whole = "'diagnoses':{'d':{'text':'x'}},'impairments':{'i':{'text':'x','diagnosis':'d'}},"
                + "'limitations':{'l':{'text':'x','impairment':'i'}}";
        InventedRecords records = opened("").signed("DFA_CHAIN", whole);
        assertThat(file(records).dfaComplete()).isTrue();
        assertThat(file(records.signed("DFA_CHAIN", "'diagnoses':{'d':{'text':'x'}}"))
                        .dfaComplete())
                .isFalse();
    }

    @Test
    void theNearestFollowUpThatStillWaitsIsTheNext() {
        CaseFile file = file(opened("")
                .signed("HOME_VISIT", "'followUp':{'date':'2026-12-20'}")
                .signed("HOME_VISIT", "'followUp':{'date':'2026-12-15'}")
                .signed(
                        "HOME_VISIT",
                        "'followUp':{'date':'2026-12-01'},'followUpOutcomes':{'" + new UUID(1, 2)
                                + "':{'outcome':'DONE'}}")
                .draft("HOME_VISIT", "'followUp':{'date':'2026-12-02'}"));
        assertThat(file.nextFollowUp()).contains(LocalDate.of(2026, 12, 15));
    }

    @Test
    void anAddendumDecidesNothing() {
        CaseFile file = file(opened("")
                .signed("NEED_ASSESSMENT", "'group':'AM3'")
                .signed("NEED_ASSESSMENT", "'group':'AM1','addendumTo':'" + new UUID(1, 3) + "'"));
        assertThat(file.needGroup()).contains(NeedGroup.AM3);
        assertThat(file.signed()).hasSize(1);
    }

    @Test
    void aCaseIsClosedFromTheDayItSays() {
        assertThat(file(opened(",'closed':{'date':'2026-11-02','outcome':'WORK'}"))
                        .closed())
                .isTrue();
        assertThat(file(opened(",'closed':{'date':'2099-01-01','outcome':'WORK'}"))
                        .closed())
                .isFalse();
        assertThat(file(opened(",'closed':{'outcome':'WORK'}")).closed()).isFalse();
    }
}
