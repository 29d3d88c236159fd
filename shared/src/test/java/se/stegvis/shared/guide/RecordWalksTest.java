package se.stegvis.shared.guide;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.definition.Role;

/** Each of the six processes from entry to closure with signed records, and what is refused on the way. */
class RecordWalksTest {
    private static final String TOGETHER =
            "'present':{'a':{'name':'Sara Lindgren'},'b':{'name':'Tor Ledare','relation':'enhetschef'}}";
    private static final String HEALTH_TO_CARE =
            "{'REGION_PRIMARY':{'information':['HEALTH'],'directions':['TELL','FETCH']}}";
    private static final String NO_CARE =
            "consent:SECRECY_LIFTED:REGION_PRIMARY:HEALTH|consent:SECRECY_LIFTED:REGION_PSYCHIATRY:HEALTH";
    private static final String REFUSES_CARE =
            "consent:SECRECY_LIFTED:REGION_PRIMARY+REGION_PSYCHIATRY:HEALTH:REFUSED+WITHDRAWN";
    private static final String[] CRITERIA = {"forsakrad", "nedsatt-av-sjukdom", "behover-rehabilitering"};
    private static final String[] HINDRANCES = {"annan-orsak", "for-sjuk", "utan-potential"};
    private static final String CHAIN = "'diagnoses':{'d':{'text':'Artros'}},"
            + "'impairments':{'i':{'text':'Nedsatt rörlighet','diagnosis':'d'}},"
            + "'limitations':{'l':{'text':'Kan inte lyfta','impairment':'%s'}},'extent':'50','permanent':true";

    private static RecordWalk caseworker(String process) {
        return new RecordWalk(process, Role.CASEWORKER);
    }

    private static String group(String key) {
        return String.format(Locale.ROOT, "'group':'%s','rationale':'Efter samtal','withClient':true", key);
    }

    @Test
    void tranasFromApplicationToCompensation() {
        caseworker("tranas-rehab")
                .cannotGo("2", "checklist:bistandsratt:har-ratt")
                .answers("bistandsratt", true, "har-ratt")
                .goes("2")
                .cannotSign("NEED_ASSESSMENT", "'group':'UNCLEAR'", "required")
                .signs("NEED_ASSESSMENT", group("UNCLEAR"))
                .cannotGo("3b", "need-group")
                .goes("3a")
                .cannotSign(
                        "CONSULTATION", "'question':'Vad hjälper?','outcome':'UNCLEAR'", "consultation-without-group")
                .signs("CONSULTATION", "'question':'Vad hjälper?','outcome':'RH3'")
                .goes("3b")
                .assigns("'to':'AME','interventions':['INVESTIGATION','WORK_TRAINING']", "ACCEPTED")
                .cannotSign(
                        "SIP_PLAN",
                        "'overallResponsible':'MUNICIPALITY','jointFollowUp':'2027-01-18'",
                        "sip-consent-NEVER_ASKED")
                .cannotGo("4", "consent:SIP_MAY_BE_MADE|consent:SECRECY_LIFTED:CHOSEN:PLAN:WRITTEN")
                .agreesToSip()
                .goes("4")
                .plans()
                .cannotGo("5", "dfa-chain")
                .signs("DFA_CHAIN", String.format(Locale.ROOT, CHAIN, "ingen"))
                .cannotGo("5", "dfa-chain")
                .signs("DFA_CHAIN", String.format(Locale.ROOT, CHAIN, "i"))
                .goes("5")
                .cannotGo("avslut", "checklist:fk-ersattning:beviljad")
                .answers("fk-ersattning", true, "beviljad")
                .goes("avslut")
                .closes("COMPENSATION");
    }

