package se.stegvis.mobile.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessChoice;
import se.stegvis.shared.publication.ProcessRegistry;

@Timeout(60)
class GuideScreenTest {
    private static final ProcessRef TRANAS = new ProcessRef("tranas-rehab", 1);
    private static final Processes PROCESSES = new Processes(ProcessRegistry::builtIn);
    private static final String SEARCH = "Sök i alla processer";

    private static FormStage open(int width, int height, Destination.WhoDoesWhat to) {
        FormStage stage = FormStage.of(width, height);
        stage.show(context -> new GuideScreen(context, PROCESSES, to));
        return stage;
    }

    private static Destination.WhoDoesWhat at(String step, NeedGroup group) {
        return new Destination.WhoDoesWhat(Optional.of(TRANAS), Optional.of(step), Optional.ofNullable(group));
    }

    @Test
    void aStepSaysWhoDoesWhatAndWhatMustBeThereFirst() {
        try (FormStage stage = open(1280, 800, at("2", NeedGroup.AM3))) {
            assertThat(stage.sees("Ansvarig: Socialsekreterare")).isTrue();
            assertThat(stage.sees("Måste finnas först")).isTrue();
            assertThat(stage.sees("→ 3b")).isTrue();
            assertThat(stage.sees("→ 3a")).isFalse();
            assertThat(stage.sees("Vem ansvarar för vad")).isTrue();
            assertThat(stage.sees("Lagrum 23 november 2026")).isTrue();
            stage.picture("60-vem-gor-vad");
        }
    }

    @Test
    void f25_versionTwoSaysWhereStepIntervalAndDemandComeFrom() {
        Destination.WhoDoesWhat followed = new Destination.WhoDoesWhat(
                Optional.of(new ProcessRef("tranas-rehab", 2)), Optional.of("2u"), Optional.of(NeedGroup.RH1));
        try (FormStage stage = open(1280, 800, followed)) {
            assertThat(stage.sees("Steget: förslag från Stegvis, ingen källa säger det."))
                    .isTrue();
            assertThat(stage.sees("Tiden: förslag från Stegvis, ingen källa säger det."))
                    .isTrue();
            assertThat(stage.sees("Kravet: står i källan."))
                    .as("a formal forum")
                    .isTrue();
            stage.picture("60-vem-gor-vad-ursprung");
        }
    }

    @Test
    void ops1_theGuideHasTheProcessesThatTheMunicipalityUses() {
        ProcessRegistry all = ProcessRegistry.builtIn();
        Set<String> keys = all.all().stream().map(one -> one.ref().key()).collect(Collectors.toSet());
        LocalDate day = LocalDate.of(2026, 11, 23);
        Set<String> others = new HashSet<>(keys);
        others.remove(TRANAS.key());

        assertThat(new Processes(() -> all.using(new ProcessChoice(others))).inUse(day))
                .singleElement()
                .satisfies(one -> assertThat(one.ref()).isEqualTo(TRANAS));
        assertThat(new Processes(() -> all.using(new ProcessChoice(keys))).inUse(day))
                .as("all that are used begin later")
                .hasSameSizeAs(keys);
    }

    @Test
    void theSearchMarksItsHitsAndOpensThemWhereTheyStand() {
        try (FormStage stage = open(1280, 800, Destination.WhoDoesWhat.PLACE)) {
            stage.write(SEARCH, "finsamteam");
            assertThat(stage.sees("träffar")).isTrue();
            Text hit = stage.find(Text.class, text -> text.getStyleClass().contains("mark-hit"));
            assertThat(hit.getText().toLowerCase(Locale.ROOT)).isEqualTo("finsamteam");
            stage.write(SEARCH, "rehabkoordinator samtycke");
            stage.picture("61-vem-gor-vad-sok");
            stage.write(SEARCH, "hälsocenter");
            assertThat(stage.sees("1 träff")).isTrue();
            stage.press("Visa");
            assertThat(stage.sees("Personer med livsstilsbaserade orsaker till ohälsa"))
                    .isTrue();
            stage.write(SEARCH, "finsamteam fyra parterna");
            stage.press("Visa");
            assertThat(stage.sees("Finsamteam")).isTrue();
            assertThat(stage.sees("Kostnadsfri")).isTrue();
        }
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        try (FormStage stage = open(1280, 800, Destination.WhoDoesWhat.PLACE)) {
            stage.write(SEARCH, "giraff");
            assertThat(stage.sees("Pröva ett kortare ord")).isTrue();
            stage.picture("62-vem-gor-vad-tomt");
            stage.press("Töm sökningen");
            assertThat(stage.sees("Stegen")).isTrue();
        }
    }

    @Test
    void fromACaseThereIsAWayBackAndFromTheNavigationNone() {
        try (FormStage stage = open(1280, 800, at("3b", null))) {
            stage.press("Tillbaka");
            assertThat(stage.backs()).isEqualTo(1);
        }
        try (FormStage stage = open(1280, 800, Destination.WhoDoesWhat.PLACE)) {
            assertThat(stage.sees("Arbetssätten steg för steg")).isTrue();
            assertThat(OnScreen.ask(() -> stage.window.first(node -> "Tillbaka".equals(node.getAccessibleText()))))
                    .isNull();
        }
    }

    @Test
    void aLongNameOfAStepIsWrappedAndNeverCutOff() {
        try (FormStage stage = open(412, 915, at("2", NeedGroup.AM3))) {
            Label name = stage.find(Label.class, label -> label.getText()
                    .equals("3b Uppdrag till AME: arbetslivsinriktad rehabilitering"));
            stage.reveal(name);
            stage.picture("69-vem-gor-vad-412x915-lang-rubrik");
            Text shown = (Text) OnScreen.ask(() -> name.lookup(".text"));
            assertThat(shown.getText()).isEqualTo(name.getText());
            assertThat(OnScreen.ask(name::getHeight)).isGreaterThan(30);
        }
        try (FormStage stage = open(800, 1280, at("3b", NeedGroup.RH2))) {
            assertThat(OnScreen.ask(() -> stage.window.root().lookupAll(".label").stream()
                            .filter(label -> ((Label) label).getText().contains("arbetslivsinriktad rehabilitering"))
                            .filter(label -> !((Label) label).getText().startsWith("→"))
                            .filter(label -> label.getStyleClass().contains("strong"))
                            .count()))
                    .isEqualTo(1);
        }
    }

    @Test
    void standingOnAPhoneAndInTheDark() {
        try (FormStage stage = open(800, 1280, at("3b", NeedGroup.RH2))) {
            stage.picture("63-vem-gor-vad-800x1280");
        }
        try (FormStage stage = open(412, 915, at("3b", NeedGroup.RH2))) {
            stage.picture("64-vem-gor-vad-412x915");
            stage.bottom();
            stage.picture("65-vem-gor-vad-412x915-slutet");
        }
        try (FormStage stage = open(1280, 800, at("4", null))) {
            OnScreen.act(() -> new Theme(Theme.Colours.DARK, Theme.USUAL.textSize()).applyTo(stage.window.scene()));
            stage.write(SEARCH, "sip");
            stage.picture("67-vem-gor-vad-mork-sok");
            stage.press("Töm sökningen");
            stage.picture("66-vem-gor-vad-mork");
        }
        try (FormStage stage = open(412, 915, at("3b", NeedGroup.RH2))) {
            stage.dark();
            stage.picture("68-vem-gor-vad-412x915-mork");
        }
    }
}
