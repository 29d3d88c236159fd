package se.stegvis.mobile.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import se.stegvis.mobile.device.Camera;
import se.stegvis.mobile.form.PictureSource;
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
        // Also those that are not accepted: who finds no file in the list does not learn how to take it otherwise.
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                texts.get("attachment.file-kind"), endings("jpg", "jpeg", "png")),
                        new FileChooser.ExtensionFilter(
                                texts.get("attachment.file-others"),
                                endings(("heic heif hif avif webp gif tif tiff bmp jp2 j2k jpf jpx jxl jxr wdp svg psd"
                                                + " pdf dng cr2 cr3 nef arw orf rw2 raf pef srw")
                                        .split(" "))));
        Optional.ofNullable(chooser.showOpenDialog(over))
                .map(File::toPath)
                .ifPresent(path -> then.accept(() -> read(path)));
    }

    private static List<String> endings(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of("*." + name, "*." + name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** No more than can be a picture, and one byte that shows that there is more. */
    private static byte[] read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }
}
