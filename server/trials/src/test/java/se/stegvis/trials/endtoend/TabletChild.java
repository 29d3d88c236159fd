package se.stegvis.trials.endtoend;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.sync.SyncLoop;
import se.stegvis.mobile.vault.NotSaved;

/**
 * A tablet in a process of its own that records and syncs until it is killed. Prints a note's name and how often it was
 * saved, once the save has returned.
 */
final class TabletChild {

    /** A person does not write faster, and the disk is shared. */
    private static final long PAUSE_MILLIS = 15;
    /** Slow enough for a round of sync to come to its end in between. */
    private static final long LONG_PAUSE_MILLIS = 300;

    /** So that a push of one note is longer than what goes as gzip anyway. */
    private static final String VIEW = "Hon vill helst ses på kontoret. ".repeat(60);

    /** Of so many answers to pushes one is lost. */
    private static final int LOST = 3;

    private final Device device;
    private final UUID caseId;
    private final PrintStream out;
    private final TabletFault fault;
    private SyncLoop loop;
    private RecordTarget draft;
    private String note;
    /** Only of the tablet that says too early that it is saved. */
    private String unsaved;

    private TabletChild(Device device, UUID caseId, PrintStream out, TabletFault fault) {
        this.device = device;
        this.caseId = caseId;
        this.out = out;
        this.fault = fault;
        this.draft = unfinished(device, caseId);
        if (draft != null) {
            note = NoteCount.name(device.text(draft, "observations").orElseThrow());
        }
    }

    /** A visit of an earlier life that was saved once; perhaps it was being sent when that life ended. */
    private static RecordTarget unfinished(Device device, UUID caseId) {
        return device.journal().recordsOf(caseId).stream()
                .map(stored -> stored.content())
                .filter(record -> record.doc()
                        .text("observations")
                        .filter(text -> NoteCount.saves(text) == 1)
                        .isPresent())
                .findFirst()
                .map(record -> new RecordTarget(record.id(), record.header().kind(), caseId))
                .orElse(null);
    }

    /** Where it ends, and at which time that it comes there. */
    record End(NamedPoint point, int times) {}

    /** Arguments: user name, folder, case id, fault, and where it ends, if it does: the point, and how many times. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Device device = Device.reopen(arguments[0], Path.of(arguments[1]));
        boolean ends = arguments.length > 4;
        if (ends) {
            device = device.endingAt(NamedPoint.valueOf(arguments[4]), Integer.parseInt(arguments[5]));
        }
        TabletChild child =
                new TabletChild(device, UUID.fromString(arguments[2]), out, TabletFault.valueOf(arguments[3]));
        child.record(); // before anything is sent: perhaps into what an earlier life was just sending
        child.sync(ends ? 0 : LOST);
        ScheduledExecutorService person = Executors.newSingleThreadScheduledExecutor();
        person.scheduleAtFixedRate(child::record, 0, ends ? LONG_PAUSE_MILLIS : PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @param lost of so many answers to pushes one is lost; 0 for none */
    private void sync(int lost) {
        loop = new SyncLoop(
                device.journal(), device.run(link -> new LossyLink(link, fault, lost)), "sync", new Random());
    }

    /** Every other time a new visit, every other time more text in the last one. */
    private void record() {
        try {
            if (fault == TabletFault.SAYS_SAVED_TOO_EARLY) {
                sayEarly();
            } else if (draft == null) {
                note = device.journal().newId().toString();
                draft = device.visit(caseId, "observations", NoteCount.text(note, 1), "clientView", VIEW);
                say(NoteCount.text(note, 1));
            } else {
                device.write(draft, "observations", NoteCount.text(note, 2));
                say(NoteCount.text(note, 2));
                draft = null;
            }
            if (loop != null) {
                loop.now();
            }
        } catch (NotSaved e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fault of a save in the background that nobody waits for. */
    private void sayEarly() throws NotSaved {
        String before = unsaved;
        unsaved = NoteCount.text(device.journal().newId().toString(), 1);
        say(unsaved);
        if (before != null) {
            device.visit(caseId, "observations", before);
        }
    }

    private void say(String text) {
        out.println(text);
        out.flush();
    }

    static List<String> command(String username, Path folder, UUID caseId, TabletFault fault, Optional<End> end) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                classes,
                TabletChild.class.getName(),
                username,
                folder.toString(),
                caseId.toString(),
                fault.name()));
        end.ifPresent(one -> command.addAll(List.of(one.point().name(), Integer.toString(one.times()))));
        return command;
    }
}
