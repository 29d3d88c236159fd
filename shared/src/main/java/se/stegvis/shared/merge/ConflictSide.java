package se.stegvis.shared.merge;

/** The text that a person chooses in a conflict. */
public enum ConflictSide {
    MINE,
    THEIRS,
    BOTH
}
