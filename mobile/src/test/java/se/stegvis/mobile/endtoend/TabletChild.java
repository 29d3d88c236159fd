package se.stegvis.mobile.endtoend;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import se.stegvis.mobile.store.NotSaved;
import se.stegvis.mobile.store.Target;
import se.stegvis.mobile.sync.SyncLoop;

/**
 * A tablet in a process of its own that records and syncs until it is killed. Prints a record's id and how often it was
 * saved, once the save has returned.
 */
final class TabletChild {

    /** A person does not write faster, and the disk is shared. */
    private static final long PAUSE_MILLIS = 15;

    private final Device device;
    private final UUID caseId;
    private final PrintStream out;
    private SyncLoop loop;
    private Target draft;

    private TabletChild(Device device, UUID caseId, PrintStream out) {
        this.device = device;
        this.caseId = caseId;
        this.out = out;
        this.draft = unfinished(device, caseId);
    }

    /** A visit of an earlier life that was saved once; perhaps it was being sent when that life ended. */
    private static Target unfinished(Device device, UUID caseId) {
        return device.journal().recordsOf(caseId).stream()
                .map(stored -> stored.content())
                .filter(record ->
                        record.doc().text("observations").filter("1"::equals).isPresent())
                .findFirst()
                .map(record -> new Target(record.id(), record.header().kind(), caseId))
                .orElse(null);
    }

    /** Arguments: user name, folder, case id. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Device device = Device.reopen(arguments[0], Path.of(arguments[1]));
        TabletChild child = new TabletChild(device, UUID.fromString(arguments[2]), out);
        child.record(); // before anything is sent: perhaps into what an earlier life was just sending
        child.sync();
        ScheduledExecutorService person = Executors.newSingleThreadScheduledExecutor();
        person.scheduleAtFixedRate(child::record, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sync() {
        loop = new SyncLoop(device.journal(), device.run(), new Random());
    }

    /** Every other time a new visit, every other time more text in the last one. */
    private void record() {
        try {
            if (draft == null) {
                draft = device.visit(caseId, "observations", "1");
                out.println(draft.record() + " 1");
            } else {
                device.write(draft, "observations", "2");
                out.println(draft.record() + " 2");
                draft = null;
            }
            out.flush();
            if (loop != null) {
                loop.now();
            }
        } catch (NotSaved e) {
            out.println("NOT SAVED " + e.reason());
            throw new IllegalStateException(e);
        }
    }

    static List<String> command(String username, Path folder, UUID caseId) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                classes,
                TabletChild.class.getName(),
                username,
                folder.toString(),
                caseId.toString()));
    }
}
