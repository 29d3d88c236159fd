package se.stegvis.mobile.start;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.vault.Passphrase;
import se.stegvis.mobile.widget.BackgroundTasks;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.text.Password;

/** The first time on this device: log in at the server and choose a passphrase for every day. Needs a network once. */
final class FirstLoginScreen implements Screen {
    private static final Logger LOG = LoggerFactory.getLogger(FirstLoginScreen.class);

    private final Texts texts;
    private final Authenticator entrance;
    private final BackgroundTasks background;
    private final Consumer<AuthenticationResult.Admitted> admitted;
    private final LoginFrame frame;
    private final ServerInput server;
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Field userField;
    private final Field passwordField;
    private final BrowserLoginPanel byBrowser;
    private final Button byPassword;
    private final Field passphraseField;
    private final Field againField;
    /** Why nobody can begin here, whatever is typed: empty, or one message. */
    private final VBox trouble = new VBox();

    private final Button begin;
    /** Address of the server that was asked last how one logs in. */
    private String asked = "";

    FirstLoginScreen(
            Texts texts,
            Authenticator entrance,
            BackgroundTasks background,
            Consumer<AuthenticationResult.Admitted> admitted) {
        this.texts = texts;
        this.entrance = entrance;
        this.background = background;
        this.admitted = admitted;
        server = new ServerInput(entrance.server(), texts);
        login.setPromptText(texts.get("login.user-prompt"));
        passwordField = new Field(texts.get("login.password"), password);
        passphraseField = new Field(texts.get("login.passphrase"), passphrase)
                .help(texts.get("login.passphrase-help", Passphrase.SHORTEST));
        againField = new Field(texts.get("login.passphrase-again"), again);
        begin = Buttons.primary(texts.get("login.begin"), Icon.NEXT, this::tryBegin);
        begin.setDefaultButton(true);
        begin.setMaxWidth(Double.MAX_VALUE);
        userField = new Field(texts.get("login.user"), login);
        byBrowser = new BrowserLoginPanel(texts, entrance::browserLogin, this::isReady, this::beginWith);
        byPassword = Buttons.quiet(texts.get("login.by-password"), Icon.LOCK, () -> showPassword(true));
        frame = new LoginFrame(texts, texts.get("login.title"), texts.get("login.explained"))
                .add(
                        server.addressField(),
                        server.fingerprintField(),
                        userField,
                        passwordField,
                        passphraseField,
                        againField,
                        trouble,
                        begin,
                        byBrowser,
                        byPassword);
        server.whenLeft(typed -> {
            if (!typed.equals(asked)) {
                lookForProviders();
            }
        });
        byBrowser.waitingProperty().addListener((is, was, now) -> {
            show(!now, server.addressField(), passphraseField, againField);
            show(!now && !passwordField.isVisible(), byPassword);
        });
        show(false, byPassword);
        lookForProviders();
    }

    /** Asks the server that is in the field, if it can be one; nothing changes when it does not answer. */
    private void lookForProviders() {
        asked = server.typed();
        if (!server.canBeUsed()) {
            return; // said when somebody begins
        }
        String of = asked;
        background.read(
                entrance::providers,
                places -> {
                    if (of.equals(asked)) {
                        byBrowser.offer(places);
                        showPassword(places.isEmpty());
                    }
                },
                silent -> LOG.info("The server was not asked how one logs in: {}", silent.getMessage()));
    }

    /** A password is for municipalities without a provider, and for administrators when theirs does not answer. */
    private void showPassword(boolean shown) {
        show(shown, userField, passwordField, begin);
        show(!shown && byBrowser.isOffered(), byPassword);
    }

    private static void show(boolean shown, Node... nodes) {
        for (Node one : nodes) {
            one.setVisible(shown);
            one.setManaged(shown);
        }
    }

    /** A way back to unlocking, when somebody else already works on this device. */
    FirstLoginScreen or(Node back) {
        frame.add(back);
        return this;
    }

    @Override
    public Parent node() {
        return frame;
    }

    private void tryBegin() {
        if (!isReady()) {
            return;
        }
        begin.setDisable(true);
        begin.setText(texts.get("login.beginning"));
        String typedPassword = password.getText();
        begin(typed -> entrance.begin(login.getText(), typedPassword, typed));
    }

    private void beginWith(LoginCode code) {
        begin(typed -> entrance.begin(code, typed));
    }

    /** Address and passphrase can be used; what cannot is told beside it. */
    private boolean isReady() {
        trouble.getChildren().clear();
        passwordField.finding("");
        passphraseField.finding(shortOf(passphrase.getText()) ? texts.get("login.passphrase-TOO_SHORT") : "");
        boolean same = Password.canonical(passphrase.getText()).equals(Password.canonical(again.getText()));
        againField.finding(same ? "" : texts.get("login.passphrase-differs"));
        return server.isChosen() && same && !shortOf(passphrase.getText());
    }

    /** An enrolment, by password or in the browser, with the typed passphrase. */
    private interface EnrolmentAttempt {
        AuthenticationResult with(char[] passphrase) throws IOException;
    }

    private void begin(EnrolmentAttempt attempt) {
        char[] typed = passphrase.getText().toCharArray();
        background.run(
                () -> {
                    try {
                        return attempt.with(typed);
                    } finally {
                        Arrays.fill(typed, '\0');
                    }
                },
                this::answered,
                this::failed);
    }

    private static boolean shortOf(String typed) {
        return Password.length(typed) < Passphrase.SHORTEST;
    }

    private void answered(AuthenticationResult admission) {
        ready();
        if (admission instanceof AuthenticationResult.Admitted in) {
            password.clear();
            passphrase.clear();
            again.clear();
            admitted.accept(in);
        } else if (admission instanceof AuthenticationResult.LoginRefused loginRefused) {
            if (loginRefused.reason().startsWith("not-saved.")) {
                say(loginRefused.sentence(texts));
                return;
            }
            boolean ofPassphrase = loginRefused.reason().startsWith("login.passphrase");
            if (!ofPassphrase && byBrowser.isOffered() && !passwordField.isVisible()) {
                byBrowser.refuse(loginRefused.sentence(texts));
                return;
            }
            boolean untrusted = loginRefused.reason().equals("login.UNTRUSTED");
            server.askForFingerprint(untrusted);
            Field concerned = ofPassphrase ? passphraseField : untrusted ? server.addressField() : passwordField;
            concerned.finding(loginRefused.sentence(texts));
        }
    }

    private void failed(Exception failure) {
        ready();
        LOG.error("The first login failed", failure);
        say(texts.get("login.failed"));
    }

    /** Not beside the password, which is not what is wrong. */
    private void say(String remedy) {
        trouble.getChildren().setAll(new Banner(Tone.WARNING, texts.get("login.not-begun"), remedy));
    }

    private void ready() {
        if (byBrowser.isOffered()) {
            byBrowser.showButtons();
        }
        begin.setDisable(false);
        begin.setText(texts.get("login.begin"));
    }
}
