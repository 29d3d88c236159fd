package se.stegvis.mobile.widget;

import com.sun.javafx.event.CompositeEventHandler;
import com.sun.javafx.event.EventHandlerManager;
import com.sun.javafx.scene.NodeEventDispatcher;
import com.sun.javafx.scene.SceneEventDispatcher;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;

/** The listeners on a window's scene and on its root: those of one test would hear the events of the next. */
final class WindowListeners {
    private WindowListeners() {}

    /** Each as its place and the type of event, such as "scene: INPUT". On the UI thread. */
    static Set<String> of(Scene scene) {
        Set<String> found = new TreeSet<>();
        add(found, "scene: ", ((SceneEventDispatcher) scene.getEventDispatcher()).getEventHandlerManager());
        add(found, "root: ", ((NodeEventDispatcher) scene.getRoot().getEventDispatcher()).getEventHandlerManager());
        return found;
    }

    private static void add(Set<String> found, String place, EventHandlerManager manager) {
        try {
            Field handlers = EventHandlerManager.class.getDeclaredField("eventHandlerMap");
            handlers.setAccessible(true);
            ((Map<?, ?>) handlers.get(manager)).forEach((type, listeners) -> {
                CompositeEventHandler<?> some = (CompositeEventHandler<?>) listeners;
                if (some.hasFilter() || some.hasHandler()) {
                    found.add(place + type);
                }
            });
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("JavaFX keeps its listeners elsewhere now; find the new place", changed);
        }
    }
}
