package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Invented persons on their way through version 2 of the routines, over the running server: what must open, what must not,
 * and why. The names are those of the review against the sources (T Tranås, L Lysekil, J Jönköping, K county model,
 * G Gävle, S Stockholm); N are our own.
 */
class VignettesTest {
    private static final String TRANAS = "tranas-rehab";
    private static final String LYSEKIL = "lysekil-fms";
    private static final String JONKOPING = "jonkoping-samverkan";
    private static final String COUNTY = "jonkoping-lan-ratt-stod";
    private static final String GAVLE = "gavle-sjukdom";
    private static final String STOCKHOLM = "stockholm-rehabbanan";

    private static final String DFA = "'diagnoses':{'00000000-0000-0000-0000-00000000000d':{'text':'Depression'}},"
            + "'impairments':{'00000000-0000-0000-0000-00000000000f':{'text':'Trötthet',"
            + "'diagnosis':'00000000-0000-0000-0000-00000000000d'}},"
            + "'limitations':{'00000000-0000-0000-0000-00000000000a':{'text':'Orkar två timmar',"
            + "'impairment':'00000000-0000-0000-0000-00000000000f'}},'extent':'50'";

    private static final String FK_CRITERIA = "'form':'fk-samordning','checks':{'forsakrad':true,"
            + "'nedsatt-av-sjukdom':true,'behover-rehabilitering':true,'annan-orsak':false,'for-sjuk':false,"
            + "'utan-potential':false}";

    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet therapist;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        therapist = server.tablet("arbetsterapeut1@ekdalen");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RoutineWalk at(String process, String step) {
        return RoutineWalk.at(hanna, process, step);
    }

    /** RH1: öppenvården follows; accepted is no end, and nobody is told that no rehabilitation is needed (F6). */
    @Test
    void t1_addictionIsFollowedToAnOutcomeAndRelapseGroupsAnew() {
        RoutineWalk walk = at(TRANAS, "2")
                .group("RH1")
                .offers("OUTPATIENT_CONTACT")
                .offersNot("WORK_TRAINING")
                .isShut("2u", "Uppdraget om kontakt med kommunens öppenvård")
                .leadsNotTo("avslut");
        assertThat(walk.because("2u")).doesNotContain("behöver ingen rehabilitering");
        walk.writes("ASSIGNMENT", "'to':'AME','interventions':['OUTPATIENT_CONTACT']")
                .then(therapist, "'state':'ACCEPTED'")
                .goes("2u")
                .isShut("avslut", "Att det är mottaget räcker inte.")
                .isShut("2", "Gör en ny behovsgruppering")
                .group("RH2")
                .opens("2");
    }

    /** AM2: the coaching is followed; when the assignment has ended the case may be closed. */
    @Test
    void t2b_coachingIsFollowedUntilItHasEnded() {
        at(TRANAS, "2")
                .group("AM2")
                .offers("AME_COACHING")
                .isShut("2u", "coachning")
                .isShut("3b", "Behovsgruppen ska vara AM3, RH2 eller RH3")
                .writes("ASSIGNMENT", "'to':'AME','interventions':['AME_COACHING']")
                .then(therapist, "'state':'ACCEPTED'")
                .goes("2u")
                .isShut("avslut", "ska vara avslutat")
                .then(therapist, "'state':'ENDED'")
                .opens("avslut");
    }

    /** Refuses all: no request goes to care, and no forum is called; the need can still be grouped anew. */
    @Test
    void t3_whoRefusesAllIsNeitherAskedAboutNorCalled() {
        at(TRANAS, "3b")
                .group("RH3")
                .refuses("REGION_PRIMARY")
                .mayNotWrite(
                        "DOCUMENT_REQUEST",
                        "'party':'REGION_PRIMARY','information':['HEALTH'],'purpose':'x'",
                        "Personen har sagt nej")
                .isShut("4", "ett samtycke till att en SIP görs")
                .isShut("5", "DFA")
                .isShut("avslut", "Minst ett uppdrag om rehabilitering");
    }

    /** Half granted: work for the rest, so the way leads on and not only to the end (F5). */
    @Test
    void t4_aPartialGrantLeadsOnAndWhatHelpsIsOfferedMeanwhile() {
        at(TRANAS, "5")
                .group("RH3")
                .offers("WORK_TRAINING", "INVESTIGATION", "CARE_COORDINATION")
                .isShut("3b", "beviljad för en del")
                .isShut("avslut", "”Försäkringskassans beslut om ersättning”")
                .yes("fk-ersattning", "delvis")
                .opens("3b")
                .isShut("avslut", "beslut om ersättning");
    }

