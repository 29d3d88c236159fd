package se.stegvis.mobile.ability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.ChainLink;
import se.stegvis.mobile.widget.ChainLink.Level;
import se.stegvis.mobile.widget.ChainPicture;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.LengthWarning;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.DfaChain;
import se.stegvis.shared.record.Finding;

/** One link to write in: what it is, what it may hang on, and what can be done with it. */
final class LinkBox extends VBox {
    /** The form's actions for the box; each changes how the chain hangs together. */
    interface LinkActions {
        void add(Level level, Optional<String> on);

        void hang(Level level, String key, String on);

        void unhang(Level level, String key);

        void remove(Level level, String key);
    }

    private static final double NARROW = 300;

    private final ChainLink link;
    private final Texts texts;
    private final VBox gaps = new VBox();
    private final GrowingText text;

    LinkBox(ChainLink link, ChainDraft draft, Inputs inputs, Texts texts, LinkActions linkActions) {
        this.link = link;
        this.texts = texts;
        this.text = new GrowingText(1);
        String name = texts.wording().field(link.level().map().path(DfaChain.DIAGNOSIS_TEXT));
        text.setText(link.text());
        text.setAccessibleText(name);
        text.setId("link-" + link.key());
        inputs.listen(text, name, now -> draft.write(link.level(), link.key(), now));
        getStyleClass().add("link-box");
        getChildren().setAll(head(name, linkActions), text, new LengthWarning(text, texts), gaps);
        if (isLoose()) {
            hangOn(draft.above(link.level()), linkActions);
        }
        link.level().below().ifPresent(below -> getChildren()
                .add(Buttons.quiet(
                        texts.get("chain.add." + below.map().name()),
                        Icon.ADD,
                        () -> linkActions.add(below, Optional.of(link.key())))));
    }

    /** Says what the link lacks now. */
    void show(List<Finding> findings) {
        gaps.getChildren()
                .setAll(findings.stream()
                        .map(gap -> ChainPicture.gap(gap.text(texts.language())))
                        .toList());
    }

    void focusText() {
        text.requestFocus();
    }

    private boolean isLoose() {
        Optional<String> hook = link.level().on().map(on -> link.level().map().path(link.key(), on));
        return link.gaps().stream()
                .anyMatch(gap -> hook.filter(gap.field()::equals).isPresent());
    }

    private void hangOn(Map<String, String> above, LinkActions linkActions) {
        if (above.isEmpty()) {
            return;
        }
        ChoiceChips<String> chips = ChoiceChips.single(
                List.copyOf(above.keySet()),
                key -> above.get(key).isEmpty() ? texts.get("chain.nameless") : above.get(key));
        chips.valuesProperty().addListener((is, was, now) -> chips.value()
                .ifPresent(on -> linkActions.hang(link.level(), link.key(), on)));
        getChildren().addAll(Labels.plain(texts.get("chain.hang-on")), chips);
    }

    /** Its name, and at its right side the ways to take it loose or away. */
    private HBox head(String name, LinkActions linkActions) {
        Label label = Labels.muted(name);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox head = new HBox(label);
        head.getStyleClass().add("link-head");
        // Where word and buttons do not fit beside each other, the word is placed above them and is not broken.
        widthProperty().addListener((is, was, now) -> {
            boolean above = now.doubleValue() < NARROW;
            if (above != getChildren().contains(label)) {
                head.getChildren().remove(label);
                getChildren().remove(label);
                (above ? getChildren() : head.getChildren()).add(0, label);
            }
        });
        if (!isLoose() && link.level() != Level.DIAGNOSIS) {
            head.getChildren()
                    .add(Buttons.icon(
                            texts.get("chain.unhang"),
                            Icon.UNHANG,
                            () -> linkActions.unhang(link.level(), link.key())));
        }
        head.getChildren()
                .add(Buttons.icon(
                        texts.get("chain.remove." + link.level().map().name()),
                        Icon.REMOVE,
                        () -> linkActions.remove(link.level(), link.key())));
        return head;
    }
}
