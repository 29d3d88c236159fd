package se.stegvis.mobile.fieldday;

/** An account of the invented municipality. */
record Credentials(String username, String password) {}
