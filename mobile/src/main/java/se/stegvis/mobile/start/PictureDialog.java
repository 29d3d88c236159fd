package se.stegvis.mobile.start;

import java.io.File;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import se.stegvis.mobile.device.Camera;
import se.stegvis.mobile.visit.PictureSource;
import se.stegvis.mobile.widget.Texts;

/** The desktop's own window for choosing a picture. It remembers no place. */
final class PictureDialog implements PictureSource {
    private final Texts texts;

    private PictureDialog(Texts texts) {
        this.texts = texts;
    }

    /** The device's camera where there is one, else this window. */
    static PictureSource ofThisDevice(Texts texts) {
        return Camera.ofThisDevice().<PictureSource>map(CameraPictures::new).orElseGet(() -> new PictureDialog(texts));
    }

    @Override
    public boolean hasCamera() {
        return false;
    }

    @Override
    public void photograph(Window over, Consumer<Callable<byte[]>> then) {
        choose(over, then);
    }

    @Override
    public void choose(Window over, Consumer<Callable<byte[]>> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("attachment.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        texts.get("attachment.file-kind"), "*.jpg", "*.jpeg", "*.png", "*.JPG", "*.JPEG", "*.PNG"));
        Optional.ofNullable(chooser.showOpenDialog(over))
                .map(File::toPath)
                .ifPresent(path -> then.accept(() -> Files.readAllBytes(path)));
    }
}
