package se.stegvis.server.attachment;

import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.Caller;

/** Writes into records that the content they name is here and checked, so that every tablet of the case hears of it. */
public interface Receipts {
    /**
     * @param kind of the record
     * @param key of the entry in the record
     * @param sha256 64 small hexadecimal digits
     */
    record Receipt(UUID caseId, UUID careRecord, String kind, String key, String sha256) {}

    /**
     * Writes them in the caller's transaction; one that is there already is not written again.
     *
     * @param caller who brought the content, and so made the record whole
     * @return what is to be done once the transaction is committed
     */
    Runnable issue(Caller caller, List<Receipt> receipts);
}