    @Test
    void lysekilFromPreparationToTheBaseGroupsClosure() {
        String parties =
                "{'REGION_PRIMARY':{'information':['HEALTH'],'directions':['TELL','FETCH']},'FK':{'information':['HEALTH'],'directions':['TELL','FETCH']}}";
        caseworker("lysekil-fms")
                .signs("NEED_ASSESSMENT", group("RH2"))
                .cannotGo("1", "record:SELF_RATING")
                .signs("SELF_RATING", "'template':'vardag-och-arbete','scores':{'ork':4}")
                .goes("1")
                .signs("BASE_GROUP_DECISION", "'decision':'INCLUDE'," + TOGETHER)
                .cannotGo("2", "checklist:fms-inkludering")
                .signs(
                        "BASE_GROUP_DECISION",
                        "'decision':'INCLUDE','criteria':['langvarig-diagnos'],'parties':['REGION_PRIMARY','FK'],"
                                + TOGETHER)
                .goes("2")
                .cannotGo("3", "consent:SIP_MAY_BE_MADE", "consent:SECRECY_LIFTED:FK:HEALTH")
                .agreesToSip()
                .lifts("ORAL_DOCUMENTED", HEALTH_TO_CARE)
                .cannotGo("3", "consent:SECRECY_LIFTED:FK:HEALTH")
                .cannotSign("DOCUMENT_REQUEST", "'party':'FK'", "document-consent-NEVER_ASKED")
                .lifts("WRITTEN", parties)
                .goes("3")
                .cannotGo("4", "record:DOCUMENT_REQUEST")
                .signs("DOCUMENT_REQUEST", "'party':'FK','questions':{'q':{'text':'Vilka beslut finns?'}}")
                .goes("4")
                .plans()
                .goes("5")
                .followsUp("REVISE")
                .goes("6")
                .as(Role.COACH)
                .cannotSign("BASE_GROUP_DECISION", "'decision':'CLOSE','why':'Målet är nått'", "base-group-only")
                .as(Role.TEAM_LEAD)
                .cannotSign("BASE_GROUP_DECISION", "'decision':'CLOSE'", "base-group-close-without-why")
                .cannotGo("avslut", "record:BASE_GROUP_DECISION")
                .cannotSign("BASE_GROUP_DECISION", "'decision':'CLOSE','why':'Målet är nått'", "base-group-alone")
                .signs("BASE_GROUP_DECISION", "'decision':'CLOSE','why':'Målet är nått'," + TOGETHER)
                .as(Role.COACH)
                .cannotGo("avslut", "role")
                .as(Role.TEAM_LEAD)
                .goes("avslut")
                .closes("WORK");
    }

    @Test
    void jonkopingThroughArenaAndCoordinationToPartTimeAndCompensation() {
        caseworker("jonkoping-samverkan")
                .answers("arena-parter", true, "kommunen", "fk")
                .lifts("ORAL_DOCUMENTED", "{'FK':{'information':['PLAN'],'directions':['TELL','FETCH']}}")
                .cannotGo("arena", "consent:SECRECY_LIFTED:FK:PLAN:WRITTEN")
                .lifts("WRITTEN", "{'FK':{'information':['PLAN','HEALTH'],'directions':['TELL','FETCH']}}")
                .goes("arena")
                .cannotGo(
                        "forsorjningsstod",
                        "record:DIALOGUE|consent:SECRECY_LIFTED:REGION_PRIMARY+REGION_PSYCHIATRY+AF+FK:PLAN:REFUSED+WITHDRAWN")
                .signs("DIALOGUE", "'form':'ratt-stod-dialog','answers':{'fungerar':'Korta pass'},'with':['FK']")
                .goes("forsorjningsstod")
                .answers("fk-samordning", true, CRITERIA)
                .cannotGo("fk", "checklist:fk-samordning")
                .answers("fk-samordning", false, HINDRANCES)
                .goes("fk")
                .answers("fk-besked", true, "beviljad")
                .goes("efter-insats")
                .cannotGo("avslut", "checklist:arbetsformaga")
                .answers("arbetsformaga", true, "deltid")
                .cannotGo("ersattning", "dfa-chain")
                .signs("DFA_CHAIN", String.format(Locale.ROOT, CHAIN, "i"))
                .goes("ersattning")
                .answers("fk-ersattning", true, "beviljad")
                .goes("avslut")
                .closes("PART_TIME");
    }

    @Test
    void theCountyModelFromDialogueToTheRightIncome() {
        caseworker("jonkoping-lan-ratt-stod")
                .cannotGo("dialog", NO_CARE)
                .lifts("ORAL_DOCUMENTED", HEALTH_TO_CARE)
                .goes("dialog")
                .cannotSign("DIALOGUE", "'form':'ratt-stod-dialog'", "dialogue-empty")
                .signs(
                        "DIALOGUE",
                        "'form':'ratt-stod-dialog','answers':{'fungerar':'Korta pass'},'with':['REGION_PRIMARY']")
                .cannotGo("plan", "consent:SIP_MAY_BE_MADE")
                .agreesToSip()
                .goes("plan")
                .plans()
                .cannotGo("insatser", "record:SIP_PLAN")
                .plans("'SPECIFIC','MEASURABLE','ACCEPTED','REALISTIC','TIME_BOUND'")
                .cannotGo("insatser", "record:SIP_PLAN")
                .plans("'SPECIFIC','MEASURABLE','ACCEPTED','REALISTIC','TIME_BOUND','RESPONSIBILITY_ALLOCATED'")
                .goes("insatser")
                .answers("fk-samordning", true, CRITERIA)
                .answers("fk-samordning", true, "for-sjuk")
                .cannotGo("fk-samordning", "checklist:fk-samordning", "consent:SECRECY_LIFTED:FK:HEALTH")
                .followsUp("CLOSE")
                .goes("avslut")
                .closes("STUDIES");
    }

