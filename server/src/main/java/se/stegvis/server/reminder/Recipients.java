package se.stegvis.server.reminder;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Staff;
import se.stegvis.shared.reminder.Audience;

/**
 * Who is to be reminded, as things stand now. Whoever was named for a follow-up counts only while they may still open
 * the case: named on it, or leading its team. Else it is the one responsible for the case; and when that person is no
 * longer active, the team's leads, so that nothing is lost.
 */
record Recipients(Staff staff) {

    /** Who gets a stage; nobody when the case has neither an active worker nor a lead. */
    List<Recipient> of(Audience audience, CaseHolders holders, Optional<UUID> named) {
        Optional<UUID> responsible = responsible(holders, named);
        return audience == Audience.RESPONSIBLE && responsible.isPresent()
                ? List.of(new Recipient(responsible.get(), false))
                : leads(holders);
    }

    /** True when what was given to someone is still theirs. */
    boolean isStill(Recipient recipient, CaseHolders holders, Optional<UUID> named) {
        return recipient.asLead()
                ? leads(holders).contains(recipient)
                : responsible(holders, named)
                        .filter(recipient.account()::equals)
                        .isPresent();
    }

    private List<Recipient> leads(CaseHolders holders) {
        return staff.leadsOf(holders.team()).stream()
                .map(lead -> new Recipient(lead, true))
                .toList();
    }

    private Optional<UUID> responsible(CaseHolders holders, Optional<UUID> named) {
        Optional<UUID> mayOpen = named.filter(account -> holders.named().contains(account)
                || staff.leadsOf(holders.team()).contains(account));
        return Stream.of(mayOpen, holders.responsible())
                .flatMap(Optional::stream)
                .filter(account -> staff.member(account).isPresent())
                .findFirst();
    }

    /** An account, and whether it is told for information only. */
    record Recipient(UUID account, boolean asLead) {}
}
