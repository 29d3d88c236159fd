package se.stegvis.mobile.ability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.DfaChain;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.WorkAbilityLoss;

@Timeout(60)
class ChainFormTest {
    private static final String LOOSE = "En aktivitetsbegränsning hänger inte på någon funktionsnedsättning.";
    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aChainIsBuiltLinkByLinkAndIsCompleteOnlyWhenNothingIsMissing() {
        open(1280, 800);
        assertThat(stage.sees("Kedjan har luckor")).isTrue();
        assertThat(stage.sees("Diagnoser saknas i kedjan.")).isTrue();
        stage.press("Diagnos");
        write("Diagnos", "Artros i höger axel");
        // The first button stands in the diagnosis itself and hangs what it adds there.
        stage.press("Funktionsnedsättning");
        write("Funktionsnedsättning", "Nedsatt rörlighet i axeln");
        stage.press("Aktivitetsbegränsning");
        assertThat(stage.sees("Kedjan är komplett")).isFalse();
        assertThat(gapsDrawn()).isEqualTo(1);
        write("Aktivitetsbegränsning", "Kan inte arbeta över axelhöjd");
        assertThat(stage.sees("Kedjan är komplett")).isTrue();
        assertThat(gapsDrawn()).as("links still drawn as gaps").isZero();
        stage.press("50 %");
        stage.press("Ja");
        stage.picture("dfa-komplett");
        stage.press("Signera");
        stage.picture("dfa-granska");
        stage.press("Signera nu");
        stage.untilBack();
        DfaChain signed = stage.stored(DfaChain.class);
        assertThat(signed.complete()).isTrue();
        assertThat(signed.extent()).contains(WorkAbilityLoss.HALF);
        assertThat(signed.permanent()).isTrue();
    }

    @Test
    void aLooseLimitationIsAGapInWordsUntilItIsHungByATap() {
        open(1280, 800);
        seeded(true);
        assertThat(stage.sees(LOOSE)).isTrue();
        stage.picture("dfa-lucka");
        OnScreen.act(() -> chip("Nedsatt rörlighet i axeln").fire());
        assertThat(stage.sees(LOOSE)).isFalse();
        assertThat(stage.sees("Kedjan är komplett")).isTrue();
        stage.press("Ta loss ur kedjan");
        assertThat(stage.sees("Kedjan har luckor")).isTrue();
    }

    @Test
    void aLinkTakenAwayLeavesWhatHungOnItLooseAndComesBackWithIt() {
        open(1280, 800);
        seeded(false);
        assertThat(stage.sees("Kedjan är komplett")).isTrue();
        stage.press("Ta bort funktionsnedsättningen");
        assertThat(stage.sees(LOOSE)).isTrue();
        stage.press("Ångra");
        assertThat(stage.sees("Kedjan är komplett")).isTrue();
    }

    @Test
    void theNextChainBeginsWithWhatIsKnown() {
        open(1280, 800);
        seeded(false);
        assertThat(OnScreen.ask(() -> field("Diagnos").getText())).isEqualTo("Artros i höger axel");
        stage.leave();
        assertThat(stage.journal.saves()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280,800,liggande", "800,1280,staende", "412,915,mobil", "412,915,mobil-morkt", "1280,800,morkt"})
    void theChainIsDrawnInEveryShape(int width, int height, String name) {
        open(width, height);
        if (name.endsWith("morkt")) {
            stage.dark();
        }
        seeded(true);
        stage.picture("dfa-" + name);
        assertThat(stage.sees(LOOSE)).isTrue();
    }

    private long gapsDrawn() {
        return OnScreen.ask(() -> stage.window.root().lookupAll(".chain-link").stream()
                .filter(link -> link.getPseudoClassStates().contains(PseudoClass.getPseudoClass("gap")))
                .count());
    }

    private void open(int width, int height) {
        stage = FormStage.of(width, height);
        show();
    }

    private void show() {
        stage.show(context -> new ChainForm(
                context,
                ChainDraft.next(
                        RecordDraft.fresh(context.journal(), Kind.DFA_CHAIN, FormStage.CASE),
                        context.journal(),
                        FormCase.of(context, FormStage.CASE).records())));
    }

    /** Opens the form again in a case that has a signed chain. */
    private void seeded(boolean loose) {
        String diagnosis = new UUID(13, 1).toString();
        String impairment = new UUID(13, 2).toString();
        ObjectNode chain = FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-10-01T10:00:00+02:00");
        chain.putObject("diagnoses").putObject(diagnosis).put("text", "Artros i höger axel");
        chain.putObject("impairments")
                .putObject(impairment)
                .put("text", "Nedsatt rörlighet i axeln")
                .put("diagnosis", diagnosis);
        ObjectNode limitations = chain.putObject("limitations");
        ObjectNode first =
                limitations.putObject(new UUID(13, 3).toString()).put("text", "Kan inte arbeta över axelhöjd");
        ObjectNode second =
                limitations.putObject(new UUID(13, 4).toString()).put("text", "Kan inte lyfta mer än fem kilo");
        first.put("impairment", impairment);
        if (!loose) {
            second.put("impairment", impairment);
        }
        stage.journal.seed(new UUID(13, 9), Kind.DFA_CHAIN, FormStage.CASE, chain);
        show();
    }

    /** Into the first empty field of that name. */
    private void write(String name, String text) {
        OnScreen.act(() -> {
            Node empty = stage.window.first(node -> node instanceof TextInputControl one
                    && name.equals(one.getAccessibleText())
                    && one.getText().isEmpty());
            ((TextInputControl) empty).setText(text);
        });
    }

    private TextInputControl field(String name) {
        return (TextInputControl) stage.window.first(
                node -> node instanceof TextInputControl one && name.equals(one.getAccessibleText()));
    }

    private ToggleButton chip(String text) {
        return (ToggleButton)
                stage.window.first(node -> node instanceof ToggleButton one && text.equals(one.getText()));
    }
}
