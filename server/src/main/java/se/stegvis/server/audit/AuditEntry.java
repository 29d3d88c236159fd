package se.stegvis.server.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * One line of the audit log: who did what to which case.
 *
 * @param initiator whether the person asked for it or their machine did by itself
 * @param account who; for a refused login the account that was tried; {@link #AT_TERMINAL} for {@code ./stegvis admin};
 *     {@link #BY_PROVIDER} for the identity provider
 * @param device on which device, if known
 * @param detail a machine word such as the name of a problem or a kind; never what a person wrote, at most 200
 *     characters
 */
public record AuditEntry(
        int municipality,
        UUID account,
        Optional<UUID> device,
        Action action,
        Optional<UUID> caseId,
        Optional<UUID> record,
        String detail,
        Initiator initiator) {
    /** Stands for the person at the server's terminal, who has no account. */
    public static final UUID AT_TERMINAL = new UUID(0, 0);
    /** Stands for the identity provider of the municipality, whose groups decide about accounts. */
    public static final UUID BY_PROVIDER = new UUID(0, 1);

    private static final int LONGEST = 200;

    public AuditEntry {
        if (detail.length() > LONGEST) {
            throw new IllegalArgumentException("detail has " + detail.length() + " characters; at most " + LONGEST);
        }
    }

    /** Something that a person asked for. */
    public AuditEntry(
            int municipality,
            UUID account,
            Optional<UUID> device,
            Action action,
            Optional<UUID> caseId,
            Optional<UUID> record,
            String detail) {
        this(municipality, account, device, action, caseId, record, detail, Initiator.PERSON);
    }

    /** The same entry with another initiator. */
    public AuditEntry by(Initiator other) {
        return new AuditEntry(municipality, account, device, action, caseId, record, detail, other);
    }

    /** Who made the request that the entry is about. */
    public enum Initiator {
        PERSON,
        /** An open page that refreshed itself, or a tablet that synchronised: nobody need have looked. */
        MACHINE
    }

    /** The act. */
    public enum Action {
        READ,
        /** Somebody searched for a person; what was typed is not kept, how many were found is. */
        SEARCHED,
        WRITE,
        REFUSED,
        LOGIN,
        LOGIN_REFUSED,
        QUARANTINED,
        SETTLED,
        PUBLISHED,
        ACCOUNT,
        /** The municipality or one of its teams was made. */
        SET_UP,
        REVOKED,
        ERASED,
        /** A case that is not one's own was opened in an emergency, or the lead has looked at that. */
        EMERGENCY,
        /** A team lead became responsible for a case; the reason is in the record. */
        TAKEN_OVER,
        /** An administrator gave a case that nobody had to somebody; why stands in the record. */
        ASSIGNED,
        /** The protection of a client was raised; the detail names both. */
        PROTECTION_RAISED,
        /** A team lead lowered it; the reason is in the record. */
        PROTECTION_LOWERED,
        /** Something that needs two persons was asked for, approved or declined. */
        APPROVAL,
        /** Somebody looked at what another has read, or noted that they have reviewed it. */
        REVIEWED
    }

    /** Leaves out who did what. */
    @Override
    public String toString() {
        return "AuditEntry[" + action + "]";
    }
}
