package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.RecordPages;
import se.stegvis.server.record.RecordPages.PageReader;
import se.stegvis.server.record.RecordPages.SequenceSpan;
import se.stegvis.server.team.CaseLeavers;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullItem.GoneReason;

/** Fills a page of a pull: the cases that are no longer the caller's, then what is new in theirs. */
@Singleton
final class PageFiller {
    private final CaseLeavers leavers;
    private final RecordPages records;
    private final PullOrder pullOrder;

    PageFiller(CaseLeavers leavers, RecordPages records, PullOrder pullOrder) {
        this.leavers = leavers;
        this.records = records;
        this.pullOrder = pullOrder;
    }

    /** Says which cases on the device are no longer the caller's. True when not all of them fit. */
    boolean takeAway(Caller caller, PullProgress progress, PullPage page) {
        Set<UUID> lost = progress.lost();
        Set<UUID> erased = leavers.erased(caller.municipality(), lost);
        for (UUID caseId : lost) {
            if (page.room() == 0) {
                return true;
            }
            page.add(new PullItem.Gone(caseId, erased.contains(caseId) ? GoneReason.ERASED : GoneReason.ACCESS_ENDED));
            progress.gone(caseId);
        }
        return false;
    }

    /**
     * Puts in as much of the new states as fits.
     *
     * @return the cases that were behind, in the order in which the device gets them
     */
    List<UUID> fill(Caller caller, UUID device, PullProgress progress, PullPage page) {
        List<UUID> behind = pullOrder.sorted(caller, progress.behind());
        PageReader reader = new PageReader(caller.municipality(), caller.account(), Optional.of(device));
        int next = 0;
        while (next < behind.size() && page.room() > 0) {
            List<SequenceSpan> group = progress.next(behind.subList(next, behind.size()), page.room());
            boolean[] allFitted = {true};
            int limit = page.room() + 1;
            records.stored(reader, group, limit, state -> allFitted[0] = page.add(state));
            if (!allFitted[0]) {
                progress.stopped(group, page);
                return behind;
            }
            progress.complete(group);
            next += group.size();
        }
        return behind;
    }
}
