package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.Text.doc;
import static se.stegvis.shared.Text.json;
import static se.stegvis.shared.record.Views.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.consent.WithdrawalTerms;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessRef;

class DocTest {
    private static final KindSpec PLAN = Kind.SIP_PLAN.spec();

    @Test
    void nullClearsMapsTakeTheirKeysAndTheRestIsReplaced() {
        Doc before = doc(
                "{'place':'p','wishes':'w','actions':{'a':{'what':'1'},'b':{'what':'2'}},'followUp':{'date':'2026-12-01'}}");
        Doc after = before.with(
                json("{'place':null,'actions':{'a':null,'c':{'what':'3','due':null}},'followUp':{'what':'f'}}"), PLAN);
        assertThat(after)
                .isEqualTo(doc("{'wishes':'w','actions':{'b':{'what':'2'},'c':{'what':'3'}},'followUp':{'what':'f'}}"));
    }

    @Test
    void aChangeReachesNeitherTheOldDocumentNorItself() {
        Doc before = doc("{'actions':{'a':{'what':'1'}}}");
        ObjectNode set = json("{'actions':{'b':{'what':'2'}},'fromLater':{'x':1}}");
        Doc after = before.with(set, PLAN);
        ((ObjectNode) set.get("fromLater")).put("x", 2);
        ((ObjectNode) set.at("/actions/b")).put("what", "changed");
        assertThat(before).isEqualTo(doc("{'actions':{'a':{'what':'1'}}}"));
        assertThat(after).isEqualTo(doc("{'actions':{'a':{'what':'1'},'b':{'what':'2'}},'fromLater':{'x':1}}"));
    }

    @Test
    void aFieldOfTheWrongTypeReadsAsAbsent() {
        Doc odd = doc("{'a':1,'b':'x','c':[],'d':' '}");
        assertThat(odd.text("a")).isEmpty();
        assertThat(odd.text("d")).isEmpty();
        assertThat(odd.date("b")).isEmpty();
        assertThat(odd.instant("b")).isEmpty();
        assertThat(odd.id("b")).isEmpty();
        assertThat(odd.number("b")).isEmpty();
        assertThat(odd.flag("b")).isEmpty();
        assertThat(odd.choice("b", Party.class)).isEmpty();
        assertThat(odd.choices("a", Party.class)).isEmpty();
        assertThat(odd.map("c")).isEmpty();
        assertThat(odd.object("c")).isEqualTo(Doc.EMPTY);
        assertThat(odd.has("missing")).isFalse();
    }

    @Test
    void aLoneKeyIsASetOfOne() {
        assertThat(doc("{'p':'AF'}").choices("p", Party.class)).containsExactly(Party.AF);
        assertThat(doc("{'p':['AF','FROM_LATER']}").choices("p", Party.class)).containsExactly(Party.AF);
        assertThat(doc("{'p':['AF','FROM_LATER',1]}").keys("p")).containsExactly("AF", "FROM_LATER");
        assertThat(doc("{'p':{'a':1}}").keys("p")).isEmpty();
        assertThat(doc("{'p':['AF','FROM_LATER']}").names("p", "FROM_LATER")).isTrue();
    }

    @Test
    void aSetNamesItsKeysAndNoOther() {
        Doc called = doc("{'calledParties':['AF','FROM_LATER'],'place':'AF'}");
        assertThat(called.names(SipPlan.CALLED_PARTIES, "FROM_LATER")).isTrue();
        assertThat(called.names(SipPlan.CALLED_PARTIES, "FK")).isFalse();
        assertThat(called.names("missing", "AF")).isFalse();
        assertThat(called.choice("place", Party.class)).contains(Party.AF);
        assertThat(called.hashCode()).isNotEqualTo(doc("{'a':2}").hashCode());
    }

    @Test
    void itShowsNamesOnly() {
        assertThat(doc("{'observations':'secret'}").toString()).isEqualTo("Doc[observations]");
        assertThat(doc("{'a':1}")).isEqualTo(doc("{'a':1}")).hasSameHashCodeAs(doc("{'a':1}"));
        assertThat(doc("{'a':1}").equals("x")).isFalse();
    }

    @Test
    void aKindOfANewerAppIsKeptAndReadAsUnknown() {
        CareRecord later = view("FROM_LATER", "{'status':'SIGNED','x':1}");
        assertThat(later).isInstanceOf(UnknownRecord.class);
        assertThat(later.signed()).isTrue();
        assertThat(later.doc().toNode().get("x").asInt()).isEqualTo(1);
        assertThat(SigningCheck.of(later, CaseFacts.NONE)).isEmpty();
    }

