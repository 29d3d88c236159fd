package se.stegvis.mobile.journal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.need.NeedGroup;

/**
 * One line of the case list.
 *
 * @param clientName given and family name
 * @param personalNumber twelve digits; for who has none, the number of another sort; empty text when unknown
 * @param step number of the process step
 * @param nextFollowUp the earliest open follow-up date of the case
 * @param safetyNote a colleague left one
 * @param closed the case is closed
 * @param protectedIdentity the client's identity is protected: kept out of lists others may see
 */
public record CaseCard(
        UUID caseId,
        String clientName,
        String personalNumber,
        Optional<NeedGroup> needGroup,
        Optional<String> process,
        Optional<String> step,
        Optional<UUID> responsible,
        Optional<LocalDate> nextFollowUp,
        boolean safetyNote,
        boolean conflict,
        boolean closed,
        boolean protectedIdentity) {
    /** Leaves out who the client is. */
    @Override
    public String toString() {
        return "CaseCard[" + caseId + "]";
    }
}
