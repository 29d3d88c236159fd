package se.stegvis.mobile.form;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.stage.Window;

/** Where pictures come from. All methods are called on the UI thread. */
public interface PictureSource {
    /** As taken, with all that a camera writes beside the picture, such as a film of the moment; more is not read. */
    int MOST_BYTES = 96 << 20;

    /** Whether {@link #photograph} can do anything here. */
    boolean hasCamera();

    /** Lets the person take a photograph; without one nothing happens. */
    void photograph(Window over, Consumer<Callable<byte[]>> then);

    /**
     * Lets the person choose a picture; if they think better of it nothing happens.
     *
     * @param then gets, on the UI thread, what reads the bytes as they were taken; to be called in the background
     */
    void choose(Window over, Consumer<Callable<byte[]>> then);
}
