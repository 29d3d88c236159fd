package se.stegvis.mobile.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.reminder.FollowUpState;

@Timeout(60)
class RequestFormTest {
    private static final UUID CONSENT = new UUID(15, 1);
    private static final UUID REQUEST = new UUID(15, 2);
    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void withoutConsentNothingGoesAndTheMissingOneIsNamedAndLedTo() {
        open(1280, 800);
        stage.press("Vårdcentralen");
        stage.write("Syfte", "Bedöma vad arbetsträningen får innehålla.");
        assertThat(stage.sees("Samtycke saknas: Vårdcentralen (Hälsa).")).isTrue();
        stage.picture("begaran-utan-samtycke");
        stage.press("Signera");
        assertThat(stage.sees("En sak saknas innan du kan signera")).isTrue();
        stage.press("Skriv in samtycke");
        stage.window.until(() -> !stage.gone.isEmpty(), "the request to be saved before the consent is asked for");
        Destination.AskConsent asked = (Destination.AskConsent) stage.gone.get(0);
        assertThat(asked.wish())
                .isEqualTo(new ConsentWish(
                        ConsentType.SECRECY_LIFTED,
                        Map.of(Party.REGION_PRIMARY, Set.of(InformationKind.HEALTH)),
                        Set.of(ConsentDirection.FETCH),
                        "Bedöma vad arbetsträningen får innehålla."));
        assertThat(stage.resumes)
                .containsExactly(new Destination.EditRecord(
                        stage.stored(DocumentRequest.class).id()));
    }

    @Test
    void withConsentItIsSentAtTheSignatureAndSaysWhichConsentItRestsOn() {
        stage = FormStage.of(1280, 800);
        seedConsent("2027-05-01");
        show();
        stage.press("Vårdcentralen");
        assertThat(stage.sees("Det gäller till och med 1 maj 2027.")).isTrue();
        assertThat(stage.sees("Samtycke finns för Vårdcentralen: Hälsa")).isTrue();
        stage.press("Alla frågor: Rätt stöd: frågor i dialogen");
        assertThat(stage.sees("9 frågor tillagda")).isTrue();
        stage.picture("begaran");
        stage.press("Om 2 veckor");
        stage.press("Signera");
        stage.picture("begaran-granska");
        assertThat(stage.sees("Uppgifter som begärs")).isTrue();
        assertThat(stage.sees("till och med 1 maj 2027")).as("the consent").isTrue();
        stage.press("Signera nu");
        stage.untilBack();
        DocumentRequest signed = stage.stored(DocumentRequest.class);
        assertThat(signed.signed()).isTrue();
        assertThat(signed.sentOn()).contains(LocalDate.of(2026, 11, 23));
        assertThat(signed.consent()).contains(CONSENT);
        assertThat(signed.doc().keys("information")).containsExactly("HEALTH");
        assertThat(signed.doc().map("questions")).hasSize(9);
    }

    @Test
    void f11_whatTheLawDemandsIsRequestedWithoutConsentAndHealthIsNot() {
        open(1280, 800);
        stage.press("Försäkringskassan");
        stage.press("Lagen kräver det");
        assertThat(stage.sees("behöver inte lämna det enligt den bestämmelse som anges (Hälsa)"))
                .isTrue();
        stage.press("Hälsa");
        stage.press("Ekonomi");
        assertThat(stage.sees("Ingen jurist har bekräftat det än.")).isTrue();
        assertThat(stage.sees("Lagen kräver uppgiften. Inget samtycke behövs.")).isTrue();
        assertThat(stage.sees("Grund för begäran")).as("not under consent").isTrue();
        stage.picture("begaran-lagen");
        stage.press("Om 2 veckor");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        DocumentRequest signed = stage.stored(DocumentRequest.class);
        assertThat(signed.byLaw()).isTrue();
        assertThat(signed.doc().text("provision")).contains("förordning 2008:975");
        assertThat(signed.consent()).isEmpty();
    }

    @Test
    void aConsentThatHasEndedOrCoversOtherThingsIsNotEnough() {
        stage = FormStage.of(1280, 800);
        seedConsent("2026-11-01");
        show();
        stage.press("Vårdcentralen");
        assertThat(stage.sees("Samtycket har gått ut: Vårdcentralen (Hälsa).")).isTrue();
        stage.press("Arbetsförmåga");
        assertThat(stage.sees("Vårdcentralen (Arbetsförmåga)")).isTrue();
    }

