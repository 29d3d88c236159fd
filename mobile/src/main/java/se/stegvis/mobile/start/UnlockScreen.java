package se.stegvis.mobile.start;

import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import se.stegvis.mobile.widget.Background;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.Texts;

/** Opens the sealed store with the passphrase. Works without a network. */
final class UnlockScreen implements Screen {
    private final Texts texts;
    private final Entrance entrance;
    private final Background background;
    private final Consumer<Session> admitted;
    private final EntryFrame frame;
    private final TextField login = new TextField();
    private final PasswordField passphrase = new PasswordField();
    private final Field passphraseField;
    private final Button open;

    /**
     * @param known the login of who worked here last in this run; empty text when nobody did
     * @param other to the first login, for someone new on this device
     */
    UnlockScreen(
            Texts texts,
            Entrance entrance,
            Background background,
            String known,
            Consumer<Session> admitted,
            Runnable other) {
        this.texts = texts;
        this.entrance = entrance;
        this.background = background;
        this.admitted = admitted;
        login.setText(known);
        login.setPromptText(texts.get("login.user-prompt"));
        passphraseField = new Field(texts.get("unlock.passphrase"), passphrase);
        open = Buttons.primary(texts.get("unlock.open"), Icon.LOCK, this::tryOpen);
        open.setDefaultButton(true);
        open.setMaxWidth(Double.MAX_VALUE);
        frame = new EntryFrame(texts, texts.get("unlock.title"), texts.get("unlock.explained"))
                .add(
                        new Field(texts.get("login.user"), login),
                        passphraseField,
                        open,
                        Buttons.quiet(texts.get("unlock.other"), Icon.CLIENT, other));
    }

    @Override
    public Parent node() {
        return frame;
    }

    private void tryOpen() {
        char[] typed = passphrase.getText().toCharArray();
        passphrase.clear();
        open.setDisable(true);
        open.setText(texts.get("unlock.opening"));
        background.run(() -> entrance.unlock(login.getText(), typed), this::answered, this::failed);
    }

    private void answered(Admission admission) {
        ready();
        if (admission instanceof Admission.Admitted in) {
            admitted.accept(in.session());
        } else if (admission instanceof Admission.Refused refused) {
            passphraseField.finding(texts.get(refused.reason()));
            passphrase.requestFocus();
        }
    }

    private void failed(Exception failure) {
        ready();
        passphraseField.finding(texts.get("unlock.failed"));
    }

    private void ready() {
        open.setDisable(false);
        open.setText(texts.get("unlock.open"));
    }
}
