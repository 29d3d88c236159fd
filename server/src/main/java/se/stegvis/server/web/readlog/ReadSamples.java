package se.stegvis.server.web.readlog;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.audit.ReadLog;
import se.stegvis.server.audit.ReadLog.LoggedRead;
import se.stegvis.server.audit.ReviewRepository;
import se.stegvis.server.audit.ReviewRepository.Review;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.shared.text.SwedishOrder;
import se.stegvis.shared.time.SwedishTime;

/** Draws the samples and keeps the reviews. Looking is itself noted in the audit log, before it shows. */
@Singleton
class ReadSamples {
    /** Cases drawn of each reader and month, beside those opened in an emergency. */
    static final int MOST = 10;

    private final Transactions transactions;
    private final Accounts accounts;
    private final ReadLog log;
    private final ReviewRepository reviews;
    private final ReadLines lines;
    private final AuditLog audit;
    private final Clock clock;

    ReadSamples(
            Transactions transactions,
            Accounts accounts,
            ReadLog log,
            ReviewRepository reviews,
            ReadLines lines,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.log = log;
        this.reviews = reviews;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /** One reader of the month: how many cases they read, and what is to be looked at of it. */
    record Sample(Account reader, int cases, List<ReadLine> lines, List<Review> reviews) {}

    /** Whom the caller may review and who read anything in the month, by name. */
    List<Sample> of(Caller caller, YearMonth month, Names names) {
        List<Account> readers = accounts.all(caller.municipality()).stream()
                .filter(account -> AdministrationRules.mayReviewReadsOf(caller, account))
                .sorted(SwedishOrder.by(Account::name))
                .toList();
        return transactions.write(() -> {
            note(caller, "looked at " + month);
            Map<UUID, List<LoggedRead>> reads = sample(caller, readers, month);
            Map<UUID, List<Review>> done = reviews.of(caller.municipality(), month.atDay(1)).stream()
                    .collect(Collectors.groupingBy(Review::reader));
            return samples(caller, readers, reads, done, names);
        });
    }

    private Map<UUID, List<LoggedRead>> sample(Caller caller, List<Account> readers, YearMonth month) {
        return log
                .sample(
                        caller.municipality(),
                        readers.stream().map(Account::id).toList(),
                        new ReadLog.ReadPeriod(start(month), start(month.plusMonths(1))),
                        month.toString(),
                        MOST)
                .stream()
                .collect(Collectors.groupingBy(LoggedRead::reader));
    }

    private List<Sample> samples(
            Caller caller,
            List<Account> readers,
            Map<UUID, List<LoggedRead>> reads,
            Map<UUID, List<Review>> done,
            Names names) {
        List<UUID> cases = reads.values().stream()
                .flatMap(List::stream)
                .map(LoggedRead::caseId)
                .distinct()
                .toList();
        Map<UUID, CaseRow> rows = lines.rows(caller, cases);
        List<Sample> samples = new ArrayList<>();
        for (Account reader : readers) {
            List<LoggedRead> theirs = reads.getOrDefault(reader.id(), List.of());
            if (!theirs.isEmpty()) {
                samples.add(new Sample(
                        reader,
                        theirs.get(0).cases(),
                        lines.of(caller, reader, theirs, rows, names),
                        done.getOrDefault(reader.id(), List.of())));
            }
        }
        return samples;
    }

    /** Whether the month is over, so that its sample is final. */
    boolean over(YearMonth month) {
        return !clock.instant().isBefore(start(month.plusMonths(1)));
    }

    /** False when there is nobody of that id whom the caller may review. */
    boolean review(Caller caller, YearMonth month, UUID reader, boolean inOrder, String note) {
        if (accounts.find(caller.municipality(), reader)
                .filter(account -> AdministrationRules.mayReviewReadsOf(caller, account))
                .isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Review review = new Review(UuidCreator.getTimeOrderedEpoch(now), reader, caller.account(), now, inOrder, note);
        return transactions.write(() -> {
            reviews.add(caller.municipality(), month, review);
            note(caller, "reviewed " + month + " of " + reader);
            return true;
        });
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    private void note(Caller caller, String what) {
        audit.write(new AuditEntry(
                caller.municipality(),
                caller.account(),
                caller.device(),
                AuditEntry.Action.REVIEWED,
                Optional.empty(),
                Optional.empty(),
                what));
    }
}
