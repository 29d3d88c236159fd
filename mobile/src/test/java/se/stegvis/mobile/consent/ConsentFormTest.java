package se.stegvis.mobile.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.TestPictures;
import se.stegvis.mobile.visit.PickedPictures;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;

@Timeout(60)
class ConsentFormTest {
    private static final UUID SIGNED = new UUID(7, 7);
    private static final ConsentText TEXT = new ConsentText(Locale.forLanguageTag("sv-SE"));
    private static final String STROKES = "M60 120 L108 60 L156 140";
    private static final String CARE_UNIT = "Vilken enhet? (Vårdcentralen)";
    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aWrittenConsentIsSignedOnTheGlassUnderTheTextThatWasShown() {
        open(1280, 800);
        fill();
        stage.press("Skriftligt");
        stage.press("Signera");
        assertThat(stage.sees("Underskrift saknas.")).isTrue();
        stage.picture("samtycke-saknas");
        write();
        stage.picture("samtycke-underskrift");
        stage.press("Signera");
        stage.picture("samtycke-granska");
        stage.press("Signera nu");
        stage.untilBack();

        Consent consent = stage.stored(Consent.class);
        String shown = consent.doc().text("textShown").orElseThrow();
        String strokes = consent.doc().text("signatureStrokes").orElseThrow();
        assertThat(consent.signed()).isTrue();
        assertThat(shown)
                .contains("• Arbetsförmedlingen:\n   – Vi får berätta för dem om: hälsa, arbetsförmåga")
                .contains("21 maj 2027");
        assertThat(consent.doc().text("textVersion")).contains("2026-12/sv");
        assertThat(consent.doc().text("signatureHash")).contains(GlassSignature.hash(strokes, shown));
        assertThat(consent.doc().text("signedText")).contains(GlassSignature.textHash(shown));
        assertThat(consent.doc().instant("drawnAt")).isPresent();
        assertThat(consent.terms()).isPresent();
    }

    @Test
    void aPictureOfASignedPaperIsAWrittenConsent() throws Exception {
        stage = FormStage.of(1280, 800);
        byte[] paper = TestPictures.jpeg(60, 3);
        stage.show(context -> new ConsentForm(
                context,
                ConsentDraft.fresh(context.journal(), FormStage.CASE, TEXT, context.today()),
                new PickedPictures(paper)));
        fill();
        assertThat(stage.sees("Ta en bild")).isFalse();
        stage.press("Skriftligt");
        stage.press("Ta en bild");
        stage.window.until(() -> holdsAPicture(), "the picture of the paper");
        stage.picture("samtycke-papper");
        stage.press("Signera");
        assertThat(stage.sees("Underskrift saknas.")).isFalse();
        stage.press("Signera nu");
        stage.untilBack();
        Consent consent = stage.stored(Consent.class);
        assertThat(consent.signed()).isTrue();
        assertThat(consent.attachments()).hasSize(1);
        assertThat(GlassSignature.of(consent.doc()).told()).isFalse();
        assertThat(consent.terms()).isPresent();
    }

    /** The draft may have been saved without the picture before, or not yet at all. */
    private boolean holdsAPicture() {
        return stage.journal.recordsOf(FormStage.CASE).stream()
                .anyMatch(one -> one.content() instanceof Consent consent
                        && !consent.attachments().isEmpty());
    }

    @Test
    void aChangedTextTakesTheSignatureAway() {
        open(1280, 800);
        fill();
        stage.press("Skriftligt");
        write();
        stage.press("Försäkringskassan, vi får berätta: nej");
        assertThat(stage.sees("Texten har ändrats. Låt personen skriva under igen."))
                .isTrue();
        stage.press("Signera");
        assertThat(stage.sees("Underskrift saknas.")).isTrue();
    }

    @Test
    void tab1_strokesUnderTheFormerTextAreNotRedoneUnderTheNewOne() {
        signAndChangeTheText();
        assertThat(button("Gör om").isDisabled()).isTrue();
        assertThat(button("Ångra streck").isDisabled()).isTrue();
        stage.picture("samtycke-texten-andrad");
        stage.press("Försäkringskassan, hälsa: nej");
        write();
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        Consent consent = stage.stored(Consent.class);
        String shown = consent.doc().text("textShown").orElseThrow();
        assertThat(shown).contains("Försäkringskassan");
        assertThat(consent.doc().text("signedText")).contains(GlassSignature.textHash(shown));
    }

