package se.stegvis.mobile.widget;

import com.sun.javafx.tk.quantum.QuantumToolkit;
import java.lang.reflect.Field;
import java.util.concurrent.Callable;

/**
 * Whether JavaFX draws what is in a window. Without a display it draws in software, which takes as long as all else that
 * a test does, and no test looks at the window but those that save pictures. Styles and layout do not depend on it.
 */
final class Drawing {
    private Drawing() {}

    /** Nothing is drawn from now on. On the UI thread, as all here. */
    static void end() {
        set(true);
    }

    /** Something that is drawn though the windows are not. */
    static <T> T of(Callable<T> drawn) throws Exception {
        boolean without = field().getBoolean(null);
        set(false);
        try {
            return drawn.call();
        } finally {
            set(without);
        }
    }

    private static void set(boolean without) {
        try {
            field().setBoolean(null, without);
        } catch (IllegalAccessException changed) {
            throw new IllegalStateException(changed);
        }
    }

    /** JavaFX has it for its own measurements: -Dquantum.norenderjobs, which is read once. */
    private static Field field() {
        try {
            Field field = QuantumToolkit.class.getDeclaredField("noRenderJobs");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException changed) {
            throw new IllegalStateException("JavaFX has no switch for drawing any more; find the new one", changed);
        }
    }
}
