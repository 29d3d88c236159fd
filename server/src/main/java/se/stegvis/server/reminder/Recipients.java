package se.stegvis.server.reminder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Covers;
import se.stegvis.server.team.Staff;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.reminder.Audience;

/**
 * Who is to be reminded, as things stand now. Whoever was named for a follow-up counts only while they may still open
 * the case: named on it, or leading its team. Else it is the one responsible for the case; when that person is no
 * longer active, the deputy; and without one the team's leads, so that nothing is lost. Whoever is away gets theirs, and so does their cover.
 */
public record Recipients(Staff staff, Covers covers) {

    /** Who gets a stage; nobody when the case has neither an active worker nor a lead. */
    public List<Recipient> of(Audience audience, CaseHolders holders, Optional<UUID> named) {
        Optional<UUID> responsible = responsible(holders, named);
        List<Recipient> own = audience == Audience.RESPONSIBLE && responsible.isPresent()
                ? List.of(new Recipient(responsible.get(), false, Optional.empty()))
                : leads(holders);
        return withCovers(own, holders);
    }

    /** Each account once: what one has of one's own comes before what one covers. */
    private List<Recipient> withCovers(List<Recipient> own, CaseHolders holders) {
        Map<UUID, Recipient> all = new LinkedHashMap<>();
        own.forEach(one -> all.put(one.account(), one));
        for (Recipient one : own) {
            if (covers.isAway(one.account())) {
                coverOf(one, holders)
                        .ifPresentOrElse(cover -> all.putIfAbsent(cover.account(), cover), () -> leads(holders)
                                .forEach(lead -> all.putIfAbsent(lead.account(), lead)));
            }
        }
        return List.copyOf(all.values());
    }

    /** The deputy where the client is protected, since a cover opens no case; else the cover, or the deputy without one. */
    private Optional<Recipient> coverOf(Recipient away, CaseHolders holders) {
        Optional<UUID> cover = covers.of(away.account(), this::isActive);
        Optional<UUID> deputy = holders.deputy()
                .filter(one -> !away.asLead() && isActive(one) && !covers.isAway(one) && !one.equals(away.account()));
        boolean isProtected = holders.protection() != Protection.NONE;
        return Stream.of(isProtected ? deputy : cover, isProtected ? cover : deputy)
                .flatMap(Optional::stream)
                .findFirst()
                .map(one -> new Recipient(one, away.asLead(), Optional.of(away.account())));
    }

    private boolean isActive(UUID account) {
        return staff.member(account).isPresent();
    }

    /** True when what was given to someone is still theirs. */
    boolean isStill(Recipient recipient, CaseHolders holders, Optional<UUID> named) {
        if (recipient.insteadOf().isPresent()) {
            Recipient away = new Recipient(recipient.insteadOf().get(), recipient.asLead(), Optional.empty());
            return covers.isAway(away.account())
                    && coverOf(away, holders).filter(recipient::equals).isPresent()
                    && isStill(away, holders, named);
        }
        return recipient.asLead()
                ? leads(holders).contains(recipient)
                : isResponsible(recipient.account(), holders, named);
    }

    /** True when a follow-up of the case is theirs to see to. */
    public boolean isResponsible(UUID account, CaseHolders holders, Optional<UUID> named) {
        return responsible(holders, named).filter(account::equals).isPresent();
    }

    /**
     * Who answers for a follow-up, for lists and figures: the one whom its reminders go to. Where nobody active does, whoever
     * is named on the case, so that a list can say that they have left; empty when nobody is.
     */
    public Optional<UUID> answersFor(CaseHolders holders, Optional<UUID> named) {
        return responsible(holders, named).or(holders::responsible);
    }

    /** True when nobody who works here in a fitting role is responsible for the case. */
    public boolean nobodyResponsible(CaseHolders holders) {
        return holders.responsible()
                .flatMap(staff::member)
                .filter(AccessRules::answersForCases)
                .isEmpty();
    }

    /** Covering for someone opens no case. */
    boolean mayOpen(UUID account, CaseHolders holders) {
        return staff.member(account)
                .filter(member -> AccessRules.mayRead(member, holders))
                .isPresent();
    }

    private List<Recipient> leads(CaseHolders holders) {
        return staff.leadsOf(holders.team()).stream()
                .map(lead -> new Recipient(lead, true, Optional.empty()))
                .toList();
    }

    private Optional<UUID> responsible(CaseHolders holders, Optional<UUID> named) {
        return Stream.of(named, holders.responsible(), holders.deputy())
                .flatMap(Optional::stream)
                .filter(account -> mayOpen(account, holders))
                .findFirst();
    }

    /**
     * An account and why it is told.
     *
     * @param asLead for information only, as leading the team
     * @param insteadOf for information only, as covering for this account
     */
    public record Recipient(UUID account, boolean asLead, Optional<UUID> insteadOf) {

        Audience audience() {
            if (insteadOf.isPresent()) {
                return Audience.COVER;
            }
            return asLead ? Audience.TEAM_LEAD : Audience.RESPONSIBLE;
        }
    }
}
