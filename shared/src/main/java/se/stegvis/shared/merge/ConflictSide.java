package se.stegvis.shared.merge;

/** Which text shall stand. */
public enum ConflictSide {
    MINE,
    THEIRS,
    BOTH
}
