package se.stegvis.mobile.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.OutboxItem;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.RecordStatus;
import se.stegvis.shared.wire.Json;

/**
 * One unsent thing and whose it is.
 *
 * @param clientName empty when the case has left the device
 * @param record empty when the case has left the device
 */
record UnsentItem(OutboxItem item, String clientName, Optional<StoredRecord> record) {

    /** Refused ones first, then oldest first. */
    static List<UnsentItem> all(Journal journal) {
        Map<UUID, CaseCard> cards =
                journal.cases().stream().collect(Collectors.toMap(CaseCard::caseId, Function.identity()));
        return journal.outbox().stream()
                .map(item -> new UnsentItem(
                        item,
                        Optional.ofNullable(cards.get(item.target().caseId()))
                                .map(CaseCard::clientName)
                                .orElse(""),
                        journal.find(item.target().record())))
                .sorted(Comparator.comparing(waiting -> !waiting.item().needsAttention()))
                .toList();
    }

    /**
     * The fields to lay on top of the refused text so that it can be corrected: a draft again, where it was to be
     * signed.
     */
    ObjectNode unsigned() {
        ObjectNode set = Json.newObject();
        return item.set().has(CommonFields.STATUS.name())
                ? set.put(CommonFields.STATUS.name(), RecordStatus.DRAFT.name())
                : set;
    }

    /** The signed record is locked: its text can only go in as an addendum. */
    boolean belongsInAnAddendum() {
        return item.problem()
                .filter(problem -> problem.name().equals("signed-record"))
                .isPresent();
    }

    /** Leaves out who the client is. */
    @Override
    public String toString() {
        return "Waiting[" + item + "]";
    }
}
