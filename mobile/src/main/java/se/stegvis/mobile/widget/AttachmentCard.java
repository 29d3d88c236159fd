package se.stegvis.mobile.widget;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.PictureRecord;

/** The pictures of a record, to look at. */
public final class AttachmentCard {
    private AttachmentCard() {}

    /** Empty when the record has none. */
    public static Optional<Card> of(ScreenContext context, CareRecord content) {
        if (!(content instanceof PictureRecord visit) || visit.attachments().isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card(context.texts().wording().field(PictureRecord.ATTACHMENTS));
        waiting(context.texts(), content).ifPresent(card::aside);
        List<Attachment> awaited = visit.awaited();
        for (Attachment one : visit.attachments()) {
            Label title = Labels.plain(one.name().isEmpty() ? context.texts().get("attachment.unnamed") : one.name());
            card.add(new AttachmentRow(context, visit.header().caseId(), one, awaited.contains(one), title));
        }
        return Optional.of(card);
    }

    /** That a picture of a signed record has not arrived, for a list. */
    public static Optional<Badge> waiting(Texts texts, CareRecord content) {
        boolean waits = content instanceof PictureRecord visit
                && visit.signed()
                && !visit.awaited().isEmpty();
        return waits ? Optional.of(new Badge(texts.get("attachment.badge"), Tone.WARNING)) : Optional.empty();
    }
}
