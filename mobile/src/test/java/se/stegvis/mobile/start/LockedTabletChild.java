package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.Example;
import se.stegvis.mobile.widget.OnScreen;

/**
 * A tablet in a process of its own, used by a person through its screens. Secrets that must not stay in memory come
 * backwards in the arguments, and is turned round only in methods that have returned before the memory is written down.
 */
final class LockedTabletChild {
    static final String LOGIN = "handlaggare1@ekdalen";
    static final String AT_WORK = "at work";

    private static final List<String> WITHOUT_A_DISPLAY = List.of(
            "user.home",
            "testfx.robot",
            "testfx.headless",
            "glass.platform",
            "monocle.platform",
            "prism.order",
            "prism.lcdtext",
            "headless.geometry",
            "java.awt.headless");

    private final OnScreen window = OnScreen.landscape();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final LockScreenController lockScreen;

    private LockedTabletChild(Path folder) throws IOException {
        JournalVault vault =
                new JournalVault(folder.resolve("stores"), new FileDeviceSecret(folder.resolve("device.secret")));
        // Nobody listens on that port: the tablet is out of reach.
        VaultAuthenticator entrance = new VaultAuthenticator(
                vault,
                ServerChoice.typed(Optional.of(URI.create("http://127.0.0.1:9"))),
                Example.CLOCK,
                DeviceSettings.USUAL::language,
                page -> {});
        lockScreen = OnScreen.ask(() -> new LockScreenController(
                (StackPane) window.root(),
                entrance,
                new BackgroundTasks(worker),
                Example.CLOCK,
                new SettingsFile(folder),
                IdleLock.AFTER,
                notices -> {}));
    }

    /**
     * Arguments: folder, folder for what was in memory, and backwards: passphrase, what the store holds, what is
     * written.
     */
    public static void main(String[] arguments) {
        TextLayoutCache.keepNone(); // as Main does
        try {
            live(Path.of(arguments[0]), Path.of(arguments[1]), arguments);
        } catch (IOException
                | InterruptedException
                | ListenerNotFoundException
                | RuntimeException
                | AssertionError failure) {
            failure.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(1); // the screens' threads would go on
        }
    }

    private static void live(Path folder, Path memory, String[] arguments)
            throws IOException, InterruptedException, ListenerNotFoundException {
        LockedTabletChild child = new LockedTabletChild(folder);
        OnScreen.act(child.lockScreen::open);
        child.work(arguments[2], arguments[3], arguments[4]);
        dump(memory.resolve("open.hprof"));
        child.lock();
        dump(memory.resolve("locked.hprof"));
        child.work(arguments[2], arguments[3], arguments[4]);
        System.out.println(AT_WORK);
        System.in.read(); // until it is ended, or the test that began it is gone
    }

    /** The objects that can still be reached; garbage is left out. */
    private static void dump(Path file) throws IOException, InterruptedException, ListenerNotFoundException {
        collect();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
    }

    /**
     * Until what was garbage before is gone. The dump's own collection is not enough: it is skipped while any thread is
     * in a critical section of native code, as the drawing of the screens often is.
     */
    private static void collect() throws InterruptedException, ListenerNotFoundException {
        NotificationEmitter collector = (NotificationEmitter) wholeCollector();
        Semaphore told = new Semaphore(0);
        NotificationListener listener = (notification, handback) -> told.release();
        long before = wholeCollector().getCollectionCount();
        collector.addNotificationListener(listener, null, null);
        for (int i = 0; i < 100 && wholeCollector().getCollectionCount() == before; i++) {
            System.gc();
            told.tryAcquire(100, TimeUnit.MILLISECONDS);
        }
        collector.removeNotificationListener(listener);
        assertThat(wholeCollector().getCollectionCount())
                .as("whole collections")
                .isGreaterThan(before);
    }

    private static GarbageCollectorMXBean wholeCollector() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> collector.getName().equals("MarkSweepCompact"))
                .findAny()
                .orElseThrow();
    }

    private static String turned(String backwards) {
        return new StringBuilder(backwards).reverse().toString();
    }

    private void work(String passphrase, String held, String written) {
        window.write("Användare", LOGIN);
        window.write("Lösenfras", turned(passphrase));
        window.tap("Lås upp");
        window.read(turned(held));
        window.tap("Ärenden");
        window.read("1 av 1 ärenden");
        OnScreen.act(() -> {
            ListView<?> list = (ListView<?>) window.first(node -> node instanceof ListView);
            list.getSelectionModel().select(0);
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        window.read("Vad som hänt");
        window.read(turned(held));
        window.tap("Idag");
        window.tap("Fortsätt skriva");
        window.write("Iakttagelser", turned(written));
        OnScreen.act(() -> {
            TextArea observations = (TextArea) window.first(
                    node -> node instanceof TextArea area && area.getText().startsWith(turned(written)));
            observations.selectAll();
            observations.copy();
        });
    }

    private void lock() {
        OnScreen.act(lockScreen::lock);
        window.read("Det fungerar utan nät");
    }

    /** @param hidden what must not be left in memory, in the order of the arguments */
    static List<String> command(Path folder, Path memory, String... hidden) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:MarkSweepAlwaysCompactCount=1", // else dead objects may stay in place, and get into the dump
                "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Xmx96m",
                "-Djava.io.tmpdir=" + folder.resolve("temp"),
                "-Duser.language=sv",
                "-Duser.country=SE",
                "--add-exports=javafx.graphics/com.sun.javafx.application=ALL-UNNAMED"));
        for (String property : WITHOUT_A_DISPLAY) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(
                List.of("-cp", classes, LockedTabletChild.class.getName(), folder.toString(), memory.toString()));
        for (String one : hidden) {
            command.add(turned(one));
        }
        return command;
    }
}
