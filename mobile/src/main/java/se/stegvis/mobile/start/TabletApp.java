package se.stegvis.mobile.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.device.ForegroundMonitor;
import se.stegvis.mobile.device.ProcessExit;
import se.stegvis.mobile.device.ProgramLock;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.notice.NoticeTimer;
import se.stegvis.mobile.notice.NoticeWindow;
import se.stegvis.mobile.vault.UnavailableReason;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.PressGuard;
import se.stegvis.mobile.widget.ProductLocale;
import se.stegvis.mobile.widget.Texts;

/** The tablet's window. One program works in a folder: the lock is acquired before anything in it is read. */
public final class TabletApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(TabletApp.class);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int PATIENCE_SECONDS = 10;
    private static final int TICK_SECONDS = 20;
    private static final int LOOK_MILLISECONDS = 500;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Duration AWAY = Duration.ofMinutes(3);

    static {
        TextLayoutCache.keepNone(); // on Android nothing of ours comes before this class
        // The product has its own locale from the first moment, whatever the machine is set to.
        Locale.setDefault(ProductLocale.of(SWEDISH));
    }

    /** How the process is to end; the one window of a process sets it. */
    private static volatile int exitCode = ProcessExit.DONE;

    private static volatile boolean begun;

    private final ExecutorService saves = lane("saves");
    private final ExecutorService reads = lane("reads");
    private final ScheduledExecutorService ticks = lane("ticks");
    private LockScreenController lockScreen;
    private Runnable releaseFolder = () -> {};

    /** For the process, once the window is closed: a tablet that could not be opened says so to whoever started it. */
    static int exitCode() {
        return exitCode;
    }

    /** False as long as JavaFX has no screen to show a window on. */
    static boolean isBegun() {
        return begun;
    }

    @Override
    public void init() {
        begun = true;
    }

    @Override
    public void start(Stage stage) {
        Options options;
        ServerChoice server;
        try {
            options = Options.of(getParameters().getRaw());
            server = ManagedConfiguration.choice(ManagedConfiguration.ofDevice(), options.userDir(), options.server());
        } catch (IllegalArgumentException wrong) {
            refuse(stage, wrong);
            return;
        }
        Path folder = options.userDir();
        RaiseWindowSignal first = new RaiseWindowSignal(folder);
        try {
            JournalVault vault =
                    new JournalVault(folder.resolve("stores"), new FileDeviceSecret(folder.resolve("device.secret")));
            releaseFolder = vault.hold();
            first.settle();
            open(stage, options, server, vault, first);
        } catch (ProgramLock.Taken running) {
            new SecondInstance(first, Platform::exit, () -> running(stage, folder)).ask(SecondInstance.PATIENCE);
        } catch (IOException hindered) {
            LOG.error("The folder {} cannot be used", folder, hindered);
            exitCode = ProcessExit.FAILED;
            UnavailableReason why = UnavailableReason.of(hindered, folder);
            halt(stage, folder, "hindered." + why, "hindered-text." + why);
        }
    }

    /**
     * An option of the command line cannot be used: an error is shown there and in the window, before anything is
     * touched.
     */
    private static void refuse(Stage stage, IllegalArgumentException wrong) {
        exitCode = ProcessExit.WRONG_USE;
        System.err.println(Options.sentence(wrong, Texts.of(Locale.ENGLISH)));
        Texts texts = Texts.of(DeviceSettings.USUAL.language());
        halt(stage, DeviceSettings.USUAL, texts.get("started.hindered"), Options.sentence(wrong, texts));
    }

    private void open(Stage stage, Options options, ServerChoice server, JournalVault vault, RaiseWindowSignal first) {
        Clock clock = Clock.system(Texts.ZONE);
        StackPane root = new StackPane();
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        PressGuard.of(scene);
        NoticeWindow window = new NoticeWindow(() -> bringForward(stage));
        NoticeTimer bell = new NoticeTimer(
                clock,
                () -> lockScreen.isOpen() && stage.isFocused(),
                notice -> window.show(notice, lockScreen.texts(), lockScreen.theme()));
        SettingsFile settings = new SettingsFile(options.userDir());
        lockScreen = new LockScreenController(
                root,
                new VaultAuthenticator(
                        vault, server, clock, () -> settings.read().language(), page -> getHostServices()
                                .showDocument(page.toString())),
                new BackgroundTasks(saves, reads),
                clock,
                settings,
                IdleLock.AFTER,
                bell);
        BackgroundLock away = new BackgroundLock(clock, AWAY, lockScreen::lock);
        ForegroundMonitor.listen(away::left, () -> Platform.runLater(away::back));
        ticks.scheduleWithFixedDelay(() -> Platform.runLater(bell::tick), TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        ticks.scheduleWithFixedDelay(
                () -> lookFor(first, stage), LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        stage.setOnHidden(hidden -> window.close());
        stage.setTitle("Stegvis");
        stage.setScene(scene);
        lockScreen.open();
        stage.show();
    }

    /** Answered on the UI thread, so that a window that hangs does not say that it has come. */
    private static void lookFor(RaiseWindowSignal first, Stage stage) {
        if (first.isAsked()) {
            Platform.runLater(() -> {
                bringForward(stage);
                try {
                    first.settle();
                } catch (IOException left) {
                    LOG.warn(
                            "The request to come forward was left: {}",
                            left.getClass().getSimpleName());
                }
            });
        }
    }

    private static void running(Stage stage, Path folder) {
        exitCode = ProcessExit.FAILED;
        halt(stage, folder, "started.title", "started.explained");
    }

    /** Nothing is written: another program may be at work in the folder. */
    private static void halt(Stage stage, Path folder, String what, String remedy) {
        DeviceSettings settings = new SettingsFile(folder).read();
        Texts texts = Texts.of(settings.language());
        halt(stage, settings, texts.get(what), texts.get(remedy));
    }

    private static void halt(Stage stage, DeviceSettings settings, String what, String remedy) {
        Texts texts = Texts.of(settings.language());
        StackPane root = new StackPane(new HaltScreen(texts, what, remedy, Platform::exit).node());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        settings.theme().applyTo(scene);
        stage.setTitle("Stegvis");
        stage.setScene(scene);
        stage.show();
    }

    private static void bringForward(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Text being written is written to the end before the program ends. */
    @Override
    public void stop() throws InterruptedException {
        if (lockScreen != null) {
            lockScreen.lock();
        }
        ticks.shutdownNow();
        reads.shutdownNow();
        saves.shutdown();
        if (saves.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            releaseFolder.run();
        }
    }

    private static ScheduledExecutorService lane(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