    @Test
    void theUniformQuestionsComeOnceAndCanBeTakenBack() {
        open(1280, 800);
        stage.press("Alla frågor: Rätt stöd: frågor i dialogen");
        stage.press("Alla frågor: Rätt stöd: frågor i dialogen");
        assertThat(stage.sees("Frågorna fanns redan")).isTrue();
        stage.leave();
        stage.window.until(() -> questions() == 9, "nine questions");
    }

    @Test
    void uniformQuestionsAddedByMistakeAreTakenAwayAgain() {
        open(1280, 800);
        stage.press("Alla frågor: Rätt stöd: frågor i dialogen");
        stage.press("Ångra");
        assertThat(stage.window.shows("Ta bort frågan")).isFalse();
        assertThat(OnScreen.ask(() -> stage.window.root().lookupAll(".entry").size()))
                .isZero();
    }

    @Test
    void aSignatureThatCouldNotBeSavedSendsNothing() {
        stage = FormStage.of(1280, 800);
        seedConsent("2027-05-01");
        show();
        stage.press("Vårdcentralen");
        stage.window.until(() -> !stage.journal.saves().isEmpty(), "the party to be saved");
        stage.press("Signera");
        stage.journal.failSaves(Optional.of(NotSaved.Reason.LOCKED));
        stage.press("Signera nu");
        stage.window.read("Plattan är låst.");
        stage.journal.failSaves(Optional.empty());
        stage.write("Syfte", "Annat syfte.");
        stage.window.until(() -> stage.stored(DocumentRequest.class).doc().has("purpose"), "the purpose to be saved");
        assertThat(stage.stored(DocumentRequest.class).signed()).isFalse();
        assertThat(stage.stored(DocumentRequest.class).sentOn()).isEmpty();
        assertThat(stage.stored(DocumentRequest.class).consent()).isEmpty();
    }

    @Test
    void aConsentTakenBackWhileTheFormIsOpenStopsTheSignature() {
        stage = FormStage.of(1280, 800);
        seedConsent("2027-05-01");
        show();
        stage.press("Vårdcentralen");
        ObjectNode withdrawn = FormStage.node();
        withdrawn.putObject("withdrawn").put("at", "2026-11-23T09:00:00+01:00").put("parties", "ALL");
        stage.journal.arrive(CONSENT, withdrawn);
        stage.press("Signera");
        assertThat(stage.sees("Samtycket är återkallat: Vårdcentralen (Hälsa)."))
                .isTrue();
        assertThat(stage.sees("Signera nu")).isFalse();
    }

    @Test
    void aConsentThatTheServerHasRefusedLetsNothingOut() {
        stage = FormStage.of(1280, 800);
        seedConsent("2027-05-01");
        stage.journal.mark(CONSENT, RecordState.NEEDS_ATTENTION);
        show();
        stage.press("Vårdcentralen");
        assertThat(stage.sees("Inget får begäras än")).isTrue();
        stage.press("Signera");
        assertThat(stage.sees("Samtycke saknas: Vårdcentralen (Hälsa).")).isTrue();
        assertThat(stage.sees("Signera nu")).isFalse();
    }

    @Test
    void whatComesInIsWrittenOnTheSignedRequestAndItsFollowUpIsDone() {
        stage = FormStage.of(1280, 800);
        seedRequest();
        stage.show(context -> new AnswerForm(context, (DocumentRequest)
                stage.journal.find(REQUEST).orElseThrow().content()));
        stage.write("Vad som kom in", "Läkarutlåtande på tre sidor.");
        stage.picture("begaran-svar");
        stage.press("Spara svaret");
        stage.untilBack();
        DocumentRequest answered =
                (DocumentRequest) stage.journal.find(REQUEST).orElseThrow().content();
        assertThat(answered.signed()).isTrue();
        assertThat(answered.answeredAt().map(Texts::day)).contains(LocalDate.of(2026, 11, 23));
        assertThat(answered.doc().text("answer")).contains("Läkarutlåtande på tre sidor.");
        assertThat(FollowUpState.of(answered).orElseThrow().standing()).isEqualTo(FollowUpState.Standing.DONE);
    }

