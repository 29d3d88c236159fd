package se.stegvis.trials.endtoend;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushResponse;

/** Where, on the road of a note, the tablet's process ends of itself as if it were killed. */
enum NamedPoint {
    /** A save has returned, and nobody was told yet. */
    SAVED("save", null, true),
    /** The push is fixed under its ids, and not yet sent. */
    ON_ITS_WAY("nextPush", null, true),
    /** The server has taken a push and answered, and the tablet does not know it yet. */
    ANSWERED("accept", PushResponse.class, false),
    /** The tablet has kept the answer to a push. */
    ACKNOWLEDGED("accept", PushResponse.class, true),
    /** A page has come and is not saved, nor the cursor behind it. */
    PAGE_CAME("accept", PullResponse.class, false),
    /** A page and the cursor behind it are saved. */
    PAGE_KEPT("accept", PullResponse.class, true);

    /** Told apart from a process that somebody else killed. */
    static final int ENDED = 99;

    private final String method;
    private final Class<?> argument;
    private final boolean after;

    /** @param argument first of the method's; null where the name is enough */
    NamedPoint(String method, Class<?> argument, boolean after) {
        this.method = method;
        this.argument = argument;
        this.after = after;
    }

    /** The journal of a process that ends when it comes to this point for so many times. */
    Journal endingAt(int times, Journal journal) {
        AtomicInteger left = new AtomicInteger(times);
        InvocationHandler handler = (proxy, called, arguments) -> {
            boolean here = isHere(called) && left.decrementAndGet() == 0;
            if (here && !after) {
                Runtime.getRuntime().halt(ENDED);
            }
            try {
                return called.invoke(journal, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            } finally {
                if (here) {
                    Runtime.getRuntime().halt(ENDED);
                }
            }
        };
        return (Journal)
                Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, handler);
    }

    private boolean isHere(Method called) {
        return called.getName().equals(method) && (argument == null || called.getParameterTypes()[0] == argument);
    }
}
