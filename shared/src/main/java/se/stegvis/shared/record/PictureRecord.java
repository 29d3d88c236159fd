package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A record that can name pictures: a home visit, another contact, or a consent on a signed paper. The content goes a road of its own. */
public interface PictureRecord extends CareRecord {
    MapField ATTACHMENTS =
            map("attachments", Attachment.SHA256, Attachment.NAME, Attachment.MEDIA_TYPE, Attachment.SIZE);
    InstantField RECEIVED_AT = instant("at");
    /** The field in which the server says whose content it has and has checked. Nobody else may set it. */
    MapField RECEIVED =
            map("attachmentsReceived", Attachment.SHA256, RECEIVED_AT).open();

    /** The kinds whose views are of this type. */
    Set<String> KINDS = Set.of("HOME_VISIT", "CONTACT", "CONSENT");

    /** The pictures that belong to it, in the order they were added. */
    default List<Attachment> attachments() {
        return doc().get(ATTACHMENTS).entrySet().stream()
                .flatMap(entry -> Attachment.of(entry).stream())
                .toList();
    }

    /** Those whose content the server has not got, or not as it should be. The record is complete when there are none. */
    default List<Attachment> awaited() {
        Map<String, Doc> received = doc().get(RECEIVED);
        return attachments().stream()
                .filter(one -> !received.getOrDefault(one.key(), Doc.EMPTY)
                        .get(Attachment.SHA256)
                        .equals(Optional.of(one.sha256())))
                .toList();
    }

    /** When the server had the content of that attachment, ISO 8601 by its clock; empty when it has not said so. */
    default Optional<String> received(Attachment attachment) {
        return Optional.ofNullable(doc().get(RECEIVED).get(attachment.key()))
                .filter(receipt -> receipt.get(Attachment.SHA256).equals(Optional.of(attachment.sha256())))
                .flatMap(receipt -> receipt.written(RECEIVED_AT));
    }
}
