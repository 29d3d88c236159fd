package se.stegvis.mobile.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Attachment;

/**
 * Which pictures a write batch orphans: those that the server has not got and will not hear of again, and
 * those that it has got and no backup has.
 */
final class OrphanedAttachments {
    private final ReplicaIndex index;
    private final Predicate<ContentName> onDevice;
    private final OrphanIndex orphans;

    /** @param orphans what was orphaned before stays as it is, unless it has arrived */
    OrphanedAttachments(ReplicaIndex index, Predicate<ContentName> onDevice, OrphanIndex orphans) {
        this.index = index;
        this.onDevice = onDevice;
        this.orphans = orphans;
    }

    /**
     * Puts them into the write batch, so that they are kept in the commit that takes their records away.
     *
     * @param begun the round with which the present history began
     */
    void of(WriteBatch batch, int begun, String at, ServerRetention retention) {
        boolean waiting = !orphans.waiting().isEmpty();
        for (ReplicaRecord next : List.copyOf(batch.held().values())) {
            ReplicaRecord before = index.find(next.record()).orElseGet(() -> ReplicaRecord.nothingOf(next.target()));
            lost(before, next)
                    .map(one -> parted(next, one, at, Optional.empty()))
                    .forEach(one -> part(batch, one));
            arrived(before, next, begun, at, retention).forEach(one -> part(batch, one));
            if (waiting && isOf(begun, next)) {
                told(next).forEach(batch::part);
            }
        }
    }

    private void part(WriteBatch batch, OrphanedAttachment one) {
        if (onDevice.test(one.content()) && !orphans.has(one.content())) {
            batch.part(one);
        }
    }

    private static OrphanedAttachment parted(ReplicaRecord replica, Attachment one, String at, Optional<String> sent) {
        return new OrphanedAttachment(replica.target().caseId(), replica.record(), one, at, Optional.empty(), sent);
    }

    /** A receipt of a database that was restored since does not count: the content is to be sent again. */
    private static Stream<OrphanedAttachment> arrived(
            ReplicaRecord before, ReplicaRecord next, int begun, String at, ServerRetention retention) {
        if (!isKnown(before) || isKnown(next)) {
            return Stream.empty();
        }
        boolean believed = isOf(begun, before);
        return AttachmentRefs.received(before).entrySet().stream()
                .filter(one -> believed ? !retention.since(one.getValue()) : !retention.isTooOld(one.getValue()))
                .map(one -> parted(
                        next, one.getKey(), at, Optional.of(one.getValue()).filter(any -> believed)));
    }

    /** Content that waits or was refused, and has arrived by now, from here or from elsewhere. */
    private Stream<OrphanedAttachment> told(ReplicaRecord next) {
        return AttachmentRefs.received(next).entrySet().stream()
                .flatMap(one -> orphans
                        .waiting(new ContentName(
                                next.target().caseId(), one.getKey().sha256()))
                        .map(waiting -> waiting.sent(Optional.of(one.getValue())))
                        .stream());
    }

    private static boolean isOf(int begun, ReplicaRecord replica) {
        return replica.version().filter(version -> version.round() >= begun).isPresent();
    }

    private static Stream<Attachment> lost(ReplicaRecord before, ReplicaRecord next) {
        List<Attachment> lost = new ArrayList<>();
        if (isKnown(before) && !isKnown(next)) {
            lost.addAll(AttachmentRefs.lacking(before));
        }
        // The server keeps that change for who has the case now, and awaits its pictures from its author.
        next.local().refused().stream()
                .filter(QuarantinedChanges::is)
                .filter(one -> !before.local().refused().contains(one))
                .forEach(one -> lost.addAll(AttachmentRefs.of(one.change())));
        return lost.stream();
    }

    /** The server has it, as far as this device knows. */
    private static boolean isKnown(ReplicaRecord replica) {
        return replica.version().isPresent() || !replica.local().unseen().isEmpty();
    }
}
