package se.stegvis.shared.merge;

/** Which text shall stand. */
public enum Version {
    MINE,
    THEIRS,
    BOTH
}