    @Test
    void b2_whatIsWrittenOfAnAnswerStandsAgainWhenTheProgramEndedBeforeItWasSaved() {
        stage = FormStage.of(1280, 800);
        seedRequest();
        Supplier<AnswerForm> form = () -> new AnswerForm(stage.desk, (DocumentRequest)
                stage.journal.find(REQUEST).orElseThrow().content());
        stage.show(context -> form.get());
        stage.write("Vad som kom in", "Läkarutlåtande på tre sidor.");
        stage.write("ÅÅÅÅ-MM-DD", "förra året");
        stage.window.until(() -> stage.journal.unread(REQUEST).size() == 2, "both texts kept");
        assertThat(stage.journal.saves()).as("nothing is sent").isEmpty();
        stage.show(context -> form.get());
        assertThat(stage.sees("”förra året” går inte att läsa som ett datum.")).isTrue();
        stage.write("ÅÅÅÅ-MM-DD", "i går");
        stage.press("Spara svaret");
        stage.untilBack();
        DocumentRequest answered =
                (DocumentRequest) stage.journal.find(REQUEST).orElseThrow().content();
        assertThat(answered.answeredAt().map(Texts::day)).contains(LocalDate.of(2026, 11, 22));
        assertThat(answered.doc().text("answer")).contains("Läkarutlåtande på tre sidor.");
        stage.window.until(() -> stage.journal.unread(REQUEST).isEmpty(), "nothing left");
    }

    @Test
    void aDayToComeIsNoDayOfAnAnswer() {
        stage = FormStage.of(1280, 800);
        seedRequest();
        stage.show(context -> new AnswerForm(context, (DocumentRequest)
                stage.journal.find(REQUEST).orElseThrow().content()));
        stage.write("ÅÅÅÅ-MM-DD", "2026-12-24");
        OnScreen.act(() -> stage.window.root().requestFocus());
        stage.press("Spara svaret");
        assertThat(stage.sees("Välj dagen då svaret kom, i dag eller tidigare."))
                .isTrue();
        assertThat(stage.journal.saves()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"800,1280,staende", "412,915,mobil", "1280,800,morkt"})
    void theRequestCanBeWrittenInEveryShape(int width, int height, String name) {
        open(width, height);
        if (name.equals("morkt")) {
            stage.dark();
        }
        stage.press("Vårdcentralen");
        stage.picture("begaran-" + name);
        assertThat(stage.sees("Inget får begäras än")).isTrue();
    }

    private int questions() {
        return stage.stored(DocumentRequest.class).doc().map("questions").size();
    }

    private void open(int width, int height) {
        stage = FormStage.of(width, height);
        show();
    }

    private void show() {
        stage.show(context -> {
            RecordDraft fields = RecordDraft.fresh(context.journal(), Kind.DOCUMENT_REQUEST, FormStage.CASE);
            return new RequestForm(context, new RequestDraft(fields, context.journal(), context::now));
        });
    }

    private void seedConsent(String until) {
        ObjectNode consent = FormStage.node().put("status", "SIGNED").put("type", "SECRECY_LIFTED");
        consent.put("decision", "GIVEN").put("form", "WRITTEN");
        consent.put("validFrom", "2026-10-01").put("validTo", until);
        ObjectNode care = consent.putObject("parties").putObject("REGION_PRIMARY");
        care.putArray("information").add("HEALTH");
        care.putArray("directions").add("FETCH");
        stage.journal.seed(CONSENT, Kind.CONSENT, FormStage.CASE, consent);
    }

    private void seedRequest() {
        ObjectNode request = FormStage.node().put("status", "SIGNED").put("party", "REGION_PRIMARY");
        request.put("happenedAt", "2026-11-02T10:00:00+01:00").put("sentAt", "2026-11-02T10:00:00+01:00");
        request.putObject("followUp").put("date", "2026-11-20").put("responsible", FormStage.ME.toString());
        stage.journal.seed(REQUEST, Kind.DOCUMENT_REQUEST, FormStage.CASE, request);
    }
}