    /** A talk by telephone is a contact and no visit; more than forty hours a week is refused (F7). */
    @Test
    void t5_aTalkIsWrittenAsAContactAndFortyHoursAreTheMost() {
        at(TRANAS, "3b")
                .writes("CONTACT", "'how':'PHONE','result':'REACHED','about':'Tiden på torsdag'")
                .mayNotWrite(
                        "WORK_TRAINING",
                        "'place':'Växthuset','supervisor':'Eva','from':'2026-11-20','agreedHours':41",
                        "40");
    }

    /** 22 years: activity compensation asks for a year, not for ever (F4). */
    @Test
    void l1_aYoungPersonIsNotShutOutByTheRuleOfSicknessCompensation() {
        at(TRANAS, "3b")
                .group("RH2")
                .writes("DFA_CHAIN", DFA + ",'permanent':false")
                .isShut("5", "Är personen 19–29 år räcker minst ett år")
                .yes("ersattning", "sjukersattning")
                .isShut("5", "minst ett år")
                .yes("ersattning", "aktivitetsersattning")
                .opens("5");
    }

    /** FMS: Arbetsförmedlingen is told the plan, not health; no party has to be dropped (F11). */
    @Test
    void l2_eachPartyIsAskedAboutWhatItNeeds() {
        at(LYSEKIL, "2")
                .agreesToSip()
                .isShut("3", "Hälsa behövs inte för alla")
                .says("AF", "PLAN", "PLAN")
                .opens("3");
    }

    /** FMS begins with the rating of all; that is a demand of the source's order, marked as ours. */
    @Test
    void l3_theBaseGroupIsNotAskedBeforeTheRating() {
        at(LYSEKIL, "0")
                .group("RH2")
                .isShut("1", "Egenskattning")
                .comesFrom("1", "STEGVIS")
                .leadsNotTo("2");
    }

    /** Nobody closes FMS alone. */
    @Test
    void l4_oneAloneIsNoBaseGroup() {
        at(LYSEKIL, "6")
                .isShut("avslut", "asgrupp")
                .mayNotWrite(
                        "BASE_GROUP_DECISION",
                        "'decision':'CLOSE','why':'Klart','present':{'a':{'name':'Sara'}}",
                        "beslutar tillsammans");
    }

    /** An emergency application: how the children are is asked before the visit is signed. */
    @Test
    void j1_theChildrenAreAskedAboutAtAnEmergency() {
        at(JONKOPING, "forsorjningsstod")
                .mayNotWrite(
                        "HOME_VISIT",
                        "'purpose':'EMERGENCY_APPLICATION','entry':'LET_IN','observations':'Tomt kylskåp'",
                        "arn")
                .writes(
                        "HOME_VISIT",
                        "'purpose':'EMERGENCY_APPLICATION','entry':'LET_IN','observations':'Tomt kylskåp',"
                                + "'childrenSituation':'Två barn, mat i dag, går i skolan'");
    }

    /** FK says no: until 2027 nobody can be made to join the plan; the person's own application needs no yes of ours. */
    @Test
    void j2_fkSaysNoAndTheLawOf2027OpensThePlan() {
        at(JONKOPING, "forsorjningsstod")
                .writes("DIALOGUE", FK_CRITERIA)
                .isShut("fk", "Ansöker personen själv")
                .yes("egen-ansokan", "soker-sjalv")
                .opens("fk");
        at(JONKOPING, "fk")
                .agreesToSip()
                .yes("fk-besked", "avslag")
                .isShut("sip", "2027")
                .comesFrom("sip", "LAW")
                .on("2027-01-02")
                .opens("sip");
    }

    /** The person moves: nothing is told a new municipality without a yes that names it. */
    @Test
    void j3_whoMovesIsNotHandedOverWithoutAYes() {
        at(JONKOPING, "forsorjningsstod")
                .mayNotWrite(
                        "ASSIGNMENT",
                        "'to':'OTHER','interventions':['CARE_COORDINATION'],'purpose':'Ny kommun'",
                        "inte sagt ja");
    }

    /** Arena: by word of mouth is not enough, and two of four parties are. */
    @Test
    void j4_arenaAsksForWriting() {
        at(JONKOPING, "forsorjningsstod")
                .yes("arena-parter", "kommunen", "af")
                .says("AF", "TELL", "PLAN")
                .isShut("arena", "skriftligt")
                .saysInWriting("AF", "TELL", "PLAN")
                .opens("arena");
    }

