package se.stegvis.mobile.start;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.device.Notices;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.notice.MorningNotices;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ProductLocale;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.mobile.widget.Toasts;

/** Stands between the locked tablet and the work: lets in, locks, and dresses everything by the settings. */
final class LockScreenController {
    private static final Logger LOG = LoggerFactory.getLogger(LockScreenController.class);

    private final Scene scene;
    private final StackPane root;
    private final Authenticator entrance;
    private final BackgroundTasks background;
    private final Clock clock;
    private final SettingsFile file;
    private final IdleLock autoLock;
    private final Notices notices;
    private DeviceSettings settings;
    private volatile Texts texts;
    private Session session;
    private Shell shell;
    private HistoryNavigator historyNavigator;
    private String lastLogin = "";
    private Optional<InterruptedForm> interrupted = Optional.empty();
    /** Of a salvaged store, until the user has read it. */
    private Set<String> losses = Set.of();

    /** @param root of a scene */
    LockScreenController(
            StackPane root,
            Authenticator entrance,
            BackgroundTasks background,
            Clock clock,
            SettingsFile file,
            Duration lockAfter,
            Notices notices) {
        this.scene = root.getScene();
        this.root = root;
        this.entrance = entrance;
        this.background = background;
        this.clock = clock;
        this.file = file;
        this.autoLock = new IdleLock(scene, lockAfter, this::lock);
        this.notices = notices;
        dress(file.read());
    }

    private void dress(DeviceSettings chosen) {
        settings = chosen;
        texts = Texts.of(chosen.language());
        Locale.setDefault(ProductLocale.of(chosen.language()));
        chosen.theme().applyTo(scene);
    }

    /** Shows the way in: unlocking, or the first login on a new device. */
    void open() {
        background.run(
                entrance::isNew,
                isNew -> {
                    if (isNew) {
                        show(new FirstLoginScreen(texts, entrance, background, this::enter));
                    } else {
                        showUnlock();
                    }
                },
                failure -> {
                    LOG.error("the stores of this device cannot be listed", failure);
                    showUnlock();
                });
    }

    private void showUnlock() {
        UnlockScreen unlock =
                new UnlockScreen(texts, entrance, background, lastLogin, this::enter, this::showFirstLogin);
        show(unlock);
        unlock.focus();
    }

    private void showFirstLogin() {
        show(new FirstLoginScreen(texts, entrance, background, this::enter)
                .or(Buttons.quiet(texts.get("login.back"), Icon.BACK, this::showUnlock)));
    }

    private void show(Screen screen) {
        root.getChildren().setAll(screen.node());
    }

    private void enter(AuthenticationResult.Admitted admitted) {
        session = admitted.session();
        losses = admitted.losses();
        lastLogin = ServerSession.login(session.journal().owner());
        Journal journal = session.journal();
        journal.onChange(() -> foretell(journal));
        build(new Destination.Today());
        interrupted
                .filter(form -> form.login().equals(lastLogin))
                .map(form -> form.resumed(journal))
                .filter(way -> !way.isEmpty())
                .ifPresent(historyNavigator::follow);
        interrupted = Optional.empty();
        autoLock.start();
    }

    private void build(Destination first) {
        historyNavigator = new HistoryNavigator();
        ScreenContext context =
                new ScreenContext(session.journal(), texts, clock, historyNavigator, background, new Toasts(root));
        Routes routes = Routes.of(context);
        routes.on(
                Destination.Settings.class,
                to -> new SettingsScreen(context, session, settings, this::changed, this::lock));
        shell = new Shell(context, routes, historyNavigator);
        if (!losses.isEmpty()) {
            shell.setTop(new SalvageBanner(texts, losses, this::lossesRead));
        }
        root.getChildren().setAll(shell);
        historyNavigator.go(first);
        foretell(session.journal());
    }

    /** The notices of the coming mornings, while it can still be read; from any thread. */
    private void foretell(Journal journal) {
        notices.plan(MorningNotices.of(journal.cases(), clock.instant().atZone(Texts.ZONE), texts));
    }

    /** Somebody has unlocked the tablet and works on it. */
    boolean isOpen() {
        return session != null;
    }

    Texts texts() {
        return texts;
    }

    Theme theme() {
        return settings.theme();
    }

    private void lossesRead() {
        losses = Set.of();
        shell.setTop(null);
    }

    private void changed(DeviceSettings chosen) {
        shell.leave();
        Optional<InterruptedForm> begun = shell.begun();
        dress(chosen);
        build(new Destination.Settings());
        begun.ifPresent(shell::leadBackTo);
        background.run(
                () -> {
                    file.write(chosen);
                    return true;
                },
                done -> {},
                failure -> LOG.warn("settings could not be kept", failure));
    }

    /**
     * Hands over what is unsaved, closes the journal after it, lets go of all that was shown, and shows the way in
     * again.
     */
    void lock() {
        if (session == null) {
            return;
        }
        autoLock.stop();
        interrupted = shell.interrupted(lastLogin);
        shell.leave();
        shell = null; // with it goes all that was shown
        historyNavigator = null;
        // Anyone may paste what was copied from a note; what was copied elsewhere goes with it.
        Clipboard.getSystemClipboard().clear();
        losses = Set.of();
        Session closing = session;
        session = null;
        background.run(
                () -> {
                    closing.close();
                    return true;
                },
                done -> showUnlock(),
                failure -> LOG.error("closing failed", failure));
        root.getChildren().clear();
    }
}
