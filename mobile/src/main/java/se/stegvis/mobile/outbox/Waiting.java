package se.stegvis.mobile.outbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.mobile.store.CaseCard;
import se.stegvis.mobile.store.Journal;
import se.stegvis.mobile.store.OutboxItem;
import se.stegvis.mobile.store.StoredRecord;

/**
 * One unsent thing and whose it is.
 *
 * @param clientName empty when the case has left the device
 * @param record empty when the case has left the device
 */
record Waiting(OutboxItem item, String clientName, Optional<StoredRecord> record) {

    /** Refused ones first, then oldest first. */
    static List<Waiting> all(Journal journal) {
        Map<UUID, CaseCard> cards =
                journal.cases().stream().collect(Collectors.toMap(CaseCard::caseId, Function.identity()));
        return journal.outbox().stream()
                .map(item -> new Waiting(
                        item,
                        Optional.ofNullable(cards.get(item.target().caseId()))
                                .map(CaseCard::clientName)
                                .orElse(""),
                        journal.find(item.target().record())))
                .sorted(Comparator.comparing(waiting -> !waiting.item().needsAttention()))
                .toList();
    }

    /** The signed record is locked: its text can only go in as an addendum. */
    boolean belongsInAnAddendum() {
        return item.problem()
                .filter(problem -> problem.name().equals("signed-record"))
                .isPresent();
    }
}
