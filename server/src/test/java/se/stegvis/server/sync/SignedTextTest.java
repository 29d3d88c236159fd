package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.after;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem.FieldError;

/** No road to the server brings strokes under a text that they were not drawn under. */
class SignedTextTest {
    private static final String FIRST = "Vi får berätta för Arbetsförmedlingen.";
    private static final String SECOND = "Vi får berätta för Arbetsförmedlingen och Försäkringskassan.";
    private static final String STROKES = "M60 120 L108 60 L156 140";
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet second;
    private UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        second = server.tablet("handlaggare1@ekdalen");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        caseId = hanna.openCase();
    }

    private static ObjectNode consent(String... more) {
        ObjectNode fields =
                set("type", "SECRECY_LIFTED", "decision", "GIVEN", "form", "WRITTEN", "purpose", "Underlag");
        fields.put("validFrom", "2026-11-01").put("validTo", "2027-04-30");
        fields.putObject("parties").putObject("AF").putArray("information").add("HEALTH");
        fields.setAll(set(more));
        return fields;
    }

    private static ObjectNode drawn(String strokes, String shown, String signed) {
        return set(
                "signatureStrokes",
                strokes,
                "textShown",
                shown,
                "signedText",
                GlassSignature.textHash(signed),
                "signatureHash",
                GlassSignature.hash(strokes, signed));
    }

    private static ObjectNode both(ObjectNode one, ObjectNode other) {
        return one.setAll(other);
    }

    private Change signed(UUID record, int base, ObjectNode fields) {
        return change("CONSENT", caseId, record, base, fields.put("status", "SIGNED"));
    }

    private static void taken(ChangeResult result) {
        assertThat(result.outcome()).as(() -> result.problem().toString()).isIn(Outcome.APPLIED, Outcome.MERGED);
    }

    private static void refused(ChangeResult result, String field) {
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo("incomplete");
        List<FieldError> errors = result.problem().orElseThrow().errors();
        assertThat(errors).extracting(FieldError::field).containsExactly(field);
        assertThat(errors.get(0).text()).contains("Låt personen skriva under igen.");
    }

    @Test
    void tab1_strokesUnderTheirOwnTextAreTaken() {
        taken(hanna.pushOne(signed(id(), 0, both(consent(), drawn(STROKES, FIRST, FIRST)))));
    }

    @Test
    void tab1_aSignatureUnderAnotherTextIsRefused() {
        refused(hanna.pushOne(signed(id(), 0, both(consent(), drawn(STROKES, SECOND, FIRST)))), "signedText");
    }

    @Test
    void tab1_aSignatureThatDoesNotSayItsTextIsRefused() {
        ObjectNode fields = both(consent(), drawn(STROKES, SECOND, FIRST));
        fields.remove("signedText");
        refused(hanna.pushOne(signed(id(), 0, fields)), "signedText");
        ObjectNode hashOnly = consent("textShown", SECOND, "signatureHash", "0".repeat(64));
        refused(hanna.pushOne(signed(id(), 0, hashOnly)), "signedText");
    }

    /** Ink as a hand leaves it, another for each seed, moved so far to the right and down. */
    private static String written(int seed, int right, int down) {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < 24; at++) {
            path.append(at == 0 ? "M" : " L")
                    .append(100 + right + 12 * at + (seed * 7 + at * at * 3) % 11)
                    .append(' ')
                    .append(60 + down + (seed * 13 + at * at * 5) % 97);
        }
        return path.toString();
    }

    private Change inAnotherCase(ObjectNode fields) {
        return change("CONSENT", hanna.openCase(), id(), 0, fields.put("status", "SIGNED"));
    }

    @Test
    void tab1_inkOfAnotherCaseSignsInNone() {
        String ink = written(1, 0, 0);
        taken(hanna.pushOne(signed(id(), 0, both(consent(), drawn(ink, FIRST, FIRST)))));
        refused(hanna.pushOne(inAnotherCase(both(consent(), drawn(ink, FIRST, FIRST)))), "signatureStrokes");
        refused(hanna.pushOne(inAnotherCase(both(consent(), drawn(ink, SECOND, SECOND)))), "signatureStrokes");
        String moved = written(1, 40, 25);
        refused(second.pushOne(inAnotherCase(both(consent(), drawn(moved, FIRST, FIRST)))), "signatureStrokes");
        taken(hanna.pushOne(inAnotherCase(both(consent(), drawn(written(2, 0, 0), FIRST, FIRST)))));
    }

    @Test
    void tab1_inkOfAnotherCasesDraftSignsNeitherAtOnceNorByADraft() {
        String ink = written(3, 0, 0);
        taken(hanna.pushOne(change("CONSENT", caseId, id(), 0, both(consent(), drawn(ink, FIRST, FIRST)))));
        UUID other = hanna.openCase();
        UUID draft = id();
        taken(hanna.pushOne(change("CONSENT", other, draft, 0, both(consent(), drawn(ink, FIRST, FIRST)))));
        refused(hanna.pushOne(change("CONSENT", other, draft, 1, set("status", "SIGNED"))), "signatureStrokes");
        taken(hanna.pushOne(change(
                "CONSENT",
                other,
                draft,
                1,
                drawn(written(4, 0, 0), FIRST, FIRST).put("status", "SIGNED"))));
    }

    @Test
    void tab1_oneInkInTwoCasesOfOnePushSignsOnce() {
        UUID other = hanna.openCase();
        String ink = written(5, 0, 0);
        List<ChangeResult> results = hanna.push(
                signed(id(), 0, both(consent(), drawn(ink, FIRST, FIRST))),
                change(
                        "CONSENT",
                        other,
                        id(),
                        0,
                        both(consent(), drawn(ink, FIRST, FIRST)).put("status", "SIGNED")));
        taken(results.get(0));
        refused(results.get(1), "signatureStrokes");
    }

    @Test
    void tab1_twoPeopleMayDrawTheSameTick() {
        taken(hanna.pushOne(signed(id(), 0, both(consent(), drawn(STROKES, FIRST, FIRST)))));
        taken(hanna.pushOne(inAnotherCase(both(consent(), drawn(STROKES, FIRST, FIRST)))));
    }

    @Test
    void tab1_anOlderTabletSignsByItsHash() {
        ObjectNode fields = both(consent(), drawn(STROKES, FIRST, FIRST));
        fields.remove("signedText");
        taken(hanna.pushOne(signed(id(), 0, fields)));
    }

    @Test
    void tab1_strokesThatStoodUnderAnotherTextInTheDraftAreRefused() {
        UUID record = id();
        taken(hanna.pushOne(change("CONSENT", caseId, record, 0, both(consent(), drawn(STROKES, FIRST, FIRST)))));
        refused(hanna.pushOne(signed(record, 1, drawn(STROKES, SECOND, SECOND))), "signatureStrokes");
        refused(hanna.pushOne(signed(record, 1, drawn(STROKES + " M5 5 L6 6", SECOND, SECOND))), "signatureStrokes");
        taken(hanna.pushOne(signed(record, 1, drawn("M7 7 L80 90 L12 30", SECOND, SECOND))));
    }

    @Test
    void tab1_strokesInAnotherSpellingAreRefused() {
        UUID record = id();
        taken(hanna.pushOne(change("CONSENT", caseId, record, 0, both(consent(), drawn(STROKES, FIRST, FIRST)))));
        for (String again : List.of(
                "M60  120 L108  60 L156  140",
                "M60.0 120.0 L108.0 60.0 L156.0 140.0",
                "m60 120 l48 -60 l48 80",
                "M60 120 L108 60",
                "M60 120 L108 61 L156 140",
                "M700.5 20 L800 90")) {
            refused(hanna.pushOne(signed(record, 1, drawn(again, SECOND, SECOND))), "signatureStrokes");
        }
    }

    @Test
    void tab1_aWrittenConsentWithoutInkIsRefused() {
        String text = GlassSignature.textHash(FIRST);
        for (ObjectNode inkless : List.of(
                consent("textShown", FIRST, "signedText", text),
                consent("textShown", FIRST, "signedText", text, "signatureStrokes", "x"),
                consent("textShown", FIRST, "signedText", text, "signatureStrokes", "M5 5"))) {
            ChangeResult result = hanna.pushOne(signed(id(), 0, inkless));
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.problem().orElseThrow().errors())
                    .extracting(FieldError::field)
                    .containsExactly("signatureHash");
        }
    }

    @Test
    void tab1_strokesTakenAwayAndBroughtBackInTheHistoryAreRefused() {
        UUID record = id();
        taken(hanna.pushOne(change("CONSENT", caseId, record, 0, both(consent(), drawn(STROKES, FIRST, FIRST)))));
        ObjectNode cleared = set("textShown", SECOND);
        cleared.putNull("signatureStrokes").putNull("signedText").putNull("signatureHash");
        taken(hanna.pushOne(change("CONSENT", caseId, record, 1, cleared)));
        refused(hanna.pushOne(signed(record, 2, drawn(STROKES, SECOND, SECOND))), "signatureStrokes");
    }

    @Test
    void tab1_anotherPartyIsNotAgreedToUnderTheTextAndStrokesOfTheFormerOne() {
        UUID record = id();
        taken(hanna.pushOne(change("CONSENT", caseId, record, 0, both(consent(), drawn(STROKES, FIRST, FIRST)))));
        ObjectNode more = set();
        more.putObject("parties").putObject("FK").putArray("information").add("HEALTH");
        refused(hanna.pushOne(signed(record, 1, more.deepCopy())), "signatureStrokes");
        taken(second.pushOne(change("CONSENT", caseId, record, 1, more)));
        refused(second.pushOne(signed(record, 2, drawn(STROKES, FIRST, FIRST))), "signatureStrokes");
        taken(second.pushOne(signed(record, 2, drawn("M7 7 L80 90 L12 30", SECOND, SECOND))));
    }

    @Test
    void tab1_theSameInOnePushIsRefusedToo() {
        Change draft = change("CONSENT", caseId, id(), 0, both(consent(), drawn(STROKES, FIRST, FIRST)));
        Change again = after(draft, drawn(STROKES, SECOND, SECOND).put("status", "SIGNED"));
        List<ChangeResult> results = hanna.push(draft, again);
        taken(results.get(0));
        refused(results.get(1), "signatureStrokes");
    }

    @Test
    void tab1_strokesCopiedFromAnotherConsentOfTheCaseAreRefused() {
        taken(hanna.pushOne(signed(id(), 0, both(consent(), drawn(STROKES, FIRST, FIRST)))));
        refused(hanna.pushOne(signed(id(), 0, both(consent(), drawn(STROKES, SECOND, SECOND)))), "signatureStrokes");
    }

    @Test
    void tab1_anAddendumTakesNoStrokesFromItsConsent() {
        UUID record = id();
        taken(hanna.pushOne(signed(record, 0, both(consent(), drawn(STROKES, FIRST, FIRST)))));
        ObjectNode addendum = both(set("addendumTo", record.toString()), drawn(STROKES, SECOND, SECOND));
        refused(hanna.pushOne(signed(id(), 0, addendum)), "signatureStrokes");
        ObjectNode mismatch = both(set("addendumTo", record.toString()), drawn("M1 1 L7 8", SECOND, FIRST));
        refused(hanna.pushOne(signed(id(), 0, mismatch)), "signedText");
    }

    @Test
    void tab1_strokesFromOneTabletAreNotSignedUnderTheTextOfAnother() {
        UUID record = id();
        taken(hanna.pushOne(change("CONSENT", caseId, record, 0, consent("textShown", FIRST))));
        taken(second.pushOne(change("CONSENT", caseId, record, 1, set("textShown", SECOND))));
        ChangeResult merged = hanna.pushOne(change("CONSENT", caseId, record, 1, drawn(STROKES, FIRST, FIRST)));
        assertThat(merged.outcome()).isEqualTo(Outcome.MERGED);
        refused(hanna.pushOne(signed(record, merged.revision(), set("purpose", "Underlag"))), "signedText");
    }

    @Test
    void tab1_aSignedConsentTakesNoOtherStrokesOrText() {
        UUID record = id();
        taken(hanna.pushOne(signed(record, 0, both(consent(), drawn(STROKES, FIRST, FIRST)))));
        for (ObjectNode other : List.of(
                set("signedText", GlassSignature.textHash(SECOND)),
                set("signatureStrokes", "M1 1 L2 2"),
                set("textShown", SECOND),
                set("drawnAt", Tablet.AT))) {
            ChangeResult result = hanna.pushOne(change("CONSENT", caseId, record, 1, other));
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.problem().orElseThrow().name()).isEqualTo("signed-record");
        }
    }
}