    @Test
    void tab1_strokesTakenBackBeforeTheTextChangedAreNotRedone() {
        open(1280, 800);
        fill();
        stage.press("Skriftligt");
        write();
        stage.press("Ångra streck");
        assertThat(button("Gör om").isDisabled()).isFalse();
        stage.press("Försäkringskassan, vi får berätta: nej");
        assertThat(button("Gör om").isDisabled()).isTrue();
    }

    @Test
    void tab1_anotherAnswerTakesTheSignatureAway() {
        open(1280, 800);
        fill();
        stage.press("Skriftligt");
        write();
        stage.press("Samtycker inte");
        assertThat(stage.sees("Svaret har ändrats. Underskriften gällde det förra svaret och är borttagen."))
                .isTrue();
        stage.press("Samtycker");
        stage.press("Signera");
        assertThat(stage.sees("Underskrift saknas.")).isTrue();
    }

    @Test
    void tab1_aReopenedDraftKeepsTheSignatureOfItsText() {
        Consent begun = begun(draft -> {});
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(begun, TEXT), new PickedPictures()));
        assertThat(ink()).isEqualTo(STROKES);
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(Consent.class).signed()).isTrue();
    }

    @Test
    void tab1_aReopenedDraftOfAnOlderTabletKeepsTheSignatureThatItsHashBinds() {
        Consent begun = begun(fields -> fields.text("signedText", null));
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(begun, TEXT), new PickedPictures()));
        assertThat(ink()).isEqualTo(STROKES);
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(Consent.class).signed()).isTrue();
    }

    @Test
    void tab1_aReopenedDraftWhoseTextAnotherTabletChangedAsksForANewSignature() {
        Consent begun = begun(fields -> fields.text("textShown", "En annan text"));
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(begun, TEXT), new PickedPictures()));
        assertThat(stage.sees("Texten har ändrats. Låt personen skriva under igen."))
                .isTrue();
        assertThat(ink()).isEmpty();
        assertThat(button("Gör om").isDisabled()).isTrue();
        stage.press("Signera");
        assertThat(stage.sees("Underskrift saknas.")).isTrue();
    }

    @Test
    void tab1_strokesFromOneTabletDoNotStandUnderTheTextOfAnother() {
        Consent begun = begun(fields -> fields.text("signedText", GlassSignature.textHash("En annan text")));
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(begun, TEXT), new PickedPictures()));
        assertThat(ink()).isEmpty();
        stage.press("Signera");
        assertThat(stage.sees("Underskrift saknas.")).isTrue();
    }

    @Test
    void tab1_aCorrectionBeginsWithoutTheSignature() {
        Consent signed = begun(fields -> fields.text("status", "SIGNED"));
        stage.show(context ->
                new ConsentForm(context, ConsentDraft.addendum(stage.journal, signed, TEXT), new PickedPictures()));
        assertThat(ink()).isEmpty();
    }

    @Test
    void tab1_whatAnotherTabletAddsDuringTheReviewIsNotSignedUnseen() {
        Consent begun = begun(draft -> {});
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(begun, TEXT), new PickedPictures()));
        stage.press("Signera");
        stage.window.read("Signera nu");
        ObjectNode added = FormStage.node();
        added.putObject("parties").putObject("FK").putArray("information").add("HEALTH");
        stage.journal.arrive(SIGNED, added);
        stage.window.read("En kollega har ändrat anteckningen medan du hade den öppen");
        assertThat(stage.sees("Signera nu")).isFalse();
        stage.press("Signera");
        assertThat(stage.sees("Signera nu")).isFalse();
        assertThat(stage.journal.saves()).isEmpty();
    }

    @Test
    void tab1_theTextOfAnotherTabletUnderTheStrokesOfThisOneAsksForANewSignature() {
        Consent begun = begun(draft -> {});
        ObjectNode added = FormStage.node();
        added.putObject("parties").putObject("FK").putArray("information").add("HEALTH");
        stage.journal.arrive(SIGNED, added);
        Consent merged = (Consent) stage.journal.find(SIGNED).orElseThrow().content();
        assertThat(begun.parties()).hasSize(1);
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(merged, TEXT), new PickedPictures()));
        assertThat(ink()).isEmpty();
        stage.press("Signera");
        assertThat(stage.sees("Underskrift saknas.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Planera arbetsträning tillsammans. ",
                "Planera  arbetsträning tillsammans.",
                "Planera arbetstra\u0308ning tillsammans.",
                "Planera\u00a0arbetsträning tillsammans.",
                "Planera arbetsträning\u200b tillsammans.",
                "planera arbetsträning tillsammans.",
                ""
            })
    void tab1_anySignOfDifferenceInTheTextTakesTheSignatureAndTheFormerTextDoesNotBringItBack(String purpose) {
        Consent begun = begun(draft -> {});
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(begun, TEXT), new PickedPictures()));
        assertThat(ink()).isEqualTo(STROKES);
        stage.write("Syfte", purpose);
        assertThat(ink()).isEmpty();
        stage.write("Syfte", "Planera arbetsträning tillsammans.");
        assertThat(ink()).isEmpty();
        assertThat(button("Gör om").isDisabled()).isTrue();
        stage.press("Signera");
        assertThat(stage.sees("Underskrift saknas.")).isTrue();
    }

    @Test
    void tab1_aPartyTakenAwayAndPutBackDoesNotBringTheSignatureBack() {
        Consent begun = begun(draft -> {});
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(begun, TEXT), new PickedPictures()));
        stage.press("Arbetsförmedlingen, hälsa: ja");
        stage.press("Arbetsförmedlingen, hälsa: nej");
        assertThat(ink()).isEmpty();
        stage.press("Signera");
        assertThat(stage.sees("Underskrift saknas.")).isTrue();
    }

    @Test
    void tab1_aDraftThatWasDiscardedAndTakenBackKeepsTheSignatureOfItsTextAndOfNoOther() {
        begun(draft -> {});
        stage.journal.arrive(SIGNED, FormStage.node().put("discardedAt", "2026-11-23T09:10:00+01:00"));
        stage.journal.arrive(SIGNED, FormStage.node().putNull("discardedAt"));
        Consent back = (Consent) stage.journal.find(SIGNED).orElseThrow().content();
        assertThat(ConsentDraft.of(back, TEXT).strokes()).isEqualTo(STROKES);
        stage.journal.arrive(
                SIGNED,
                FormStage.node().put("discardedAt", "2026-11-23T09:10:00+01:00").put("purpose", "Något annat."));
        stage.journal.arrive(SIGNED, FormStage.node().putNull("discardedAt"));
        Consent other = (Consent) stage.journal.find(SIGNED).orElseThrow().content();
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(other, TEXT), new PickedPictures()));
        assertThat(ink()).isEmpty();
    }

    @Test
    void tab1_lookingAtADraftInAnotherLanguageDoesNotTakeItsSignatureAway() {
        Consent begun = begun(draft -> {});
        ConsentText english = new ConsentText(Locale.ENGLISH);
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(begun, english), new PickedPictures()));
        assertThat(ink()).as("under the English text").isEmpty();
        stage.press("Tillbaka");
        stage.untilBack();
        assertThat(stage.journal.saves()).isEmpty();
        assertThat(stage.stored(Consent.class).doc().text("signatureStrokes")).contains(STROKES);
    }

    @Test
    void tab1_beforeTheTextIsThereNothingIsSigned() {
        open(1280, 800);
        stage.press("Samtycker");
        stage.press("Skriftligt");
        write();
        assertThat(ink()).isEmpty();
        stage.press("Sekretessen hävs för parter");
        assertThat(ink()).isEmpty();
        assertThat(button("Gör om").isDisabled()).isTrue();
    }

    @Test
    void tab11_anOralConsentNeedsNoWitness() {
        open(1280, 800);
        fill();
        stage.press("Muntligt, dokumenterat");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(Consent.class).terms()).isPresent();
    }

    @Test
    void f2_directionsOfAnotherClientStayAndAreReadAloud() {
        stage = FormStage.of(1280, 800);
        ObjectNode fields = FormStage.node().put("type", "SECRECY_LIFTED");
        ObjectNode care = fields.putObject("parties").putObject("REGION_PRIMARY");
        care.putArray("information").add("HEALTH");
        care.putArray("directions").add("FETCH");
        Consent begun = new Consent(new RecordHeader(new UUID(4, 4), FormStage.CASE, "CONSENT", 1), Doc.of(fields));
        ConsentDraft draft = ConsentDraft.of(begun, new ConsentText(new Locale("sv")));
        draft.parties().choose(Party.REGION_PRIMARY, InformationKind.ECONOMY, true);
        draft.renewText();
        assertThat(draft.content().directions().get(Party.REGION_PRIMARY)).containsExactly(ConsentDirection.FETCH);
        assertThat(draft.content().parties().get(Party.REGION_PRIMARY)).contains(InformationKind.ECONOMY);
        assertThat(draft.shown()).contains("• Vårdcentralen:\n   – De får berätta för oss om: hälsa, ekonomi");
    }

    @Test
    void f2_aConsentOfBeforeAsksWhichWayAndSavesUnitAndName() {
        stage = FormStage.of(1280, 800);
        ConsentDraft begun = ConsentDraft.fresh(stage.journal, FormStage.CASE, TEXT, LocalDate.of(2026, 11, 23));
        RecordDraft fields = begun.fields();
        fields.text("type", "SECRECY_LIFTED");
        fields.text("decision", "GIVEN");
        fields.text("form", "ORAL_DOCUMENTED");
        fields.text("purpose", "Planera arbetsträning tillsammans.");
        begun.parties().choose(Party.OTHER, InformationKind.HEALTH, true);
        stage.journal.seed(SIGNED, Kind.CONSENT, FormStage.CASE, fields.doc().toNode());
        Consent stored = (Consent) stage.journal.find(SIGNED).orElseThrow().content();
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(stored, TEXT), new PickedPictures()));
        stage.press("Signera");
        assertThat(stage.sees("Säg för varje part åt vilket håll")).isTrue();
        assertThat(stage.sees("Skriv vem som menas med Annat.")).isTrue();
        stage.press("Annat, de får berätta: nej");
        stage.write("Vem menas?", "Överförmyndaren");
        stage.picture("samtycke-annan-part");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        Consent consent = stage.stored(Consent.class);
        assertThat(consent.units(Party.OTHER)).containsExactly("Överförmyndaren");
        assertThat(consent.directions().get(Party.OTHER)).containsExactly(ConsentDirection.FETCH);
        assertThat(consent.doc().text("textShown").orElseThrow())
                .contains("• Annat (Överförmyndaren):\n   – De får berätta för oss om: hälsa");
    }

    @Test
    void f2_aPartyThatIsChosenAgainHasNoUnitOfBefore() {
        open(1280, 800);
        fill();
        stage.write(CARE_UNIT, "Ekdalens vårdcentral");
        stage.press("Vårdcentralen, vi får planera: ja");
        stage.press("Vårdcentralen, de får berätta: nej");
        stage.press("Vårdcentralen, hälsa: nej");
        assertThat(typed(CARE_UNIT)).isEmpty();
        stage.press("Muntligt, dokumenterat");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        Consent consent = stage.stored(Consent.class);
        assertThat(consent.units(Party.REGION_PRIMARY)).isEmpty();
        assertThat(consent.doc().text("textShown").orElseThrow()).doesNotContain("Ekdalens");
    }

    @Test
    void f2_aUnitIsNotWrittenForAPartyThatIsNotChosen() {
        stage = FormStage.of(1280, 800);
        ConsentDraft draft = ConsentDraft.fresh(stage.journal, FormStage.CASE, TEXT, LocalDate.of(2026, 11, 23));
        draft.parties().unit(Party.FK, "1", "Lokalkontoret");
        assertThat(draft.content().parties()).isEmpty();
    }

    @Test
    void f2_severalUnitsOfAnotherClientStaySeveral() {
        Consent begun = begun(fields -> {
            ObjectNode units = fields.copyOf(Consent.PARTIES, "AF").putObject("units");
            units.putObject("a").put("name", "Kontoret i Ekdalen").put("phone", "010-1");
            units.putObject("b").put("name", "Kontoret i Tranås");
            ObjectNode entry = fields.copyOf(Consent.PARTIES, "AF");
            entry.set("units", units);
            fields.entry(Consent.PARTIES, "AF", entry);
        });
        stage.show(context -> new ConsentForm(context, ConsentDraft.of(begun, TEXT), new PickedPictures()));
        stage.write("Vilken enhet? (Arbetsförmedlingen)", "Kontoret i Ekdala");
        stage.window.until(
                () -> stage.stored(Consent.class).units(Party.AF).contains("Kontoret i Ekdala"),
                "the unit to be saved");
        assertThat(stage.stored(Consent.class).units(Party.AF))
                .containsExactly("Kontoret i Ekdala", "Kontoret i Tranås");
        assertThat(stage.stored(Consent.class)
                        .doc()
                        .toNode()
                        .at("/parties/AF/units/a/phone")
                        .asText())
                .isEqualTo("010-1");
    }

    @Test
    void f2_planningTogetherIsAboutThePlanAndEndsWithIt() {
        stage = FormStage.of(1280, 800);
        ConsentDraft draft = ConsentDraft.fresh(stage.journal, FormStage.CASE, TEXT, LocalDate.of(2026, 11, 23));
        draft.parties().choose(Party.AF, ConsentDirection.PLAN, true);
        assertThat(draft.content().parties()).containsEntry(Party.AF, Set.of(InformationKind.PLAN));
        draft.parties().choose(Party.AF, ConsentDirection.TELL, true);
        draft.parties().choose(Party.AF, InformationKind.PLAN, false);
        assertThat(draft.content().directions().get(Party.AF)).containsExactly(ConsentDirection.TELL);
        draft.parties().choose(Party.AF, ConsentDirection.TELL, false);
        assertThat(draft.content().parties()).isEmpty();
    }

    @Test
    void aRefusalIsRecordedToo() {
        open(1280, 800);
        fill();
        stage.press("Samtycker inte");
        stage.press("Skriftligt");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(Consent.class).terms().orElseThrow().given()).isFalse();
    }

    @Test
    void f12_silenceIsSignedWithWhenOneAskedAndHowOneTried() {
        open(1280, 800);
        fill();
        stage.press("Har inte svarat");
        assertThat(stage.sees("Hur länge?")).isFalse();
        assertThat(stage.sees("Samtyckets form")).isFalse();
        stage.press("Signera");
        assertThat(stage.sees("Skriv minst ett försök att nå personen: när och hur."))
                .isTrue();
        choose("När ni frågade", "2026-11-02");
        choose("Sista dag för svar", "2026-11-16");
        stage.press("Lägg till försök");
        choose("När", "2026-11-09");
        stage.press("Telefon");
        stage.write("Namn på den som svarar", "Eva Testsson");
        stage.press("God man");
        stage.picture("samtycke-inget-svar");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        Consent consent = stage.stored(Consent.class);
        assertThat(consent.decision()).contains(ConsentDecision.NO_REPLY);
        assertThat(consent.terms().orElseThrow().validFrom()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(consent.doc().toNode().at("/representative/role").asText()).isEqualTo("GOD_MAN");
    }

    @Test
    void f10_theTextIsReadInTheLanguageOfTheMeetingAndTheSwedishOneStaysBeside() {
        open(1280, 1390);
        fill();
        stage.press("Språk och tolk");
        stage.press("Tolk på telefon eller skärm");
        stage.press("Arabiska");
        assertThat(stage.sees("Översättningen är inte kontrollerad")).isTrue();
        assertThat(OnScreen.ask(() -> stage.window.root().lookup(".read-aloud").getNodeOrientation()))
                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        stage.reveal(stage.window.root().lookup(".read-aloud"));
        stage.picture("samtycke-arabiska");
        stage.press("Muntligt, dokumenterat");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        Consent consent = stage.stored(Consent.class);
        assertThat(consent.doc().text("textVersion")).contains("2026-12/ar");
        assertThat(consent.doc().text("language")).contains("ar");
        assertThat(consent.doc().text("textShown").orElseThrow()).contains("مكتب العمل (Arbetsförmedlingen)");
        assertThat(consent.doc().text("textShownSwedish").orElseThrow()).contains("Socialtjänsten har tystnadsplikt.");
        assertThat(consent.doc().toNode().at("/meeting/interpreter").asText()).isEqualTo("PHONE");
    }

    @Test
    void aSipAsksOnlyWhoMayBeCalled() {
        open(1280, 800);
        stage.press("En SIP får göras");
        stage.press("Försäkringskassan, får kallas: nej");
        assertThat(stage.sees("Det häver ingen sekretess.")).isTrue();
        assertThat(stage.sees("Vilka får kallas?")).isTrue();
        assertThat(stage.sees("Vad får göras, och med vem?")).isFalse();
        stage.window.until(
                () -> stage.journal.recordsOf(FormStage.CASE).stream()
                        .map(one -> one.content())
                        .anyMatch(one -> one instanceof Consent consent
                                && consent.parties().containsKey(Party.FK)),
                "the party to be saved");
        assertThat(stage.stored(Consent.class).parties()).containsOnlyKeys(Party.FK);
        stage.picture("samtycke-sip");
    }

    @Test
    void theMatrixIsCalmInAllSizes() {
        open(1280, 1390);
        fill();
        stage.write("Syfte", "Planera arbetsträning tillsammans.");
        stage.window.read("Sparat på plattan");
        stage.picture("samtycke");
        stage.bottom();
        stage.picture("samtycke-nedre");
    }

    @Test
    void itFitsAPhone() {
        open(412, 915);
        fill();
        stage.reveal(stage.window.root().lookup(".matrix"));
        stage.picture("samtycke-telefon");
    }

    @Test
    void oneOfTwoPartiesIsTakenBack() {
        openWithdrawal();
        stage.press("Försäkringskassan");
        stage.picture("samtycke-ta-tillbaka");
        stage.press("Ta tillbaka");
        stage.untilBack();
        Consent consent = stage.stored(Consent.class);
        assertThat(consent.signed()).isTrue();
        assertThat(new ConsentWithdrawal(consent).left()).containsExactly(Party.AF);
        assertThat(consent.terms().orElseThrow().withdrawal().parties()).containsOnlyKeys(Party.FK);
    }

    @Test
    void whatIsTakenBackOnAnotherDayHasThatDay() {
        openWithdrawal();
        Consent signed = (Consent) stage.journal.find(SIGNED).orElseThrow().content();
        OffsetDateTime monday = OffsetDateTime.parse("2026-11-16T09:00:00+01:00");
        stage.journal.arrive(SIGNED, new ConsentWithdrawal(signed).change(Set.of(Party.FK), monday));
        Consent inPart = (Consent) stage.journal.find(SIGNED).orElseThrow().content();
        stage.show(context -> new WithdrawForm(context, inPart));
        assertThat(stage.sees("Försäkringskassan: från 16 november 2026 09:00")).isTrue();
        stage.press("Allt");
        stage.press("Ta tillbaka");
        stage.untilBack();
        Consent whole = stage.stored(Consent.class);
        assertThat(whole.terms().orElseThrow().withdrawal().all()).contains(LocalDate.of(2026, 11, 23));
        assertThat(days(whole))
                .containsEntry(Party.FK, LocalDate.of(2026, 11, 16))
                .containsEntry(Party.AF, LocalDate.of(2026, 11, 23));
        stage.show(context -> new WithdrawForm(context, whole));
        assertThat(stage.sees("Allt är redan taget tillbaka")).isTrue();
        assertThat(stage.sees("Vad tar personen tillbaka?"))
                .as("nothing to tap")
                .isFalse();
        assertThat(stage.sees("Arbetsförmedlingen: från 23 november 2026 09:30"))
                .isTrue();
        stage.picture("samtycke-taget-tillbaka");
    }

    private static Map<Party, LocalDate> days(Consent consent) {
        return consent.terms().orElseThrow().withdrawal().parties();
    }

    @Test
    void theWholeIsTakenBack() {
        openWithdrawal();
        stage.press("Allt");
        stage.press("Ta tillbaka");
        stage.untilBack();
        assertThat(stage.stored(Consent.class)
                        .terms()
                        .orElseThrow()
                        .withdrawal()
                        .whole())
                .isTrue();
    }

    private void signAndChangeTheText() {
        open(1280, 800);
        fill();
        stage.press("Skriftligt");
        write();
        stage.press("Försäkringskassan, vi får berätta: nej");
    }

    /** A written consent with a signature under its text, and what then became of it. */
    private Consent begun(Consumer<RecordDraft> then) {
        stage = FormStage.of(1280, 800);
        ConsentDraft draft = ConsentDraft.fresh(stage.journal, FormStage.CASE, TEXT, LocalDate.of(2026, 11, 23));
        RecordDraft fields = draft.fields();
        fields.text("type", "SECRECY_LIFTED");
        fields.text("decision", "GIVEN");
        fields.text("form", "WRITTEN");
        fields.text("purpose", "Planera arbetsträning tillsammans.");
        draft.parties().choose(Party.AF, ConsentDirection.TELL, true);
        draft.parties().choose(Party.AF, InformationKind.HEALTH, true);
        draft.renewText();
        draft.sign(STROKES, OffsetDateTime.parse("2026-11-23T09:00:00+01:00"));
        then.accept(fields);
        stage.journal.seed(SIGNED, Kind.CONSENT, FormStage.CASE, fields.doc().toNode());
        return (Consent) stage.journal.find(SIGNED).orElseThrow().content();
    }

    /** Chooses the day in the date field of that label. */
    private void choose(String label, String day) {
        Field field = stage.find(Field.class, one -> label.equals(one.label()));
        OnScreen.act(() -> ((DateField) field.control()).valueProperty().set(LocalDate.parse(day)));
    }

    /** The text in the field of that label. */
    private String typed(String label) {
        return OnScreen.ask(() -> ((TextInputControl) stage.window.first(
                        node -> node instanceof TextInputControl && label.equals(node.getAccessibleText())))
                .getText());
    }

    private String ink() {
        return OnScreen.ask(
                () -> ((SVGPath) stage.window.root().lookup(".signature-glass .signature-ink")).getContent());
    }

    private Button button(String text) {
        return OnScreen.ask(() -> stage.window.root().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow());
    }

    private void fill() {
        stage.press("Sekretessen hävs för parter");
        stage.write("Syfte", "Planera arbetsträning tillsammans.");
        stage.press("Arbetsförmedlingen, vi får berätta: nej");
        stage.press("Arbetsförmedlingen, hälsa: nej");
        stage.press("Arbetsförmedlingen, arbetsförmåga: nej");
        stage.press("Vårdcentralen, vi får planera: nej");
        stage.press("Samtycker");
    }

    /** Writes on the glass with the mouse. */
    private void write() {
        Node glass = stage.window.root().lookup(".signature-glass");
        stage.reveal(glass);
        var on = OnScreen.ask(() -> glass.localToScreen(glass.getBoundsInLocal()));
        FxRobot robot = new FxRobot();
        robot.moveTo(new Point2D(on.getMinX() + 60, on.getMinY() + 120)).press(MouseButton.PRIMARY);
        for (int step = 0; step < 6; step++) {
            robot.moveTo(new Point2D(on.getMinX() + 60 + step * 48, on.getMinY() + (step % 2 == 0 ? 60 : 140)));
        }
        robot.release(MouseButton.PRIMARY);
    }

    private void open(int width, int height) {
        stage = FormStage.of(width, height);
        stage.show(context -> new ConsentForm(
                context,
                ConsentDraft.fresh(
                        context.journal(), FormStage.CASE, new ConsentText(new Locale("sv")), context.today()),
                new PickedPictures()));
    }

    private void openWithdrawal() {
        stage = FormStage.of(1280, 800);
        ConsentDraft draft = ConsentDraft.fresh(
                stage.journal, FormStage.CASE, new ConsentText(new Locale("sv")), LocalDate.of(2026, 11, 2));
        RecordDraft fields = draft.fields();
        fields.text("type", "SECRECY_LIFTED");
        fields.text("decision", "GIVEN");
        fields.text("form", "WRITTEN");
        fields.text("purpose", "Planera arbetsträning tillsammans.");
        fields.text("status", "SIGNED");
        draft.parties().choose(Party.AF, InformationKind.HEALTH, true);
        draft.parties().choose(Party.FK, InformationKind.WORK_ABILITY, true);
        stage.journal.seed(SIGNED, Kind.CONSENT, FormStage.CASE, fields.doc().toNode());
        Consent signed = (Consent) stage.journal.find(SIGNED).orElseThrow().content();
        stage.show(context -> new WithdrawForm(context, signed));
    }
}
