package se.stegvis.mobile.start;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;

/** Opens the sealed store with the passphrase. Works without a network. */
final class UnlockScreen implements Screen {
    private static final Logger LOG = LoggerFactory.getLogger(UnlockScreen.class);

    private final Texts texts;
    private final Authenticator entrance;
    private final BackgroundTasks background;
    private final Consumer<AuthenticationResult.Admitted> admitted;
    private final LoginFrame frame;
    private final TextField login = new TextField();
    private final PasswordField passphrase = new PasswordField();
    private final Field passphraseField;
    private final Button open;
    /** Why it does not open, and what helps: empty, or one message. */
    private final VBox trouble = new VBox();

    private final Button salvage;

    /**
     * @param known the login of who worked here last in this run; empty text when nobody did
     * @param other to the first login, for someone new on this device
     */
    UnlockScreen(
            Texts texts,
            Authenticator entrance,
            BackgroundTasks background,
            String known,
            Consumer<AuthenticationResult.Admitted> admitted,
            Runnable other) {
        this.texts = texts;
        this.entrance = entrance;
        this.background = background;
        this.admitted = admitted;
        login.setText(known);
        login.setPromptText(texts.get("login.user-prompt"));
        passphraseField = new Field(texts.get("unlock.passphrase"), passphrase);
        open = Buttons.primary(texts.get("unlock.open"), Icon.LOCK, this::tryOpen);
        open.setMaxWidth(Double.MAX_VALUE);
        salvage = Buttons.secondary(texts.get("unlock.salvage"), Icon.RETRY, this::trySalvage);
        salvage.setMaxWidth(Double.MAX_VALUE);
        offerSalvage(false);
        frame = new LoginFrame(texts, texts.get("unlock.title"), texts.get("unlock.explained"))
                .add(
                        new Field(texts.get("login.user"), login),
                        trouble,
                        passphraseField,
                        salvage,
                        open,
                        Buttons.quiet(texts.get("unlock.other"), Icon.CLIENT, other));
    }

    @Override
    public Parent node() {
        return frame;
    }

    /** Where the next key goes, once this is shown: a passphrase is never written into a field in which it is read. */
    void focus() {
        frame.applyCss(); // until then its fields are in no window and cannot have the focus
        (login.getText().isEmpty() ? login : passphrase).requestFocus();
    }

    private void tryOpen() {
        ask(entrance::unlock);
    }

    private void trySalvage() {
        ask(entrance::salvage);
    }

    /** A way in by name and passphrase. */
    private interface Way {
        AuthenticationResult in(String login, char[] passphrase) throws IOException, NotSaved;
    }

    private void ask(Way way) {
        char[] typed = passphrase.getText().toCharArray();
        passphrase.clear();
        open.setDisable(true);
        open.setText(texts.get("unlock.opening"));
        trouble.getChildren().clear();
        background.run(
                () -> {
                    try {
                        return way.in(login.getText(), typed);
                    } finally {
                        Arrays.fill(typed, '\0');
                    }
                },
                this::answered,
                this::failed);
    }

    private void answered(AuthenticationResult admission) {
        ready();
        if (admission instanceof AuthenticationResult.Admitted in) {
            admitted.accept(in);
        } else if (admission instanceof AuthenticationResult.StoreDamaged) {
            // The passphrase was not kept; it is asked for again.
            offerSalvage(true);
            say(Tone.DANGER, texts.get("unlock.damaged"), texts.get("unlock.damaged-text"));
        } else if (admission instanceof AuthenticationResult.StoreUnavailable hindered) {
            offerSalvage(false);
            say(Tone.WARNING, texts.get("hindered." + hindered.why()), texts.get("hindered-text." + hindered.why()));
        } else if (admission instanceof AuthenticationResult.LoginRefused loginRefused) {
            passphraseField.finding(texts.get(loginRefused.reason()));
            passphrase.requestFocus();
        }
    }

    /** Only where damage was read: nothing else is mended by it. */
    private void offerSalvage(boolean damaged) {
        salvage.setVisible(damaged);
        salvage.setManaged(damaged);
        open.setDefaultButton(!damaged);
    }

    private void say(Tone tone, String what, String remedy) {
        trouble.getChildren().setAll(new Banner(tone, what, remedy));
        passphraseField.finding("");
        passphrase.requestFocus();
    }

    private void failed(Exception failure) {
        ready();
        LOG.error("Unlocking failed", failure);
        passphraseField.finding(texts.get("unlock.failed"));
    }

    private void ready() {
        open.setDisable(false);
        open.setText(texts.get("unlock.open"));
    }
}
