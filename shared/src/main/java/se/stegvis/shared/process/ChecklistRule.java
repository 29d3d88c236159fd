package se.stegvis.shared.process;

/** How many items of a checklist must be so. */
public enum ChecklistRule {
    ALL,
    ANY,
    /** As many as the checklist's count. */
    AT_LEAST
}