    /** No ability at all is an answer too, and leads to an application, never to an end (F5). */
    @Test
    void j5_noAbilityLeadsToAnApplication() {
        at(JONKOPING, "efter-insats")
                .writes("DFA_CHAIN", DFA)
                .isShut("ersattning", "deltid eller ingen arbetsförmåga")
                .yes("arbetsformaga", "ingen")
                .opens("ersattning")
                .isShut("avslut", "hel- eller deltid");
    }

    /** Tigrinya: which language was read, and that an interpreter took part, stays with the consent. */
    @Test
    void k1_languageAndInterpreterAreKeptWithTheConsent() {
        at(COUNTY, "dialog")
                .writes(
                        "CONSENT",
                        "'type':'SIP_MAY_BE_MADE','decision':'GIVEN','form':'ORAL_DOCUMENTED','purpose':'Plan',"
                                + "'validFrom':'2026-11-10','validTo':'2027-05-20','parties':{'REGION_PRIMARY':{}},"
                                + "'language':'ti','meeting':{'language':'ti','interpreter':'PRESENT'}")
                .dialogue()
                .opens("plan");
    }

    /** The step is our reading of a picture, and says so (F25). */
    @Test
    void k2_theCountyModelSaysThatItsStepsAreOurs() {
        at(COUNTY, "dialog").isShut("plan", "Rätt stöd").comesFrom("plan", "STEGVIS");
    }

    /** No to all: a plan of one's own municipality is still made. */
    @Test
    void k3_aNoToAllLeadsToAPlanOfTheMunicipalitysOwn() {
        at(COUNTY, "forsorjningshinder")
                .isShut("dialog", "samtycke")
                .refuses("REGION_PRIMARY")
                .refuses("REGION_PSYCHIATRY")
                .isShut("dialog", "samtycke");
    }

    /** Gävle as in the source: a yes by word of mouth, coordinator, dialogue. */
    @Test
    void g1_aYesByWordOfMouthOpensTheDialogue() {
        at(GAVLE, "2")
                .isShut("3", "bara med samtycke till just det")
                .says("REGION_PRIMARY", "TELL", "HEALTH")
                .isShut("3", "bara med samtycke till just det")
                .says("REGION_PRIMARY", "FETCH", "HEALTH")
                .isShut("a", "kontakta rehabkoordinatorn i stället")
                .goes("3")
                .goes("4")
                .isShut("planering", "Rätt stöd")
                .dialogue()
                .opens("planering", "5", "6");
    }

    /** Variant B, then hospital: the full plan does not stay in force for an inpatient. */
    @Test
    void g2_hospitalBeginsTheRoutineAnew() {
        at(GAVLE, "2")
                .refuses("REGION_PRIMARY")
                .isShut("b", "variant B")
                .yes("utan-samtycke-b", "nekar-dialog")
                .goes("b")
                .opens("indikation");
    }

    /** The silent person: never asked is no answer, asked and silent is one (F12). */
    @Test
    void g3_whoKeepsSilentIsNotLeftStanding() {
        at(GAVLE, "2")
                .yes("utan-samtycke-b", "kontaktar-inte-varden")
                .isShut("b", "ska ha tillfrågats")
                .keepsSilent("REGION_PRIMARY")
                .opens("b")
                .isShut("3", "samtycke");
    }

    /** Not sick-listed: outside of the target group the track ends. */
    @Test
    void s1_whoIsNotOfTheTargetGroupGoesNoFurther() {
        at(STOCKHOLM, "kartlaggning").isShut("underlag", "Målgrupp").comesFrom("underlag", "STEGVIS");
    }

    /** Will not rate: an empty rating is none; what no source demands is passed with a reason instead of cheated with. */
    @Test
    void s3_whoWillNotRateIsNeitherStuckNorCheatedFor() {
        at(LYSEKIL, "0")
                .group("RH2")
                .mayNotWrite("SELF_RATING", "'template':'stegvis-1','scores':{}", "Inget är skattat")
                .isShut("1", "Egenskattning")
                .passes("1", "Personen vill inte skatta, vi talar om hur det går i stället")
                .isAt("1");
    }

