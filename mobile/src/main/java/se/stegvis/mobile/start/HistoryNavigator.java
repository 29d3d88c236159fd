package se.stegvis.mobile.start;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Navigator;

/** Where the user has been, so that back leads there. */
final class HistoryNavigator implements Navigator {
    private static final Destination HOME = new Destination.Today();

    private final Deque<Destination> behind = new ArrayDeque<>();
    private Destination here = HOME;
    private List<Destination> left = List.of(HOME);
    private Consumer<Destination> shower = to -> {};

    void onMove(Consumer<Destination> show) {
        this.shower = show;
    }

    Destination here() {
        return here;
    }

    /** The screens from the first to this one, as back leads. */
    List<Destination> way() {
        List<Destination> way = new ArrayList<>();
        behind.descendingIterator().forEachRemaining(way::add);
        way.add(here);
        return way;
    }

    /** The way to the screen that was left last for another place. */
    List<Destination> left() {
        return left;
    }

    /** To the last of them, as if the user had gone that way. */
    void follow(List<Destination> way) {
        behind.clear();
        way.subList(0, way.size() - 1).forEach(behind::push);
        move(way.get(way.size() - 1));
    }

    @Override
    public void go(Destination destination) {
        if (isPlace(destination)) {
            left = way();
            behind.clear();
        } else if (!isOnTheWay(here)) {
            behind.push(here);
        }
        move(destination);
    }

    @Override
    public void detour(Destination destination, Destination resume) {
        behind.push(resume);
        move(destination);
    }

    @Override
    public void back() {
        move(behind.isEmpty() ? HOME : behind.pop());
    }

    private void move(Destination destination) {
        here = destination;
        shower.accept(destination);
    }

    /** One of the places in the navigation, from which there is no back. */
    static boolean isPlace(Destination destination) {
        return destination instanceof Destination.Today
                || destination instanceof Destination.Cases
                || Destination.WhoDoesWhat.PLACE.equals(destination)
                || destination instanceof Destination.Outbox
                || destination instanceof Destination.Conflicts
                || destination instanceof Destination.Settings;
    }

    /** Going back must not open a form anew, nor the list that it was chosen from. */
    private static boolean isOnTheWay(Destination destination) {
        return destination instanceof Destination.NewRecord
                || destination instanceof Destination.NewInCase
                || destination instanceof Destination.TakeStep
                || destination instanceof Destination.CloseCase
                || destination instanceof Destination.EditRecord
                || destination instanceof Destination.NewAddendum
                || destination instanceof Destination.AskConsent
                || destination instanceof Destination.AnswerRequest
                || destination instanceof Destination.EndSickPeriod
                || destination instanceof Destination.AnswerBenefit
                || destination instanceof Destination.MoveCase
                || destination instanceof Destination.WithdrawConsent;
    }
}
