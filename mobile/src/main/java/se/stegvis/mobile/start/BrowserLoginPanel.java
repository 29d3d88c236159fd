package se.stegvis.mobile.start;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.sync.BrowserLogin;
import se.stegvis.mobile.sync.BrowserLoginFailed;
import se.stegvis.mobile.sync.BrowserLoginFailed.BrowserLoginFailure;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.sync.ProviderPlace;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;

/** Logging in by the municipality in the system's browser: the buttons for it, the wait, and what became of it. */
final class BrowserLoginPanel extends VBox {
    private static final Logger LOG = LoggerFactory.getLogger(BrowserLoginPanel.class);

    private final Texts texts;
    private final BrowserLogins logins;
    private final BooleanSupplier ready;
    private final Consumer<LoginCode> then;
    /** From the press of a button until something has become of it. */
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();

    private List<ProviderPlace> places = List.of();

    /** Begins a login at a municipality, and opens the browser. */
    interface BrowserLogins {
        BrowserLogin begin(ProviderPlace place) throws IOException;
    }

    /**
     * @param ready whether the rest of the form is filled in; it has said what is not
     * @param then gets the proof, on the UI thread
     */
    BrowserLoginPanel(Texts texts, BrowserLogins logins, BooleanSupplier ready, Consumer<LoginCode> then) {
        this.texts = texts;
        this.logins = logins;
        this.ready = ready;
        this.then = then;
        getStyleClass().add("fields");
        setManaged(false);
        setVisible(false);
    }

    /** Shows a button for each, or nothing when there are none. */
    void offer(List<ProviderPlace> offered) {
        places = List.copyOf(offered);
        setManaged(!places.isEmpty());
        setVisible(!places.isEmpty());
        showButtons();
    }

    boolean isOffered() {
        return !places.isEmpty();
    }

    /** Then the rest of the form has nothing to be asked. */
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** The browser's proof was no login. */
    void refuse(String remedy) {
        showButtons();
        getChildren().set(0, new Banner(Tone.WARNING, texts.get("login.browser-none"), remedy));
    }

    /** The way in again, whatever became of the last try. */
    void showButtons() {
        waiting.set(false);
        getChildren().setAll(Labels.muted(texts.get("login.browser-explained")));
        places.forEach(place -> {
            Button button = Buttons.primary(texts.get("login.browser", place.name()), Icon.NEXT, () -> begin(place));
            button.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(button);
        });
    }

    private void begin(ProviderPlace place) {
        if (!ready.getAsBoolean()) {
            return;
        }
        try {
            BrowserLogin login = logins.begin(place);
            showWait(login);
            login.outcome()
                    .whenComplete((code, failed) -> Platform.runLater(() -> {
                        if (failed == null) {
                            getChildren().setAll(Labels.strong(texts.get("login.beginning")));
                            then.accept(code);
                        } else {
                            failed(failed);
                        }
                    }));
        } catch (IOException deaf) {
            LOG.warn("Nothing can listen for the browser on this device", deaf);
            refuse(texts.get("login.browser-DEAF"));
        }
    }

    private void showWait(BrowserLogin login) {
        waiting.set(true);
        getChildren()
                .setAll(
                        Labels.strong(texts.get("login.browser-waiting")),
                        Labels.muted(texts.get("login.browser-elsewhere")),
                        address(login),
                        Buttons.quiet(texts.get("login.browser-cancel"), Icon.BACK, login::close));
    }

    /** For a device that opens no browser by itself; the address is worth nothing on another one. */
    private Field address(BrowserLogin login) {
        TextField address = new TextField(login.address().toString());
        address.setEditable(false);
        return new Field(texts.get("login.browser-address"), address);
    }

    private void failed(Throwable why) {
        Throwable cause = why instanceof CompletionException ? why.getCause() : why;
        if (cause instanceof BrowserLoginFailed told) {
            if (told.reason() == BrowserLoginFailure.CANCELLED) {
                showButtons();
            } else {
                refuse(texts.get("login.browser-" + told.reason()));
            }
        } else {
            LOG.error("A login in the browser failed", cause);
            refuse(texts.get("login.failed"));
        }
    }
}
