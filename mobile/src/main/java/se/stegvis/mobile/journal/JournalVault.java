package se.stegvis.mobile.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import se.stegvis.mobile.device.DeviceSecret;
import se.stegvis.mobile.vault.Argon2Cost;
import se.stegvis.mobile.vault.DamagedStore;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.Passphrase;
import se.stegvis.mobile.vault.StoreFolder;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.mobile.vault.StoreUnreachable;
import se.stegvis.mobile.vault.UnavailableReason;
import se.stegvis.mobile.vault.UnwrapResult;
import se.stegvis.shared.text.VisibleText;

/**
 * The journals of all who use this device. Who they are is shown only after unlocking; the user types the name.
 * Creating and unlocking take about half a second: not on the UI thread. One program works in a vault: it is locked
 * while a journal is open, and as long as {@link #hold} says; each journal is open once.
 */
public final class JournalVault {

    private final StoreFolder folder;

    /** @param folder is made when missing */
    public JournalVault(Path folder, DeviceSecret secret) throws IOException {
        this(folder, secret, Argon2Cost.STANDARD);
    }

    /** @param cost of a guess, for journals made from now on */
    public JournalVault(Path folder, DeviceSecret secret, Argon2Cost cost) throws IOException {
        this.folder = new StoreFolder(folder, secret, cost);
    }

    /**
     * Keeps other programs out until what is returned is closed. The operating system ends it with the program.
     *
     * @throws ProgramLock.Taken when another program works here
     * @throws IOException when the disk does not let it be locked
     */
    public Runnable hold() throws IOException {
        return folder.hold()::close;
    }

    /** Nobody has a journal here yet: the first thing to do is to log in. */
    public boolean isEmpty() throws IOException {
        return folder.isEmpty();
    }

    /**
     * Makes an empty journal for someone who has just logged in. One that the same user already has here, perhaps with
     * a forgotten passphrase, is set aside and never deleted.
     *
     * @param passphrase without {@link Passphrase#findings()}
     * @param device the id this device logged in with
     * @throws NotSaved when the disk refuses, or another program works here; nothing is changed then
     * @throws DeviceSecret.Lost when the files of former users cannot be distinguished any more
     */
    public Journal create(StoreOwner owner, Passphrase passphrase, UUID device) throws NotSaved, DeviceSecret.Lost {
        String municipality = lower(owner.municipality());
        String user = lower(owner.username());
        Runnable held = held();
        try {
            if (folder.holds(municipality, user)) {
                folder.setAside(municipality, user);
            }
            return SealedJournal.create(folder.create(municipality, user, passphrase), owner, device);
        } catch (DeviceSecret.Lost lost) {
            throw lost;
        } catch (IOException | StoreUnreachable hindered) {
            throw NotSaved.because(hindered, folder.folder());
        } finally {
            held.run();
        }
    }

    private Runnable held() throws NotSaved {
        try {
            return hold();
        } catch (IOException hindered) {
            throw NotSaved.because(hindered, folder.folder());
        }
    }

    /**
     * Opens a journal.
     *
     * @param login user name with municipality, for example {@code handlaggare1@ekdalen}; case does not matter
     */
    public UnlockResult unlock(String login, Passphrase passphrase) {
        return this.<RuntimeException>with(login, passphrase, this::open);
    }

    /**
     * Makes a sound journal of what can be read of a damaged one, and opens it. The server's records come again with
     * the next sync. One that is not damaged is opened as it is.
     *
     * @throws NotSaved when the disk refuses; nothing is changed then
     */
    public UnlockResult salvage(String login, Passphrase passphrase) throws NotSaved {
        return this.<NotSaved>with(login, passphrase, this::salvage);
    }

    /** The action on a store whose key is known. */
    private interface Opening<X extends Exception> {
        UnlockResult open(String municipality, String user, DataKey key) throws IOException, X;
    }

    private <X extends Exception> UnlockResult with(String login, Passphrase passphrase, Opening<X> opening) throws X {
        try {
            Runnable held = hold();
            try {
                return locked(login, passphrase, opening);
            } finally {
                held.run();
            }
        } catch (DamagedStore damaged) {
            return new UnlockResult.Damaged(Set.of(damaged.collection()));
        } catch (DeviceSecret.Lost lost) {
            return new UnlockResult.KeyUnusable();
        } catch (IOException | StoreUnreachable hindered) {
            return new UnlockResult.NotNow(UnavailableReason.of(hindered, folder.folder()));
        }
    }

    private <X extends Exception> UnlockResult locked(String login, Passphrase passphrase, Opening<X> opening)
            throws IOException, X {
        String[] parts = lower(login).split("@", 2);
        if (parts.length < 2 || !folder.holds(parts[1], parts[0])) {
            folder.pretend(passphrase); // an unknown name must take as long as a wrong passphrase
            return new UnlockResult.WrongPassphrase();
        }
        UnwrapResult unwrapping = folder.unwrap(parts[1], parts[0], passphrase);
        if (unwrapping instanceof UnwrapResult.Unwrapped unwrapped) {
            try (DataKey key = unwrapped.key()) {
                return opening.open(parts[1], parts[0], key);
            }
        }
        return unwrapping instanceof UnwrapResult.NotUnwrapped
                ? new UnlockResult.WrongPassphrase()
                : new UnlockResult.KeyUnusable();
    }

    private UnlockResult open(String municipality, String user, DataKey key) throws IOException {
        return new UnlockResult.Unlocked(SealedJournal.open(folder.open(municipality, user, key)));
    }

    private UnlockResult salvage(String municipality, String user, DataKey key) throws NotSaved, IOException {
        Set<String> losses = folder.salvage(municipality, user, key, JournalCollection.keys());
        Journal journal = SealedJournal.open(folder.open(municipality, user, key));
        if (losses.isEmpty()) {
            return new UnlockResult.Unlocked(journal);
        }
        try {
            journal.startOver();
            return new UnlockResult.Salvaged(journal, losses);
        } catch (NotSaved e) {
            journal.close();
            throw e;
        }
    }

    private static String lower(String typed) {
        return VisibleText.trimmed(typed).toLowerCase(Locale.ROOT);
    }
}
