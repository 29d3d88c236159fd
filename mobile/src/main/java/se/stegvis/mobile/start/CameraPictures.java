package se.stegvis.mobile.start;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.stage.Window;
import se.stegvis.mobile.device.Camera;
import se.stegvis.mobile.form.PictureSource;

/** Pictures by the device's own camera. */
record CameraPictures(Camera camera) implements PictureSource {
    @Override
    public boolean hasCamera() {
        return true;
    }

    @Override
    public void photograph(Window over, Consumer<Callable<byte[]>> then) {
        camera.photograph(then);
    }

    @Override
    public void choose(Window over, Consumer<Callable<byte[]>> then) {
        camera.choose(then);
    }
}