    @Test
    void whatEveryRecordHasIsReadFromTheDocument() {
        CareRecord visit = view(
                "HOME_VISIT",
                "{'status':'SIGNED','happenedAt':'2026-11-22T10:00:00+01:00','addendumTo':'018f0000-0000-7000-8000-000000000001',"
                        + "'followUp':{'date':'2026-12-01','responsible':'018f0000-0000-7000-8000-000000000002'}}");
        assertThat(visit.signed()).isTrue();
        assertThat(visit.id()).isEqualTo(new UUID(1, 1));
        assertThat(visit.happenedAt()).isPresent();
        assertThat(visit.followUpDate()).contains(LocalDate.of(2026, 12, 1));
        assertThat(visit.followUpResponsible()).isPresent();
        assertThat(visit.addendumTo()).isPresent();
    }

    @Test
    void livingRecordsAreNeverSigned() {
        assertThat(view("CASE", "{'status':'SIGNED'}").signed()).isFalse();
        assertThat(view("CLIENT", "{'status':'SIGNED'}").signed()).isFalse();
    }

    @Test
    void theCaseSaysWhoHasItAndWhereItIs() {
        CareCase care = (CareCase)
                view(
                        "CASE",
                        "{'client':'018f0000-0000-7000-8000-000000000001','team':'018f0000-0000-7000-8000-000000000002',"
                                + "'responsible':'018f0000-0000-7000-8000-000000000003','occupationalTherapist':'018f0000-0000-7000-8000-000000000004',"
                                + "'process':{'key':'tranas-rehab','version':2},'step':'3b','needGroup':'R2','closed':{'date':'2026-12-01'}}");
        assertThat(care.client()).isPresent();
        assertThat(care.team()).isPresent();
        assertThat(care.responsible()).isPresent();
        assertThat(care.occupationalTherapist()).isPresent();
        assertThat(care.process()).contains(new ProcessRef("tranas-rehab", 2));
        assertThat(care.step()).contains("3b");
        assertThat(care.needGroup()).contains(NeedGroup.RH2);
        assertThat(care.closedOn()).contains(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-3,1", "3,3"})
    void readingAProcessNeverFails(int version, int read) {
        CareCase care = (CareCase) view("CASE", "{'process':{'key':'k','version':" + version + "}}");
        assertThat(care.process()).contains(new ProcessRef("k", read));
    }

    @Test
    void theClientTellsOfChildrenNameAndProtection() {
        Client client = (Client)
                view(
                        "CLIENT",
                        "{'givenName':'Åsa','familyName':'Testsson','protection':'PROTECTED_REGISTRATION','household':{'a':{'relation':'CHILD'}}}");
        assertThat(client.name()).isEqualTo("Åsa Testsson");
        assertThat(client.protection()).isEqualTo(Protection.PROTECTED_REGISTRATION);
        assertThat(CaseFacts.of(client).childInHousehold()).isTrue();
        assertThat(((Client) view("CLIENT", "{}")).protection()).isEqualTo(Protection.NONE);
        assertThat(((Client) view("CLIENT", "{'household':{'a':{'relation':'PARTNER'}}}")).childInHousehold())
                .isFalse();
    }

    @Test
    void theJointFollowUpOfASipIsItsFollowUpDate() {
        SipPlan plan = (SipPlan) view("SIP_PLAN", "{'jointFollowUp':'2027-02-01','goals':{'g':{}},'actions':{'a':{}}}");
        assertThat(plan.followUpDate()).contains(LocalDate.of(2027, 2, 1));
        assertThat(plan.goals()).containsKey("g");
        assertThat(plan.actions()).containsKey("a");
        assertThat(view("SIP_PLAN", "{'jointFollowUp':'2027-02-01','followUp':{'date':'2027-01-01'}}")
                        .followUpDate())
                .contains(LocalDate.of(2027, 1, 1));
        assertThat(((SipFollowUp) view("SIP_FOLLOW_UP", "{'plan':'018f0000-0000-7000-8000-000000000001'}")).plan())
                .isPresent();
    }

    private static final String GIVEN = "'type':'SECRECY_LIFTED','decision':'GIVEN','form':'WRITTEN',"
            + "'parties':{'AF':{'information':['HEALTH']},'FROM_LATER':{'information':['HEALTH']}},"
            + "'validFrom':'2026-01-01','validTo':'2026-12-31'";

    private static WithdrawalTerms withdrawal(String withdrawn) {
        return ((Consent) view("CONSENT", "{'status':'SIGNED'," + GIVEN + ",'withdrawn':" + withdrawn + "}"))
                .terms()
                .map(ConsentTerms::withdrawal)
                .orElseThrow();
    }

    @Test
    void onlyASignedConsentThatIsNoAddendumHasTerms() {
        assertThat(((Consent) view("CONSENT", "{'status':'SIGNED'," + GIVEN + "}"))
                        .terms()
                        .orElseThrow()
                        .parties())
                .containsOnlyKeys(Party.AF);
        assertThat(((Consent) view("CONSENT", "{'status':'DRAFT'," + GIVEN + "}")).terms())
                .isEmpty();
        assertThat(((Consent) view("CONSENT", "{'status':'SIGNED','type':'SECRECY_LIFTED'}")).terms())
                .isEmpty();
        String addendum = "{'status':'SIGNED','addendumTo':'018f0000-0000-7000-8000-000000000001'," + GIVEN + "}";
        assertThat(((Consent) view("CONSENT", addendum)).terms()).isEmpty();
    }

    @Test
    void aWithdrawalNamesPartiesOrIsWhole() {
        assertThat(withdrawal("{'at':'2026-05-05T10:00:00+02:00','parties':['AF']}")
                        .whole())
                .isFalse();
        assertThat(withdrawal("{'at':'2026-05-05T10:00:00+02:00','parties':['AF']}")
                        .parties())
                .containsOnlyKeys(Party.AF);
        assertThat(withdrawal("{'at':'2026-05-05T10:00:00+02:00','parties':['FROM_LATER']}")
                        .whole())
                .isFalse();
        for (String whole : new String[] {"", ",'parties':'ALL'", ",'parties':[]", ",'parties':['AF','ALL']"}) {
            assertThat(withdrawal("{'at':'2026-05-05T10:00:00+02:00'" + whole + "}")
                            .whole())
                    .as(whole)
                    .isTrue();
        }
    }

    @Test
    void eachPartyKeepsTheDayOfItsOwnWithdrawal() {
        String each = "'each':{'AF':'2026-05-05T10:00:00+02:00','FK':'2026-05-07T10:00:00+02:00'";
        WithdrawalTerms inPart =
                withdrawal("{'at':'2026-05-05T10:00:00+02:00','parties':['AF','FK','AME']," + each + "}}");
        assertThat(inPart.parties())
                .isEqualTo(Map.of(
                        Party.AF, LocalDate.of(2026, 5, 5),
                        Party.FK, LocalDate.of(2026, 5, 7),
                        Party.AME, LocalDate.of(2026, 5, 5)));
        assertThat(inPart.whole()).isFalse();
        WithdrawalTerms whole = withdrawal(
                "{'at':'2026-05-05T10:00:00+02:00','parties':'ALL'," + each + ",'ALL':'2026-05-09T10:00:00+02:00'}}");
        assertThat(whole.all()).contains(LocalDate.of(2026, 5, 9));
        assertThat(whole.parties())
                .containsEntry(Party.AF, LocalDate.of(2026, 5, 5))
                .containsEntry(Party.FK, LocalDate.of(2026, 5, 7))
                .containsEntry(Party.REGION_PRIMARY, LocalDate.of(2026, 5, 9));
    }

    @Test
    void aWholeWithdrawalOfAnOlderVersionCountsFromItsOneInstant() {
        WithdrawalTerms whole = withdrawal(
                "{'at':'2026-05-05T10:00:00+02:00','parties':'ALL','each':{'FK':'2026-05-07T10:00:00+02:00'}}");
        assertThat(whole.all()).contains(LocalDate.of(2026, 5, 5));
        assertThat(whole.parties()).containsEntry(Party.FK, LocalDate.of(2026, 5, 5));
    }

    @Test
    void theDayOfAWithdrawalIsTheSwedishOne() {
        assertThat(withdrawal("{'at':'2026-05-05T23:30:00Z'}").all()).contains(LocalDate.of(2026, 5, 6));
    }

    @Test
    void aWithdrawalWithoutReadableInstantCountsFromTheBeginning() {
        assertThat(withdrawal("{'parties':'ALL'}").all()).contains(LocalDate.MIN);
        assertThat(withdrawal("{}")).isEqualTo(Withdrawal.NONE);
    }
}
