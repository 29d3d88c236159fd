package se.stegvis.server.web.organisation;

/**
 * An act on the page.
 *
 * @param at Swedish day and time, {@code YYYY-MM-DD HH:MM}
 * @param by name of the administrator; empty text for the person at the server's terminal and for the identity provider
 * @param provider true for the identity provider
 * @param about whom or what; empty text where the act says it
 * @param from role before; empty text when no role was changed
 * @param to role since then
 */
public record ActLine(
        String at, String by, boolean provider, AdministratorAct act, String about, String from, String to) {
    /** Leaves out who it is about. */
    @Override
    public String toString() {
        return "ActLine[" + act + "]";
    }
}
