package se.stegvis.mobile.store;

import java.util.Map;
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
    private final Parting parting;
    private boolean swept;

    /** @param onDevice is that content on the disk? */
    ContentKeeping(Book book, Attachments attachments, Partings partings, Predicate<ContentName> onDevice) {
        this.book = book;
        this.attachments = attachments;
        this.parting = new Parting(book, onDevice, partings::has);
    }

    /** Unsent pictures of what goes with this posting are kept in the same commit. */
    void part(Posting posting, String at) {
        parting.of(posting, at);
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
