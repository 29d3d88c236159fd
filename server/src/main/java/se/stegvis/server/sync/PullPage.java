package se.stegvis.server.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.record.StoredState;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.wire.PullWriter;

/** One page of a pull while it is being filled. */
final class PullPage {
    /** The size of an item beside its document. */
    private static final int FRAME_BYTES = 220;

    private final int limit;
    private final List<PullItem.Gone> gone = new ArrayList<>();
    private final Map<UUID, List<StoredState>> states = new LinkedHashMap<>();
    private int count;
    private int bytes;
    private boolean full;

    PullPage(int limit) {
        this.limit = limit;
    }

    int room() {
        return full ? 0 : limit - count;
    }

    /** Something beside the items takes so much of the page. */
    void weigh(int more) {
        bytes += more;
    }

    void add(PullItem.Gone item) {
        gone.add(item);
        count++;
    }

    /** False when it did not fit; the page is then full. A state larger than a page goes alone. */
    boolean add(StoredState state) {
        int weight = FRAME_BYTES + state.doc().length;
        if (count >= limit || count > 0 && bytes + weight > ProtocolLimits.PAGE_BYTES) {
            full = true;
            return false;
        }
        count++;
        bytes += weight;
        states.computeIfAbsent(state.header().caseId(), id -> new ArrayList<>()).add(state);
        return true;
    }

    /** The last number on the page of that case; 0 when it has none. */
    long lastOf(UUID caseId) {
        List<StoredState> of = states.getOrDefault(caseId, List.of());
        return of.isEmpty() ? 0 : of.get(of.size() - 1).seq();
    }

    Map<UUID, List<StoredState>> states() {
        return states;
    }

    /** Writes what is gone, then case by case in the order given, each with its CASE and CLIENT before the rest. */
    void write(PullWriter writer, List<UUID> order) {
        gone.forEach(writer::gone);
        for (UUID caseId : order) {
            states.getOrDefault(caseId, List.of()).stream()
                    .sorted(Comparator.comparingInt(state -> rank(state.header().kind())))
                    .forEach(state -> writer.state(state.header(), state.seq(), state.doc()));
        }
    }

    private static int rank(String kind) {
        if (Kind.CASE.is(kind)) {
            return 0;
        }
        return Kind.CLIENT.is(kind) ? 1 : 2;
    }
}
