package se.stegvis.mobile.journal;

import java.util.Set;
import se.stegvis.mobile.vault.DamagedStore;
import se.stegvis.mobile.vault.UnavailableReason;

/** The result of unlocking a journal. */
public sealed interface UnlockResult {

    /** @param journal open; to be closed by the receiver */
    record Unlocked(Journal journal) implements UnlockResult {}

    /**
     * The readable part of a damaged journal; the damaged file is kept beside it.
     *
     * @param journal open; to be closed by the receiver
     * @param losses the collections from which something may be missing: heard, own, acknowledged, about or secret
     */
    record Salvaged(Journal journal, Set<String> losses) implements UnlockResult {}

    /** No journal opens with that name and passphrase here; whether the name is known is not shown. */
    record WrongPassphrase() implements UnlockResult {}

    /** It cannot be opened now. Nothing is known against what lies there, and nothing is to be mended. */
    record NotNow(UnavailableReason why) implements UnlockResult {}

    /**
     * No passphrase helps: the key file, or the secret of this device that it was sealed with, is missing, another or
     * not as it was written. The journal may be whole, but nobody can read it here, so nothing can be salvaged here
     * either.
     */
    record KeyUnusable() implements UnlockResult {}

    /**
     * The passphrase is right, and bytes that are not as they were written have been read. The files are left as they
     * are, so that unsent work can be salvaged.
     *
     * @param parts the collections concerned, or {@link DamagedStore#WHOLE_FILE}
     */
    record Damaged(Set<String> parts) implements UnlockResult {}
}
