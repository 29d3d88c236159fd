package se.stegvis.mobile.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.shared.record.Kind;

/** The process drawn on the page of a case. */
@Timeout(60)
class StepPathTest {
    private final FormStage stage = FormStage.of(1280, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    private void show() {
        ObjectNode fields =
                FormStage.node().put("step", "2").put("opened", "2026-11-01").put("needGroup", "AM3");
        fields.putObject("process").put("key", "tranas-rehab").put("version", 1);
        stage.journal.seed(FormStage.CASE, Kind.CASE, FormStage.CASE, fields);
        stage.show(desk -> new CaseScreen(desk, FormStage.CASE));
    }

    private String spoken(String state) {
        HBox row = stage.find(HBox.class, one -> one.getStyleClass().contains("path-" + state));
        return row.getAccessibleText();
    }

    @Test
    void eachStepSaysHowItStandsAndWhatIsMissing() {
        show();
        assertThat(spoken("current")).startsWith("2").endsWith("Här nu.");
        assertThat(spoken("blocked")).contains("Inte än. ").doesNotEndWith("Inte än.");
        stage.picture("steg");
    }
}
