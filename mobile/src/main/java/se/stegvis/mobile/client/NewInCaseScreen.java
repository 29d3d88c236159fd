package se.stegvis.mobile.client;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.TilePane;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Client;

/** Everything that can be begun in a case: what the guide asks for first, then all kinds in their groups. */
public final class NewInCaseScreen implements Screen {
    private static final int SUGGESTED = 4;

    private final ScreenContext context;
    private final Texts texts;
    private final UUID caseId;
    private final Page page;

    public NewInCaseScreen(ScreenContext context, UUID caseId) {
        this.context = context;
        this.texts = context.texts();
        this.caseId = caseId;
        CaseView view = CaseView.of(context, caseId);
        page = new Page(texts.get("case.new"))
                .subtitle(texts.person(view.client().map(Client::name).orElse("")))
                .back(texts, context.navigator());
        view.guide().ifPresent(guide -> guide.guide()
                .here()
                .ifPresent(step ->
                        add(texts.get("new.next", step.label().in(texts.language())), NextKinds.of(guide, SUGGESTED))));
        Arrays.stream(NewKind.Group.values()).forEach(group -> add(texts.get("new.group." + group), group.kinds()));
    }

    private void add(String heading, List<NewKind> kinds) {
        if (!kinds.isEmpty()) {
            page.add(new Card(heading, buttons(kinds)));
        }
    }

    private Node buttons(List<NewKind> kinds) {
        TilePane tiles = new TilePane();
        tiles.getStyleClass().add("new-kinds");
        kinds.forEach(kind -> tiles.getChildren().add(button(kind)));
        return tiles;
    }

    private Button button(NewKind kind) {
        Button button = Buttons.secondary(texts.wording().kind(kind.name()), kind.icon(), () -> context.navigator()
                .go(new Destination.NewRecord(kind.name(), caseId, Optional.empty())));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    @Override
    public Parent node() {
        return page;
    }
}
