package se.stegvis.shared.record;

/** An obstacle to self-support (hinder för egen försörjning), in the words of the field; no items of Instrument X. */
public enum SelfSupportObstacle {
    PAIN,
    MENTAL_ILL_HEALTH,
    TRAUMA,
    /** Diffuse problems: nobody has said what it is. */
    UNCLEAR_DIAGNOSIS,
    ADDICTION,
    LANGUAGE,
    /** Never worked, or long ago. */
    LITTLE_WORK_EXPERIENCE,
    LOW_SELF_CONFIDENCE,
    SOCIAL_SITUATION,
    OTHER
}
