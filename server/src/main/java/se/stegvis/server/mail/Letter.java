package se.stegvis.server.mail;

/** What a mail says, as plain text and as HTML. The subject is one line. */
record Letter(String subject, String text, String html) {}
