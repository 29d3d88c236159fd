package se.stegvis.mobile.start;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;

/** After a salvage: from what something may be missing, and what becomes of it. Stays until it has been read. */
final class SalvageBanner extends VBox {
    private static final List<String> GRAVEST_FIRST = List.of("own", "heard", "about", "secret", "acknowledged");

    /** @param losses collections of the store */
    SalvageBanner(Texts texts, Set<String> losses, Runnable read) {
        getStyleClass().add("messages");
        String all = GRAVEST_FIRST.stream()
                .filter(losses::contains)
                .map(collection -> texts.get("loss." + collection))
                .collect(Collectors.joining("\n"));
        getChildren()
                .setAll(new Banner(Tone.DANGER, texts.get("loss.title"), all)
                        .action(Buttons.secondary(texts.get("loss.read"), Icon.CHECK, read)));
    }
}
