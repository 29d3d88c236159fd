package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.ProcessRef;

/** The base group's decisions, and changes of step. */
class DecisionsTest {
    private static final UUID LEAD = UUID.fromString("018f0000-0000-7000-8000-00000000000a");
    private static final String STEP = "'process':{'key':'tranas-rehab','version':1},'from':'2','to':'3b'";
    private static final String UNMET = STEP + ",'unmetGuards':['record:NEED_ASSESSMENT','dfa-chain']";
    private static final String OVERRIDDEN = UNMET + ",'overrideBy':'" + LEAD + "','why':'w'";

    private static CaseFacts signedBy(UUID account, Role role) {
        return CaseFacts.NONE.signedBy(new Signer(account, role));
    }

    private static final String PRESENT = ",'present':{'a':{'name':'Hanna Ek'},'b':{'name':'Tor Ledare'}}}";

    @Test
    void theBaseGroupClosesWithAReason() {
        assertThat(findings("BASE_GROUP_DECISION", "{}")).containsExactly("decision required-choice");
        assertThat(findings("BASE_GROUP_DECISION", "{'decision':'CLOSE'" + PRESENT))
                .containsExactly("why base-group-close-without-why");
        assertThat(findings("BASE_GROUP_DECISION", "{'decision':'CLOSE','why':'w'" + PRESENT))
                .isEmpty();
        assertThat(findings("BASE_GROUP_DECISION", "{'decision':'CONTINUE'}")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = BaseGroupOutcome.class, names = "CONTINUE", mode = EnumSource.Mode.EXCLUDE)
    void nobodyDecidesForTheBaseGroupAlone(BaseGroupOutcome outcome) {
        String decision = "{'why':'w','decision':'" + outcome + "'";
        List<String> alone = List.of("present base-group-alone");
        assertThat(findings("BASE_GROUP_DECISION", decision + "}")).isEqualTo(alone);
        assertThat(findings("BASE_GROUP_DECISION", decision + ",'present':{'a':{'name':'Hanna Ek'}}}"))
                .isEqualTo(alone);
        assertThat(findings(
                        "BASE_GROUP_DECISION",
                        decision + ",'present':{'a':{'name':'Hanna Ek'},'b':{'name':' hanna  ek'},'c':{}}}"))
                .as("the same person, and nobody")
                .isEqualTo(alone);
        assertThat(findings("BASE_GROUP_DECISION", decision + PRESENT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyOutsideTheBaseGroupDecides(Role role) {
        boolean outside = role == Role.COACH || role == Role.ADMIN;
        assertThat(findings("BASE_GROUP_DECISION", "{'decision':'INCLUDE'" + PRESENT, signedBy(LEAD, role)))
                .isEqualTo(outside ? List.of("decision base-group-only") : List.of());
    }

    @Test
    void criteriaAreKeysOfTheProcess() {
        BaseGroupDecision read = (BaseGroupDecision)
                view("BASE_GROUP_DECISION", "{'criteria':['pagaende-vard','egen:fråga'],'parties':['AF']}");
        assertThat(read.criteria()).containsExactly("pagaende-vard", "egen:fråga");
        assertThat(read.parties()).hasSize(1);
        assertThat(TypeCheck.of(read.spec(), read.doc().toNode())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = BaseGroupOutcome.class, names = "CONTINUE", mode = EnumSource.Mode.EXCLUDE)
    void theBaseGroupIsThereByItsRoles(BaseGroupOutcome outcome) {
        String decision =
                "{'why':'w','decision':'" + outcome + "','present':{'a':{'name':'Hanna Ek','role':'CASEWORKER'},"
                        + "'b':{'name':'Tor Ledare','role':'%s'},'c':{'name':'Ada Terapeut','role':'%s'}}}";
        for (String leading : List.of("FIRST_SOCIAL_WORKER", "HEAD_OF_UNIT")) {
            assertThat(findings(
                            "BASE_GROUP_DECISION",
                            String.format(Locale.ROOT, decision, leading, "OCCUPATIONAL_THERAPIST")))
                    .isEmpty();
        }
        List<String> missing = List.of("present base-group-roles");
        assertThat(findings(
                        "BASE_GROUP_DECISION", String.format(Locale.ROOT, decision, "GUEST", "OCCUPATIONAL_THERAPIST")))
                .as("nobody who leads")
                .isEqualTo(missing);
        assertThat(findings("BASE_GROUP_DECISION", String.format(Locale.ROOT, decision, "HEAD_OF_UNIT", "CASEWORKER")))
                .as("no occupational therapist")
                .isEqualTo(missing);
        assertThat(findings(
                        "BASE_GROUP_DECISION",
                        String.format(Locale.ROOT, decision, "HEAD_OF_UNIT", "OCCUPATIONAL_THERAPIST")
                                .replace("'name':'Ada Terapeut',", "")))
                .as("a role that nobody has")
                .isEqualTo(missing);
    }

    @Test
    void theFormAsksForRolesAndForTheTherapistsInvestigation() {
        String include = "{'decision':'INCLUDE'" + PRESENT;
        assertThat(unasked(include)).containsExactly("base-group-roles", "base-group-investigation");
        assertThat(unasked(include.replace("'decision'", "'noInvestigationWhy':'Bokad','decision'")))
                .containsExactly("base-group-roles");
        assertThat(unasked(include.replace("'decision'", "'investigation':'" + LEAD + "','decision'")
                        .replace("'Hanna Ek'", "'Hanna Ek','role':'CASEWORKER'")))
                .as("that the roles do not suffice is said by the signature")
                .isEmpty();
        assertThat(unasked("{'decision':'CONTINUE'}")).isEmpty();
    }

    private static List<String> unasked(String fields) {
        return ((BaseGroupDecision) view("BASE_GROUP_DECISION", fields))
                .unasked().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theWordsOfADecisionAreTheBaseGroups(BaseGroupOutcome outcome) {
        Wording swedish = Wording.of(Locale.forLanguageTag("sv"));
        assertThat(swedish.choice("BASE_GROUP_DECISION", "decision", outcome.name()))
                .doesNotContain("Planen")
                .isNotEqualTo(outcome.name());
        assertThat(swedish.choice("SIP_FOLLOW_UP", "decision", "CLOSE")).isEqualTo("Planen avslutas");
    }

    @Test
    void aStepNeedsProcessFromAndTo() {
        assertThat(findings("STEP", "{}"))
                .containsExactly("process required", "from required-choice", "to required-choice");
        assertThat(findings("STEP", "{" + STEP + "}")).isEmpty();
        StepChange read = (StepChange) view("STEP", "{" + STEP + "}");
        assertThat(read.process()).contains(new ProcessRef("tranas-rehab", 1));
        assertThat(read.from()).contains("2");
        assertThat(read.to()).contains("3b");
    }

    @Test
    void unmetGuardsStopAStep() {
        assertThat(findings("STEP", "{" + UNMET + "}", signedBy(LEAD, Role.TEAM_LEAD)))
                .containsExactly("unmetGuards guards-unmet");
    }

    @Test
    void guardsThatTheProcessFindsUnmetMustBeTold() {
        CaseFacts facts = signedBy(LEAD, Role.TEAM_LEAD).withUnmet(List.of(missing("role"), missing("dfa-chain")));
        String[] all = {"unmetGuards guards-not-told", "unmetGuards guard-unmet", "unmetGuards guard-unmet"};
        assertThat(findings("STEP", "{" + STEP + "}", facts)).containsExactly(all);
        assertThat(findings("STEP", "{" + OVERRIDDEN + "}", facts)).containsExactly(all);
        assertThat(findings("STEP", "{" + OVERRIDDEN + "}", facts.withUnmet(List.of(missing("dfa-chain")))))
                .isEmpty();
    }

    @Test
    void anUnmetGuardIsOneThingThatIsMissing() {
        CaseFacts facts = signedBy(LEAD, Role.CASEWORKER).withUnmet(List.of(missing("dfa-chain")));
        assertThat(findings("STEP", "{" + UNMET + "}", facts)).containsExactly("unmetGuards guard-unmet");
    }

    @Test
    void whatNoSourceDemandsIsPassedWithAReasonByWhoeverSigns() {
        UnmetGuard ours = missing("record:NEED_ASSESSMENT").asProposal();
        CaseFacts facts = signedBy(LEAD, Role.CASEWORKER).withUnmet(List.of(ours));
        String told = STEP + ",'unmetGuards':['record:NEED_ASSESSMENT']";
        assertThat(findings("STEP", "{" + told + "}", facts)).containsExactly("why pass-without-why");
        assertThat(findings("STEP", "{" + told + ",'why':'Kartlagd hos en annan kommun'}", facts))
                .isEmpty();
        assertThat(findings("STEP", "{" + STEP + ",'why':'w'}", facts))
                .as("what is passed is told")
                .containsExactly("unmetGuards guards-not-told", "unmetGuards guard-unmet");
        assertThat(findings("STEP", "{" + UNMET + ",'why':'w'}", facts.withUnmet(List.of(ours, missing("dfa-chain")))))
                .as("one of a source stops it")
                .containsExactly("unmetGuards guard-unmet", "unmetGuards guard-unmet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent:SIP_MAY_BE_MADE", "record:SIP_PLAN|consent:SECRECY_LIFTED:AF:PLAN", "role"})
    void aConsentAndARoleStopWhoeverDrewTheStep(String guard) {
        assertThat(missing(guard).asProposal().passable()).isFalse();
        assertThat(missing("record:SIP_PLAN").asProposal().passable()).isTrue();
    }

    private static UnmetGuard missing(String guard) {
        return new UnmetGuard(guard, new LocalizedText("Det saknas något.", Optional.of("Something is missing.")));
    }

    @Test
    void eachUnmetGuardIsToldInWords() {
        CaseFacts facts = signedBy(LEAD, Role.CASEWORKER).withUnmet(List.of(missing("dfa-chain")));
        Finding told = SigningCheck.of(view("STEP", "{" + STEP + "}"), facts).get(1);
        assertThat(told.text(Locale.forLanguageTag("sv"))).isEqualTo("Det saknas något.");
        assertThat(told.text(Locale.ENGLISH)).isEqualTo("Something is missing.");
    }

    @Test
    void aTeamLeadWhoSignsMayOverrideWithAReason() {
        assertThat(findings("STEP", "{" + OVERRIDDEN + "}", signedBy(LEAD, Role.TEAM_LEAD)))
                .isEmpty();
        assertThat(findings(
                        "STEP",
                        "{" + OVERRIDDEN.replace("'why':'w'", "'why':' '") + "}",
                        signedBy(LEAD, Role.TEAM_LEAD)))
                .containsExactly("why override-without-why");
    }

    @Test
    void nobodyElseOverrides() {
        String refused = "overrideBy override-by-team-lead";
        assertThat(findings("STEP", "{" + OVERRIDDEN + "}")).containsExactly(refused);
        assertThat(findings("STEP", "{" + OVERRIDDEN + "}", signedBy(LEAD, Role.CASEWORKER)))
                .containsExactly(refused);
        assertThat(findings("STEP", "{" + OVERRIDDEN + "}", signedBy(new UUID(1, 2), Role.TEAM_LEAD)))
                .containsExactly(refused);
    }

    @Test
    void aWordCanMeanOneThingHereAndAnotherThere() {
        Wording swedish = Wording.of(Locale.forLanguageTag("sv"));
        assertThat(swedish.field("DIALOGUE", "form")).isEqualTo("Frågeformulär");
        assertThat(swedish.field("CONSENT", "form")).isEqualTo("Form");
        assertThat(swedish.field("STEP", "process/key")).isEqualTo("Process");
        assertThat(Finding.of("from", "required").text(Locale.forLanguageTag("sv"), "STEP"))
                .isEqualTo("Fyll i Från steg.");
    }
}
