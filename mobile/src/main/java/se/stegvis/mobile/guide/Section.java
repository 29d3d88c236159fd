package se.stegvis.mobile.guide;

/** The part of a process a found text belongs to. */
enum Section {
    STEP,
    RESPONSIBILITY,
    CATALOGUE,
    INTERVENTION,
    FORUM,
    CHECKLIST,
    LAW
}
