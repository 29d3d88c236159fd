package se.stegvis.shared.process;

/** The interventions that an assignment (uppdrag) may ask for; the keys of {@code ASSIGNMENT.interventions}. */
public enum InterventionKind {
    /** Contact with Arbetsförmedlingen. */
    AF_CONTACT,
    /** Labour-market coaching at the municipal labour-market unit. */
    AME_COACHING,
    /** Contact with the municipal outpatient addiction care. */
    OUTPATIENT_CONTACT,
    /** Clarify the conditions for work. */
    INVESTIGATION,
    /** Arbetsträning: habits, routines, belonging. */
    WORK_TRAINING,
    /** Coordinate care contacts. */
    CARE_COORDINATION
}
