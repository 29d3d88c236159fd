package se.stegvis.shared.record;

/** The parts of Instrument X / MIX. A need group is set between {@link #II} and {@link #III}. */
public enum MixPart {
    /** Household economy, decision on assistance. */
    I,
    /** Needs of interventions from the municipality and others. */
    II,
    /** Individual action plan. */
    III,
    /** Follow-up and evaluation. */
    IV
}
