package se.stegvis.shared.record;

/** What a follow-up of work training (arbetsträning) leads to. */
public enum TrainingChange {
    STEP_UP,
    KEEP,
    STEP_DOWN,
    END
}
