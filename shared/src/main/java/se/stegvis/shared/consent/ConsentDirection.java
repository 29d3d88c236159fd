package se.stegvis.shared.consent;

/** Which way information may go between us and a party. Each is a yes of its own (decision 133). */
public enum ConsentDirection {
    /** We may give information to them. A consent that says no direction is this one. */
    TELL,
    /** They may give information to us: it lifts their secrecy (OSL 25 kap. for care). */
    FETCH,
    /** We may plan together, both ways, about the plan only. */
    PLAN
}
