package se.stegvis.trials.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.stegvis.server.database.BusyException;
import se.stegvis.server.reminder.ReminderRun;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.PushWire;

/** Many follow-up dates fall due, and every node's scheduler issues their reminders at the same time. */
final class Reminding {
    private static final int DUE = 400;
    private static final int TRIES = 20;
    private static final String DAY = "2027-03-02";
    /** The morning of that day, which no scheduler of the servers has come to. */
    private static final Instant MORNING = Instant.parse(DAY + "T07:00:00Z");

    private static final String COUNT = "SELECT COUNT(*), COUNT(DISTINCT record_id) FROM stegvis.reminder"
            + " WHERE municipality = 1 AND case_id = UNHEX(?)";

    private final Cluster cluster;
    private final ClusterTablet tablet;
    private final UUID caseId = UuidCreator.getTimeOrderedEpoch();
    private final Set<UUID> acknowledged = new HashSet<>();

    /** @param person of municipality 1 */
    Reminding(Cluster cluster, String person) {
        this.cluster = cluster;
        this.tablet = new ClusterTablet(person, Cluster.PASSWORD);
    }

    /** Records whose change was acknowledged. */
    Collection<UUID> acknowledged() {
        return acknowledged;
    }

    /** How many were due, how many the schedulers say they gave, how many are stored and for how many records. */
    ObjectNode run() throws Exception {
        take();
        int given = 0;
        ExecutorService threads = Executors.newFixedThreadPool(cluster.servers.size());
        List<ApplicationContext> nodes = new ArrayList<>();
        try {
            for (int i = 0; i < cluster.servers.size(); i++) {
                nodes.add(cluster.beans(i));
            }
            given = all(threads, nodes);
        } finally {
            threads.shutdownNow();
            nodes.forEach(ApplicationContext::close);
        }
        return counted(Json.newObject().put("due", DUE).put("given", given));
    }

    private static int all(ExecutorService threads, List<ApplicationContext> nodes)
            throws InterruptedException, ExecutionException {
        List<Callable<Integer>> runs = new ArrayList<>();
        for (ApplicationContext node : nodes) {
            ReminderRun run = node.getBean(ReminderRun.class);
            runs.add(() -> given(run));
        }
        int given = 0;
        for (Future<Integer> one : threads.invokeAll(runs)) {
            given += one.get();
        }
        return given;
    }

    /** A scheduler that was too busy comes again; what its earlier pages gave is then counted by the rows alone. */
    private static int given(ReminderRun run) {
        for (int tries = 1; ; tries++) {
            try {
                return run.issueDue(MORNING);
            } catch (BusyException othersWere) {
                if (tries == TRIES) {
                    throw othersWere;
                }
            }
        }
    }

    private void take() throws Exception {
        List<SentChange> changes = new ArrayList<>();
        changes.add(change(Kind.CASE.name(), caseId, Json.newObject()));
        // Only what is signed counts as agreed.
        ObjectNode set = Json.newObject()
                .put(CommonFields.STATUS.name(), "SIGNED")
                .put(HomeVisit.PURPOSE.name(), "PLANNED_FOLLOW_UP")
                .put(HomeVisit.ENTRY.name(), "LET_IN")
                .put(HomeVisit.OBSERVATIONS.name(), "Not");
        set.putObject(CommonFields.FOLLOW_UP.name()).put(CommonFields.FOLLOW_UP_DATE.name(), DAY);
        for (int i = 0; i < DUE; i++) {
            changes.add(change(Kind.HOME_VISIT.name(), UuidCreator.getTimeOrderedEpoch(), set));
        }
        ClusterTablet.ServerAnswer answer = tablet.post(
                cluster.servers.get(0).uri(), Worker.PUSH, PushWire.write(new PushRequest(tablet.device, changes)));
        if (!answer.good()) {
            throw new IllegalStateException("the follow-up dates were answered " + answer.status());
        }
        boolean refused = PushWire.readResponse(answer.body()).results().stream()
                .anyMatch(result -> result.problem().isPresent());
        if (refused) {
            throw new IllegalStateException("a follow-up date was refused");
        }
    }

    private Change change(String kind, UUID id, ObjectNode set) {
        acknowledged.add(id);
        return new Change(UuidCreator.getTimeOrderedEpoch(), id, kind, caseId, 0, set, Worker.now(), Optional.empty());
    }

    private ObjectNode counted(ObjectNode report) {
        long[] counted = cluster.counted(COUNT, caseId);
        return report.put("stored", counted[0]).put("missing", DUE - counted[1]).put("twice", counted[0] - counted[1]);
    }
}
