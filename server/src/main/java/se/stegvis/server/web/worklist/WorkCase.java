package se.stegvis.server.web.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import se.stegvis.server.reminder.OpenFollowUps.OpenFollowUp;
import se.stegvis.server.reminder.Recipients;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.reminder.CaseFinding;
import se.stegvis.shared.reminder.CaseRule;
import se.stegvis.shared.time.FollowUpHorizon;

/**
 * An open case, the follow-ups that wait in it, and what else is to be seen to; each soonest first.
 *
 * @param findings findings that no date covers, such as a consent that ends
 * @param people who answers for what; the same rule as the mails
 */
public record WorkCase(CaseRow row, List<OpenFollowUp> followUps, List<CaseFinding> findings, Recipients people) {

    public boolean has(CaseRule rule) {
        return findings.stream().anyMatch(finding -> finding.rule() == rule);
    }

    /** Whether no follow-up waits that is one to look forward to, or late. */
    public boolean lacksDate(LocalDate today) {
        return followUps.stream().noneMatch(one -> FollowUpHorizon.reaches(one.due(), today));
    }

    public Optional<UUID> responsible() {
        return row.holders().responsible();
    }

    /** Who answers for a follow-up of the case: who is named for it while they may open the case, else the case's. */
    public Optional<UUID> answersFor(OpenFollowUp followUp) {
        return people.answersFor(row.holders(), followUp.named());
    }

    /** Key of process and step, such as {@code tranas-rehab/3b}; empty while it has none. */
    public Optional<String> step() {
        return row.summary()
                .step()
                .map(step -> row.summary()
                                .process()
                                .map(process -> process.key() + "/")
                                .orElse("")
                        + step);
    }

    public Optional<String> needGroup() {
        return row.summary().needGroup();
    }

    /** Whole days at the step. */
    public OptionalLong daysInStep(LocalDate today) {
        return row.summary()
                .stepSince()
                .map(since -> OptionalLong.of(ChronoUnit.DAYS.between(since, today)))
                .orElse(OptionalLong.empty());
    }
}
