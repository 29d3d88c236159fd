package se.stegvis.mobile.guide;

/** What part of a process a found text belongs to. */
enum Section {
    STEP,
    RESPONSIBILITY,
    CATALOGUE,
    INTERVENTION,
    FORUM,
    CHECKLIST,
    LAW
}
