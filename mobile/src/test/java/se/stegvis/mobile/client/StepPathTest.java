package se.stegvis.mobile.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.wire.Json;

/** The process drawn on the page of a case. */
@Timeout(60)
class StepPathTest {
    private FormStage stage = FormStage.of(1280, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    private void show() {
        ObjectNode fields =
                FormStage.node().put("step", "2").put("opened", "2026-11-01").put("needGroup", "AM3");
        fields.putObject("process").put("key", "tranas-rehab").put("version", 1);
        stage.journal.seed(FormStage.CASE, Kind.CASE, FormStage.CASE, fields);
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
    }

    private String spoken(String state) {
        HBox row = stage.find(HBox.class, one -> one.getStyleClass().contains("path-" + state));
        return row.getAccessibleText();
    }

    private void stand(String process, String step) {
        stage.seedProcess(process, step);
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
    }

    @Test
    void theStepAndEachNextOneSayWhoHasThem() {
        stand("lysekil-fms", "0");
        assertThat(stage.sees("Ansvarar för steget: Socialsekreterare")).isTrue();
        assertThat(spoken("blocked")).contains("Ansvarig: Förste socialsekreterare.");
    }

    @Test
    void web6_theFollowUpThatTheStepAsksForCountsFromWhenTheStepBegan() {
        stand("tranas-rehab", "2");
        assertThat(stage.sees(
                        "Steget följs upp inom 30 dagar från att det började 1 november 2026: senast 1 december 2026."))
                .isTrue();
    }

    @Test
    void forumsSayWhoCallsThemAndWhatIsMissing() {
        show();
        assertThat(stage.sees("Kallas av: Socialsekreterare")).isTrue();
        ForumCard card = stage.find(ForumCard.class, one -> true);
        stage.reveal(card);
        stage.picture("steg-forum");
        assertThat(OnScreen.ask(() -> card.lookupAll(".tone-warning").size())).isPositive();
    }

    @Test
    void aStepThatTheProcessHasNotGotIsWarnedOfAndNothingIsDrawnAsHere() {
        stand("tranas-rehab", "hostil");
        assertThat(stage.sees("Ärendet står på steget ”hostil”, som inte finns"))
                .isTrue();
        assertThat(OnScreen.ask(
                        () -> stage.window.first(node -> node.getStyleClass().contains("path-current"))))
                .isNull();
        assertThat(stage.sees("Ansvarar för steget")).isFalse();
        assertThat(stage.sees("Enligt steget")).isFalse();
        stage.picture("steg-okant");
    }

    @Test
    void aBranchIsDrawnBesideTheLineAndSaidToBeOne() {
        stand("lysekil-fms", "1");
        HBox branch = stage.find(HBox.class, row -> String.valueOf(row.getAccessibleText())
                .startsWith("Parallell eller fortsatt process"));
        assertThat(branch.getAccessibleText()).contains("Sidospår.");
        double beside = OnScreen.ask(() -> branch.lookup(".path-mark").getLayoutX());
        double onTheLine = OnScreen.ask(
                () -> stage.window.root().lookup(".path-current .path-mark").getLayoutX());
        assertThat(beside).isGreaterThan(onTheLine);
        stage.reveal(branch);
        stage.picture("steg-sidospar");
    }

    @Test
    void eachStepSaysHowItStandsAndWhatIsMissing() {
        show();
        assertThat(spoken("current")).startsWith("2").endsWith("Här är ärendet.");
        assertThat(spoken("blocked")).contains("Något saknas. ").doesNotEndWith("Något saknas.");
        stage.picture("steg");
    }

    @Test
    void thePathStandsBeforeWhatItIsAboutInNamesThatCanBeReadAtAGlance() {
        stand("tranas-rehab", "2");
        StepPath path = stage.find(StepPath.class, one -> true);
        Label about = stage.find(Label.class, label -> label.getText().startsWith("Ansvarar för steget"));
        assertThat(OnScreen.ask(() -> top(path))).isLessThan(OnScreen.ask(() -> top(about)));
        assertThat(OnScreen.ask(() -> path.lookupAll(".path-name"))).hasSize(7).allSatisfy(name -> assertThat(
                        ((Label) name).getFont().getSize())
                .isGreaterThanOrEqualTo(20));
    }

    private static double top(Node node) {
        return node.localToScene(0, 0).getY();
    }

    /** Where the records do not tell, the path does not say that it was done, and never that it lies ahead. */
    @Test
    void whatLiesBehindIsPassedAndTheLineIsWalkedThatFar() {
        stand("tranas-rehab", "3b");
        assertThat(spoken("passed")).endsWith("Passerat.");
        stage.window.read("Passerat");
        assertThat(OnScreen.ask(
                        () -> stage.window.first(node -> node.getStyleClass().contains("path-done"))))
                .isNull();
        Node notVisited = stage.find(
                HBox.class, row -> String.valueOf(row.getAccessibleText()).startsWith("3a"));
        assertThat(OnScreen.ask(() -> notVisited.lookup(".path-walked"))).isNull();
        stage.reveal(notVisited);
        stage.picture("steg-passerat");
    }

    @ParameterizedTest
    @CsvSource({"800,1280,false", "412,915,false", "412,915,true", "1280,800,true"})
    void thePathIsDrawnOnEveryScreen(int width, int height, boolean dark) {
        stage.close();
        stage = FormStage.of(width, height);
        if (dark) {
            stage.dark();
        }
        show();
        stage.reveal(OnScreen.ask(() -> stage.window.root().lookup(".path-current")));
        String name = width + "x" + height + (dark ? "-mork" : "");
        stage.picture("steg-" + name);
        stand("lysekil-fms", "1");
        stage.reveal(OnScreen.ask(() -> stage.window.root().lookup(".path-blocked")));
        stage.picture("steg-fms-" + name);
        assertThat(spoken("current")).endsWith("Här är ärendet.");
    }

    private void follow(String key) {
        ObjectNode fields = FormStage.node().put("step", "a").put("opened", "2026-11-01");
        fields.putObject("process").put("key", key).put("version", 1);
        stage.journal.seed(FormStage.CASE, Kind.CASE, FormStage.CASE, fields);
    }

    private static ProcessNews.Definition definition(String key, ObjectNode json) {
        return new ProcessNews.Definition(key, 1, json);
    }

    @Test
    void aProcessThatTheMunicipalityHasPublishedIsDrawnLikeTheOthers() throws Exception {
        byte[] text = Files.readAllBytes(Path.of("..", "docs", "examples", "odlingen.json"));
        stage.journal.publish(definition("odlingen", Json.object(text)));
        follow("odlingen");
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(spoken("current")).isEqualTo("A Så frön: Här är ärendet.");
        stage.picture("steg-egen-process");
    }

    @Test
    void aProcessOfANewerVersionIsSaidToNeedOneAndOneThatIsNotHereToBeOnItsWay() {
        stage.journal.publish(definition("fran-senare", FormStage.node().put("format", 9)));
        follow("fran-senare");
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        stage.find(Label.class, label -> label.getText().startsWith("Processen är gjord för en nyare version"));
        stage.picture("steg-okand-process");
        follow("unheard-of");
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        stage.find(Label.class, label -> label.getText().startsWith("Processen finns inte på surfplattan än"));
    }

    @Test
    void aStepThatMayBeTakenLeadsToItsForm() {
        show();
        stage.press("Ta steget: 3b Uppdrag till AME: arbetslivsinriktad rehabilitering");
        assertThat(stage.gone).containsExactly(new Destination.TakeStep(FormStage.CASE, "3b"));
    }

    @Test
    void aSignedChangeOfStepWaitsUntilTheServerHasTakenIt() throws Exception {
        show();
        ObjectNode change =
                FormStage.node().put("status", "SIGNED").put("from", "2").put("to", "3b");
        change.putObject("process").put("key", "tranas-rehab").put("version", 1);
        UUID id = stage.journal.newId();
        stage.journal.save(new RecordTarget(id, "STEP", FormStage.CASE), 0, change, "2026-11-23T09:30:00+01:00");
        stage.window.read("Stegbytet till 3b Uppdrag till AME: arbetslivsinriktad rehabilitering är signerat");
        assertThat(stage.sees("2 MIX")).isTrue();
        stage.picture("steg-vantar");
        stage.journal.mark(id, RecordState.NEEDS_ATTENTION);
        stage.window.read("Servern har inte tagit stegbytet");
        stage.journal.mark(id, RecordState.SYNCED);
        stage.window.until(() -> !stage.window.shows("stegbytet"), "the notice to go");
    }
}
