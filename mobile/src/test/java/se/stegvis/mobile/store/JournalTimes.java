package se.stegvis.mobile.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.wire.Json;

/**
 * Measures the journal with 300 cases and 12,000 records of about 1 KB: taking them in, opening, reading, saving. Run by
 * hand: {@code java -Xmx256m -cp … se.stegvis.mobile.store.JournalTimes}.
 */
final class JournalTimes {

    private static final int CASES = 300;
    private static final int RECORDS = 40;
    private static final String AT = "2026-11-23T10:15:30+01:00";

    private final PrintStream out = System.out;

    private JournalTimes() {}

    public static void main(String[] arguments) throws Exception {
        new JournalTimes().measure(Files.createTempDirectory("journal-times"));
    }

    private void measure(Path folder) throws Exception {
        DataKey key = DataKey.random();
        Owner owner = new Owner("ekdalen", new UUID(7, 7), "handlaggare1", "Hanna", "CASEWORKER");
        List<UUID> cases = new ArrayList<>();
        try (SealedJournal journal =
                SealedJournal.create(SealedStore.create(folder.resolve("j"), key), owner, new UUID(4, 4))) {
            long start = System.nanoTime();
            for (int i = 0; i < CASES; i += 10) {
                journal.accept(page(journal, cases), AT);
            }
            tell("taking in 12,000 records", start);
        }
        long start = System.nanoTime();
        SealedJournal journal = SealedJournal.open(SealedStore.open(folder.resolve("j"), key));
        tell("opening", start);
        start = System.nanoTime();
        int cards = journal.cases().size();
        tell("listing " + cards + " cases", start);
        start = System.nanoTime();
        int records = journal.recordsOf(cases.get(7)).size();
        tell("opening a case of " + records + " records", start);
        saves(journal, cases);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf("heap in use %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        journal.close();
    }

    private void saves(SealedJournal journal, List<UUID> cases) throws NotSaved {
        long[] micros = new long[1000];
        for (int i = 0; i < micros.length; i++) {
            Target target = new Target(journal.newId(), "HOME_VISIT", cases.get(i % cases.size()));
            ObjectNode set = visit(i);
            long start = System.nanoTime();
            journal.save(target, 0, set, AT);
            micros[i] = (System.nanoTime() - start) / 1000;
        }
        Arrays.sort(micros);
        out.printf("save: median %d µs, p99 %d µs, worst %d µs%n", micros[500], micros[990], micros[999]);
    }

    private static PullResponse page(SealedJournal journal, List<UUID> cases) {
        List<PullItem> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID caseId = journal.newId();
            cases.add(caseId);
            ObjectNode opened = Json.newObject().put("opened", "2026-11-23");
            items.add(new PullItem.State(caseId, "CASE", caseId, 1, 1, opened));
            ObjectNode client = Json.newObject().put("givenName", "Test").put("familyName", "Testsson");
            items.add(new PullItem.State(journal.newId(), "CLIENT", caseId, 1, 2, client));
            for (int record = 2; record < RECORDS; record++) {
                items.add(new PullItem.State(journal.newId(), "HOME_VISIT", caseId, 1, record, visit(record)));
            }
        }
        return new PullResponse(new UUID(1, 1), "c", true, "", items);
    }

    private static ObjectNode visit(int number) {
        ObjectNode set = Json.newObject()
                .put("happenedAt", AT)
                .put("status", "SIGNED")
                .put("observations", ("Anteckning " + number + ". ").repeat(50));
        set.putObject("followUp").put("date", "2026-12-10");
        return set;
    }

    private void tell(String what, long start) {
        out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
