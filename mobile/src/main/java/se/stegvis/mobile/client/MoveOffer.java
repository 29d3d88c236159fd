package se.stegvis.mobile.client;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import se.stegvis.mobile.form.MoveTargets;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareCase;

/** The way to move a case, for those who may: plainly when its process has a newer version, quietly otherwise. */
final class MoveOffer {
    private MoveOffer() {}

    /** Empty when the case is closed, has nowhere to go, or is not for whoever works here to move. */
    static Optional<Node> of(ScreenContext context, CareCase careCase) {
        MoveTargets targets = new MoveTargets(context.journal(), careCase, context.today());
        return Optional.of(targets)
                .filter(one -> careCase.closedOn().isEmpty()
                        && one.mayMove()
                        && !one.all().isEmpty())
                .map(one -> button(context, careCase, one));
    }

    private static Button button(ScreenContext context, CareCase careCase, MoveTargets targets) {
        Runnable go = () -> context.navigator().go(new Destination.MoveCase(careCase.id()));
        return targets.newer()
                .map(newer -> Buttons.secondary(
                        context.texts().get("case.move", newer.ref().version()), Icon.NEXT, go))
                .orElseGet(() -> Buttons.quiet(context.texts().get("case.move-process"), Icon.NEXT, go));
    }
}
