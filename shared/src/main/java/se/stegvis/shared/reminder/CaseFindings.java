package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Consent;

/** Finds what no follow-up date of its own would tell of. */
public final class CaseFindings {
    /** A consent is told of this many days before its last day. */
    public static final int CONSENT_DAYS = 30;

    private CaseFindings() {}

    /** All findings about one case; none when it is closed. */
    public static List<CaseFinding> of(CareCase careCase, Collection<? extends CareRecord> records, LocalDate today) {
        List<CaseFinding> findings = new ArrayList<>();
        if (careCase.closedOn().isPresent()) {
            return findings;
        }
        boolean planned = isOpenFrom(careCase, today) || records.stream().anyMatch(record -> isOpenFrom(record, today));
        if (!planned) {
            findings.add(new CaseFinding(CaseRule.NO_FUTURE_FOLLOW_UP, careCase.id(), today));
        }
        List<ConsentTerms> consents = records.stream()
                .filter(Consent.class::isInstance)
                .map(record -> ((Consent) record).terms())
                .flatMap(Optional::stream)
                .toList();
        consents.stream()
                .filter(terms -> expires(terms, today) && consents.stream().noneMatch(later -> replaces(later, terms)))
                .map(terms -> new CaseFinding(CaseRule.CONSENT_EXPIRES, terms.id(), terms.validTo()))
                .forEach(findings::add);
        return findings;
    }

    private static boolean isOpenFrom(CareRecord record, LocalDate today) {
        return FollowUpState.of(record)
                .filter(state -> state.standing() == FollowUpState.Standing.OPEN
                        && !state.due().isBefore(today))
                .isPresent();
    }

    private static boolean expires(ConsentTerms terms, LocalDate today) {
        return terms.given()
                && !terms.withdrawal().whole()
                && !terms.validTo().isBefore(today)
                && !terms.validTo().isAfter(today.plusDays(CONSENT_DAYS));
    }

    /** A later one of the same type that covers at least the same parties. */
    private static boolean replaces(ConsentTerms later, ConsentTerms terms) {
        return later.given()
                && later.type() == terms.type()
                && !later.withdrawal().whole()
                && later.validTo().isAfter(terms.validTo())
                && later.parties().keySet().containsAll(terms.parties().keySet());
    }
}
