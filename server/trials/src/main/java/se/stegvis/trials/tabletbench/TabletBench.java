package se.stegvis.trials.tabletbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.client.CaseFilter;
import se.stegvis.mobile.client.CaseSearch;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.device.ProcessExit;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.UnlockResult;
import se.stegvis.mobile.vault.Passphrase;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.wire.Json;

/**
 * {@code ./stegvis bench tablet}: the sealed store with a caseworker's whole load. One JSON object on standard output;
 * times in milliseconds.
 */
public final class TabletBench {
    private static final StoreOwner OWNER =
            new StoreOwner("ekdalen", new UUID(7, 7), "handlaggare1", "Hanna", "CASEWORKER");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int SAVES = 1000;

    private final JournalVault vault;
    private final ObjectNode report = Json.newObject();

    private TabletBench(Path folder) throws IOException {
        vault = new JournalVault(folder.resolve("stores"), new FileDeviceSecret(folder.resolve("device-secret")));
    }

    public static void main(String[] args) {
        ProcessExit.run(System.err, () -> {
            Path folder = Files.createTempDirectory("stegvis-bench-tablet");
            try {
                System.out.println(new String(Json.bytes(new TabletBench(folder).run()), StandardCharsets.UTF_8));
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            return ProcessExit.DONE;
        });
    }

    private static Passphrase passphrase() {
        return new Passphrase("en lugn dag i ekdalen".toCharArray());
    }

    private ObjectNode run() throws Exception {
        report.put("cases", FullTablet.CASES).put("records", FullTablet.CASES * FullTablet.RECORDS);
        try (Journal journal = vault.create(OWNER, passphrase(), new UUID(4, 4))) {
            new FullTablet(journal).fill();
        }
        long begin = System.nanoTime();
        try (Journal journal = unlock()) {
            report.put("unlock_ms", since(begin));
            reading(journal);
            saving(journal);
            report.put("heap_mib", Spent.heapMebibytes());
        }
        return report;
    }

    private Journal unlock() throws IOException {
        UnlockResult unlocking = vault.unlock("handlaggare1@ekdalen", passphrase());
        if (unlocking instanceof UnlockResult.Unlocked unlocked) {
            return unlocked.journal();
        }
        throw new IllegalStateException(
                "the store answered " + unlocking.getClass().getSimpleName());
    }

    private void reading(Journal journal) {
        long begin = System.nanoTime();
        List<CaseCard> cards = journal.cases();
        report.put("case_list_ms", since(begin));
        begin = System.nanoTime();
        journal.recordsOf(cards.get(cards.size() / 2).caseId());
        report.put("case_open_ms", since(begin));
        begin = System.nanoTime();
        CaseSearch search = new CaseSearch(cards);
        report.put("search_ready_ms", since(begin));
        Durations keys = new Durations();
        for (String typed : List.of("t", "te", "tes", "test", "tests", "testss", "7", "70", "701", "x")) {
            keys.measure(() -> search.find(typed, CaseFilter.ALL, TODAY));
        }
        report.put("search_key_worst_ms", keys.worst());
    }

    private void saving(Journal journal) throws Exception {
        Durations saves = new Durations();
        List<CaseCard> cards = journal.cases();
        for (int i = 0; i < SAVES; i++) {
            RecordTarget target = new RecordTarget(
                    journal.newId(),
                    Kind.HOME_VISIT.name(),
                    cards.get(i % cards.size()).caseId());
            ObjectNode visit = FullTablet.visit(i, OWNER.user());
            saves.measure(() -> journal.save(target, 0, visit, FullTablet.AT));
        }
        report.put("save_p50_ms", saves.share(0.5)).put("save_p99_ms", saves.share(0.99));
        report.put("save_worst_ms", saves.worst());
    }

    private static double since(long begin) {
        return Durations.milliseconds(System.nanoTime() - begin);
    }
}
