package se.stegvis.mobile.journal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;

/** Lets content follow what a sync does to the records: it goes with its case, but for what is still to be sent. */
final class ContentKeeping {
    private final ReplicaIndex index;
    private final Attachments attachments;
    private final OrphanIndex orphans;
    private final OrphanedAttachments orphanedAttachments;
    private boolean swept;

    /** @param onDevice is that content on the disk? */
    ContentKeeping(ReplicaIndex index, Attachments attachments, OrphanIndex orphans, Predicate<ContentName> onDevice) {
        this.index = index;
        this.attachments = attachments;
        this.orphans = orphans;
        this.orphanedAttachments = new OrphanedAttachments(index, onDevice, orphans);
    }

    /**
     * Pictures of what goes with this write batch that are nowhere else are kept in the same commit.
     *
     * @param begun the round with which the present history began
     */
    void part(WriteBatch batch, int begun, String at, ServerRetention retention) {
        orphanedAttachments.of(batch, begun, at, retention);
    }

    /**
     * Content that was sent without its case is removed when the server has it in a backup; until then it may have to
     * be sent again.
     */
    void settle(WriteBatch batch, String at, ServerRetention retention) {
        for (OrphanedAttachment one : orphans.all()) {
            if (one.sent().filter(retention::since).isPresent()) {
                batch.unpart(one.content());
            } else if (one.sent().filter(String::isBlank).isPresent()) {
                batch.part(one.sent(Optional.of(at)));
            }
        }
    }

    /** The server's database was put back: what it had may be gone there. */
    void sendAgain(WriteBatch batch) {
        orphans.all().stream()
                .filter(OrphanedAttachment::isSent)
                .forEach(one -> batch.part(one.sent(Optional.empty())));
    }

    /** After the commit. */
    void release(WriteBatch batch) {
        batch.unparted().forEach(attachments::release);
    }

    /** Before the commit: what the records of the cases that go name. */
    Map<UUID, Set<ContentName>> going(PullResponse page) {
        return page.items().stream()
                .filter(PullItem.Gone.class::isInstance)
                .map(PullItem::caseId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), index::named));
    }

    /** After it: the content of those cases; and once, when all records are here, what none of them names. */
    void tidy(PullResponse page, Map<UUID, Set<ContentName>> gone) {
        gone.forEach((caseId, named) -> {
            if (!index.isHere(caseId)) {
                attachments.forget(caseId, named);
            }
        });
        if (!page.more() && !swept) {
            swept = true;
            attachments.keepOnly(index.named());
        }
    }
}
