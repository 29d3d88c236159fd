package se.stegvis.mobile.widget;

import java.util.Optional;
import java.util.UUID;

/** Everywhere a screen can ask to go. Closed: {@code start} has one screen for each. */
public sealed interface Destination {
    record Today() implements Destination {}

    record Cases() implements Destination {}

    /** One client's case. */
    record CaseFile(UUID caseId) implements Destination {}

    /** Everything that can be begun in a case. */
    record NewInCase(UUID caseId) implements Destination {}

    /** The read view of a record. */
    record ReadRecord(UUID record) implements Destination {}

    /**
     * A new record in its form.
     *
     * @param kind wire name of a kind that has a form
     * @param about the record whose follow-up it is; for a SIP follow-up its plan
     */
    record NewRecord(String kind, UUID caseId, Optional<UUID> about) implements Destination {}

    /** A draft, or a refused record, opened in its form. */
    record EditRecord(UUID record) implements Destination {}

    /** A new addendum (rättelse) to a signed record, in the form of its kind. */
    record NewAddendum(UUID signedRecord) implements Destination {}

    /** Taking back a signed consent, in part or wholly. */
    record WithdrawConsent(UUID consent) implements Destination {}

    record Outbox() implements Destination {}

    record Conflicts() implements Destination {}

    /** The conflict of one record. */
    record Conflict(UUID record) implements Destination {}

    record Settings() implements Destination {}
}
