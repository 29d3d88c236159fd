package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CaseAccess;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.InstallationRepository.HistoryState;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.process.DefinitionRepository;
import se.stegvis.server.process.StoredDefinition;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.wire.PullWriter;
import se.stegvis.shared.wire.PullWriter.DefinitionText;

/**
 * Hands out what is new, a page at a time. Who may read what, the counters and the rows are read in one snapshot, so a
 * page is true of one moment; numbers are given under a lock in the order of commit, so none is passed over.
 */
@Singleton
final class ChangeFeed {
    /** Published definitions in a page: together they are no more than a page may weigh. */
    private static final int DEFINITIONS = 4;

    private final Transactions transactions;
    private final CaseAccess access;
    private final PageFiller filler;
    private final DefinitionRepository definitions;
    private final Cursors cursors;
    private final DatabaseIncarnation incarnation;
    private final AuditLog audit;

    ChangeFeed(
            Transactions transactions,
            CaseAccess access,
            PageFiller filler,
            DefinitionRepository definitions,
            Cursors cursors,
            DatabaseIncarnation incarnation,
            AuditLog audit) {
        this.transactions = transactions;
        this.access = access;
        this.filler = filler;
        this.definitions = definitions;
        this.cursors = cursors;
        this.incarnation = incarnation;
        this.audit = audit;
    }

    /** A page, filled. */
    private record Filled(
            PullPage page,
            List<UUID> order,
            PullCursor cursor,
            boolean more,
            String durable,
            List<StoredDefinition> processes) {}

    /**
     * The answer as JSON.
     *
     * @throws ProblemException 400 {@code unknown-cursor} for a cursor that was not issued to this account
     */
    byte[] page(Caller caller, PullRequest request) {
        Optional<UnresolvedCursor> sent = request.cursor().map(token -> cursors.read(caller, token));
        incarnation.issue();
        Filled filled = transactions.snapshot(() -> page(caller, request, sent));
        PullCursor reached = filled.cursor();
        try (PullWriter writer =
                new PullWriter(reached.history(), cursors.write(caller, reached), filled.more(), filled.durable())) {
            filled.page().write(writer, filled.order());
            tell(writer, filled.processes());
            return writer.end();
        }
    }

    private static void tell(PullWriter writer, List<StoredDefinition> published) {
        if (!published.isEmpty()) {
            writer.processes(
                    published.get(published.size() - 1).number(),
                    published.stream()
                            .map(one -> new DefinitionText(
                                    one.ref().key(), one.ref().version(), one.json()))
                            .toList());
        }
    }

    private Filled page(Caller caller, PullRequest request, Optional<UnresolvedCursor> sent) {
        HistoryState state = incarnation.read();
        Map<UUID, Long> now = access.casesOf(caller);
        PullProgress progress = new PullProgress(cursors.from(caller, state.history(), sent, now.keySet()), now);
        PullPage page = new PullPage(request.limit());
        List<StoredDefinition> published = published(caller, request);
        published.forEach(one -> page.weigh(one.json().length));
        boolean more = published.size() == DEFINITIONS;
        more |= filler.takeAway(caller, progress, page);
        List<UUID> behind = filler.fill(caller, request.device(), progress, page);
        more |= !progress.behind().isEmpty();
        audit.write(reads(caller, request.device(), page));
        return new Filled(
                page,
                behind,
                progress.cursor(),
                more,
                state.durable().map(Object::toString).orElse(""),
                published);
    }

    /**
     * The definitions that the municipality has published since; the cases of the page may follow it, so it comes with
     * the first one.
     */
    private List<StoredDefinition> published(Caller caller, PullRequest request) {
        return request.processes().isPresent()
                ? definitions.above(caller.municipality(), request.processes().getAsInt(), DEFINITIONS)
                : List.of();
    }

    private static List<AuditEntry> reads(Caller caller, UUID device, PullPage page) {
        List<AuditEntry> entries = new ArrayList<>();
        page.states()
                .forEach((caseId, states) -> entries.add(new AuditEntry(
                        caller.municipality(),
                        caller.account(),
                        Optional.of(device),
                        AuditEntry.Action.READ,
                        Optional.of(caseId),
                        Optional.empty(),
                        "pulled=" + states.size(),
                        AuditEntry.Initiator.MACHINE)));
        return entries;
    }
}
