package se.stegvis.mobile.start;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import se.stegvis.mobile.paper.SavePlace;
import se.stegvis.mobile.widget.Texts;

/** The desktop's own window for choosing where a file goes. It remembers no place. */
final class SaveDialog implements SavePlace {
    private final Texts texts;

    SaveDialog(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Path> ask(Window over, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("paper.choose-place"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("paper.file-kind"), "*.pdf"));
        return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
    }
}
