package se.stegvis.trials.fieldday;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import se.stegvis.mobile.journal.Attachments;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.picture.InvalidPicture;
import se.stegvis.shared.picture.SanitizedPicture;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.wire.Json;

/** Takes the one picture of the day, of a drawn kitchen that nobody lives in, as the application would. */
final class FieldDayCamera {
    private FieldDayCamera() {}

    /** Keeps the picture, sealed on the disk, and gives its entry for {@code HOME_VISIT.attachments}. */
    static ObjectNode take(Attachments attachments, UUID caseId, String shows) throws NotSaved {
        SanitizedPicture picture = kitchen();
        return Json.newObject()
                .put(Attachment.SHA256.name(), attachments.keep(caseId, picture.bytes()))
                .put(Attachment.NAME.name(), shows)
                .put(Attachment.MEDIA_TYPE.name(), picture.type().mediaType())
                .put(Attachment.SIZE.name(), picture.bytes().length);
    }

    private static SanitizedPicture kitchen() {
        try (InputStream in = FieldDayCamera.class.getResourceAsStream("kitchen.png")) {
            return SanitizedPicture.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the picture of the field day cannot be read", unreadable);
        } catch (InvalidPicture other) {
            throw new IllegalStateException("the picture of the field day is no picture", other);
        }
    }
}
