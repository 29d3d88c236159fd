package se.stegvis.mobile.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;

/** Lets content follow what a sync does to the records: it goes with its case, but for what is still to be sent. */
final class ContentKeeping {
    private final Book book;
    private final Attachments attachments;
    private final Partings partings;
    private final Parting parting;
    private boolean swept;

    /** @param onDevice is that content on the disk? */
    ContentKeeping(Book book, Attachments attachments, Partings partings, Predicate<ContentName> onDevice) {
        this.book = book;
        this.attachments = attachments;
        this.partings = partings;
        this.parting = new Parting(book, onDevice, partings);
    }

    /**
     * Pictures of what goes with this posting that are nowhere else are kept in the same commit.
     *
     * @param begun the round with which the present history began
     */
    void part(Posting posting, int begun, String at, Kept kept) {
        parting.of(posting, begun, at, kept);
    }

    /** What was sent without its case goes when the server has it in a backup; until then it may have to be sent again. */
    void settle(Posting posting, String at, Kept kept) {
        for (Parted one : partings.all()) {
            if (one.sent().filter(kept::since).isPresent()) {
                posting.unpart(one.content());
            } else if (one.sent().filter(String::isBlank).isPresent()) {
                posting.part(one.sent(Optional.of(at)));
            }
        }
    }

    /** The server's database was put back: what it had may be gone there. */
    void sendAgain(Posting posting) {
        partings.all().stream().filter(Parted::isSent).forEach(one -> posting.part(one.sent(Optional.empty())));
    }

    /** After the commit. */
    void letGo(Posting posting) {
        posting.unparted().forEach(attachments::letGo);
    }

    /** Before the commit: what the records of the cases that go name. */
    Map<UUID, Set<ContentName>> going(PullResponse page) {
        return page.items().stream()
                .filter(PullItem.Gone.class::isInstance)
                .map(PullItem::caseId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), book::named));
    }

    /** After it: the content of those cases; and once, when all records are here, what none of them names. */
    void tidy(PullResponse page, Map<UUID, Set<ContentName>> gone) {
        gone.forEach((caseId, named) -> {
            if (!book.isHere(caseId)) {
                attachments.forget(caseId, named);
            }
        });
        if (!page.more() && !swept) {
            swept = true;
            attachments.keepOnly(book.named());
        }
    }
}
