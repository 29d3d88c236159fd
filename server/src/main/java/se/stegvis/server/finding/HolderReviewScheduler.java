package se.stegvis.server.finding;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.reminder.CaseReviewQueue;
import se.stegvis.server.reminder.Recipients;
import se.stegvis.server.reminder.RecipientsReader;
import se.stegvis.server.team.HolderRole;
import se.stegvis.server.team.Staff;
import se.stegvis.server.team.UnheldCases;
import se.stegvis.shared.reminder.CaseRule;

/** Queues for review the cases in which somebody is missing and of which nobody is told, and those that have somebody again. */
@Singleton
final class HolderReviewScheduler {
    private final UnheldCases unheld;
    private final FindingRepository findings;
    private final CaseReviewQueue watches;
    private final RecipientsReader people;

    HolderReviewScheduler(
            UnheldCases unheld, FindingRepository findings, CaseReviewQueue watches, RecipientsReader people) {
        this.unheld = unheld;
        this.findings = findings;
        this.watches = watches;
        this.people = people;
    }

    void touch(int municipality, LocalDate today) {
        Recipients recipients = people.on(municipality, today);
        Staff staff = recipients.staff();
        List<UUID> cases = notTold(
                municipality,
                unheld.withoutResponsible(municipality, account -> answers(staff, account)),
                CaseRule.NOBODY_RESPONSIBLE);
        cases.addAll(notTold(
                municipality,
                unheld.whoseDeputyHasGone(municipality, account -> fits(staff, account, HolderRole.DEPUTY)),
                CaseRule.PROTECTED_WITHOUT_DEPUTY));
        cases.addAll(notTold(
                municipality,
                unheld.whoseTherapistHasGone(
                        municipality, account -> fits(staff, account, HolderRole.OCCUPATIONAL_THERAPIST)),
                CaseRule.NAMED_HAS_LEFT));
        cases.addAll(notTold(
                municipality,
                unheld.whoseDeputyHasGoneUnprotected(municipality, account -> fits(staff, account, HolderRole.DEPUTY)),
                CaseRule.DEPUTY_HAS_LEFT));
        cases.addAll(heldAgain(municipality, recipients));
        watches.touch(municipality, Set.copyOf(cases), today);
    }

    private static boolean answers(Staff staff, UUID account) {
        return staff.member(account).filter(AccessRules::answersForCases).isPresent();
    }

    private static boolean fits(Staff staff, UUID account, HolderRole role) {
        return staff.member(account)
                .filter(member -> AccessRules.mayBeNamed(member, role))
                .isPresent();
    }

    private List<UUID> notTold(int municipality, List<UUID> found, CaseRule rule) {
        Set<UUID> left = new HashSet<>(found);
        if (!left.isEmpty()) {
            // While nobody is responsible, that is what is told of the case.
            findings.open(municipality, left).stream()
                    .filter(row -> row.rule() == rule || row.rule() == CaseRule.NOBODY_RESPONSIBLE)
                    .forEach(row -> left.remove(row.caseId()));
        }
        return new ArrayList<>(left);
    }

    /** Those in which the person that was missing is back, or another has come: told of no longer than that. */
    private List<UUID> heldAgain(int municipality, Recipients recipients) {
        List<CaseRule> rules =
                Stream.of(CaseRule.values()).filter(CaseRule::isAboutHolders).toList();
        return findings.notified(municipality, rules).stream()
                .filter(row -> !recipients.missing(row.holders()).contains(row.rule()))
                .map(FindingRepository.HoldersNotified::caseId)
                .toList();
    }
}
