package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.AttachmentRow;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.picture.InvalidPicture;
import se.stegvis.shared.picture.SanitizedPicture;
import se.stegvis.shared.picture.UnsupportedFormat;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.PictureRecord;

/** The pictures of a record while it is written. A picture is sealed on the disk before it is shown here. */
public final class RecordPictures {

    private final RecordDraft draft;
    private final Inputs inputs;
    private final ScreenContext context;
    private final Texts texts;
    private final PictureSource source;
    private final Runnable saveNow;
    private final Map<String, AttachmentRow> shown = new HashMap<>();
    private final VBox rows = new VBox();
    private final VBox told = new VBox();
    private final FlowPane ways = new FlowPane();
    /** One picture is being read and sealed. */
    private boolean taking;

    /** @param saveNow saves the form: a picture that no record names yet would not outlive the app */
    public RecordPictures(
            RecordDraft draft, Inputs inputs, ScreenContext context, PictureSource source, Runnable saveNow) {
        this.draft = draft;
        this.inputs = inputs;
        this.context = context;
        this.texts = context.texts();
        this.source = source;
        this.saveNow = saveNow;
        rows.getStyleClass().add("attachment-rows");
        ways.getStyleClass().add("attachment-ways");
        if (source.hasCamera()) {
            ways.getChildren()
                    .add(Buttons.secondary(
                            texts.get("attachment.photograph"),
                            Icon.CAMERA,
                            () -> unlessTaking(() -> source.photograph(window(), this::take))));
        }
        ways.getChildren()
                .add(Buttons.secondary(
                        texts.get("attachment.add"),
                        Icon.PICTURE,
                        () -> unlessTaking(() -> source.choose(window(), this::take))));
        arrange();
    }

    /** The card with the pictures and the ways to add one. */
    public Node card() {
        return new Card(
                texts.wording().field(PictureRecord.ATTACHMENTS),
                rows,
                told,
                ways,
                Labels.muted(texts.get("attachment.what-is-kept")));
    }

    /** Says which pictures have arrived by now, and shows those that have been fetched. */
    public void synced() {
        PictureRecord record = (PictureRecord) draft.content();
        List<Attachment> awaited = record.awaited();
        record.attachments().forEach(one -> Optional.ofNullable(shown.get(one.key()))
                .ifPresent(row -> row.follow(awaited.contains(one))));
    }

    private void unlessTaking(Runnable way) {
        if (!taking) {
            way.run();
        }
    }

    private javafx.stage.Window window() {
        return ways.getScene().getWindow();
    }

    /** A picture without all that a camera writes beside it, sealed on this device. */
    private record KeptPicture(String sha256, SanitizedPicture picture) {}

    /** The ways stay enabled: a disabled button loses the focus, and the page would scroll away from the answer. */
    private void take(Callable<byte[]> taken) {
        taking = true;
        told.getChildren().setAll(Labels.muted(texts.get("attachment.taking")));
        context.background()
                .run(
                        () -> keep(taken.call()),
                        kept -> {
                            taken();
                            add(kept);
                        },
                        failure -> {
                            taken();
                            failed(failure);
                        });
    }

    private void taken() {
        taking = false;
        told.getChildren().clear();
    }

    private KeptPicture keep(byte[] taken) throws Exception {
        if (taken.length > PictureSource.MOST_BYTES) {
            throw new TooLarge();
        }
        SanitizedPicture picture = SanitizedPicture.of(taken);
        if (picture.bytes().length > Attachment.LARGEST) {
            throw new TooLarge();
        }
        UUID caseId = draft.target().caseId();
        return new KeptPicture(context.journal().attachments().keep(caseId, picture.bytes()), picture);
    }

    private static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private void add(KeptPicture kept) {
        boolean there = attachments().stream().anyMatch(one -> one.sha256().equals(kept.sha256()));
        if (there) {
            tell("attachment.there-already");
            return;
        }
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put(Attachment.SHA256.name(), kept.sha256())
                .put(Attachment.MEDIA_TYPE.name(), kept.picture().type().mediaType())
                .put(Attachment.SIZE.name(), kept.picture().bytes().length);
        put(context.journal().newId().toString(), entry);
        saveNow.run();
    }

    private void failed(Exception failure) {
        if (failure instanceof InvalidPicture no) {
            tell(no);
        } else if (failure instanceof TooLarge) {
            tell("attachment.too-large");
        } else {
            context.failed(failure);
        }
    }

    /** Says what the file really is, and how the telephone is set to take another. */
    private void tell(InvalidPicture no) {
        if (no.format().isPresent()) {
            UnsupportedFormat format = no.format().get();
            String hint = "attachment.foreign-hint" + (format == UnsupportedFormat.HEIC ? ".HEIC" : "");
            say(texts.get("attachment.foreign", format.label()), texts.get(hint));
            return;
        }
        tell(
                switch (no.why()) {
                    case OTHER_FORMAT -> "attachment.no-picture";
                    case TOO_MANY_PIXELS -> "attachment.too-many-pixels";
                    case DAMAGED -> "attachment.damaged";
                });
    }

    private void tell(String why) {
        say(texts.get(why), texts.get(why + "-hint"));
    }

    private void say(String what, String remedy) {
        told.getChildren().setAll(new Banner(Tone.WARNING, what, remedy));
    }

    private void put(String key, ObjectNode entry) {
        draft.entry(PictureRecord.ATTACHMENTS, key, entry);
        inputs.changed();
        arrange();
    }

    private void remove(Attachment attachment) {
        ObjectNode before = draft.copyOf(PictureRecord.ATTACHMENTS, attachment.key());
        put(attachment.key(), null);
        context.toasts().show(texts.get("attachment.removed"), texts.get("undo"), () -> put(attachment.key(), before));
    }

    private List<Attachment> attachments() {
        return draft.content() instanceof PictureRecord visit ? visit.attachments() : List.of();
    }

    private void arrange() {
        PictureRecord visit = (PictureRecord) draft.content();
        List<Attachment> awaited = visit.awaited();
        rows.getChildren()
                .setAll(visit.attachments().stream()
                        .map(one -> row(one, awaited.contains(one)))
                        .toList());
        boolean full = visit.attachments().size() >= Attachment.MOST;
        ways.setVisible(!full);
        ways.setManaged(!full);
    }

    private Node row(Attachment one, boolean awaited) {
        Field title = inputs.entry(PictureRecord.ATTACHMENTS, one.key()).line(Attachment.NAME);
        Node remove = Buttons.quiet(texts.get("attachment.remove"), Icon.REMOVE, () -> remove(one));
        AttachmentRow row = new AttachmentRow(context, draft.target().caseId(), one, awaited, title, remove);
        shown.put(one.key(), row);
        return row;
    }
}
