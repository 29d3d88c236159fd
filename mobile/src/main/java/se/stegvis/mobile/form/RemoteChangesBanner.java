package se.stegvis.mobile.form;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import se.stegvis.mobile.form.RemoteChanges.What;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;

/** Says in words what came while the form was open, and leads to what can be done about it. */
final class RemoteChangesBanner {
    private final ScreenContext context;
    private final Texts texts;
    private final UUID record;
    private final Autosave autosave;

    RemoteChangesBanner(ScreenContext context, UUID record, Autosave autosave) {
        this.context = context;
        this.texts = context.texts();
        this.record = record;
        this.autosave = autosave;
    }

    /** Nothing to say when nothing came. */
    Optional<Node> of(RemoteChanges remote) {
        if (remote.what() == What.NOTHING) {
            return Optional.empty();
        }
        String key = "form.meanwhile." + remote.what();
        String names = remote.fields().stream()
                .map(context.fieldWords()::label)
                .distinct()
                .collect(Collectors.joining(", "));
        Banner banner = new Banner(Tone.WARNING, texts.get(key), texts.get(key + ".text", names));
        return Optional.of(banner.action(action(remote.what())));
    }

    private Button action(What what) {
        return switch (what) {
            case CONFLICT -> detour("conflict.settle", Icon.CONFLICT, new Destination.Conflict(record));
            case SIGNED -> to("form.meanwhile.read", Icon.DOCUMENT, new Destination.ReadRecord(record));
            case REFUSED -> to("form.meanwhile.outbox", Icon.OUTBOX, new Destination.Outbox());
            case CHANGED, NOTHING -> to("form.meanwhile.reload", Icon.RETRY, new Destination.EditRecord(record));
        };
    }

    /** The same, and from there back to what is written. */
    private Button detour(String text, Icon icon, Destination destination) {
        return Buttons.secondary(
                texts.get(text),
                icon,
                () -> autosave.settle(
                        () -> context.navigator().detour(destination, new Destination.EditRecord(record))));
    }

    /** Goes there when what is written is on the device. */
    private Button to(String text, Icon icon, Destination destination) {
        return Buttons.secondary(
                texts.get(text),
                icon,
                () -> autosave.settle(() -> context.navigator().go(destination)));
    }
}
