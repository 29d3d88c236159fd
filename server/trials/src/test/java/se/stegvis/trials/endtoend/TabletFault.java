package se.stegvis.trials.endtoend;

/** A planted fault of a tablet of the kill test; all but {@link #NONE} must be found out. */
enum TabletFault {
    NONE,
    /** Says that a note is saved before the save has returned. */
    SAYS_SAVED_TOO_EARLY,
    /** Gives a change a new id each time it is sent. */
    NEW_ID_ON_EACH_SEND
}
