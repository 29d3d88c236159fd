package se.stegvis.shared.guard;

/** How many items of a checklist must be so. */
public enum ChecklistRule {
    ALL,
    ANY,
    /** Exactly one: a list of outcomes, of which a later answer replaces an earlier one. */
    ONE,
    /** As many as the checklist's count. */
    AT_LEAST
}
