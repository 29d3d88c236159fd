package se.stegvis.mobile.conflict;

/** Which text shall stand. */
enum Version {
    MINE,
    THEIRS,
    BOTH
}
