package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.shared.record.BenefitAnswer;
import se.stegvis.shared.record.BenefitApplication;
import se.stegvis.shared.record.CareRecord;

/**
 * The days that an answer to an application for a benefit makes due: the end of what was granted, and the last day to ask
 * for a review of a refusal or of less than was applied for. A later application for the same benefit settles both.
 */
final class BenefitDates {
    private BenefitDates() {}

    static Stream<CaseFinding> findings(List<CareRecord> all, LocalDate today) {
        List<BenefitApplication> applications = all.stream()
                .filter(BenefitApplication.class::isInstance)
                .map(BenefitApplication.class::cast)
                .filter(one -> one.signed() && one.addendumTo().isEmpty())
                .toList();
        return applications.stream()
                .filter(one -> applications.stream().noneMatch(other -> replaces(other, one)))
                .flatMap(one -> Stream.concat(ends(one), review(one, today)));
    }

    private static boolean replaces(BenefitApplication other, BenefitApplication one) {
        return other.benefit().equals(one.benefit())
                && other.appliedOn()
                        .filter(later -> one.appliedOn().filter(later::isAfter).isPresent())
                        .isPresent();
    }

    private static Stream<CaseFinding> ends(BenefitApplication one) {
        return one.answer() == BenefitAnswer.GRANTED
                ? one.grantedTo().stream().map(end -> new CaseFinding(CaseRule.BENEFIT_ENDS, one.id(), end))
                : Stream.empty();
    }

    private static Stream<CaseFinding> review(BenefitApplication one, LocalDate today) {
        boolean less = one.answer() == BenefitAnswer.REFUSED || one.isGrantedInPart();
        return less && one.reviewAskedOn().isEmpty()
                ? LegalTimer.afterAnswer(today).stream().flatMap(timer -> one.answeredOn().stream()
                        .map(answered -> new CaseFinding(timer.rule(), one.id(), timer.falls(answered))))
                : Stream.empty();
    }
}
