package se.stegvis.mobile.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.layout.FlowPane;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;

/**
 * The records most often begun in a case: a home visit, a contact, what the guide asks for next, and the way to everything else.
 */
final class CaseActions extends FlowPane {
    /** More would push the rest of the case below the fold of a phone. */
    private static final int SUGGESTED = 2;

    private static final List<NewKind> WITHOUT_GUIDE = List.of(NewKind.CONSENT, NewKind.SIP_PLAN);

    private final ScreenContext context;
    private final UUID caseId;

    CaseActions(ScreenContext context, CaseView view) {
        this.context = context;
        this.caseId = view.caseId();
        getStyleClass().add("chips");
        getChildren()
                .add(Buttons.primary(
                        context.texts().get("case.new-visit"),
                        NewKind.HOME_VISIT.icon(),
                        () -> begin(NewKind.HOME_VISIT, Optional.empty())));
        add(NewKind.CONTACT, Optional.empty());
        List<NewKind> suggested = new ArrayList<>(
                view.guide().map(guide -> NextKinds.of(guide, SUGGESTED)).orElse(WITHOUT_GUIDE));
        suggested.remove(NewKind.HOME_VISIT);
        suggested.remove(NewKind.CONTACT);
        suggested.remove(NewKind.SIP_FOLLOW_UP);
        suggested.forEach(kind -> add(kind, Optional.empty()));
        view.plan().ifPresent(plan -> add(NewKind.SIP_FOLLOW_UP, Optional.of(plan.id())));
        getChildren().add(Buttons.secondary(context.texts().get("case.new"), Icon.ADD, () -> context.navigator()
                .go(new Destination.NewInCase(caseId))));
    }

    private void add(NewKind kind, Optional<UUID> about) {
        getChildren()
                .add(Buttons.secondary(
                        context.texts().wording().kind(kind.name()), kind.icon(), () -> begin(kind, about)));
    }

    private void begin(NewKind kind, Optional<UUID> about) {
        context.navigator().go(new Destination.NewRecord(kind.name(), caseId, about));
    }
}
