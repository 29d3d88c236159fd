package se.stegvis.shared.reminder;

import java.util.Optional;

/** A rule for a fault of a case as a whole. The ids and texts are kept as those of {@link StageRule}. */
public enum CaseRule {
    /** No date to look forward to. */
    NO_FUTURE_FOLLOW_UP("CASE-1", 0, 3),
    /** Tells the responsible only: nobody else can ask the client. */
    CONSENT_EXPIRES("CASE-2", 30, null),
    /** A SIP goes on, or its meeting has been, without a date of joint follow-up (SoL 10:9). */
    SIP_WITHOUT_DATE("CASE-3", 0, 3),
    ASSIGNMENT_NOT_ACCEPTED("CASE-4", 0, 3),
    /** The team lead calls the base group, so is notified at the same time. */
    BASE_GROUP_DUE("CASE-5", 0, 0),
    /** A signed visit names a picture that has not reached the server: it may lie on a tablet that nobody opens. */
    ATTACHMENT_AWAITED("CASE-6", 0, 3),
    /** The consent that an unanswered request rests on is taken back; the team lead is notified at the same time. */
    REQUEST_WITHOUT_CONSENT("CASE-7", 0, 0),
    /**
     * An open case has nobody responsible who works here in a role that runs cases. Seen by the server, which knows the
     * accounts. Told to whoever can hand it over: the deputy, the team's leads, or the administrators (decision 101).
     */
    NOBODY_RESPONSIBLE("CASE-8", 0, null),
    /**
     * The client is protected and nobody is named who acts when the responsible is away or has left: without the team's leads,
     * who see no protected case, nobody could (decision 101).
     */
    PROTECTED_WITHOUT_DEPUTY("CASE-9", 0, 3),
    /**
     * An open case names a therapist who has left or works in another role. Seen by the server, which knows the accounts. Told at
     * once to the leads too, who name a therapist.
     */
    NAMED_HAS_LEFT("CASE-11", 0, 0),
    /**
     * As {@link #NAMED_HAS_LEFT}, of a deputy: told by itself, since one may leave after the other. A protected client without a
     * deputy is {@link #PROTECTED_WITHOUT_DEPUTY}.
     */
    DEPUTY_HAS_LEFT("CASE-12", 0, 0),
    /** Written, and not signed within three working days. */
    DRAFT_UNSIGNED("CASE-10", 0, 5),
    /** A person who was asked for consent has not answered, and the last day for an answer is here. */
    CONSENT_ANSWER_DUE("CASE-13", 0, 3),
    /** A benefit that was granted for a time ends. Tells the responsible only: a new application is theirs to help with. */
    BENEFIT_ENDS("CASE-14", 90, null),
    /** After three months of assistance there is to be an individual plan of activities (SoL 12:4a). */
    ACTIVITY_PLAN_DUE("LAW-1", 0, 3),
    /** A person has been ill for more than seven days in a row, and no certificate has been seen (SoL 12:3a). */
    CERTIFICATE_DUE("LAW-2", 0, 3),
    /** A refusal, or less than was applied for: the last day to ask for a review (SFB 113:19). */
    BENEFIT_REVIEW("LAW-3", 30, null);

    private final String id;
    private final int daysBefore;
    private final Integer leadAfter;

    CaseRule(String id, int daysBefore, Integer leadAfter) {
        this.id = id;
        this.daysBefore = daysBefore;
        this.leadAfter = leadAfter;
    }

    public String id() {
        return id;
    }

    /**
     * Notified from so many calendar days before the day it concerns; 0 means on that day, and on as long as it is
     * open.
     */
    int daysBefore() {
        return daysBefore;
    }

    /** Nobody is responsible who could deal with it. */
    boolean leadsOnly() {
        return this == NOBODY_RESPONSIBLE;
    }

    /** It is about who holds the case: told also to those who may not open it, without saying which it is. */
    public boolean isAboutHolders() {
        return this == NOBODY_RESPONSIBLE
                || this == PROTECTED_WITHOUT_DEPUTY
                || this == NAMED_HAS_LEFT
                || this == DEPUTY_HAS_LEFT;
    }

    /** It ends by itself with the day it concerns, as a consent does. */
    boolean endsByItself() {
        return daysBefore > 0;
    }

    /** The team lead is notified so many working days after the day it concerns; empty when never. */
    Optional<Integer> leadAfter() {
        return Optional.ofNullable(leadAfter);
    }
}
