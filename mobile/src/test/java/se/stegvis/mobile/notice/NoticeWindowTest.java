package se.stegvis.mobile.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.mobile.device.Notice;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.mobile.widget.Theme.Colours;
import se.stegvis.mobile.widget.Theme.TextSize;

class NoticeWindowTest {
    private static final Notice NOTICE = new Notice(
            Example.CLOCK.instant().atZone(Example.CLOCK.getZone()), "2 uppföljningar i dag, en är försenad.");

    private final AtomicInteger brought = new AtomicInteger();
    private final NoticeWindow notices = new NoticeWindow(brought::incrementAndGet);

    @AfterEach
    void close() {
        OnScreen.act(notices::close);
    }

    @ParameterizedTest
    @EnumSource(Colours.class)
    void itIsShortAndLeadsToTheApp(Colours colours) {
        try (OnScreen window = OnScreen.of(440, 180, new Theme(colours, TextSize.NORMAL))) {
            window.showNode(() -> notices.content(NOTICE, Example.TEXTS));
            window.read("2 uppföljningar i dag, en är försenad.");
            window.picture("90-avisering-" + colours);
            window.tap("Öppna Stegvis");
        }
        assertThat(brought.get()).isOne();
    }

    @Test
    void aNewerTakesThePlaceOfTheOlderAndStaysUntilItIsClosed() {
        OnScreen.act(() -> notices.show(NOTICE, Example.TEXTS, Theme.USUAL));
        OnScreen.act(() -> notices.show(NOTICE, Example.TEXTS, Theme.USUAL));
        assertThat(shown()).isOne();
        OnScreen.act(notices::close);
        assertThat(shown()).isZero();
    }

    private static long shown() {
        return OnScreen.ask(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && stage.isAlwaysOnTop())
                .count());
    }
}
