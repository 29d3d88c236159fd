package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.client.CaseScreen;
import se.stegvis.mobile.client.RecordScreen;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessChoice;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.StepChange;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.wire.Json;

/** A case is moved on the tablet to a newer version of its process, or to another one. */
@Timeout(60)
class MoveCaseTest {
    private FormStage stage = FormStage.of(1280, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    private void publish(int version, String from, String to) throws Exception {
        String text = Files.readString(Path.of("..", "docs", "examples", "odlingen.json"))
                .replace("\"version\": 1", "\"version\": " + version)
                .replace(from, to);
        ObjectNode json = Json.object(text.getBytes(StandardCharsets.UTF_8));
        stage.journal.publish(new ProcessNews.Definition("odlingen", version, json));
    }

    private void follow(String step, UUID responsible) {
        ObjectNode fields = FormStage.node().put("step", step).put("opened", "2026-11-01");
        fields.put("client", FormStage.CLIENT.toString()).put("responsible", responsible.toString());
        fields.putObject("process").put("key", "odlingen").put("version", 1);
        stage.journal.seed(FormStage.CASE, Kind.CASE, FormStage.CASE, fields);
    }

    private boolean caseSays(String words) {
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        return stage.sees(words);
    }

    private void showMove() {
        stage.show(context -> Routes.of(context).screen(new Destination.MoveCase(FormStage.CASE)));
    }

    @Test
    void aNewerVersionIsOfferedFromItsFirstDayToWhoIsResponsible() throws Exception {
        publish(1, "{", "{");
        follow("b", FormStage.ME);
        assertThat(caseSays("Flytta till version 2"))
                .as("only the one there is")
                .isFalse();
        publish(2, "\"validFrom\": \"2026-01-01\"", "\"validFrom\": \"2026-12-24\"");
        assertThat(caseSays("Flytta till version 2")).as("not valid yet").isFalse();
        publish(2, "{", "{");
        assertThat(caseSays("Flytta till version 2")).isTrue();
        follow("b", new UUID(2, 9));
        assertThat(caseSays("Flytta till version 2"))
                .as("another is responsible")
                .isFalse();
    }

    @Test
    void theMoveIsSignedWithStepAndReason() throws Exception {
        publish(1, "{", "{");
        publish(2, "{", "{");
        follow("b", FormStage.ME);
        assertThat(caseSays("Flytta till version 2")).isTrue();
        stage.picture("flytta-erbjuds");
        stage.press("Flytta till version 2");
        assertThat(stage.gone).contains(new Destination.MoveCase(FormStage.CASE));
        showMove();
        stage.press("Signera");
        assertThat(stage.sees("Skriv varför ärendet flyttas.")).isTrue();
        stage.write("Skäl", "Kommunen har gått över.");
        stage.picture("flytta-version");
        stage.press("Signera");
        // The step by its name in the review.
        stage.window.read("B Vattna");
        stage.picture("flytta-version-granska");
        stage.press("Signera nu");
        stage.untilBack();
        StepChange signed = stage.stored(StepChange.class);
        assertThat(signed.signed()).isTrue();
        assertThat(signed.process()).contains(new ProcessRef("odlingen", 1));
        assertThat(signed.toProcess()).contains(new ProcessRef("odlingen", 2));
        assertThat(signed.from()).contains("b");
        assertThat(signed.to()).contains("b");
        assertThat(caseSays("Flytten till B Vattna är signerad")).isTrue();
        assertThat(stage.sees("Flytta till version 2")).as("on its way already").isFalse();
    }

    @Test
    void ops1_aProcessThatIsNotUsedIsNotOfferedAndItsCasesStay() throws Exception {
        stage.seedProcess("tranas-rehab", "2");
        byte[] choice = new ProcessChoice(Set.of("lysekil-fms", "tranas-rehab")).json();
        stage.journal.publish(new ProcessNews.Definition(ProcessChoice.KEY, 1, Json.object(choice)));

        assertThat(caseSays("Flytta till en annan process")).isTrue();
        showMove();
        assertThat(stage.sees("Rehabiliteringsbanan, version 1")).isTrue();
        assertThat(stage.sees("Försäkringsmedicinsk samverkan (FMS), version 1"))
                .isFalse();
    }

    @Test
    void anotherProcessIsChosenWithTheStepToStandAt() {
        stage.seedProcess("tranas-rehab", "2");
        assertThat(caseSays("Flytta till en annan process")).isTrue();
        showMove();
        assertThat(stage.sees("Vid vilket steg?"))
                .as("not asked before there is a target")
                .isFalse();
        stage.press("Signera");
        assertThat(stage.sees("Välj Flyttas till")).isTrue();
        stage.press("Försäkringsmedicinsk samverkan (FMS), version 1");
        stage.write("Skäl", "Läkarvård och flera parter.");
        stage.press("Signera");
        assertThat(stage.sees("Välj Till steg")).isTrue();
        assertThat(stage.sees("Steget finns inte i den nya versionen"))
                .as("said once")
                .isFalse();
        stage.press("0 Förarbete");
        stage.picture("flytta-process");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        StepChange signed = stage.stored(StepChange.class);
        assertThat(signed.toProcess()).contains(new ProcessRef("lysekil-fms", 1));
        assertThat(signed.to()).contains("0");
        assertThat(signed.from()).contains("2");
        stage.show(context -> new RecordScreen(context, signed.id()));
        assertThat(stage.sees("2 MIX del II och behovsgruppering")).isTrue();
        assertThat(stage.sees("tranas-rehab")).as("a raw key").isFalse();
        stage.picture("flytta-last");
    }

    @Test
    void aMoveThatIsBegunIsGoneOnWithAsAMove() throws Exception {
        publish(1, "{", "{");
        publish(2, "{", "{");
        follow("b", FormStage.ME);
        showMove();
        stage.write("Skäl", "Inte färdig");
        stage.leave();
        stage.untilSaves(1);
        UUID begun = stage.stored(StepChange.class).id();
        stage.show(context -> Routes.of(context).screen(new Destination.EditRecord(begun)));
        assertThat(stage.sees("Flytta ärendet")).isTrue();
        assertThat(stage.sees("Vid vilket steg?")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"800,1280,false", "412,915,false", "412,915,true", "1280,800,true"})
    void aStepThatIsGoneIsChosenAnewOnEveryScreen(int width, int height, boolean dark) throws Exception {
        stage.close();
        stage = FormStage.of(width, height);
        if (dark) {
            stage.dark();
        }
        publish(1, "{", "{");
        publish(2, "\"b\"", "\"b2\"");
        follow("b", FormStage.ME);
        showMove();
        assertThat(stage.sees("Steget där ärendet står finns inte i den nya versionen"))
                .isTrue();
        stage.press("Signera");
        stage.picture("flytta-version-" + width + "x" + height + (dark ? "-mork" : ""));
        assertThat(stage.sees("Välj Till steg")).isTrue();
        assertThat(stage.journal.recordsOf(FormStage.CASE))
                .noneMatch(stored -> stored.content().signed());
    }
}
