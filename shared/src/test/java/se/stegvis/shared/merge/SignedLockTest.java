package se.stegvis.shared.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.Text.doc;
import static se.stegvis.shared.Text.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;

class SignedLockTest {
    private static final KindSpec VISIT = Kind.HOME_VISIT.spec();
    private static final KindSpec CONSENT = Kind.CONSENT.spec();
    private static final Doc SIGNED = doc("{'status':'SIGNED','observations':'x','nextStep':'n'}");

    private static Set<String> refused(KindSpec spec, Doc stored, String set) {
        return SignedLock.refused(spec, stored, stored, json(set));
    }

    @Test
    void whoSignsSecondChangesNothing() {
        Doc stored = doc("{'status':'SIGNED','purpose':'p','signedBy':'00000000-0000-0001-0000-000000000001'}");
        ObjectNode again = json("{'status':'SIGNED','signedBy':'00000000-0000-0002-0000-000000000002'}");
        Doc draft = doc("{'status':'DRAFT','purpose':'p'}");
        assertThat(SignedLock.refused(CONSENT, stored, draft, again)).isEmpty();
        assertThat(Merge.of(CONSENT, draft, stored, again, Attribution.undated(new UUID(0, 7)))
                        .merged())
                .isEqualTo(stored);
    }

    @Test
    void aDraftRefusesNothing() {
        assertThat(refused(VISIT, doc("{'status':'DRAFT'}"), "{'observations':'y','status':'SIGNED'}"))
                .isEmpty();
    }

    @Test
    void aSignedRecordRefusesEveryFieldThatWouldChangeAndNamesThemAll() {
        assertThat(refused(VISIT, SIGNED, "{'observations':'y','nextStep':null,'purpose':'OTHER','fromLater':1}"))
                .containsExactly("observations", "nextStep", "purpose", "fromLater");
    }

    @Test
    void aSignatureIsNotTakenBack() {
        assertThat(refused(VISIT, SIGNED, "{'status':'DRAFT'}")).containsExactly("status");
        assertThat(refused(VISIT, SIGNED, "{'status':null}")).containsExactly("status");
    }

    @Test
    void whatAlreadyStandsIsNoChange() {
        assertThat(refused(VISIT, SIGNED, "{'status':'SIGNED','observations':'x'}"))
                .isEmpty();
    }

    @Test
    void aFieldSentAsItWasSeenIsNoChange() {
        Doc seen = doc("{'observations':'seen'}");
        assertThat(SignedLock.refused(VISIT, SIGNED, seen, json("{'observations':'seen'}")))
                .isEmpty();
    }

    @Test
    void openFieldsAreTaken() {
        String outcome = "{'followUpOutcomes':{'a':{'outcome':'DONE'}},'conflicts':{'c':null}}";
        assertThat(refused(VISIT, SIGNED, outcome)).isEmpty();
    }

    @Test
    void theReceiverAnswersASignedAssignmentButDoesNotRewriteIt() {
        KindSpec assignment = Kind.ASSIGNMENT.spec();
        Doc sent = doc("{'status':'SIGNED','to':'AME','interventions':['WORK_TRAINING'],'state':'SENT'}");
        assertThat(refused(assignment, sent, "{'state':'RETURNED','why':'w','feedback':{'f':{'text':'t'}}}"))
                .isEmpty();
        assertThat(refused(assignment, sent, "{'to':'AF','interventions':['INVESTIGATION'],'purpose':'p'}"))
                .containsExactly("to", "interventions", "purpose");
    }

    @Test
    void anAnswerIsNotedInASignedRequestWhichStaysAsItWasSent() {
        KindSpec request = Kind.DOCUMENT_REQUEST.spec();
        Doc sent = doc("{'status':'SIGNED','party':'AF','sentAt':'2026-11-22T10:00:00Z'}");
        assertThat(refused(request, sent, "{'answeredAt':'2026-12-01T10:00:00Z','answer':'a'}"))
                .isEmpty();
        assertThat(refused(
                        request,
                        sent,
                        "{'party':'FK','sentAt':'2026-11-23T10:00:00Z','consent':null,'information':['HEALTH']}"))
                .containsExactly("party", "sentAt", "information");
    }

    @ParameterizedTest
    @EnumSource(names = {"CASE", "CLIENT"})
    void livingRecordsAreNeverLocked(Kind kind) {
        assertThat(refused(kind.spec(), doc("{'status':'SIGNED'}"), "{'step':'2','phone':'1'}"))
                .isEmpty();
    }

    @Test
    void aWithdrawalMayGrow() {
        Doc stored = doc("{'status':'SIGNED','withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':['AF']}}");
        assertThat(refused(CONSENT, stored, "{'withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':['FK','AF']}}"))
                .isEmpty();
        assertThat(refused(CONSENT, stored, "{'withdrawn':{'at':'2026-11-22T11:00:00+01:00','parties':'ALL'}}"))
                .isEmpty();
        assertThat(refused(CONSENT, stored, "{'withdrawn':{'at':'2026-11-22T12:00:00+01:00'}}"))
                .isEmpty();
    }

    /** The next one tells only of itself, as whoever does not know of the first would. */
    @Test
    void aSecondWithdrawalNeedNotSayTheFirstAgain() {
        Doc stored = doc("{'status':'SIGNED','withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':['FK']}}");
        for (String parties : new String[] {"'ALL'", "['AF']", "['FK','AF']"}) {
            String next = "{'withdrawn':{'at':'2026-11-24T12:00:00+01:00','parties':" + parties + "}}";
            assertThat(refused(CONSENT, stored, next)).as(parties).isEmpty();
        }
        assertThat(refused(CONSENT, stored, "{'withdrawn':{'at':'2026-11-24T12:00:00+01:00'}}"))
                .isEmpty();
    }

    @Test
    void aWithdrawalMayNeitherShrinkNorMoveLaterNorGo() {
        Doc each = doc("{'status':'SIGNED','withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':['AF','FK'],"
                + "'each':{'AF':'2026-11-22T12:00:00+01:00','FK':'2026-11-24T12:00:00+01:00'}}}");
        String later =
                "{'withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':['AF','FK'],'each':{'FK':'2026-11-2%s'}}}";
        assertThat(refused(CONSENT, each, String.format(Locale.ROOT, later, "5T12:00:00+01:00")))
                .containsExactly("withdrawn");
        assertThat(refused(CONSENT, each, String.format(Locale.ROOT, later, "3T12:00:00+01:00")))
                .isEmpty();
        Doc stored = doc("{'status':'SIGNED','withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':['AF','FK']}}");
        assertThat(refused(CONSENT, stored, "{'withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':['AF']}}"))
                .containsExactly("withdrawn");
        assertThat(refused(CONSENT, stored, "{'withdrawn':{'at':'2026-11-22T12:00:01+01:00','parties':['AF','FK']}}"))
                .containsExactly("withdrawn");
        assertThat(refused(CONSENT, stored, "{'withdrawn':null}")).containsExactly("withdrawn");
    }

    @Test
    void aWholeWithdrawalDoesNotBecomeOneInPart() {
        Doc stored = doc("{'status':'SIGNED','withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':'ALL'}}");
        assertThat(refused(CONSENT, stored, "{'withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':['AF']}}"))
                .containsExactly("withdrawn");
    }
}
