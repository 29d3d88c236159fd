package se.stegvis.mobile.device;

import com.gluonhq.attach.pictures.PicturesService;
import java.io.File;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/** The camera and the gallery of the device. Used on the UI thread, since the platform shows its own windows. */
public final class Camera {
    private final PicturesService service;
    private Consumer<Callable<byte[]>> asking = none -> {};

    private Camera(PicturesService service) {
        this.service = service;
        service.imageProperty().addListener((is, was, now) -> hand(now));
    }

    /** Empty where the platform has none, as on a desktop. */
    public static Optional<Camera> ofThisDevice() {
        return PicturesService.create().map(Camera::new);
    }

    /**
     * Takes a photograph, which is not saved in the device's gallery, where other apps would find it.
     *
     * @param then gets what reads the bytes as they were taken; nothing when the person thinks better of it
     */
    public void photograph(Consumer<Callable<byte[]>> then) {
        asking = then;
        service.asyncTakePhoto(false);
    }

    /** Chooses from the gallery; otherwise as {@link #photograph}. */
    public void choose(Consumer<Callable<byte[]>> then) {
        asking = then;
        service.asyncLoadImageFromGallery();
    }

    private void hand(Image taken) {
        Optional<File> file = taken == null ? Optional.empty() : service.getImageFile();
        file.map(File::toPath).ifPresent(path -> asking.accept(() -> Files.readAllBytes(path)));
    }
}
