package se.stegvis.shared.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One document about a case: a home visit, a consent, a plan … A typed view on a {@link Doc}; {@link Kind} lists them. */
public interface CareRecord {

    RecordHeader header();

    Doc doc();

    /** The specification of this kind. */
    KindSpec spec();

    /**
     * The requirements of this kind beyond its required fields before it may be signed; empty when nothing is missing.
     */
    default List<Finding> ownFindings(CaseFacts facts) {
        return List.of();
    }

    /** The warnings for the signer, each a {@link SigningWarning}; a signature passes them with a reason. */
    default List<Finding> warnings(CaseFacts facts) {
        return List.of();
    }

    /** The fields that must be empty at its signature, though it may after; empty when nothing does. */
    default List<Finding> signatureFindings() {
        return List.of();
    }

    default UUID id() {
        return header().id();
    }

    /** Signed and therefore locked; a living record, such as the case, never is. */
    default boolean signed() {
        return spec().signable() && doc().get(CommonFields.STATUS).orElse(RecordStatus.DRAFT) == RecordStatus.SIGNED;
    }

    /** A draft that its author does not want; a signed or living record never is. */
    default boolean discarded() {
        return draft() && doc().has(CommonFields.DISCARDED_AT);
    }

    /** Written but not signed, of a kind that is signed. */
    default boolean draft() {
        return spec().signable() && !signed();
    }

    /** The record whose follow-up date this one answers. */
    default Optional<UUID> followsUp() {
        return doc().get(CommonFields.FOLLOWS_UP);
    }

    default Optional<OffsetDateTime> happenedAt() {
        return doc().get(CommonFields.HAPPENED_AT);
    }

    default Optional<LocalDate> followUpDate() {
        return doc().get(CommonFields.FOLLOW_UP).get(CommonFields.FOLLOW_UP_DATE);
    }

    /** The day far off that a person has confirmed as the follow-up date. */
    default Optional<LocalDate> followUpConfirmed() {
        return doc().get(CommonFields.FOLLOW_UP).get(CommonFields.FOLLOW_UP_CONFIRMED);
    }

    default Optional<UUID> followUpResponsible() {
        return doc().get(CommonFields.FOLLOW_UP).get(CommonFields.FOLLOW_UP_RESPONSIBLE);
    }

    /** Who signed it; empty for a draft, and for what was signed before that was kept. */
    default Optional<UUID> signedBy() {
        return doc().get(CommonFields.SIGNED_BY);
    }

    default Optional<UUID> addendumTo() {
        return doc().get(CommonFields.ADDENDUM_TO);
    }
}
