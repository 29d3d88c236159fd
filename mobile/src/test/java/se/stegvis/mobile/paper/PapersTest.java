package se.stegvis.mobile.paper;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.translation.ConsentWording;
import se.stegvis.shared.translation.Translation;

/** The text of each document as the client or the party reads it; the files lie in {@code target/papers}. */
@Timeout(60)
class PapersTest {
    private static final UUID RECORD = new UUID(7, 1);
    private static final Path FOLDER = Path.of("target", "papers");

    private final FormStage stage = FormStage.of(400, 400);

    @AfterEach
    void close() {
        stage.close();
    }

    private static ObjectNode signed() {
        return FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-11-20T10:00:00+01:00");
    }

    /** The words of the file, line breaks taken out. */
    private String paper(Kind kind, ObjectNode fields, Optional<Party> to) throws IOException {
        stage.journal.seed(RECORD, kind, FormStage.CASE, fields);
        List<CareRecord> ofCase = stage.journal.recordsOf(FormStage.CASE).stream()
                .map(StoredRecord::content)
                .toList();
        Optional<Client> client = ofCase.stream()
                .filter(Client.class::isInstance)
                .map(Client.class::cast)
                .findFirst();
        CareRecord content = stage.journal.find(RECORD).orElseThrow().content();
        PaperDocument sheet =
                Papers.of(content, ofCase, Letterhead.of(stage.desk, client, to), stage.desk.fieldWords());
        byte[] pdf = PaperMaker.onThisDevice().orElseThrow().pdf(sheet);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(kind + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aConsentReceiptSaysWhatToWhomUntilWhenAndHowToTakeItBack() throws IOException {
        ObjectNode consent = signed().put("type", "SECRECY_LIFTED").put("decision", "GIVEN");
        consent.put("form", "WRITTEN").put("purpose", "Samordna stödet mot arbete");
        consent.put("validFrom", "2026-11-20").put("validTo", "2027-05-20");
        consent.put("textShown", "Socialtjänsten har tystnadsplikt.\nDu bestämmer själv.");
        ObjectNode parties = consent.putObject("parties");
        ObjectNode care = parties.putObject("REGION_PRIMARY");
        care.putArray("information").add("HEALTH").add("PLAN");
        care.putArray("directions").add("TELL").add("FETCH");
        care.putObject("units").putObject("1").put("name", "Ekdalens vårdcentral");
        parties.putObject("AF").putArray("information").add("WORK_ABILITY");
        assertThat(paper(Kind.CONSENT, consent, Optional.empty()))
                .contains("Gäller: Amira Testsson, 19900602-2397")
                .contains("Kopia till: Klienten själv")
                .contains("Du har sagt ja till det som står här, och inget mer.")
                .contains("Vårdcentralen (Ekdalens vårdcentral) Vi får berätta för dem om: hälsa, planering")
                .contains("De får berätta för oss om: hälsa, planering")
                .contains("Arbetsförmedlingen Vi får berätta för dem om: arbetsförmåga")
                .contains("från 20 november 2026 till och med 20 maj 2027")
                .contains("Så ändrar du dig")
                .contains("Du bestämmer själv.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ti", "so", "fa", "prs", "uk", "en"})
    void f10_aReceiptIsInTheLanguageThatWasReadWithTheSwedishTextBeside(String language) throws IOException {
        ObjectNode consent = signed().put("type", "SECRECY_LIFTED").put("decision", "GIVEN");
        consent.put("form", "WRITTEN")
                .put("purpose", "Samordna stödet mot arbete")
                .put("language", language);
        consent.put("validFrom", "2026-11-20").put("validTo", "2027-05-20");
        consent.put("signatureStrokes", "M60 120 L108 60 L156 140");
        ObjectNode care = consent.putObject("parties").putObject("REGION_PRIMARY");
        care.putArray("information").add("HEALTH").add("PLAN");
        care.putArray("directions").add("TELL").add("FETCH");
        care.putObject("units").putObject("1").put("name", "Ekdalens vårdcentral");
        Consent read = new Consent(new RecordHeader(RECORD, FormStage.CASE, "CONSENT", 1), Doc.of(consent));
        consent.put("textShown", new ConsentWording(Translation.of(language).orElseThrow(), read).readAloud());
        consent.put("textShownSwedish", new ConsentWording(Translation.swedish(), read).readAloud());
        assertThat(paper(Kind.CONSENT, consent, Optional.empty()))
                .contains("Ekdalens vårdcentral", "19900602-2397", "Du bestämmer själv.")
                .doesNotContain("Kvitto på samtycke", "\u25A1");
        Files.move(FOLDER.resolve("CONSENT.pdf"), FOLDER.resolve("CONSENT-" + language + ".pdf"), REPLACE_EXISTING);
    }

    @Test
    void aRefusalSaysNoAndWhatIsTakenBackIsSaid() throws IOException {
        ObjectNode refusal = signed().put("type", "SIP_MAY_BE_MADE").put("decision", "REFUSED");
        refusal.put("form", "ORAL_DOCUMENTED").put("witness", "Karin Berg").put("purpose", "Göra en plan");
        refusal.put("validFrom", "2026-11-20").put("validTo", "2027-05-20");
        assertThat(paper(Kind.CONSENT, refusal, Optional.empty()))
                .contains("Du har sagt nej till att vi gör en SIP")
                .contains("Det hördes också av: Karin Berg")
                .doesNotContain("Ditt ja gäller");
        refusal.put("decision", "GIVEN").putObject("withdrawn").put("at", "2026-11-22T09:00:00+01:00");
        assertThat(paper(Kind.CONSENT, refusal, Optional.empty()))
                .contains("Du har tagit tillbaka ditt ja")
                .contains("22 november 2026");
    }

    @Test
    void aPlanSaysTheGoalWhoDoesWhatAndTheJointFollowUp() throws IOException {
        assertThat(paper(Kind.SIP_PLAN, PaperScreenTest.plan(), Optional.of(Party.REGION_PRIMARY)))
                .contains("Kopia till: Vårdcentralen")
                .contains("Jag vill arbeta halvtid i ett växthus.")
                .contains("Boka tid hos arbetsterapeut Kommunen Maria Ek 4 december 2026")
                .contains("Gemensam uppföljning 18 januari 2027");
    }

    @Test
    void aPlanSpeaksToThePersonAndToAPartyAboutThePerson() throws IOException {
        assertThat(paper(Kind.SIP_PLAN, PaperScreenTest.plan(), Optional.empty()))
                .contains("tillsammans med dig", "Vill du ändra något?");
        assertThat(paper(Kind.SIP_PLAN, PaperScreenTest.plan(), Optional.of(Party.REGION_PRIMARY)))
                .contains("tillsammans med personen", "Om något ändras")
                .doesNotContain(" dig", " du ");
    }

    @Test
    void aPlanSaysItsVersionWhatOthersDoAndWhatIsNotCheckedOfEachGoal() throws IOException {
        ObjectNode plan = PaperScreenTest.plan().put("version", 2).put("meetingAt", "2026-11-19T23:30:00Z");
        plan.withObject("/actions")
                .putObject(new UUID(8, 3).toString())
                .put("what", "Skjutsa till växthuset")
                .put("principal", "OTHER")
                .put("byOther", true);
        assertThat(paper(Kind.SIP_PLAN, plan, Optional.empty()))
                .contains("Version 2, 20 november 2026")
                .containsSubsequence(
                        "Vem gör vad",
                        "Boka tid hos arbetsterapeut",
                        "Det som andra än kommunen och regionen gör",
                        "Skjutsa till växthuset")
                .contains("Inte kontrollerat: Mätbart, ");
    }

    @Test
    void b16_aVisitOverMidnightSaysBothItsDaysAndADayOfClockChangeStays() throws IOException {
        ObjectNode visit = signed().put("happenedAt", "2026-11-20T22:30:00Z");
        visit.put("purpose", "PLANNED_FOLLOW_UP").put("entry", "LET_IN").put("observations", "Lugn kväll.");
        visit.put("start", "2026-11-20T23:30:00+01:00").put("end", "2026-11-20T23:40:00Z");
        visit.putObject("followUp").put("date", "2027-03-28");
        assertThat(paper(Kind.HOME_VISIT, visit, Optional.empty()))
                .contains("Vi träffades 20 november 2026")
                .contains("20 november 2026 23:30")
                .contains("21 november 2026 00:40")
                .contains("28 mars 2027");
    }

    @ParameterizedTest
    @CsvSource({"0,''", "1,En bild hör till anteckningen", "3,3 bilder hör till anteckningen"})
    void b19_aVisitWithPicturesSaysThatTheyAreNotOnThePaper(int pictures, String said) throws IOException {
        ObjectNode visit = signed().put("purpose", "PLANNED_FOLLOW_UP").put("entry", "LET_IN");
        for (int i = 0; i < pictures; i++) {
            visit.withObject("/attachments")
                    .putObject(new UUID(9, i).toString())
                    .put("sha256", String.valueOf(i).repeat(64))
                    .put("mediaType", "image/jpeg")
                    .put("size", 5);
        }
        String paper = paper(Kind.HOME_VISIT, visit, Optional.empty());
        assertThat(paper).contains(said);
        assertThat(paper.contains("Bilder skrivs inte ut här.")).isEqualTo(pictures > 0);
    }

    @Test
    void aVisitSaysHowToObject() throws IOException {
        ObjectNode visit = signed().put("purpose", "PLANNED_FOLLOW_UP").put("entry", "LET_IN");
        visit.put("observations", "Lugnt och städat.").put("clientSays", "Det går framåt.");
        visit.put("assessment", "Fortsatt stöd behövs.").put("agreements", "Ringa på fredag.");
        visit.put("safetyNote", "Hund i hallen.").putObject("followUp").put("date", "2026-12-04");
        assertThat(paper(Kind.HOME_VISIT, visit, Optional.empty()))
                .contains("Vi träffades 20 november 2026")
                .contains("Det går framåt.")
                .contains("Nästa uppföljning 4 december 2026")
                .contains("Stämmer något inte?")
                .doesNotContain("Hund");
    }

    @Test
    void f11_aRequestByLawNamesItsProvisionAndNoConsent() throws IOException {
        ObjectNode request =
                signed().put("party", "FK").put("ground", "BY_LAW").put("provision", "förordning 2008:975");
        request.putArray("information").add("ECONOMY");
        assertThat(paper(Kind.DOCUMENT_REQUEST, request, Optional.of(Party.FK)))
                .contains(
                        "Stöd i lag Uppgifterna begärs med stöd av förordning 2008:975. Försäkringskassan ska lämna dem")
                .doesNotContain("sagt ja");
    }

    @Test
    void aRequestIsTheSameForEveryParty() throws IOException {
        ObjectNode request = signed().put("party", "REGION_PSYCHIATRY").put("purpose", "Planera arbetsträning");
        request.putArray("information").add("HEALTH").add("WORK_ABILITY");
        request.putObject("questions").putObject(new UUID(9, 1).toString()).put("text", "Vilka behandlingar pågår?");
        assertThat(paper(Kind.DOCUMENT_REQUEST, request, Optional.of(Party.REGION_PSYCHIATRY)))
                .contains("Till: Psykiatrin")
                .doesNotContain("Kopia till")
                .contains("Socialtjänsten ber Psykiatrin om underlag")
                .contains("Vilka behandlingar pågår?")
                .contains("Hälsa, Arbetsförmåga")
                .contains("Svara till Maria Ek, socialtjänsten i Ekdalen");
    }

    private static ObjectNode consentOfCareAndAf() {
        ObjectNode consent = signed().put("type", "SECRECY_LIFTED").put("decision", "GIVEN");
        consent.put("form", "WRITTEN").put("purpose", "Samordna stödet mot arbete");
        consent.put("validFrom", "2026-11-20").put("validTo", "2027-05-20").put("language", "ar");
        consent.put("signatureStrokes", "M60 120 L108 60 L156 140");
        consent.putObject("meeting").put("language", "ar").put("interpreter", "PRESENT");
        ObjectNode care = consent.putObject("parties").putObject("REGION_PRIMARY");
        care.putArray("information").add("HEALTH");
        care.putArray("directions").add("FETCH");
        care.putObject("units").putObject("1").put("name", "Ekdalens vårdcentral");
        ObjectNode af = consent.withObject("/parties").putObject("AF");
        af.putArray("information").add("PLAN");
        af.putArray("directions").add("PLAN");
        return consent;
    }

    @Test
    void f2_thePaperForAPartySaysWhatConcernsItAndNothingOfTheOthers() throws IOException {
        assertThat(paper(Kind.CONSENT, consentOfCareAndAf(), Optional.of(Party.REGION_PRIMARY)))
                .contains("Till: Vårdcentralen", "Gäller: Amira Testsson, 19900602-2397")
                .contains("Det gäller Vårdcentralen: Ekdalens vårdcentral och ingen annan.")
                .contains("Ni får lämna uppgifter till socialtjänsten om: hälsa.")
                .contains("Från 20 november 2026 till och med 20 maj 2027.")
                .contains("Skriftligt 20 november 2026. Texten lästes på arabiska. En tolk var på plats.")
                .contains("Lägg samtycket i journalen")
                .contains("fråga efter Maria Ek")
                .doesNotContain("Arbetsförmedlingen", "Socialtjänsten får lämna");
        Files.move(FOLDER.resolve("CONSENT.pdf"), FOLDER.resolve("CONSENT-care.pdf"), REPLACE_EXISTING);
        assertThat(paper(Kind.CONSENT, consentOfCareAndAf(), Optional.of(Party.AF)))
                .contains("Till: Arbetsförmedlingen", "Socialtjänsten och ni får planera tillsammans")
                .contains("Det gäller oavsett var i landet ni svarar")
                .doesNotContain("hälsa", "Ekdalens vårdcentral");
        Files.move(FOLDER.resolve("CONSENT.pdf"), FOLDER.resolve("CONSENT-AF.pdf"), REPLACE_EXISTING);
    }

    @Test
    void f2_theConsentGoesWithTheRequestThatRestsOnIt() throws IOException {
        UUID consent = new UUID(7, 9);
        stage.journal.seed(consent, Kind.CONSENT, FormStage.CASE, consentOfCareAndAf());
        ObjectNode request = signed().put("party", "REGION_PRIMARY").put("purpose", "Planera arbetsträning");
        request.put("consent", consent.toString()).putArray("information").add("HEALTH");
        assertThat(paper(Kind.DOCUMENT_REQUEST, request, Optional.of(Party.REGION_PRIMARY)))
                .contains(
                        "Begäran om underlag",
                        "Personens samtycke",
                        "Ekdalens vårdcentral",
                        "Lägg samtycket i journalen")
                .doesNotContain("Arbetsförmedlingen");
        assertThat(paper(Kind.DOCUMENT_REQUEST, request, Optional.empty()))
                .as("the person's own copy has the receipt beside it")
                .doesNotContain("Lägg samtycket i journalen");
    }
}
