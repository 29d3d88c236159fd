package se.stegvis.mobile.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FieldSet;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.Finding;

/** The messages above a form: that it is not saved, and what is missing, each with a way to its field. */
final class FormMessages {
    private final Page page;
    private final FieldSet fields;
    private final Texts texts;
    private final String title;
    private final VBox unsaved = new VBox();
    private final VBox missing = new VBox();
    private final VBox others = new VBox();
    private final VBox all = new VBox(unsaved, others, missing);

    /** @param signable whether what is missing prevents a signature */
    FormMessages(Page page, FieldSet fields, Texts texts, boolean signable) {
        this.page = page;
        this.fields = fields;
        this.texts = texts;
        this.title = signable ? "form.missing" : "form.missing-unsigned";
        missing.getStyleClass().addAll("missing", "banner", "tone-warning");
        all.getStyleClass().add("messages");
        show(unsaved, false);
        show(missing, false);
        show(others, false);
        visible();
    }

    Node node() {
        return all;
    }

    /** @param sentences why it is not saved; empty when it is */
    void notSaved(List<String> sentences, Runnable again) {
        unsaved.getChildren()
                .setAll(sentences.stream()
                        .map(sentence -> new Banner(Tone.DANGER, texts.get("form.not-saved"), sentence)
                                .action(Buttons.secondary(texts.get("form.try-again"), Icon.RETRY, again)))
                        .toList());
        show(unsaved, !sentences.isEmpty());
    }

    /** The changes of others meanwhile; nothing hides them. */
    void others(Optional<Node> banner) {
        others.getChildren().setAll(banner.stream().toList());
        show(others, banner.isPresent());
    }

    /** Shows the findings beside their fields and all of them here; none takes the list away. */
    void missing(List<Finding> findings) {
        fields.show(findings, texts);
        Label head = new Label(texts.get(title, findings.size()), Icon.WARNING.node());
        head.getStyleClass().add("banner-title");
        missing.getChildren().setAll(head);
        Set<String> told = new LinkedHashSet<>();
        findings.forEach(finding -> {
            if (told.add(sentence(finding))) {
                missing.getChildren().add(link(finding));
            }
        });
        show(missing, !findings.isEmpty());
    }

    /** Shows the list itself: it says everything, and leads on. */
    void focusFirst() {
        page.toTop();
        missing.getChildren().get(1).requestFocus();
    }

    private Node link(Finding finding) {
        String sentence = sentence(finding);
        Button link = Buttons.quiet(
                sentence, Icon.NEXT, () -> fields.nearest(finding.field()).ifPresent(this::jump));
        link.getStyleClass().add("missing-link");
        link.setWrapText(true);
        link.setMinWidth(0);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setId("missing-" + finding.field().toLowerCase(Locale.ROOT));
        return link;
    }

    private String sentence(Finding finding) {
        return fields.nearest(finding.field()).flatMap(Field::summary).orElseGet(() -> fields.sentence(finding, texts));
    }

    private void jump(Field field) {
        page.reveal(field);
        field.focusControl();
    }

    private void show(VBox box, boolean visible) {
        box.setVisible(visible);
        box.setManaged(visible);
        visible();
    }

    private void visible() {
        boolean any = unsaved.isVisible() || others.isVisible() || missing.isVisible();
        all.setVisible(any);
        all.setManaged(any);
    }
}
