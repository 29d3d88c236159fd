package se.stegvis.mobile.start;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import se.stegvis.mobile.client.CaseListScreen;
import se.stegvis.mobile.client.CaseScreen;
import se.stegvis.mobile.client.NewInCaseScreen;
import se.stegvis.mobile.client.RecordScreen;
import se.stegvis.mobile.conflict.ConflictListScreen;
import se.stegvis.mobile.conflict.ConflictScreen;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.guide.GuideScreen;
import se.stegvis.mobile.guide.Processes;
import se.stegvis.mobile.obstacle.ObstacleListScreen;
import se.stegvis.mobile.outbox.OutboxScreen;
import se.stegvis.mobile.paper.PaperMaker;
import se.stegvis.mobile.paper.PaperScreen;
import se.stegvis.mobile.today.TodayScreen;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;

/** The screen of each destination. */
final class Routes {
    private final Map<Class<? extends Destination>, Function<Destination, Screen>> makers = new LinkedHashMap<>();

    /** All destinations but the settings, which need the session. */
    static Routes of(ScreenContext context) {
        Routes routes = new Routes();
        routes.on(Destination.Today.class, to -> new TodayScreen(context));
        routes.on(Destination.Cases.class, to -> new CaseListScreen(context));
        routes.on(Destination.CaseFile.class, to -> new CaseScreen(context, to.caseId()));
        routes.on(Destination.NewInCase.class, to -> new NewInCaseScreen(context, to.caseId()));
        routes.on(Destination.ReadRecord.class, to -> new RecordScreen(context, to.record()));
        Processes processes = new Processes(() -> DeviceGuide.registry(context.journal()));
        routes.on(Destination.WhoDoesWhat.class, to -> new GuideScreen(context, processes, to));
        routes.on(
                Destination.MakePaper.class,
                to -> new PaperScreen(
                        context, PaperMaker.onThisDevice(), new SaveDialog(context.texts()), to.record(), to.to()));
        routes.on(Destination.Obstacles.class, to -> new ObstacleListScreen(context));
        routes.on(Destination.Outbox.class, to -> new OutboxScreen(context));
        routes.on(Destination.Conflicts.class, to -> new ConflictListScreen(context));
        routes.on(Destination.Conflict.class, to -> new ConflictScreen(context, to.record()));
        FormRoutes.addTo(routes, context);
        return routes;
    }

    <D extends Destination> void on(Class<D> destination, Function<D, Screen> maker) {
        makers.put(destination, to -> maker.apply(destination.cast(to)));
    }

    /** @throws IllegalStateException when there is none: a destination was added without its screen */
    Screen screen(Destination to) {
        Function<Destination, Screen> maker = makers.get(to.getClass());
        if (maker == null) {
            throw new IllegalStateException("no screen at " + to.getClass().getSimpleName() + ": add it to Routes");
        }
        return maker.apply(to);
    }
}
