package se.stegvis.trials.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.journal.SimulatedDisk;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.SyncRun;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.server.access.Caller;

/** A tablet in one person's hands: the real journal and the real sync, on a disk and a network that fail. */
final class SimulatedTablet {
    private static final int SMALLEST_BATCH = 2;

    private final String name;
    private final Caller caller;
    private final Path file;
    private final Random random;
    private final SimulatedNetwork network;
    private final Clock clock;
    private final BooleanSupplier revoked;
    private final boolean overlapping;
    private final DataKey key = DataKey.random();
    private final StoreOwner owner;
    private SealedJournal journal;
    private Duration clockError = Duration.ZERO;
    private boolean loggedOut;
    private Optional<Form> form = Optional.empty();

    /** A form that was opened some time ago and shows what stood there then. */
    record Form(RecordTarget target, int seen, String path, String shown) {}

    SimulatedTablet(
            String name,
            Caller caller,
            Path folder,
            Random random,
            SimulatedNetwork network,
            java.util.function.Supplier<java.time.Instant> time,
            BooleanSupplier revoked,
            boolean overlapping)
            throws NotSaved {
        this.name = name;
        this.caller = caller;
        this.file = folder.resolve(name);
        this.random = random;
        this.network = network;
        this.clock = SimulatedClock.wrong(time, () -> clockError);
        this.revoked = revoked;
        this.overlapping = overlapping;
        this.owner = new StoreOwner(
                caller.municipalitySlug(),
                caller.account(),
                name,
                name,
                caller.role().name());
        install();
    }

    String name() {
        return name;
    }

    Caller caller() {
        return caller;
    }

    SealedJournal journal() {
        return journal;
    }

    boolean isRevoked() {
        return revoked.getAsBoolean();
    }

    boolean isTurnedAway() {
        return loggedOut || isRevoked();
    }

    Optional<Form> form() {
        return form;
    }

    void form(Optional<Form> now) {
        form = now;
    }

    /** An empty store. */
    void install() throws NotSaved {
        if (journal != null) {
            journal.close();
        }
        journal = SimulatedDisk.create(file, key, owner, caller.device().orElseThrow());
    }

    /** The program ends at once and starts again. */
    void kill() {
        SimulatedDisk.killProcess(file);
        restart();
    }

    void restartInPeace() {
        journal.close();
        restart();
    }

    private void restart() {
        form = Optional.empty();
        journal = SimulatedDisk.open(file, key);
    }

    void losePowerSoon() {
        SimulatedDisk.losePowerAfter(file, random.nextInt(10));
    }

    void fillDisk(boolean full) {
        SimulatedDisk.full(file, full);
    }

    void healDisk() {
        SimulatedDisk.heal(file);
    }

    void setClockWrong(Duration by) {
        clockError = by;
    }

    void logOut() {
        loggedOut = true;
    }

    void logIn() {
        loggedOut = false;
    }

    String now() {
        return OffsetDateTime.now(clock).toString();
    }

    /** Something the person or the program does to the journal. */
    interface Doing {
        void to(SealedJournal journal) throws NotSaved;
    }

    /** Whether the person was told that it is done. When the power goes, the tablet starts again. */
    boolean does(Doing doing) {
        boolean told = false;
        try {
            doing.to(journal);
            told = true;
        } catch (NotSaved notSaved) {
            told = false;
        } catch (Killed killed) {
            kill();
            return false;
        } catch (RuntimeException unexpected) {
            if (!SimulatedDisk.isDead(file)) {
                throw unexpected;
            }
        }
        if (SimulatedDisk.isDead(file)) {
            SimulatedDisk.losePower(file, random);
            restart();
        }
        return told;
    }

    boolean save(RecordTarget target, int seen, ObjectNode set) {
        if ("SIGNED".equals(set.path("status").asText())) {
            set.put("signedBy", journal().owner().user().toString());
        }
        return does(journal -> journal.save(java.util.List.of(new RecordEdit(target, seen, set)), now()));
    }

    /** One round with the server; what came of it, in a word. */
    String sync() {
        String[] outcome = {"cut short"};
        does(journal -> {
            try {
                run(journal).run();
                outcome[0] = "done";
            } catch (LinkFailure failure) {
                outcome[0] = failure.reason().name();
            }
        });
        return outcome[0];
    }

    /** Small batches, so that two are on the way; whether the first or the second arrives first is drawn. */
    private SyncRun run(SealedJournal journal) {
        return overlapping
                ? new SyncRun(journal, network.of(this), clock, this::atOnceOrWhenWaitedFor, SMALLEST_BATCH)
                : new SyncRun(journal, network.of(this), clock);
    }

    private void atOnceOrWhenWaitedFor(Runnable push) {
        if (random.nextBoolean()) {
            push.run();
        }
    }

    Optional<StoredRecord> find(UUID record) {
        return journal.find(record);
    }

    void close() {
        journal.close();
    }
}
