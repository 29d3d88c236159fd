package se.stegvis.shared.record;

import java.util.List;

/** The fields that every record has. */
public final class CommonFields {
    public static final String STATUS = "status";
    public static final String SIGNED_BY = "signedBy";
    public static final String HAPPENED_AT = "happenedAt";
    public static final String FOLLOW_UP = "followUp";
    public static final String FOLLOW_UP_OUTCOMES = "followUpOutcomes";
    public static final String CLIENT_VIEW = "clientView";
    public static final String ADDENDUM_TO = "addendumTo";
    public static final String CONFLICTS = "conflicts";
    /** When a draft was discarded; what is discarded counts for nothing and can be taken back (decision 99). */
    public static final String DISCARDED_AT = "discardedAt";

    /** The record whose follow-up date this one answers, so that there is one draft for it. */
    public static final String FOLLOWS_UP = "followsUp";

    /** What became of a follow-up date. */
    public enum FollowUpOutcome {
        DONE,
        POSTPONED,
        CANCELLED
    }

    static final List<FieldSpec> ALL = List.of(
            FieldSpec.choice(STATUS, RecordStatus.class),
            // Written with the signature, by the device; the server takes no other name than the signer's (decision
            // 53).
            FieldSpec.reference(SIGNED_BY),
            FieldSpec.instant(HAPPENED_AT).inThePast(),
            FieldSpec.object(
                    FOLLOW_UP, FieldSpec.date("date"), FieldSpec.reference("responsible"), FieldSpec.text("what")),
            // Keyed by a UUID made on the device; open after signing, because the date outlives the signature.
            FieldSpec.map(
                            FOLLOW_UP_OUTCOMES,
                            FieldSpec.choice("outcome", FollowUpOutcome.class),
                            FieldSpec.instant("at"),
                            FieldSpec.reference("by"),
                            FieldSpec.text("why"),
                            FieldSpec.date("newDate"))
                    .open(),
            FieldSpec.text(CLIENT_VIEW),
            FieldSpec.reference(ADDENDUM_TO),
            FieldSpec.instant(DISCARDED_AT),
            FieldSpec.reference(FOLLOWS_UP),
            // Texts that lost a same-field collision, keyed by conflict id, until a person has decided.
            FieldSpec.map(
                            CONFLICTS,
                            FieldSpec.reference("change"),
                            FieldSpec.reference("by"),
                            FieldSpec.instant("at"),
                            FieldSpec.object("fields"))
                    .open());

    private CommonFields() {}
}
