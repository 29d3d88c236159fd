package se.stegvis.mobile.start;

/** What came of trying to get in. */
sealed interface Admission {
    /** @param session open; to be closed by the receiver */
    record Admitted(Session session) implements Admission {}

    /** @param reason key of the sentence that says why and what to do */
    record Refused(String reason) implements Admission {}
}