    /** Pre-rehab lasts three months by Stegvis alone: the rule tells, and may be passed with a reason. */
    @Test
    void s4_threeMonthsOfPreRehabAreOursAndMayBePassed() {
        at(STOCKHOLM, "forrehab")
                .group("RH2")
                .isShut("uppfoljning", "tre månader")
                .waysAre("STEGVIS")
                .passes("uppfoljning", "Praktiken slutade efter sex veckor")
                .isAt("uppfoljning");
    }

    /** The edges of a SIP: only Arbetsförmedlingen, a region that is not there, a follow-up without an action (F16, F19). */
    @Test
    void x_aSipThatIsNoneIsRefused() {
        at(TRANAS, "4")
                .agreesToSip()
                .mayNotWrite(
                        "SIP_PLAN",
                        "'meetingAt':'2026-11-20T10:00:00+01:00','overallResponsible':'REGION',"
                                + "'jointFollowUp':'2026-12-20','actions':{'a':{'what':'Praktik','principal':'AF'}}",
                        "Regionen kan inte ha det övergripande ansvaret")
                .mayNotWrite(
                        "SIP_PLAN",
                        "'meetingAt':'2026-11-20T10:00:00+01:00','overallResponsible':'AF','jointFollowUp':'2026-12-20'",
                        "Kommunen eller regionen")
                .mayNotWrite(
                        "SIP_PLAN",
                        "'meetingAt':'2026-11-20T10:00:00+01:00','overallResponsible':'MUNICIPALITY',"
                                + "'jointFollowUp':'2026-12-20','clientPresent':false,"
                                + "'actions':{'a':{'what':'Läkarbesök','principal':'REGION'}}",
                        "varför personen inte är med")
                .mayNotWrite(
                        "HOME_VISIT",
                        "'purpose':'NEW_CASE','entry':'NOT_HOME','followUp':{'date':'2020-01-01'}",
                        "låg bakåt i tiden")
                .writes(
                        "SIP_PLAN",
                        "'meetingAt':'2026-11-20T10:00:00+01:00','overallResponsible':'MUNICIPALITY',"
                                + "'jointFollowUp':'2026-12-20','clientPresent':true,"
                                + "'actions':{'a':{'what':'Läkarbesök','principal':'REGION','due':'2026-12-01'}}");
    }

    /** FK coordinates: health goes to FK with a yes to tell, not with one to fetch. */
    @Test
    void s2_fkIsToldOfHealthOnlyWithAYesToTell() {
        at(STOCKHOLM, "planering")
                .writes("DIALOGUE", FK_CRITERIA)
                .says("FK", "FETCH", "HEALTH")
                .isShut("samordnad-rehab", "vi lämnar uppgifter om hälsa till Försäkringskassan")
                .says("FK", "TELL", "HEALTH")
                .opens("samordnad-rehab");
    }

    /** N1: the law of 2026 against the routine of 2022: both are told where it matters (F3). */
    @Test
    void n1_theRoutineSaysWhatTheLawHasChanged() {
        at(GAVLE, "indikation")
                .warns("Källan säger: ”Arbos tar inte in läkarintyg")
                .writes("SICK_PERIOD", "'from':'2026-11-10','certificate':'AWAITED'");
    }

    /** N2: says yes and never goes to the doctor: not stuck at 3 (F12). */
    @Test
    void n2_whoSaysYesAndDoesNothingIsLedToVariantB() {
        at(GAVLE, "3")
                .says("REGION_PRIMARY", "FETCH", "HEALTH")
                .isShut("b", "Personen kontaktar inte vården")
                .yes("utan-samtycke-b", "kontaktar-inte-varden")
                .opens("b", "4");
    }

    /** N3: variant A begins by saying that one hands the documents in; too late leads to B. */
    @Test
    void n3_ownDocumentsThatComeTooLateLeaveTheBurdenOfProof() {
        at(GAVLE, "2")
                .refuses("REGION_PRIMARY")
                .isShut("a", "variant A")
                .yes("utan-samtycke-a", "lamnar-sjalv")
                .goes("a")
                .isShut("planering", "räcker")
                .yes("lakarunderlag", "racker-inte")
                .opens("b")
                .isShut("planering", "räcker");
    }

    /** N4: a yes taken at the last moment opens the dialogue from variant B. */
    @Test
    void n4_aYesLaterOpensTheDialogue() {
        at(GAVLE, "b")
                .isShut("3", "samtycke")
                .says("REGION_PSYCHIATRY", "FETCH", "HEALTH")
                .opens("3");
    }

