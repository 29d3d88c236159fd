package se.stegvis.server.admin;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;

/**
 * Who sets something up in a municipality.
 *
 * @param account of an administrator, or {@link AuditEntry#AT_TERMINAL}
 */
public record Administrator(int municipality, UUID account) {

    public static Administrator of(Caller caller) {
        return new Administrator(caller.municipality(), caller.account());
    }

    /** The person at the server's terminal, who needs no account. */
    static Administrator atTerminal(int municipality) {
        return new Administrator(municipality, AuditEntry.AT_TERMINAL);
    }

    /** The identity provider of the municipality. */
    public static Administrator byProvider(int municipality) {
        return new Administrator(municipality, AuditEntry.BY_PROVIDER);
    }

    /** @param detail a machine word, never a name */
    AuditEntry trace(AuditEntry.Action action, String detail) {
        return new AuditEntry(
                municipality, account, Optional.empty(), action, Optional.empty(), Optional.empty(), detail);
    }
}
