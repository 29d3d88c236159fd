package se.stegvis.server.mail;

/** The text of a mail, as plain text and as HTML. The subject is one line. */
record Letter(String subject, String text, String html) {
    /** Leaves out the text. */
    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
