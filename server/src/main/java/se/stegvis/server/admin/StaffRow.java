package se.stegvis.server.admin;

/**
 * A row of a file of staff, as it was typed.
 *
 * @param line of the file, from 1, on which the row begins
 * @param teams names of teams, with | between several
 */
record StaffRow(int line, String username, String name, String email, String role, String teams) {
    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "StaffRow[line " + line + "]";
    }
}
