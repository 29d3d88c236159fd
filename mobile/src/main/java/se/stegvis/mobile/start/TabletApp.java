package se.stegvis.mobile.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.device.Foreground;
import se.stegvis.mobile.notice.Bell;
import se.stegvis.mobile.notice.NoticeWindow;
import se.stegvis.mobile.store.Vault;
import se.stegvis.mobile.widget.Background;
import se.stegvis.mobile.widget.Texts;

/** The tablet's window. */
public final class TabletApp extends Application {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int PATIENCE_SECONDS = 10;
    private static final int TICK_SECONDS = 20;
    private static final Duration AWAY = Duration.ofMinutes(3);

    static {
        LaidOutTexts.keepNone(); // on Android nothing of ours comes before this class
    }

    private final ExecutorService saves = lane("saves");
    private final ExecutorService reads = lane("reads");
    private final ScheduledExecutorService ticks = lane("ticks");
    private Gate gate;

    @Override
    public void start(Stage stage) throws IOException {
        Options options = Options.of(getParameters().getRaw());
        Path folder = options.userDir();
        Clock clock = Clock.system(Texts.ZONE);
        Vault vault = new Vault(folder.resolve("stores"), new FileDeviceSecret(folder.resolve("device.secret")));
        StackPane root = new StackPane();
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        NoticeWindow window = new NoticeWindow(() -> bringForward(stage));
        Bell bell = new Bell(
                clock,
                () -> gate.isOpen() && stage.isFocused(),
                notice -> window.show(notice, gate.texts(), gate.look()));
        gate = new Gate(
                scene,
                root,
                new VaultEntrance(vault, options.server(), clock),
                new Background(saves, reads),
                clock,
                new SettingsFile(folder),
                AutoLock.AFTER,
                bell);
        AwayLock away = new AwayLock(clock, AWAY, gate::lock);
        Foreground.listen(away::left, () -> Platform.runLater(away::back));
        ticks.scheduleWithFixedDelay(() -> Platform.runLater(bell::tick), TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        stage.setOnHidden(hidden -> window.close());
        stage.setTitle("Stegvis");
        stage.setScene(scene);
        gate.open();
        stage.show();
    }

    private static void bringForward(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** What is being written is written to the end before the program ends. */
    @Override
    public void stop() throws InterruptedException {
        gate.lock();
        ticks.shutdownNow();
        reads.shutdownNow();
        saves.shutdown();
        saves.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static ScheduledExecutorService lane(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