    @Test
    void theCountyModelGoesOnWithARehabilitationPlanWhenTheClientWantsNoSip() {
        caseworker("jonkoping-lan-ratt-stod")
                .lifts("WRITTEN", HEALTH_TO_CARE)
                .goes("dialog")
                .signs("DIALOGUE", "'form':'ratt-stod-dialog','answers':{'fungerar':'Korta pass'}")
                .refusesSip()
                .cannotGo("plan", "consent:SIP_MAY_BE_MADE")
                .cannotGo("insatser", "record:NEED_ASSESSMENT", "checklist:smarta")
                .signs("NEED_ASSESSMENT", group("RH3") + ",'mixPart':'III'")
                .answers(
                        "smarta",
                        true,
                        "specifikt",
                        "matbart",
                        "accepterat",
                        "realistiskt",
                        "tidsbestamt",
                        "ansvarsfordelat")
                .goes("insatser")
                .assigns("'to':'AME','interventions':['WORK_TRAINING']", "ENDED")
                .cannotGo("avslut")
                .signs("NEED_ASSESSMENT", group("AM1") + ",'mixPart':'IV'")
                .goes("avslut")
                .closes("WORK");
    }

    @Test
    void gavleFromIndicationToAnAgreedPlanAndWithoutConsent() {
        new RecordWalk("gavle-sjukdom", Role.COACH)
                .cannotGo("1", "checklist:indikationer")
                .answers("indikationer", true, "vi-ser")
                .goes("1")
                .goes("2")
                .cannotGo("3", NO_CARE)
                .lifts("ORAL_DOCUMENTED", HEALTH_TO_CARE)
                .cannotGo("b", "not:" + NO_CARE)
                .goes("3")
                .goes("4")
                .cannotGo("5", "record:DIALOGUE")
                .signs("DIALOGUE", "'form':'ratt-stod-dialog','answers':{'prognos':'God'},'with':['REGION_PRIMARY']")
                .goes("5")
                .cannotGo("planering", "checklist:avstamning")
                .answers("avstamning", true, "medicinskt", "ovrigt")
                .goes("planering")
                .goes("avslut")
                .closes("OTHER");
        new RecordWalk("gavle-sjukdom", Role.COACH)
                .answers("indikationer", true, "kan-inte-delta")
                .answers("hos-varden", true, "nyligen")
                .goes("2")
                .answers("utan-samtycke-a", true, "fran-lakare", "i-tid")
                .cannotGo("a", REFUSES_CARE)
                .refusesCare()
                .goes("a")
                .cannotGo("planering", "checklist:lakarunderlag:racker")
                .answers("lakarunderlag", true, "racker-inte")
                .answers("utan-samtycke-b", true, "nekar-dialog")
                .goes("b")
                .goes("planering")
                .goes("avslut")
                .closes("OTHER");
    }

    @Test
    void stockholmFromMappingToTheSelfRatingAtTheEnd() {
        String twice =
                "{'REGION_PRIMARY':{'information':['HEALTH','PLAN'],'directions':['TELL','FETCH']},'FK':{'information':['HEALTH','PLAN'],'directions':['TELL','FETCH']}}";
        caseworker("stockholm-rehabbanan")
                .answers("malgrupp", true, "forsorjningsstod", "sjukskriven", "utan-sgi")
                .cannotGo("underlag", "checklist:malgrupp", NO_CARE)
                .answers("malgrupp", true, "behover-rehab")
                .lifts("WRITTEN", twice)
                .goes("underlag")
                .cannotSign("DOCUMENT_REQUEST", "'party':'REGION_PSYCHIATRY'", "document-consent-NEVER_ASKED")
                .signs("DOCUMENT_REQUEST", "'party':'REGION_PRIMARY','questions':{'q':{'text':'Prognos?'}}")
                .goes("planering")
                .signs("OBSTACLE", "'what':'Kön är ett år','level':'REGIONAL'")
                .answers("fk-samordning", true, CRITERIA)
                .cannotGo("samordnad-rehab", "checklist:fk-samordning")
                .answers("fk-samordning", false, HINDRANCES)
                .goes("samordnad-rehab")
                .cannotGo("uppfoljning", "checklist:fk-besked:beviljad")
                .answers("fk-besked", true, "beviljad")
                .goes("uppfoljning")
                .cannotGo("avslut", "record:SELF_RATING")
                .signs("SELF_RATING", "'template':'vardag-och-arbete','scores':{'ork':7}")
                .goes("avslut")
                .closes("WORK");
    }
}
