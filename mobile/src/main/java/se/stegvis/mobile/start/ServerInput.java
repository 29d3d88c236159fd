package se.stegvis.mobile.start;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Texts;

/** Where the server is, and the fingerprint by which its certificate is trusted when nobody else vouches for it. */
final class ServerInput {
    private final ServerChoice choice;
    private final Texts texts;
    private final TextField address = new TextField();
    private final TextField fingerprint = new TextField();
    private final Field addressField;
    private final Field fingerprintField;

    ServerInput(ServerChoice choice, Texts texts) {
        this.choice = choice;
        this.texts = texts;
        address.setText(choice.text());
        address.setPromptText("https://stegvis.kommunen.se");
        address.setDisable(choice.isManaged());
        addressField = new Field(texts.get("login.server"), address)
                .help(texts.get(choice.isManaged() ? "login.server-managed" : "login.server-help"));
        fingerprintField =
                new Field(texts.get("login.fingerprint"), fingerprint).help(texts.get("login.fingerprint-help"));
        askForFingerprint(false);
    }

    Field addressField() {
        return addressField;
    }

    Field fingerprintField() {
        return fingerprintField;
    }

    String typed() {
        return address.getText();
    }

    /** @param then runs with the typed address when the cursor leaves it */
    void whenLeft(Consumer<String> then) {
        address.focusedProperty().addListener((is, was, now) -> {
            if (!now) {
                then.accept(address.getText());
            }
        });
    }

    /** Only who was shown a certificate that is not trusted is asked about one, and not where others set it up. */
    void askForFingerprint(boolean asked) {
        boolean shown = asked && !choice.isManaged();
        fingerprintField.setVisible(shown);
        fingerprintField.setManaged(shown);
    }

    /** As {@link #isChosen()}, without a word. */
    boolean canBeUsed() {
        try {
            choice.choose(address.getText(), fingerprint.getText());
            return true;
        } catch (IllegalArgumentException notYet) {
            return false;
        }
    }

    /** False when address or fingerprint cannot be used, which is then told beside it. */
    boolean isChosen() {
        addressField.finding("");
        fingerprintField.finding("");
        try {
            choice.choose(address.getText(), fingerprint.getText());
            return true;
        } catch (IllegalArgumentException wrong) {
            Field concerned = ServerChoice.isOfFingerprint(wrong) ? fingerprintField : addressField;
            concerned.finding(ServerChoice.sentence(wrong, texts));
            return false;
        }
    }
}
