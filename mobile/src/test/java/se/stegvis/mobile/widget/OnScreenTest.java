package se.stegvis.mobile.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.EventHandler;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import org.junit.jupiter.api.Test;

/** One window is shared by all tests of a process: none finds what another has left, and all of it can be drawn. */
class OnScreenTest {
    @Test
    void aListenerThatIsLeftOnTheWindowFailsItsOwnTest() {
        EventHandler<InputEvent> left = event -> {};
        OnScreen window = OnScreen.landscape();
        OnScreen.act(() -> window.scene().addEventFilter(InputEvent.ANY, left));
        assertThatThrownBy(window::close).isInstanceOf(AssertionError.class).hasMessageContaining("scene: INPUT");
        OnScreen.act(() -> window.scene().removeEventFilter(InputEvent.ANY, left));
        window.close();
    }

    @Test
    void theNextFindsAnEmptyWindowInItsOwnSizeAndLook() {
        Theme dark = new Theme(Theme.Colours.DARK, Theme.TextSize.LARGE);
        try (OnScreen first = OnScreen.of(412, 915, dark)) {
            first.showNode(() -> new Page("Kvar?"));
            OnScreen.act(() -> first.root().setStyle("-fx-background-color: red"));
        }
        try (OnScreen next = OnScreen.landscape()) {
            assertThat(next.shows("Kvar?")).isFalse();
            assertThat(next.root().getStyle()).isEmpty();
            assertThat(next.scene().getWidth()).isEqualTo(1280);
            assertThat(next.scene().getStylesheets()).noneMatch(sheet -> sheet.contains("dark"));
        }
    }

    @Test
    void aConditionThatFindsNothingYetIsAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        try (OnScreen window = OnScreen.landscape()) {
            window.until(
                    () -> {
                        if (asked.incrementAndGet() < 3) {
                            throw new AssertionError("nothing yet");
                        }
                        return true;
                    },
                    "the third time");
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void whatIsInItIsDrawnWhenItIsAskedFor() {
        try (OnScreen window = OnScreen.of(400, 400, Theme.USUAL)) {
            assertThat(window.colours()).as("of an empty window").isOne();
            window.showNode(() -> new Label("Text"));
            assertThat(window.colours()).as("of a word").isGreaterThan(5);
        }
    }
}
