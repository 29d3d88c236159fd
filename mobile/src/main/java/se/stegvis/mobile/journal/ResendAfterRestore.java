package se.stegvis.mobile.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** After a restore of the server's database: what it once took and may have lost goes in line again, as it was. */
final class ResendAfterRestore {
    private ResendAfterRestore() {}

    static void all(WriteBatch batch, List<AcknowledgedChange> acknowledged) {
        for (AcknowledgedChange one : acknowledged) {
            RecordTarget target = new RecordTarget(
                    one.change().record(), one.change().kind(), one.change().caseId());
            ReplicaRecord replica = batch.of(target);
            List<PendingChange> queue = new ArrayList<>(replica.local().queue());
            queue.add(new PendingChange(one.change(), one.order(), true, one.revision()));
            queue.sort(Comparator.comparingLong(PendingChange::order));
            LocalChanges local = replica.local().queue(queue);
            batch.put(replica.withLocal(local.awaited(local.unseen().stream()
                    .filter(unseen -> !unseen.change().id().equals(one.change().id()))
                    .toList())));
            batch.forget(one.change().id());
        }
    }
}
