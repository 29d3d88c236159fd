package se.stegvis.mobile.form;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import se.stegvis.mobile.widget.ActionBar;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Texts;

/** The review of the finished note before it is signed and locked. */
final class SigningReview {
    private final Page page;

    /**
     * @param warnings those that a reason passes
     * @param question to think of before it is signed; it stops nothing
     */
    SigningReview(
            Node sheet,
            PassedWarnings warnings,
            Optional<Node> question,
            String clientName,
            Texts texts,
            Runnable change,
            Runnable sign) {
        Button signing = Buttons.primary(texts.get("form.sign-now"), Icon.SIGN, () -> {});
        signing.setId("sign-now");
        signing.setDisable(!warnings.answeredProperty().get());
        warnings.answeredProperty().addListener((is, was, answered) -> signing.setDisable(!answered));
        signing.setOnAction(tap -> {
            signing.setDisable(true);
            warnings.write();
            sign.run();
        });
        ActionBar bar = new ActionBar(Buttons.secondary(texts.get("form.change"), Icon.EDIT, change), signing);
        bar.status(texts.get("form.locks"));
        page = new Page(texts.get("form.review")).subtitle(clientName).backTo(texts, change);
        if (!warnings.isEmpty()) {
            page.add(warnings.node());
        }
        question.ifPresent(page::add);
        page.add(new Card(texts.get("form.as-it-will-stand"), sheet)).footer(bar);
    }

    /** The pictures of the note, below what is written. */
    SigningReview pictures(Card pictures) {
        page.add(pictures);
        return this;
    }

    Parent node() {
        return page;
    }
}
