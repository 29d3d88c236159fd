package se.stegvis.shared.record;

import java.util.List;

/** The fields that every record has. */
public final class CommonFields {
    public static final ChoiceField<RecordStatus> STATUS = FieldSpec.choice("status", RecordStatus.class);

    /** Written with the signature, by the device; the server takes no other name than the signer's (decision 53). */
    public static final IdField SIGNED_BY = FieldSpec.reference("signedBy");

    public static final InstantField HAPPENED_AT =
            FieldSpec.instant("happenedAt").inThePast();

    public static final DateField FOLLOW_UP_DATE = FieldSpec.date("date");
    public static final IdField FOLLOW_UP_RESPONSIBLE = FieldSpec.reference("responsible");
    public static final TextField FOLLOW_UP_WHAT = FieldSpec.text("what");
    /**
     * The day far off that a person has said to mean (decision 105), in a follow-up and in a postponement. It says
     * nothing of any other day, so a changed date takes it back by itself.
     */
    public static final DateField FOLLOW_UP_CONFIRMED = FieldSpec.date("confirmedDate");

    public static final ObjectField FOLLOW_UP =
            FieldSpec.object("followUp", FOLLOW_UP_DATE, FOLLOW_UP_RESPONSIBLE, FOLLOW_UP_WHAT, FOLLOW_UP_CONFIRMED);

    public static final ChoiceField<FollowUpOutcome> OUTCOME = FieldSpec.choice("outcome", FollowUpOutcome.class);
    public static final InstantField OUTCOME_AT = FieldSpec.instant("at");
    public static final IdField OUTCOME_BY = FieldSpec.reference("by");
    public static final TextField OUTCOME_WHY = FieldSpec.text("why");
    /** Why a date was moved, as figures count it (decision 147); {@link #OUTCOME_WHY} says it in words. */
    public static final ChoiceField<PostponementReason> OUTCOME_REASON =
            FieldSpec.choice("reason", PostponementReason.class);

    public static final DateField OUTCOME_NEW_DATE = FieldSpec.date("newDate");

    /** Keyed by a UUID made on the device; open after signing, because the date outlives the signature. */
    public static final MapField FOLLOW_UP_OUTCOMES = FieldSpec.map(
                    "followUpOutcomes",
                    OUTCOME,
                    OUTCOME_AT,
                    OUTCOME_BY,
                    OUTCOME_REASON,
                    OUTCOME_WHY,
                    OUTCOME_NEW_DATE,
                    FOLLOW_UP_CONFIRMED)
            .open();

    public static final TextField CLIENT_VIEW = FieldSpec.text("clientView");
    public static final IdField ADDENDUM_TO = FieldSpec.reference("addendumTo");

    /** When a draft was discarded; what is discarded counts for nothing and can be taken back (decision 99). */
    public static final InstantField DISCARDED_AT = FieldSpec.instant("discardedAt");

    /** The record whose follow-up date this one answers, so that there is one draft for it. */
    public static final IdField FOLLOWS_UP = FieldSpec.reference("followsUp");

    /** The language spoken, or read aloud, as BCP 47 such as {@code so}. */
    public static final TextField MEETING_LANGUAGE = FieldSpec.text("language");

    public static final ChoiceField<InterpreterUse> MEETING_INTERPRETER =
            FieldSpec.choice("interpreter", InterpreterUse.class);

    /** In which language the person was met, and who interpreted. */
    public static final ObjectField MEETING = FieldSpec.object("meeting", MEETING_LANGUAGE, MEETING_INTERPRETER);

    public static final IdField CONFLICT_CHANGE = FieldSpec.reference("change");
    public static final IdField CONFLICT_BY = FieldSpec.reference("by");
    public static final InstantField CONFLICT_AT = FieldSpec.instant("at");
    public static final ObjectField CONFLICT_FIELDS = FieldSpec.object("fields");

    /** Texts that lost a same-field collision, keyed by conflict id, until a person has decided. */
    public static final MapField CONFLICTS = FieldSpec.map(
                    "conflicts", CONFLICT_CHANGE, CONFLICT_BY, CONFLICT_AT, CONFLICT_FIELDS)
            .open();

    /** The warnings that whoever signed it was shown and passed (docs/signing.md). */
    public static final SetField<SigningWarning> PASSED_WARNINGS =
            FieldSpec.set("passedWarnings", SigningWarning.class);

    /** Why it was signed although there were warnings. */
    public static final TextField PASSED_WHY = FieldSpec.text("passedWhy");

    static final List<FieldSpec> ALL = List.of(
            STATUS,
            SIGNED_BY,
            HAPPENED_AT,
            FOLLOW_UP,
            FOLLOW_UP_OUTCOMES,
            CLIENT_VIEW,
            ADDENDUM_TO,
            DISCARDED_AT,
            FOLLOWS_UP,
            MEETING,
            PASSED_WARNINGS,
            PASSED_WHY,
            CONFLICTS);

    /** The outcome of a follow-up date. */
    public enum FollowUpOutcome {
        DONE,
        POSTPONED,
        CANCELLED
    }

    private CommonFields() {}
}