    /** N5: a yes to fetch is none to tell: the request may go, the assignment may not. */
    @Test
    void n5_aYesToFetchLetsTheRequestGoAndNotTheAssignment() {
        at(JONKOPING, "vard")
                .says("REGION_PRIMARY", "FETCH", "HEALTH")
                .writes("DOCUMENT_REQUEST", "'party':'REGION_PRIMARY','information':['HEALTH'],'purpose':'Förmåga'")
                .mayNotWrite(
                        "ASSIGNMENT",
                        "'to':'REGION_PRIMARY','interventions':['CARE_COORDINATION'],'purpose':'Kontakter'",
                        "inte sagt ja");
    }

    /** N6: benefits are asked of FK by law; health never is (F11). */
    @Test
    void n6_benefitsAreAskedForByLawAndHealthIsNot() {
        String byLaw =
                "'party':'FK','ground':'BY_LAW','purpose':'Rätten till bistånd','provision':'förordning 2008:975'";
        at(TRANAS, "1")
                .writes("DOCUMENT_REQUEST", byLaw + ",'information':['ECONOMY']")
                .mayNotWrite("DOCUMENT_REQUEST", byLaw + ",'information':['HEALTH']", "behöver inte lämna det");
    }

    /** N7: silent about the plan in FMS: the base group thinks again. */
    @Test
    void n7_silenceInFmsGoesBackToTheBaseGroup() {
        at(LYSEKIL, "2")
                .isShut("1", "inte svarat i tid")
                .writes(
                        "CONSENT",
                        "'type':'SIP_MAY_BE_MADE','decision':'NO_REPLY','purpose':'Plan',"
                                + "'parties':{'REGION_PRIMARY':{}},'askedAt':'2026-11-02T10:00:00+01:00',"
                                + "'answerBy':'2026-11-16','attempts':{'a':{'at':'2026-11-09T10:00:00+01:00','how':'LETTER'}}")
                .opens("1");
    }

    /** N8: who brings the own records need not be asked about (FMS 3 to 4). */
    @Test
    void n8_ownRecordsAreEnoughInFms() {
        at(LYSEKIL, "3")
                .agreesToSip()
                .says("REGION_PRIMARY", "PLAN", "PLAN")
                .isShut("4", "Begär underlag från minst en part")
                .yes("egna-underlag", "lamnade")
                .opens("4")
                .comesFrom("4", "STEGVIS");
    }

    /** N9: the unclear need ends in the forum, not in an assignment. */
    @Test
    void n9_anUnclearNeedGoesToTheForum() {
        at(TRANAS, "2")
                .group("UNCLEAR")
                .opens("3a")
                .isShut("3b", "Behovsgruppen ska vara")
                .offersNot("WORK_TRAINING", "AME_COACHING", "AF_CONTACT");
    }

    /** N10: an application that is withdrawn has a way back. */
    @Test
    void n10_aWithdrawnApplicationLeadsBack() {
        at(TRANAS, "5")
                .group("AM2")
                .yes("fk-ersattning", "aterkallad")
                .opens("2")
                .isShut("3b", "Behovsgruppen");
    }

    /** N11: an assignment that comes back is no dead end. */
    @Test
    void n11_anAssignmentThatComesBackIsGroupedAnew() {
        at(TRANAS, "2")
                .group("AM2")
                .writes("ASSIGNMENT", "'to':'AME','interventions':['AME_COACHING']")
                .then(therapist, "'state':'ACCEPTED'")
                .goes("2u")
                .then(therapist, "'state':'RETURNED','why':'Ingen plats'")
                .opens("2")
                .isShut("avslut", "ska vara avslutat");
    }

    /** N12: a consent without directions, as older tablets write it, is one to tell and opens no request. */
    @Test
    void n12_anOldConsentIsOneToTell() {
        at(GAVLE, "2")
                .writes(
                        "CONSENT",
                        "'type':'SECRECY_LIFTED','decision':'GIVEN','form':'ORAL_DOCUMENTED','purpose':'Samordna',"
                                + "'validFrom':'2026-11-10','validTo':'2027-05-20',"
                                + "'parties':{'REGION_PRIMARY':{'information':['HEALTH']}}")
                .isShut("3", "samtycke")
                .mayNotWrite(
                        "DOCUMENT_REQUEST",
                        "'party':'REGION_PRIMARY','information':['HEALTH'],'purpose':'x'",
                        "Samtycke saknas");
    }
}
