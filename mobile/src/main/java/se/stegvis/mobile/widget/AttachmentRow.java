package se.stegvis.mobile.widget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.journal.Attachments;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Attachment;

/** A picture of a record: how it looks, what it shows and how far it has come, in plain words. */
public final class AttachmentRow extends FlowPane {
    private static final double SIDE = 240;

    /** Wider lines are hard to read beside a picture. */
    private static final double WORDS = 420;

    private final ScreenContext context;
    private final Attachment attachment;
    private final ContentName name;
    private final StackPane picture = new StackPane();
    private final VBox words = new VBox();
    private final Label stand = Labels.muted("");
    /** A further message about the content, and the way to fetch it. */
    private final VBox further = new VBox();

    private String said = "";
    private boolean here;

    /**
     * @param awaited the server has not got it
     * @param about the text beside the picture: its title, or the field for it
     */
    public AttachmentRow(ScreenContext context, UUID caseId, Attachment attachment, boolean awaited, Node... about) {
        this.context = context;
        this.attachment = attachment;
        this.name = new ContentName(caseId, attachment.sha256());
        getStyleClass().add("attachment-row");
        picture.getStyleClass().add("attachment-picture");
        words.getStyleClass().add("attachment-words");
        words.maxWidthProperty().bind(Bindings.min(WORDS, widthProperty()));
        setMinWidth(0);
        further.getStyleClass().add("attachment-words");
        words.getChildren().addAll(about);
        words.getChildren().addAll(stand, further);
        getChildren().setAll(picture, words);
        follow(awaited);
    }

    /**
     * Says how far it has come by now, and shows it when it is here; what beside it is written stays as it is.
     *
     * @param awaited the server has not got it
     */
    public void follow(boolean awaited) {
        Attachments.ContentState state = context.journal().attachments().state(name);
        String now = said(state, awaited);
        if (now.equals(said)) {
            return;
        }
        said = now;
        stand.setText(context.texts().get("attachment." + now));
        boolean was = here;
        here = state == Attachments.ContentState.HERE;
        if (here && !was) {
            further.getChildren().clear();
            context.background().read(this::load, this::show, this::notShown);
        } else if (!here) {
            picture.getChildren().setAll(Icon.PICTURE.node());
            boolean offered = !awaited && state == Attachments.ContentState.ELSEWHERE;
            further.getChildren().setAll(offered ? List.of(fetch()) : List.of());
        }
    }

    private static String said(Attachments.ContentState state, boolean awaited) {
        if (state == Attachments.ContentState.HERE) {
            return awaited ? "waits" : "sent";
        }
        return awaited ? "awaited" : state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Optional<Picture.Loaded> load() throws Exception {
        Optional<byte[]> content = context.journal().attachments().read(name);
        return content.isPresent() ? Optional.of(Picture.load(content.get(), SIDE)) : Optional.empty();
    }

    private void show(Optional<Picture.Loaded> loaded) {
        loaded.ifPresentOrElse(one -> picture.getChildren().setAll(one.node(attachment.name())), this::unreadable);
    }

    private void notShown(Exception failure) {
        if (failure instanceof Picture.TooHeavy) {
            Label told = new Label(context.texts().get("attachment.heavy"));
            told.setWrapText(true);
            picture.getChildren().setAll(Icon.PICTURE.node());
            further.getChildren().setAll(told);
        } else {
            unreadable();
        }
    }

    /** Damaged on the disk: never shown, and fetched anew if the server has it. */
    private void unreadable() {
        Label told = new Label(context.texts().get("attachment.unreadable"));
        told.setWrapText(true);
        picture.getChildren().setAll(Icon.WARNING.node());
        further.getChildren().setAll(told, fetch());
    }

    private Node fetch() {
        Button ask = Buttons.secondary(context.texts().get("attachment.fetch"), Icon.RETRY, () -> {});
        ask.setOnAction(event -> {
            ask.setDisable(true);
            stand.setText(context.texts().get("attachment.wanted"));
            context.journal().attachments().want(name);
        });
        return ask;
    }
}
