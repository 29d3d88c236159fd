package se.stegvis.server.sync;

import io.micronaut.context.BeanContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CaseAccess;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.InstallationRepository;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.process.DefinitionRepository;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

/**
 * One server of the simulated cluster: the real intake and outflow over the real database, reached by the bytes that go
 * over the wire, with a clock and a life of its own. In the server's package, since here is done by hand what the
 * framework wires.
 */
public final class SimulatedServer {
    private final Intake intake;
    private final ChangeFeed feed;
    private final QuarantineReading waiting;
    private final Quarantine quarantine;

    public SimulatedServer(BeanContext beans, Clock clock) {
        Transactions transactions = beans.getBean(Transactions.class);
        DatabaseIncarnation history =
                new DatabaseIncarnation(transactions, beans.getBean(InstallationRepository.class));
        ChangeNotifier notifier = new ChangeNotifier();
        PushTransaction pushes = beans.getBean(PushTransaction.class);
        QuarantineStore store = beans.getBean(QuarantineStore.class);
        AuditLog audit = beans.getBean(AuditLog.class);
        this.intake = new Intake(transactions, pushes, history, notifier, clock);
        this.feed = new ChangeFeed(
                transactions,
                beans.getBean(CaseAccess.class),
                beans.getBean(PageFiller.class),
                beans.getBean(DefinitionRepository.class),
                beans.getBean(Cursors.class),
                history,
                audit);
        this.waiting = beans.getBean(QuarantineReading.class);
        this.quarantine = new Quarantine(
                transactions,
                store,
                beans.getBean(QuarantineAccess.class),
                new QuarantineAdoption(
                        store, beans.getBean(ChangeLog.class), beans.getBean(LeaverCaseTakeover.class), pushes),
                notifier,
                audit,
                clock);
    }

    /**
     * As {@code POST /api/v1/sync/push}.
     *
     * @param left when the caller's account ended; empty while it is active
     */
    public byte[] push(Caller caller, byte[] request, Optional<Instant> left) throws MalformedMessage {
        PushRequest push = PushWire.readRequest(request);
        return PushWire.write(
                left.map(at -> intake.acceptFromLeaver(caller, push, at)).orElseGet(() -> intake.accept(caller, push)));
    }

    /** As {@code POST /api/v1/sync/pull}; a ProblemException tells of another answer than 200. */
    public byte[] pull(Caller caller, byte[] request) throws MalformedMessage {
        return feed.page(caller, PullWire.readRequest(request));
    }

    /** The changes that wait for the caller's decision, oldest first. */
    public List<Change> quarantined(Caller caller) {
        return waiting.list(caller).stream().map(QuarantineStore.Kept::change).toList();
    }

    public ChangeResult adopt(Caller caller, UUID change) {
        return quarantine.adopt(caller, change);
    }

    /** Those of the changes that wait in quarantine. */
    public static List<Change> keptChanges(BeanContext beans, int municipality, List<UUID> ids) {
        QuarantineStore store = beans.getBean(QuarantineStore.class);
        return beans.getBean(Transactions.class).snapshot(connection -> {
            List<Change> kept = new ArrayList<>();
            for (UUID id : ids) {
                store.waiting(municipality, id).ifPresent(one -> kept.add(one.change()));
            }
            return kept;
        });
    }
}
