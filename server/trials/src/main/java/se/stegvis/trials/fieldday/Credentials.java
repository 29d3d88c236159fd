package se.stegvis.trials.fieldday;

/** An account of the invented municipality. */
record Credentials(String username, String password) {
    /** Leaves out both. */
    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
