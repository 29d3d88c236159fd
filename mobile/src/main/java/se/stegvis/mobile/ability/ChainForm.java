package se.stegvis.mobile.ability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChainLink;
import se.stegvis.mobile.widget.ChainLink.Level;
import se.stegvis.mobile.widget.ChainPicture;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.DfaChain;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.WorkAbilityLoss;

/** The form of a DFA chain: the chain drawn and written in place, its gaps in words, and how much work ability is reduced. */
public final class ChainForm extends RecordForm<DfaChain> implements LinkBox.LinkActions {
    private final ChainDraft draft;
    private final ChainPicture picture = new ChainPicture(this::box);
    private final Map<String, LinkBox> boxes = new LinkedHashMap<>();
    private final VBox state = new VBox();
    private Optional<List<Finding>> said = Optional.empty();

    public ChainForm(ScreenContext context, ChainDraft draft) {
        super(context, draft);
        this.draft = draft;
        FlowPane adds = new FlowPane();
        adds.getStyleClass().add("chips");
        for (Level level : Level.values()) {
            adds.getChildren()
                    .add(Buttons.secondary(
                            texts.get("chain.add." + level.map().name()),
                            Icon.ADD,
                            () -> add(level, Optional.empty())));
        }
        frame.wide()
                .add(
                        new Card(texts.get("chain.title"), day(), state, picture, adds),
                        new Card(texts.get("chain.ability"), extent(), inputs.flag(DfaChain.PERMANENT)),
                        new Card(
                                texts.get("chain.from"),
                                inputs.line(DfaChain.CERTIFICATE).help(texts.get("chain.help.from")),
                                inputs.date(DfaChain.CERTIFICATE_DATED, DateField.until(context.today(), texts))),
                        new Card(texts.get("chain.ahead"), clientView(), followUp()));
        picture.show(draft.roots());
        frame.whenChanged(this::sayGaps);
    }

    private Field extent() {
        ChoiceChips<WorkAbilityLoss> chips = ChoiceChips.single(
                List.of(WorkAbilityLoss.values()), loss -> texts.wording().choice(DfaChain.EXTENT, loss.perCent()));
        draft.content().extent().ifPresent(loss -> chips.choose(List.of(loss)));
        chips.valuesProperty().addListener((is, was, now) -> {
            draft.fields()
                    .text(
                            DfaChain.EXTENT,
                            chips.value().map(WorkAbilityLoss::perCent).orElse(null));
            inputs.changed();
        });
        return inputs.named(DfaChain.EXTENT, chips);
    }

    private Node box(ChainLink link) {
        return boxes.computeIfAbsent(link.key(), key -> new LinkBox(link, draft, inputs, texts, this));
    }

    /** The chain hangs together in another way now. */
    private void redraw() {
        boxes.clear();
        said = Optional.empty();
        picture.show(draft.roots());
        inputs.changed();
    }

    /** Complete only when the shared rule says so; otherwise each gap, at its link and above them all. */
    private void sayGaps() {
        List<Finding> gaps = draft.content().gaps();
        if (said.equals(Optional.of(gaps))) {
            return; // as after most keys: nothing is drawn anew
        }
        said = Optional.of(gaps);
        Map<String, List<Finding>> atLinks = boxes.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), key -> gaps.stream()
                        .filter(gap -> gap.field().contains("/" + key + "/"))
                        .toList()));
        boxes.forEach((key, box) -> box.show(atLinks.get(key)));
        picture.mark(boxes.keySet().stream()
                .filter(key -> !atLinks.get(key).isEmpty())
                .collect(Collectors.toSet()));
        String sentences =
                gaps.stream().map(gap -> gap.text(texts.language())).distinct().collect(Collectors.joining("\n"));
        state.getChildren()
                .setAll(
                        gaps.isEmpty()
                                ? new Banner(Tone.GOOD, texts.get("chain.complete"), texts.get("chain.complete-text"))
                                : new Banner(Tone.WARNING, texts.get("chain.gaps"), sentences));
    }

    @Override
    public void add(Level level, Optional<String> on) {
        String key = draft.add(level, on);
        redraw();
        focus(key);
    }

    @Override
    public void hang(Level level, String key, String on) {
        draft.hang(level, key, on);
        redraw();
    }

    @Override
    public void unhang(Level level, String key) {
        draft.unhang(level, key);
        redraw();
    }

    @Override
    public void remove(Level level, String key) {
        Runnable putBack = draft.remove(level, key);
        redraw();
        context.toasts().show(texts.get("form.removed"), texts.get("undo"), () -> {
            putBack.run();
            redraw();
        });
    }

    private void focus(String key) {
        Stream.ofNullable(boxes.get(key)).forEach(LinkBox::focusText);
    }
}
