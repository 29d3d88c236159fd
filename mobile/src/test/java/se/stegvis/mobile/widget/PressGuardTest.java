package se.stegvis.mobile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that vanish under the finger, each with a button of the same words. */
class PressGuardTest {
    private static final int ROWS = 4;

    private final OnScreen window = OnScreen.landscape();
    private final AtomicLong nanos = new AtomicLong();
    private final List<Integer> done = new ArrayList<>();
    private final VBox rows = new VBox();
    private PressGuard guard;

    @BeforeEach
    void open() {
        guard = OnScreen.ask(() -> new PressGuard(window.scene(), nanos::get));
        window.showNode(() -> {
            for (int row = 0; row < ROWS; row++) {
                int number = row;
                Button button = Buttons.secondary("Klart", Icon.CHECK, () -> {});
                button.setOnAction(pressed -> {
                    done.add(number);
                    rows.getChildren().remove(button);
                });
                rows.getChildren().add(button);
            }
            return rows;
        });
    }

    @AfterEach
    void close() {
        OnScreen.act(guard::end);
        window.close();
    }

    private void press(Point2D place, int millisLater) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millisLater));
        OnScreen.act(window.root()::layout);
        window.press(place);
    }

    @Test
    void tab10_aSecondPressWithinASecondDoesNotHitTheNextRow() {
        Point2D place = window.place("Klart");
        press(place, 0);
        press(place, 100);
        press(place, 900);
        press(place, 999);
        assertThat(done).as("pressing on and on hits one row").containsExactly(0);
        press(place, 1001);
        assertThat(done).containsExactly(0, 1);
    }

    @Test
    void tab10_aRowThatVanishesLateIsStillTheOnePressed() {
        Point2D place = window.place("Klart");
        OnScreen.act(() -> ((Button) rows.getChildren().get(0)).setOnAction(pressed -> done.add(0)));
        press(place, 0);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
        OnScreen.act(() -> rows.getChildren().remove(0));
        press(place, 300);
        assertThat(done).containsExactly(0);
        press(place, 1001);
        assertThat(done).containsExactly(0, 1);
    }

    private void focus(int row) {
        OnScreen.act(() -> rows.getChildren().get(row).requestFocus());
    }

    private void key(KeyCode code, int millisLater) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millisLater));
        OnScreen.act(window.root()::layout);
        window.key(code);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "SPACE"})
    void tab10_aKeyPressedTwiceDoesNotHitTheRowThatGotTheFocus(KeyCode code) {
        focus(0);
        key(code, 0);
        key(code, 100);
        key(code, 900);
        key(code, 999);
        assertThat(done).as("pressing on and on hits one row").containsExactly(0);
        key(code, 1001);
        assertThat(done).containsExactly(0, 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "SPACE"})
    void tab10_aKeyAfterARowThatVanishesLateDoesNotHitTheNext(KeyCode code) {
        focus(0);
        OnScreen.act(() -> ((Button) rows.getChildren().get(0)).setOnAction(pressed -> done.add(0)));
        key(code, 0);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
        OnScreen.act(() -> {
            rows.getChildren().remove(0);
            rows.getChildren().get(0).requestFocus(); // as a screen does that is built anew
        });
        key(code, 300);
        assertThat(done).containsExactly(0);
        key(code, 1001);
        assertThat(done).containsExactly(0, 1);
    }

    @Test
    void tab10_afterAFingerAKeyDoesNotHitTheNextRowEither() {
        focus(0);
        press(window.place("Klart"), 0);
        key(KeyCode.ENTER, 300);
        assertThat(done).containsExactly(0);
    }

    @Test
    void tab10_whoMovesTheFocusHasChosen() {
        focus(0);
        key(KeyCode.ENTER, 0);
        window.key(KeyCode.TAB);
        key(KeyCode.ENTER, 100);
        assertThat(done).hasSize(2).startsWith(0);
    }

    @Test
    void aKeyOnWhatStandsStillIsTakenAsOftenAsWanted() {
        OnScreen.act(() -> ((Button) rows.getChildren().get(1)).setOnAction(pressed -> done.add(1)));
        focus(1);
        key(KeyCode.SPACE, 0);
        key(KeyCode.SPACE, 50);
        key(KeyCode.ENTER, 50);
        assertThat(done).containsExactly(1, 1, 1);
    }

    @Test
    void whatStandsStillOrElsewhereIsPressedAsOftenAsWanted() {
        Button still = (Button) rows.getChildren().get(1);
        OnScreen.act(() -> still.setOnAction(pressed -> done.add(1)));
        Point2D second = OnScreen.ask(() -> {
            var bounds = still.localToScene(still.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        press(second, 0);
        press(second, 50);
        press(window.place("Klart"), 50);
        assertThat(done).containsExactly(1, 1, 0);
    }
}
