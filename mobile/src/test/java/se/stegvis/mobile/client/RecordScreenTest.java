package se.stegvis.mobile.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.shared.record.Kind;

@Timeout(60)
class RecordScreenTest {
    private static final UUID CONSENT = new UUID(6, 1);
    private static final String STROKES = "M100 200 L300 80 L420 220 L520 120 M560 200 L700 90 L880 210";
    private final FormStage stage = FormStage.of(1280, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aSignedConsentShowsTheSignature() {
        show(STROKES);
        SVGPath ink = stage.find(SVGPath.class, path -> path.getStyleClass().contains("signature-ink"));
        assertThat(ink.getContent()).isEqualTo(STROKES);
        assertThat(stage.sees("Underskrift")).isTrue();
        stage.bottom();
        stage.picture("samtycke-las");
    }

    @Test
    void aConsentWithoutSignatureHasNoEmptyBox() {
        show(null);
        assertThat(stage.find(SVGPath.class, path -> path.getStyleClass().contains("signature-ink")))
                .isNull();
    }

    private void read(Kind kind, ObjectNode fields) {
        stage.seedProcess("lysekil-fms", "1");
        fields.put("status", "SIGNED").put("happenedAt", "2026-11-20T10:00:00+01:00");
        stage.journal.seed(CONSENT, kind, FormStage.CASE, fields);
        stage.show(context -> new RecordScreen(context, CONSENT));
    }

    @Test
    void criteriaAreCalledAsTheProcessCallsThem() {
        ObjectNode decision = FormStage.node().put("decision", "INCLUDE");
        decision.putArray("criteria").add("pagaende-vard").add("gatt-hos-lakare");
        read(Kind.BASE_GROUP_DECISION, decision);
        assertThat(stage.sees("Pågående sjukskrivning eller etablerad kontakt med vården"))
                .isTrue();
        assertThat(stage.sees("pagaende-vard")).isFalse();
        assertThat(stage.sees("gatt-hos-lakare"))
                .as("what nobody knows is shown as it is")
                .isTrue();
        stage.picture("basgrupp-last");
    }

    @Test
    void aChangeOfStepNamesItsStepsAndTheGuardsThatWereLeftUnmet() {
        ObjectNode step = FormStage.node().put("from", "2").put("to", "3").put("why", "Tolken kommer i morgon.");
        step.putObject("process").put("key", "lysekil-fms").put("version", 1);
        step.put("overrideBy", FormStage.ME.toString());
        step.putArray("unmetGuards")
                .add("consent:SIP_MAY_BE_MADE")
                .add("consent:SECRECY_LIFTED:FK:HEALTH")
                .add("way");
        read(Kind.STEP, step);
        stage.picture("stegbyte-last");
        assertThat(stage.sees("2 Inkludering")).isTrue();
        assertThat(stage.sees("3 Inhämta underlag")).isTrue();
        assertThat(stage.sees("Försäkringsmedicinsk samverkan (FMS), version 1"))
                .isTrue();
        assertThat(stage.sees("”Samtycke finns till att en SIP görs”"))
                .as("a demand, not a fact")
                .isTrue();
        assertThat(stage.sees("Ingen väg leder dit från steget där ärendet står"))
                .isTrue();
        assertThat(stage.sees("SIP_MAY_BE_MADE")).as("a raw key").isFalse();
        assertThat(stage.sees("SECRECY_LIFTED")).as("a raw key").isFalse();
    }

    private void show(String strokes) {
        ObjectNode consent = FormStage.node().put("status", "SIGNED").put("type", "SIP_MAY_BE_MADE");
        consent.put("decision", "GIVEN").put("form", "WRITTEN").put("purpose", "Planera arbetsträning.");
        consent.put("validFrom", "2026-11-01").put("validTo", "2027-05-01");
        consent.put("happenedAt", "2026-11-01T10:00:00+01:00").put("signatureStrokes", strokes);
        consent.putObject("parties").putObject("FK").putArray("information");
        stage.journal.seed(CONSENT, Kind.CONSENT, FormStage.CASE, consent);
        stage.show(context -> new RecordScreen(context, CONSENT));
    }
}
