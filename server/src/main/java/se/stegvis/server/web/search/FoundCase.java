package se.stegvis.server.web.search;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Client;

/**
 * A case that was found, in words.
 *
 * @param number short number of the case
 * @param worker who is responsible for it
 */
public record FoundCase(UUID caseId, String number, String client, String worker, boolean closed) {

    static FoundCase of(CaseRow row, Client client, Names names) {
        return new FoundCase(
                row.caseId(),
                CaseNumber.of(row.caseId()),
                names.client(Optional.of(client.name())),
                names.worker(row.holders().responsible()),
                row.summary().closedOn().isPresent());
    }

    /** Leaves out who it is about. */
    @Override
    public String toString() {
        return "FoundCase[" + caseId + "]";
    }
}
