package se.stegvis.trials.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** Judges a field day: what the tablets called saved against what the server holds, then the reminders it leads to. */
final class DemoDay {
    private final ServerState server;
    private final TimePasses time;
    private final MailCatch mailbox;
    private final int municipality;
    private final PrintStream out;
    private final ResourceBundle texts;

    DemoDay(
            ServerState server,
            TimePasses time,
            MailCatch mailbox,
            int municipality,
            PrintStream out,
            ResourceBundle texts) {
        this.server = server;
        this.time = time;
        this.mailbox = mailbox;
        this.municipality = municipality;
        this.out = out;
        this.texts = texts;
    }

    /**
     * @param result the line for machines
     * @param held all expectations held
     */
    record DayResult(ObjectNode result, boolean held) {}

    DayResult judge(DayLedger ledger) throws IOException {
        Set<UUID> records = ledger.records();
        Map<UUID, List<Revision>> states = server.all(municipality, records);
        Map<Outcome, Integer> outcomes = server.outcomes(municipality, records);
        int lost = new Findings(states).lost(ledger);
        out.println(texts.getString("checks"));
        Expectations expect = new Expectations(texts, out);
        expect.that("synced", records.size(), states.size());
        expect.that("lost", 0, lost);
        expect.that("undelivered", 0, ledger.undelivered());
        int taken = ledger.pictures();
        int arrived = Findings.pictures(server.newest(municipality, records).values());
        expect.atLeast("picture", 1, taken);
        expect.that("pictures", taken, arrived);
        expect.atLeast("compared", 2, ledger.casesCompared());
        expect.that("same", 0, ledger.casesThatDiffer());
        for (Outcome outcome : List.of(Outcome.MERGED, Outcome.CONFLICT, Outcome.REFUSED)) {
            int stored = outcomes.getOrDefault(outcome, 0);
            expect.atLeast(outcome.name(), 1, stored);
            expect.that("told." + outcome.name(), stored, ledger.told(outcome));
        }
        TimePasses.Passed passed =
                letTimePass(server.newest(municipality, records).values(), expect);
        ObjectNode result = Json.newObject()
                .put("recorded", records.size())
                .put("synced", states.size())
                .put("pictures", arrived)
                .put("merged", outcomes.getOrDefault(Outcome.MERGED, 0))
                .put("conflicts", outcomes.getOrDefault(Outcome.CONFLICT, 0))
                .put("refused", outcomes.getOrDefault(Outcome.REFUSED, 0))
                .put("reminders", passed.reminders())
                .put("mails", mailbox.mails().size())
                .put("lost", lost);
        return new DayResult(result, expect.allHeld());
    }

    private TimePasses.Passed letTimePass(Collection<Revision> records, Expectations expect) throws IOException {
        LocalDate last = time.end(records);
        Map<UUID, Integer> expected = time.expected(records, last);
        TimePasses.Passed passed = time.until(last);
        expect.that("reminders", expected, server.reminded(municipality, expected.keySet()));
        expect.atLeast("follow-ups", 1, expected.size());
        expect.that("mails", passed.mails(), mailbox.mails().size());
        expect.atLeast("some-mails", 1, server.mailed(municipality, time.today(), last));
        expect.that("telling", 0, Letters.telling(mailbox.mails(), server.secrets(municipality)));
        return passed;
    }
}
