package se.stegvis.server.process;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.guide.RecordVocabulary;
import se.stegvis.shared.parser.ReadingError;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessChoice;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;

/** Publishes a municipality's own process definitions. */
@Singleton
public class Publication {
    private final Transactions transactions;
    private final DefinitionRepository rows;
    private final Processes processes;
    private final AuditLog audit;
    private final Clock clock;

    Publication(
            Transactions transactions, DefinitionRepository rows, Processes processes, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The result of a publication.
     *
     * @param errors in the order of the text; empty when it is published, or could be
     * @param unchanged the very same text was published before
     * @param casesOnOlder open cases that follow an older version of that process
     */
    public record PublicationOutcome(List<ReadingError> errors, boolean unchanged, int casesOnOlder) {}

    /** Says what {@link #publish} would do, and does nothing. */
    public PublicationOutcome validate(Caller caller, ProcessRef ref, byte[] text) {
        return transactions.snapshot(() -> judged(caller, ref, text));
    }

    /** Publishes the text under that key and version, for the caller's municipality and for good. */
    public PublicationOutcome publish(Caller caller, ProcessRef ref, byte[] text) {
        return transactions.write(() -> {
            rows.lock(caller.municipality());
            PublicationOutcome outcome = judged(caller, ref, text);
            if (outcome.errors().isEmpty() && !outcome.unchanged()) {
                byte[] kept = PublishedProcess.of(text).orElseThrow().json();
                int number = rows.highest(caller.municipality()) + 1;
                rows.insert(
                        caller.municipality(),
                        ref.key(),
                        ref.version(),
                        number,
                        kept,
                        caller.account(),
                        clock.instant());
                audit.write(trace(caller, "process=" + ref.key() + "/" + ref.version()));
            }
            return outcome;
        });
    }

    /**
     * Changes which processes the municipality uses; the others are offered to nobody, and cases that follow one keep it. Only
     * the processes that are named change, so that two people who choose at once both have what they chose.
     *
     * @param begun keys of those that are used from now on; those that no process has are passed over
     * @param ended keys of those that are not
     * @return false, and nothing is changed, when no process would be left
     */
    public boolean choose(Caller caller, Set<String> begun, Set<String> ended) {
        return transactions.write(() -> {
            rows.lock(caller.municipality());
            ProcessRegistry before = processes.of(caller.municipality());
            Set<String> keys = before.all().stream().map(one -> one.ref().key()).collect(Collectors.toSet());
            Set<String> notUsed = keys.stream()
                    .filter(key -> ended.contains(key) || !before.isUsed(key) && !begun.contains(key))
                    .collect(Collectors.toSet());
            if (notUsed.size() == keys.size()) {
                return false;
            }
            if (keys.stream().anyMatch(key -> before.isUsed(key) == notUsed.contains(key))) {
                rows.insert(
                        caller.municipality(),
                        ProcessChoice.KEY,
                        rows.newest(caller.municipality(), ProcessChoice.KEY) + 1,
                        rows.highest(caller.municipality()) + 1,
                        new ProcessChoice(notUsed).json(),
                        caller.account(),
                        clock.instant());
                audit.write(trace(caller, "choice=" + (keys.size() - notUsed.size()) + "/" + keys.size()));
            }
            return true;
        });
    }

    private PublicationOutcome judged(Caller caller, ProcessRef ref, byte[] text) {
        ProcessRegistry before = processes.of(caller.municipality());
        ProcessRegistry.Addition addition = before.with(text, RecordVocabulary.ofThisVersion(), ref);
        boolean unchanged = addition.registry().filter(after -> after == before).isPresent();
        return new PublicationOutcome(
                addition.errors(), unchanged, rows.followersOfOlder(caller.municipality(), ref.key(), ref.version()));
    }

    private static AuditEntry trace(Caller caller, String what) {
        return new AuditEntry(
                caller.municipality(),
                caller.account(),
                caller.device(),
                AuditEntry.Action.PUBLISHED,
                Optional.empty(),
                Optional.empty(),
                what);
    }
}
