package se.stegvis.mobile.start;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.sync.Enrolment;
import se.stegvis.mobile.sync.TypedFingerprint;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;

/**
 * The server of an enrolled tablet shows a certificate that is not trusted, as after a renewal: says its fingerprint and
 * whom to ask, and lets the person say which one is right. Nothing is sent until then.
 */
final class RenewedCertificate {
    private final ScreenContext context;
    private final Texts texts;
    private final Session session;
    private final VBox node = new VBox();
    private boolean asked;

    RenewedCertificate(ScreenContext context, Session session) {
        this.context = context;
        this.texts = context.texts();
        this.session = session;
        node.getStyleClass().add("fields");
    }

    /** Asks the server for its certificate when it is first shown. */
    Node node() {
        if (!asked) {
            asked = true;
            ask();
        }
        return node;
    }

    private void ask() {
        node.getChildren().setAll(Labels.muted(texts.get("settings.certificate-asked")));
        context.background().read(session::untrustedCertificate, this::answered, context::failed);
    }

    private void answered(Optional<String> shown) {
        node.getChildren().clear();
        if (shown.isEmpty()) {
            node.getChildren()
                    .addAll(
                            Labels.muted(texts.get("settings.certificate-not-shown")),
                            Buttons.secondary(texts.get("settings.certificate-ask"), Icon.RETRY, this::ask));
            return;
        }
        String server =
                Enrolment.address(context.journal()).map(Object::toString).orElse("");
        node.getChildren().add(Labels.plain(texts.get("login.UNTRUSTED", server, shown.get())));
        if (session.mayTrustCertificate()) {
            ask(shown.get());
        } else {
            node.getChildren().add(Labels.muted(texts.get("login.server-managed")));
        }
    }

    private void ask(String shown) {
        TextField typed = new TextField();
        Field field = new Field(texts.get("login.fingerprint"), typed).help(texts.get("login.fingerprint-help"));
        Button trust = Buttons.primary(texts.get("settings.certificate-trust"), Icon.NEXT, () -> {
            try {
                field.finding("");
                trust(TypedFingerprint.whole(typed.getText(), Optional.of(shown)));
            } catch (IllegalArgumentException wrong) {
                field.finding(ServerChoice.sentence(wrong, texts));
            }
        });
        node.getChildren().addAll(field, trust);
    }

    private void trust(String fingerprint) {
        context.background()
                .run(
                        () -> {
                            session.trustCertificate(fingerprint);
                            return true;
                        },
                        done -> {
                            asked = false;
                            node.getChildren().setAll(Labels.muted(texts.get("settings.certificate-trusted")));
                        },
                        context::failed);
    }
}
