package se.stegvis.server.web.search;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Client;

/**
 * A case of others that was found: as much as tells two people of one name apart, and nothing of the case.
 *
 * @param number short number of the case
 * @param born the year; empty text when it is not known
 * @param team whose it is; empty text when it is nobody's
 */
public record OtherCase(UUID caseId, String number, String client, String born, String team, boolean closed) {

    static OtherCase of(CaseRow row, Client client, String team, Names names) {
        return new OtherCase(
                row.caseId(),
                CaseNumber.of(row.caseId()),
                names.client(Optional.of(client.name())),
                client.personalNumber()
                        .map(PersonalNumber::birthYear)
                        .map(year -> Integer.toString(year))
                        .orElse(""),
                team,
                row.summary().closedOn().isPresent());
    }

    /** Leaves out who it is about. */
    @Override
    public String toString() {
        return "OtherCase[" + caseId + "]";
    }
}
