package se.stegvis.trials.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import se.stegvis.mobile.vault.NotSaved;

/**
 * Faults besides the network: programs die, power goes, disks fill, clocks jump, tablets are lost, backups come back.
 */
final class Nemesis {
    /** Wrong by three days, or as a tablet whose battery died tells, or far ahead. */
    private static final List<Duration> CLOCKS = List.of(
            Duration.ZERO,
            Duration.ofDays(3),
            Duration.ofDays(-3),
            Duration.between(Instant.parse("2026-11-23T00:00:00Z"), Instant.EPOCH),
            Duration.between(Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2099-01-01T00:00:00Z")));

    private final List<SimulatedTablet> tablets;
    private final SimulatedCluster cluster;
    private final int municipality;
    private final Servers servers;
    private final SimulatedNetwork network;
    private final Random random;
    private final Consumer<String> log;
    private boolean backedUp;
    private boolean revoked;
    private boolean restored;
    private boolean left;

    Nemesis(
            List<SimulatedTablet> tablets,
            SimulatedCluster cluster,
            int municipality,
            Servers servers,
            SimulatedNetwork network,
            Random random,
            Consumer<String> log) {
        this.tablets = tablets;
        this.cluster = cluster;
        this.municipality = municipality;
        this.servers = servers;
        this.network = network;
        this.random = random;
        this.log = log;
    }

    void act(PlantedFault fault, Instant now) throws NotSaved {
        SimulatedTablet tablet = tablets.get(random.nextInt(tablets.size()));
        int drawn = random.nextInt(100);
        if (drawn < 25) {
            network.deliverOneLate();
        } else if (drawn < 40) {
            log.accept(tablet.name() + " is killed");
            tablet.kill();
        } else if (drawn < 58) {
            log.accept(tablet.name() + " will lose its power");
            tablet.losePowerSoon();
        } else if (drawn < 66) {
            boolean full = random.nextBoolean();
            log.accept(tablet.name() + (full ? " is full" : " has room"));
            tablet.fillDisk(full);
        } else if (drawn < 74) {
            Duration by = CLOCKS.get(random.nextInt(CLOCKS.size()));
            log.accept(tablet.name() + " goes wrong by " + by);
            tablet.setClockWrong(by);
        } else if (drawn < 82) {
            login(tablet, fault);
        } else if (drawn < 90) {
            log.accept("backup");
            cluster.backup(municipality, now);
            backedUp = true;
        } else if (drawn < 96) {
            restore();
        } else {
            revoke(tablet, now);
        }
    }

    private void login(SimulatedTablet tablet, PlantedFault fault) throws NotSaved {
        if (!tablet.isTurnedAway()) {
            log.accept(tablet.name() + " is logged out");
            tablet.logOut();
        } else {
            log.accept(tablet.name() + " logs in again");
            tablet.logIn();
            tablet.healDisk();
            if (fault == PlantedFault.OUTBOX_CLEARED_ON_LOGIN) {
                tablet.install();
            } else {
                tablet.restartInPeace();
            }
        }
    }

    /**
     * A change that a lost tablet had sent since the backup comes back from nowhere, so a seed has the one or the
     * other.
     */
    private void restore() {
        if (backedUp && !revoked && !left) {
            log.accept("restore");
            restored = true;
            network.forgetLate();
            cluster.restore(municipality);
            servers.start();
        }
    }

    /** A backup from before would hold cases of somebody who has left, so a seed has the one or the other. */
    boolean mayLeave() {
        left = !restored;
        return left;
    }

    private void revoke(SimulatedTablet tablet, Instant now) {
        if (!revoked && !restored) {
            log.accept(tablet.name() + " is revoked");
            revoked = true;
            cluster.revoke(municipality, tablet.caller().device().orElseThrow(), now);
        }
    }
}
