package se.stegvis.mobile.widget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.stegvis.shared.record.DfaChain;

/**
 * A DFA chain drawn from left to right, diagnosis to impairment to limitation, each beside what it hangs on; on a
 * narrow screen from above, indented. A gap is said in words and coloured.
 */
public final class ChainPicture extends VBox {
    private static final double NARROW = 700;
    /** Room between two columns, for the arrow. */
    private static final double ARROW = 48;

    private static final int LEVELS = ChainLink.Level.values().length;
    private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");

    private final Function<ChainLink, Node> box;
    private final Map<String, Node> nodes = new HashMap<>();
    private List<ChainLink> roots = List.of();
    private Set<String> gaps = Set.of();
    private boolean narrow;

    /** @param box the box of one link */
    public ChainPicture(Function<ChainLink, Node> box) {
        this.box = box;
        getStyleClass().add("chain");
        setMinWidth(0);
        widthProperty().addListener((is, was, now) -> turned(now.doubleValue()));
    }

    /** To read. */
    public static ChainPicture of(DfaChain chain, Texts texts) {
        ChainPicture picture = new ChainPicture(link -> read(link, texts));
        picture.show(ChainLink.roots(chain));
        return picture;
    }

    public void show(List<ChainLink> links) {
        roots = links;
        gaps = links.stream()
                .flatMap(ChainLink::withHanging)
                .filter(link -> !link.gaps().isEmpty())
                .map(ChainLink::key)
                .collect(Collectors.toUnmodifiableSet());
        draw();
    }

    /** Marks those links as wanting something, and no others; the chain hangs together as before. */
    public void mark(Set<String> keys) {
        gaps = Set.copyOf(keys);
        nodes.forEach((key, node) -> node.pseudoClassStateChanged(GAP, gaps.contains(key)));
    }

    private static Node read(ChainLink link, Texts texts) {
        VBox words = new VBox(
                Labels.muted(texts.wording().field(link.level().map().path(DfaChain.DIAGNOSIS_TEXT))),
                Labels.plain(link.text()));
        link.gaps().forEach(gap -> words.getChildren().add(gap(gap.text(texts.language()))));
        words.getStyleClass().add("case-words");
        return words;
    }

    /** The gaps of a link, in words and with the sign of a warning. */
    public static Node gap(String sentence) {
        Label words = Labels.plain(sentence);
        words.setGraphic(Tone.WARNING.icon().node());
        words.getStyleClass().add("chain-gap-words");
        return words;
    }

    private void turned(double width) {
        boolean now = width > 0 && width < NARROW;
        if (now != narrow) {
            narrow = now;
            draw();
        }
    }

    private void draw() {
        nodes.clear();
        getChildren().setAll(roots.stream().map(this::root).toList());
    }

    /** A loose link is drawn under its own kind, with a gap before it. */
    private Node root(ChainLink link) {
        Node branch = branch(link, true);
        if (narrow || link.level().above().isEmpty()) {
            return branch;
        }
        Region gap = new Region();
        gap.minWidthProperty()
                .bind(Bindings.max(
                        0,
                        widthProperty()
                                .add(ARROW)
                                .divide(LEVELS)
                                .multiply(link.level().ordinal())));
        HBox row = new HBox(gap, branch);
        HBox.setHgrow(branch, Priority.ALWAYS);
        return row;
    }

    private Node branch(ChainLink link, boolean first) {
        VBox hanging = new VBox();
        hanging.getStyleClass().add("chain");
        link.hanging().forEach(one -> hanging.getChildren().add(branch(one, false)));
        Pane branch = narrow ? new VBox(node(link, first)) : new HBox(node(link, first));
        branch.getStyleClass().add(narrow ? "chain-below" : "chain-beside");
        if (!link.hanging().isEmpty()) {
            branch.getChildren().add(hanging);
            HBox.setHgrow(hanging, Priority.ALWAYS);
            if (narrow) {
                hanging.getStyleClass().add("chain-indent");
            }
        }
        return branch;
    }

    private Node node(ChainLink link, boolean first) {
        VBox node = new VBox(box.apply(link));
        if (!narrow) {
            node.prefWidthProperty()
                    .bind(widthProperty().subtract((LEVELS - 1) * ARROW).divide(LEVELS));
            node.minWidthProperty().bind(node.prefWidthProperty());
            node.maxWidthProperty().bind(node.prefWidthProperty());
        }
        node.getStyleClass().addAll("chain-link", "chain-" + link.level().map().name());
        nodes.put(link.key(), node);
        node.pseudoClassStateChanged(GAP, gaps.contains(link.key()));
        if (first) {
            return node;
        }
        Pane joined = narrow ? new VBox(arrow(), node) : new HBox(arrow(), node);
        joined.getStyleClass().add("chain-joined");
        HBox.setHgrow(node, Priority.ALWAYS);
        return joined;
    }

    private Node arrow() {
        Node arrow = (narrow ? Icon.UNDER : Icon.LEADS_TO).node();
        arrow.getStyleClass().add("chain-arrow");
        return arrow;
    }
}
