package se.stegvis.shared.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.guide.KeyNames;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** A record read in Swedish, with what its keys are called in the built-in processes and templates. */
class FieldReaderTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final UUID CASE = new UUID(1, 1);

    private static CareRecord record(String kind, String json) throws MalformedMessage {
        return Kind.read(
                new RecordHeader(new UUID(1, 2), CASE, kind, 1),
                Doc.of(Json.object(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))));
    }

    private static String read(CareRecord content) {
        return read(content, List.of());
    }

    private static String read(CareRecord content, List<CareRecord> ofCase) {
        KeyNames keys = new KeyNames(ProcessRegistry.builtIn(), content, List.of());
        FieldReader reader = new FieldReader(
                        Wording.of(SWEDISH), id -> "Sara", LocalDate::toString, at -> at.toLocalDate()
                                .toString())
                .among(ofCase)
                .naming((field, key) -> keys.name(field, key).map(name -> name.in(SWEDISH)));
        return RecordLines.of(reader, content).stream()
                .map(line -> line.label() + "=" + line.value())
                .collect(Collectors.joining("; "));
    }

    @Test
    void aChangeOfStepNamesItsProcessItsStepsAndWhatWasUnmet() throws MalformedMessage {
        assertThat(
                        read(
                                record(
                                        "STEP",
                                        "{'process':{'key':'tranas-rehab','version':1},'from':'2','to':'3b','unmetGuards':['need-group']}")))
                .contains("Rehabprocess", ", version 1", "2 MIX del II", "3b Uppdrag till AME")
                .doesNotContain("tranas-rehab", "need-group");
    }

    @Test
    void aMoveNamesTheStepInTheProcessItLeadsTo() throws MalformedMessage {
        assertThat(read(record(
                        "STEP",
                        "{'process':{'key':'tranas-rehab','version':1},'from':'2',"
                                + "'toProcess':{'key':'lysekil-fms','version':1},'to':'2'}")))
                .contains("2 Inkludering", "Försäkringsmedicinsk samverkan (FMS), version 1");
    }

    @Test
    void aVersionThatIsNotKnownIsCalledByItsKeyAndNumber() throws MalformedMessage {
        assertThat(read(record("STEP", "{'toProcess':{'key':'hostil','version':7},'to':'a'}")))
                .contains("hostil, version 7")
                .contains("=a");
    }

    @Test
    void aDialogueAnswersItsQuestionsAndARatingItsAreas() throws MalformedMessage {
        assertThat(read(record("DIALOGUE", "{'form':'ratt-stod-dialog','answers':{'plan':'Ja.'}}")))
                .contains("Rätt stöd", "? Ja.")
                .doesNotContain("ratt-stod-dialog", "plan: ");
        assertThat(read(record("SELF_RATING", "{'template':'vardag-och-arbete','scores':{'maende':6}}")))
                .contains("Hur jag mår: 6")
                .doesNotContain("vardag-och-arbete");
    }

    @Test
    void whatARecordIsAboutIsNamed() throws MalformedMessage {
        String about = new UUID(1, 2).toString();
        CareRecord training = record("WORK_TRAINING", "{'place':'Återbruket','from':'2026-09-21'}");
        CareRecord followUp = record("WORK_TRAINING_FOLLOW_UP", "{'training':'" + about + "','change':'KEEP'}");
        assertThat(read(followUp, List.of(training)))
                .contains("Arbetsträning som följs upp=Återbruket, från 2026-09-21");
        CareRecord plan = record("SIP_PLAN", "{'version':1,'meetingAt':'2026-09-21T23:30:00Z'}");
        assertThat(read(plan)).contains("Version=1");
        assertThat(read(record("SIP_FOLLOW_UP", "{'plan':'" + about + "'}"), List.of(plan)))
                .contains("SIP som följs upp=SIP, version 1, 2026-09-22");
        CareRecord consent = record(
                "CONSENT",
                "{'type':'SECRECY_LIFTED','validTo':'2027-05-01','parties':{'FK':{'information':['HEALTH']}}}");
        assertThat(read(record("DOCUMENT_REQUEST", "{'consent':'" + about + "'}"), List.of(consent)))
                .contains("Samtycke=Sekretessen hävs för parter, Försäkringskassan, till och med 2027-05-01");
    }

    @Test
    void aRecordThatIsNotKnownHereIsNoPerson() throws MalformedMessage {
        assertThat(read(record("WORK_TRAINING_FOLLOW_UP", "{'training':'" + new UUID(9, 9) + "','change':'KEEP'}")))
                .doesNotContain("Sara");
    }

    @Test
    void whatIsTakenBackOfAConsentIsToldForEachParty() throws MalformedMessage {
        assertThat(read(record(
                        "CONSENT",
                        "{'withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':['AF'],"
                                + "'each':{'AF':'2026-11-20T12:00:00+01:00'}}}")))
                .contains("Arbetsförmedlingen: från 2026-11-20");
        assertThat(read(record("CONSENT", "{'withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':'ALL'}}")))
                .contains("Allt: från 2026-11-22")
                .doesNotContain("ALL");
    }

    @Test
    void noRestIsTakenBackWhenEveryPartyHasItsLine() throws MalformedMessage {
        String back =
                "'withdrawn':{'at':'2026-11-22T12:00:00+01:00','parties':'ALL','each':{'AF':'2026-11-20T12:00:00+01:00'}}";
        assertThat(read(record("CONSENT", "{'parties':{'AF':{},'FK':{}}," + back + "}")))
                .contains("Resten: från 2026-11-22");
        assertThat(read(record("CONSENT", "{'parties':{'AF':{}}," + back + "}")))
                .contains("Arbetsförmedlingen: från 2026-11-20")
                .doesNotContain("Resten");
    }

    @Test
    void aPartyThatIsToldNothingHasNoColon() throws MalformedMessage {
        assertThat(read(record("CONSENT", "{'parties':{'FK':{}}}"))).endsWith("=Försäkringskassan");
    }

    private static FieldReader within(CareRecord content) {
        return new FieldReader(Wording.of(SWEDISH), id -> "Sara", LocalDate::toString, at -> at.toLocalDate()
                        .toString())
                .within(content);
    }

    private static String value(CareRecord content, String path, String json) throws MalformedMessage {
        return within(content)
                .value(
                        content.spec(),
                        path,
                        Json.object(("{'v':" + json + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                                .get("v"));
    }

    @Test
    void anEntryThatRefersToAnotherIsCalledAsThatEntry() throws MalformedMessage {
        UUID diagnosis = new UUID(7, 7);
        CareRecord chain = record("DFA_CHAIN", "{'diagnoses':{'" + diagnosis + "':{'text':'Utmattning'}}}");
        String path = "impairments/" + new UUID(8, 8) + "/diagnosis";
        assertThat(value(chain, path, "'" + diagnosis + "'")).isEqualTo("Utmattning");
        assertThat(value(chain, path, "'" + new UUID(9, 9) + "'")).isEqualTo("Sara");
        assertThat(value(chain, path, "'ingen'")).isEqualTo("ingen");
        assertThat(value(chain, "diagnoses/" + diagnosis, "{'text':'Utmattning'}"))
                .isEqualTo("Utmattning");
        assertThat(value(chain, "diagnoses/" + diagnosis, "null")).isEmpty();
        assertThat(within(chain).label(path)).isEqualTo("Diagnos som funktionsnedsättningen beror på");
    }

    @Test
    void aValueIsReadByTheTypeOfItsField() throws MalformedMessage {
        CareRecord visit = record("HOME_VISIT", "{}");
        assertThat(value(visit, "observations", "'Trött.'")).isEqualTo("Trött.");
        assertThat(value(visit, "observations", "null")).isEmpty();
        assertThat(value(visit, "ofAnotherVersion", "'så'")).isEqualTo("så");
        assertThat(value(visit, "ofAnotherVersion", "{}")).isEmpty();
        assertThat(value(visit, "happenedAt", "'2026-11-20T10:00:00+01:00'")).isEqualTo("2026-11-20");
        assertThat(value(visit, "happenedAt", "'i går'")).isEqualTo("i går");
        CareRecord consent = record("CONSENT", "{}");
        assertThat(value(consent, "parties/FK/information", "['HEALTH','WORK_ABILITY']"))
                .isEqualTo("Hälsa, Arbetsförmåga");
        assertThat(value(consent, "parties/FK/information", "'HEALTH'")).isEqualTo("Hälsa");
        assertThat(value(consent, "withdrawn", "'ogiltigt'")).isEqualTo("ogiltigt");
    }

    @Test
    void aFlagIsAYesOrANo() throws MalformedMessage {
        CareRecord dialogue = record("DIALOGUE", "{}");
        assertThat(value(dialogue, "withClient", "true")).isEqualTo("Ja");
        assertThat(value(dialogue, "withClient", "false")).isEqualTo("Nej");
    }

    @Test
    void anObjectIsReadByItsMembersWhenNothingNamesItAsAWhole() throws MalformedMessage {
        CareRecord step = record("STEP", "{}");
        assertThat(value(step, "process", "{'key':'okänd','version':2}")).isEqualTo("okänd · 2");
        assertThat(value(step, "process/version", "2")).isEqualTo("2");
    }

    @Test
    void aSetOfSentencesIsReadOneToALine() throws MalformedMessage {
        String one = "{'process':{'key':'tranas-rehab','version':1},'from':'2','to':'3b','unmetGuards':['need-group']}";
        String sentence = read(record("STEP", one)).replaceFirst("(?s).*=", "");
        assertThat(read(record("STEP", one.replace("['need-group']", "['need-group','need-group']"))))
                .endsWith("=" + sentence + "\n" + sentence);
    }

    @Test
    void aFieldIsCalledAsInItsKind() {
        FieldReader reader =
                new FieldReader(Wording.of(SWEDISH), id -> "Sara", LocalDate::toString, OffsetDateTime::toString);
        assertThat(reader.label("what")).isEqualTo("Vad");
        assertThat(reader.of("DISCLOSURE").label("what")).isEqualTo("Vad som lämnades ut");
    }

    @Test
    void aRecordReferredToIsTheOneOfThatIdAndHasTheDayItHappened() throws MalformedMessage {
        CareRecord other = Kind.read(
                new RecordHeader(new UUID(9, 9), CASE, "WORK_TRAINING", 1),
                Doc.of(Json.object("{\"place\":\"Köket\"}".getBytes(StandardCharsets.UTF_8))));
        CareRecord training = record("WORK_TRAINING", "{'place':'Återbruket'}");
        String about = new UUID(1, 2).toString();
        assertThat(read(record("WORK_TRAINING_FOLLOW_UP", "{'training':'" + about + "'}"), List.of(other, training)))
                .contains("Återbruket")
                .doesNotContain("Köket");
        CareRecord plan = record("SIP_PLAN", "{'happenedAt':'2026-09-20T23:30:00Z'}");
        assertThat(read(record("SIP_FOLLOW_UP", "{'plan':'" + about + "'}"), List.of(plan)))
                .contains("SIP, 2026-09-21");
        CareRecord visit = record("HOME_VISIT", "{'happenedAt':'2026-09-20T23:30:00Z'}");
        assertThat(read(record("DISCLOSURE", "{'document':'" + about + "'}"), List.of(visit)))
                .contains("Hembesök, 2026-09-21");
    }

    @Test
    void aLineShowsNoIdNoHashAndNothingLeftOut() throws MalformedMessage {
        CareRecord visit = record("HOME_VISIT", "{'status':'SIGNED','observations':'Trött.','assessment':'Bra.'}");
        assertThat(RecordLines.of(within(visit), visit, Set.of(HomeVisit.ASSESSMENT)).stream()
                        .map(FieldLine::value))
                .containsExactly("Trött.");
    }

    @Test
    void aWithdrawalThatTellsNoTimeTellsNone() throws MalformedMessage {
        assertThat(read(record("CONSENT", "{'withdrawn':{'parties':'ALL'}}"))).endsWith("=Allt");
    }

    @Test
    void aSignatureOnGlassIsSaidAndNotWrittenOut() throws MalformedMessage {
        CareRecord consent = record("CONSENT", "{}");
        String path = GlassSignature.STROKES.name();
        assertThat(consent.spec().together(path))
                .as("fields that are one signature")
                .isNotEmpty();
        assertThat(value(consent, path, "{'signatureStrokes':'M1 1L2 2'}"))
                .isNotEmpty()
                .doesNotContain("M1");
        assertThat(value(consent, path, "{'signatureStrokes':'M1 1L2 2','drawnAt':'2026-11-20T10:00:00+01:00'}"))
                .contains("2026-11-20")
                .doesNotContain("M1");
        assertThat(value(consent, path, "null")).isEmpty();
    }
}
