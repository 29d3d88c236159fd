package se.stegvis.mobile.form;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.store.Journal;
import se.stegvis.mobile.store.StoredRecord;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Client;

/**
 * Whose case a form is about.
 *
 * @param caseId the case
 * @param clientName given and family name; empty text when the client record is not on the tablet
 * @param facts what the check before signing must know
 * @param responsible the caseworker of the case
 * @param therapist its occupational therapist
 */
public record FormCase(
        UUID caseId, String clientName, CaseFacts facts, Optional<UUID> responsible, Optional<UUID> therapist) {

    /** As the tablet knows the case now. */
    public static FormCase of(Journal journal, UUID caseId) {
        Optional<Client> client = all(journal, caseId, Client.class).findFirst();
        Optional<CareCase> careCase = all(journal, caseId, CareCase.class).findFirst();
        return new FormCase(
                caseId,
                client.map(Client::name).orElse(""),
                client.map(CaseFacts::of).orElse(CaseFacts.NONE),
                careCase.flatMap(CareCase::responsible),
                careCase.flatMap(CareCase::occupationalTherapist));
    }

    private static <R> Stream<R> all(Journal journal, UUID caseId, Class<R> kind) {
        return journal.recordsOf(caseId).stream()
                .map(StoredRecord::content)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
