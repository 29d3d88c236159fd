package se.stegvis.shared.record;

/** The outcome of an emergency assessment (nödprövning). The decision itself is made in the main system. */
public enum EmergencyOutcome {
    /** Matnorm: food for the days until the next assistance. */
    FOOD_NORM,
    /** Reducerad norm: food and the most necessary beside it. */
    REDUCED_NORM,
    REFUSED,
    /** Not decided yet; a reference to the decision names it later. */
    AWAITED
}
