package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentAnswer;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.DocumentRequest;

/**
 * Requests for documents that were signed while there was consent, perhaps without a network, and that nobody may answer
 * any more: the person has taken the consent back. A consent that only ended with its day is no reason, since what was
 * asked for was asked in time.
 */
final class RequestConsent {
    private static final Set<ConsentReason> TAKEN_BACK = EnumSet.of(ConsentReason.WITHDRAWN, ConsentReason.REFUSED);

    private RequestConsent() {}

    /**
     * @param all records of one case
     * @param today the day for which consent is asked, and that the findings concern: a request that arrives late is found as it arrives
     */
    static Stream<CaseFinding> findings(List<CareRecord> all, LocalDate today) {
        ConsentRegister register = CaseFacts.of(all).consents();
        return all.stream()
                .filter(DocumentRequest.class::isInstance)
                .map(DocumentRequest.class::cast)
                .filter(request -> waits(request) && isTakenBack(request, register, today))
                .map(request -> new CaseFinding(CaseRule.REQUEST_WITHOUT_CONSENT, request.id(), today));
    }

    private static boolean waits(DocumentRequest request) {
        return request.signed()
                && !request.byLaw()
                && request.addendumTo().isEmpty()
                && request.answeredAt().isEmpty();
    }

    private static boolean isTakenBack(DocumentRequest request, ConsentRegister register, LocalDate today) {
        return request.party().stream().anyMatch(party -> isTakenBack(request, party, register, today));
    }

    private static boolean isTakenBack(
            DocumentRequest request, Party party, ConsentRegister register, LocalDate today) {
        return request.asked().stream()
                .map(kind -> answer(ConsentQuestion.request(today, party, kind), register))
                .anyMatch(answer -> TAKEN_BACK.contains(answer.reason()));
    }

    /** A request of before consents said their direction rests on one that said none. */
    private static ConsentAnswer answer(ConsentQuestion request, ConsentRegister register) {
        ConsentAnswer asked = register.answer(request);
        return asked.reason() == ConsentReason.NEVER_ASKED ? register.answer(request.inAnyDirection()) : asked;
    }
}
