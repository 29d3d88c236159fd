package se.stegvis.mobile.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Obstacle;
import se.stegvis.shared.record.ObstacleLevel;

@Timeout(60)
class ObstacleTest {
    private static final UUID QUEUE = new UUID(16, 1);
    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void anObstacleIsNotedWithItsLevelAndSigned() {
        stage = FormStage.of(1280, 800);
        stage.show(context ->
                new ObstacleForm(context, RecordDraft.fresh(context.journal(), Kind.OBSTACLE, FormStage.CASE)));
        stage.write("Vad hindret är", "Vårdcentralen tar inte emot frågor utan läkartid.");
        stage.press("Kan lösas regionalt");
        stage.picture("hinder-formular");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(Obstacle.class).level()).contains(ObstacleLevel.REGIONAL);
    }

    @Test
    void theRegisterIsFilteredByLevelNewestFirst() {
        register(1280, 800);
        stage.window.read("Kön till psykiatrin är ett år.");
        assertThat(rows()).isEqualTo(3);
        stage.picture("hinder");
        stage.press("Kan lösas regionalt");
        assertThat(rows()).isEqualTo(1);
        assertThat(stage.sees("1 av 3")).isTrue();
        stage.press("Kan lösas regionalt");
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void aRowIsOpenedByKeyboard() {
        register(1280, 800);
        stage.window.read("Kön till psykiatrin är ett år.");
        OnScreen.act(() -> {
            list().requestFocus();
            list().getSelectionModel().select(0);
        });
        stage.window.key(KeyCode.ENTER);
        assertThat(stage.gone).containsExactly(new Destination.ReadRecord(QUEUE));
    }

    @Test
    void withoutObstaclesItIsSaidHowOneIsNoted() {
        stage = FormStage.of(1280, 800);
        stage.show(ObstacleListScreen::new);
        stage.window.read("Inga hinder är noterade");
        assertThat(stage.sees("Nytt i ärendet")).isTrue();
        stage.picture("hinder-tomt");
    }

    @Test
    void aLevelWithoutObstaclesIsNotCalledAnEmptyRegister() {
        stage = FormStage.of(1280, 800);
        seed(QUEUE, "2026-11-20", "Kön till psykiatrin är ett år.", "REGIONAL");
        stage.show(ObstacleListScreen::new);
        stage.window.read("Kön till psykiatrin");
        stage.press("Kan lösas lokalt");
        assertThat(stage.sees("Inget hinder på den nivån")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1280,800,liggande", "800,1280,staende", "412,915,mobil", "412,915,mobil-morkt", "1280,800,morkt"})
    void theRegisterCanBeReadInEveryShape(int width, int height, String name) {
        register(width, height);
        if (name.endsWith("morkt")) {
            stage.dark();
        }
        stage.window.read("Kön till psykiatrin är ett år.");
        stage.picture("hinder-" + name);
        assertThat(rows()).isEqualTo(3);
    }

    private void register(int width, int height) {
        stage = FormStage.of(width, height);
        seed(QUEUE, "2026-11-20", "Kön till psykiatrin är ett år.", "REGIONAL");
        seed(new UUID(16, 2), "2026-10-01", "Ingen buss till arbetsträningen före klockan nio.", "LOCAL");
        seed(new UUID(16, 3), "2026-09-01", "Läkarintyg kostar pengar som klienten inte har.", "NATIONAL");
        stage.show(ObstacleListScreen::new);
    }

    private void seed(UUID id, String day, String what, String level) {
        ObjectNode obstacle = FormStage.node().put("status", "SIGNED").put("happenedAt", day + "T10:00:00+01:00");
        obstacle.put("what", what).put("level", level);
        stage.journal.seed(id, Kind.OBSTACLE, FormStage.CASE, obstacle);
    }

    private int rows() {
        return OnScreen.ask(() -> list().getItems().size());
    }

    private ListView<?> list() {
        return (ListView<?>) stage.window.first(node -> node instanceof ListView<?>);
    }
}
