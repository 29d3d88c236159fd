package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.UnmetGuard;

/** States that a record has whatever its kind, and those of single kinds that others ask for. */
class CareRecordTest {
    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "HOME_VISIT | {} | true | false",
                "HOME_VISIT | {'status':'DRAFT'} | true | false",
                "HOME_VISIT | {'discardedAt':'2026-11-20T10:00:00Z'} | true | true",
                "HOME_VISIT | {'status':'SIGNED'} | false | false",
                "HOME_VISIT | {'status':'SIGNED','discardedAt':'2026-11-20T10:00:00Z'} | false | false",
                "CLIENT | {'discardedAt':'2026-11-20T10:00:00Z'} | false | false",
                "CLIENT | {'status':'SIGNED'} | false | false",
            })
    void onlyADraftIsDiscardedAndALivingRecordIsNone(String kind, String fields, boolean draft, boolean discarded) {
        CareRecord record = view(kind, fields);
        assertThat(record.draft()).isEqualTo(draft);
        assertThat(record.discarded()).isEqualTo(discarded);
    }

    @Test
    void aRecordSaysWhichDateItAnswersAndWhichFarOneIsMeant() {
        CareRecord visit = view(
                "HOME_VISIT",
                "{'followsUp':'" + ID + "','followUp':{'date':'2029-01-08','confirmedDate':'2029-01-08'}}");
        assertThat(visit.followsUp()).contains(ID);
        assertThat(visit.followUpDate()).contains(LocalDate.of(2029, 1, 8));
        assertThat(visit.followUpConfirmed()).contains(LocalDate.of(2029, 1, 8));
        assertThat(view("HOME_VISIT", "{}").followUpConfirmed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlySignaturesThatOtherRecordsDecideAskForThem(Kind kind) {
        assertThat(CaseFacts.needRecordsFor(kind.name()))
                .isEqualTo(List.of("ASSIGNMENT", "DOCUMENT_REQUEST", "SIP_PLAN", "STEP")
                        .contains(kind.name()));
    }

    @Test
    void aPictureIsAwaitedUntilTheServerHasThatVeryContent() {
        String hash = "a".repeat(64);
        String other = "b".repeat(64);
        String pictures = "'attachments':{'p':{'sha256':'" + hash + "','name':'Köket','mediaType':'image/jpeg',"
                + "'size':12},'q':{'name':'no content'}}";
        String at = "2026-11-22T10:00:00Z";
        PictureRecord none = (PictureRecord) view("HOME_VISIT", "{" + pictures + "}");
        PictureRecord wrong = received(pictures, other, at);
        PictureRecord right = received(pictures, hash, at);

        Attachment picture = new Attachment("p", hash, "Köket", "image/jpeg", 12);
        assertThat(none.attachments()).containsExactly(picture);
        assertThat(none.awaited()).containsExactly(picture);
        assertThat(none.received(picture)).isEmpty();
        assertThat(wrong.awaited()).containsExactly(picture);
        assertThat(wrong.received(picture)).isEmpty();
        assertThat(right.awaited()).as("pictures still awaited").isEmpty();
        assertThat(right.received(picture)).contains(at);
    }

    private static PictureRecord received(String pictures, String hash, String at) {
        return (PictureRecord) view(
                "HOME_VISIT",
                "{" + pictures + ",'attachmentsReceived':{'p':{'sha256':'" + hash + "','at':'" + at + "'}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | false",
                "{'goals':{'a':{'text':'t','smarta':%s}}} | true",
                "{'goals':{'a':{'smarta':%s}}} | false",
                "{'goals':{'a':{'text':'t','smarta':['SPECIFIC']}}} | false",
                "{'goals':{'a':{'text':'t','smarta':%s},'b':{'text':'t'}}} | false",
            })
    void theGoalsOfASipAreSmartaWhenEachHasItsTextAndAllSix(String fields, boolean smarta) {
        String all =
                Arrays.stream(Smarta.values()).map(one -> "'" + one + "'").collect(Collectors.joining(",", "[", "]"));
        SipPlan plan = (SipPlan) view("SIP_PLAN", fields.replace("%s", all));
        assertThat(plan.goalsAreSmarta()).isEqualTo(smarta);
    }

    @Test
    void aRecordNamesTheOneItIsAbout() {
        assertThat(((SipPlan) view("SIP_PLAN", "{'revises':'" + ID + "'}")).revises())
                .contains(ID);
        assertThat(((WorkTrainingFollowUp) view("WORK_TRAINING_FOLLOW_UP", "{'training':'" + ID + "'}")).training())
                .contains(ID);
        assertThat(((DocumentRequest) view("DOCUMENT_REQUEST", "{'consent':'" + ID + "'}")).consent())
                .contains(ID);
    }

    @Test
    void anAttemptIsAContactThatReachedNobody() {
        Contact reached = (Contact) view("CONTACT", "{'how':'PHONE','result':'REACHED'}");
        Contact missed = (Contact) view("CONTACT", "{'result':'NOT_REACHED'}");
        assertThat(reached.isAttempt() || ContactAttempts.isAttempt(reached)).isFalse();
        assertThat(missed.isAttempt() && ContactAttempts.isAttempt(missed)).isTrue();
        assertThat(reached.how()).contains(ContactHow.PHONE);
    }

    @Test
    void aLossOfWorkAbilityIsPermanentOnlyWhenSomebodyHasSaidSo() {
        assertThat(((DfaChain) view("DFA_CHAIN", "{'permanent':true}")).permanent())
                .isTrue();
        assertThat(((DfaChain) view("DFA_CHAIN", "{'permanent':false}")).permanent())
                .isFalse();
        assertThat(((DfaChain) view("DFA_CHAIN", "{}")).permanent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:00:00+01:00, ''",
        "2026-11-22T09:59:59+01:00, end ends-before-start",
        "2026-11-23T10:00:00+01:00, ''",
        "2026-11-23T10:00:01+01:00, end ends-days-later",
    })
    void aVisitEndsWithinADayOfItsStart(String end, String finding) {
        String fields = "{'purpose':'NEW_CASE','entry':'REFUSED','start':'2026-11-22T10:00:00+01:00','end':'%s'}";
        assertThat(findings("HOME_VISIT", String.format(Locale.ROOT, fields, end)))
                .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void aMoveNamesItsProcessAndSaysWhyAndNoUnmetDemandIsOverridden() {
        String move = "'process':{'key':'a','version':1},'from':'1','to':'2'";
        CaseFacts unmet = CaseFacts.NONE.withUnmet(
                List.of(new UnmetGuard("g", new LocalizedText("Något saknas.", Optional.empty()))));
        String complete = "{" + move + ",'toProcess':{'key':'b','version':1},'why':'flyttar'}";
        assertThat(findings("STEP", complete)).isEmpty();
        assertThat(findings("STEP", complete, unmet)).containsExactly("toProcess guard-unmet");
        assertThat(findings("STEP", "{" + move + ",'toProcess':{'version':1}}"))
                .containsExactly("toProcess required-choice", "why move-without-why");
    }

    @Test
    void wordsAreAskedByKindFieldOrName() {
        Wording swedish = Wording.of(Locale.forLanguageTag("sv"));
        assertThat(swedish.kind(Kind.HOME_VISIT))
                .isEqualTo(swedish.kind("HOME_VISIT"))
                .isEqualTo("Hembesök");
        assertThat(swedish.field(HomeVisit.OBSERVATIONS))
                .isEqualTo(swedish.field("observations"))
                .isNotBlank();
    }

    @Test
    void strokesInAnOpenConflictAreKnownWithTheTextOfTheRecord() {
        Doc doc = view("CONSENT", "{'textShown':'Ja','conflicts':{'c':{'fields':{'signatureStrokes':'M1 1L2 2'}}}}")
                .doc();
        assertThat(GlassSignature.allIn(new UUID(0, 1), doc)).hasSize(1);
    }
}
