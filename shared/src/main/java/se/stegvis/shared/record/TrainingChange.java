package se.stegvis.shared.record;

/** The outcome of a follow-up of work training (arbetsträning). */
public enum TrainingChange {
    STEP_UP,
    KEEP,
    STEP_DOWN,
    END
}
