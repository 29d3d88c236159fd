package se.stegvis.server.reminder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Covers;
import se.stegvis.server.team.HolderRole;
import se.stegvis.server.team.Staff;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.reminder.Audience;
import se.stegvis.shared.reminder.CaseRule;
import se.stegvis.shared.reminder.CaseStage;

/**
 * Who is to be reminded, by the present assignments. A person named for a follow-up counts only while they may still
 * open the case: named on it, or leading its team. Else it is the one responsible for the case; when that person is no
 * longer active, the deputy; and without one the team's leads, so that nothing is lost. A person who is away gets
 * theirs, and so does their cover.
 */
public record Recipients(Staff staff, Covers covers) {

    /** Who gets a stage; nobody when the case has neither an active worker nor a lead. */
    List<Recipient> of(Audience audience, CaseHolders holders, Optional<UUID> named) {
        Optional<UUID> responsible = responsible(holders, named);
        List<Recipient> own = audience == Audience.RESPONSIBLE && responsible.isPresent()
                ? List.of(new Recipient(responsible.get(), false, Optional.empty()))
                : leads(holders);
        return withCovers(own, holders);
    }

    /** The recipients of a stage of a finding. */
    public List<Recipient> of(CaseStage stage, CaseHolders holders) {
        return switch (stage.rule()) {
            case NOBODY_RESPONSIBLE -> withCovers(rescuers(holders), holders);
            case PROTECTED_WITHOUT_DEPUTY, NAMED_HAS_LEFT, DEPUTY_HAS_LEFT ->
                stage.audience() == Audience.TEAM_LEAD
                        ? withCovers(leadsOrAdministrators(holders), holders)
                        : of(Audience.RESPONSIBLE, holders, Optional.empty());
            default -> of(stage.audience(), holders, Optional.empty());
        };
    }

    /**
     * The people who can give a case to somebody when nobody is responsible for it: the deputy, and the team's leads unless the client is
     * protected, which they do not see. Without any of them at work, the administrators, who give it away unseen (decision 101).
     */
    private List<Recipient> rescuers(CaseHolders holders) {
        Optional<UUID> deputy = deputy(holders);
        List<Recipient> found = new ArrayList<>();
        deputy.ifPresent(one -> found.add(new Recipient(one, false, Optional.empty())));
        boolean isProtected = holders.protection() != Protection.NONE;
        if (!isProtected) {
            found.addAll(leadsOrAdministrators(holders));
        } else if (deputy.filter(one -> !covers.isAway(one)).isEmpty()) {
            found.addAll(administrators());
        }
        return List.copyOf(found);
    }

    private List<Recipient> leadsOrAdministrators(CaseHolders holders) {
        List<Recipient> leads = leads(holders);
        return leads.isEmpty() ? administrators() : leads;
    }

    private List<Recipient> administrators() {
        return staff.administrators().stream()
                .map(one -> new Recipient(one, true, Optional.empty()))
                .toList();
    }

    /** The one who acts in the place of the responsible: at work in a role that runs cases, and another person. */
    private Optional<UUID> deputy(CaseHolders holders) {
        return holders.deputy().filter(one -> isDeputy(one, holders.responsible()));
    }

    private boolean isDeputy(UUID account, Optional<UUID> responsible) {
        return !responsible.equals(Optional.of(account))
                && staff.member(account).filter(AccessRules::mayReceive).isPresent();
    }

    /** The holders that a case lacks, by the accounts as they are: the person named may have left. */
    public List<CaseRule> missing(CaseHolders holders) {
        if (nobodyResponsible(holders)) {
            return List.of(CaseRule.NOBODY_RESPONSIBLE);
        }
        List<CaseRule> missing = new ArrayList<>();
        if (lacksDeputy(holders)) {
            missing.add(CaseRule.PROTECTED_WITHOUT_DEPUTY);
        } else if (holders.protection() == Protection.NONE && left(holders, HolderRole.DEPUTY)) {
            missing.add(CaseRule.DEPUTY_HAS_LEFT);
        }
        if (left(holders, HolderRole.OCCUPATIONAL_THERAPIST)) {
            missing.add(CaseRule.NAMED_HAS_LEFT);
        }
        return missing;
    }

    /** True when the client is protected, somebody is responsible, and nobody would act in their place. */
    private boolean lacksDeputy(CaseHolders holders) {
        return holders.protection() != Protection.NONE
                && !nobodyResponsible(holders)
                && deputy(holders).isEmpty();
    }

    private boolean left(CaseHolders holders, HolderRole role) {
        return role.of(holders)
                .filter(one -> staff.member(one)
                        .filter(account -> AccessRules.mayBeNamed(account, role))
                        .isEmpty())
                .isPresent();
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

    /**
     * The deputy where the client is protected, since a cover opens no case; else the cover, or the deputy without one.
     */
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

    /**
     * True when what was given to someone is still theirs.
     *
     * @param finding what it is about, when it is no follow-up date
     */
    boolean isStill(Recipient recipient, CaseHolders holders, Optional<UUID> named, Optional<CaseRule> finding) {
        if (recipient.insteadOf().isPresent()) {
            Recipient away = new Recipient(recipient.insteadOf().get(), recipient.asLead(), Optional.empty());
            return covers.isAway(away.account())
                    && coverOf(away, holders).filter(recipient::equals).isPresent()
                    && isStill(away, holders, named, finding);
        }
        if (finding.filter(CaseRule.NOBODY_RESPONSIBLE::equals).isPresent()) {
            return rescuers(holders).contains(recipient);
        }
        if (recipient.asLead() && finding.filter(CaseRule::isAboutHolders).isPresent()) {
            return leadsOrAdministrators(holders).contains(recipient);
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
     * Who answers for a follow-up, for lists and figures: the one whom its reminders go to. Where nobody active does,
     * whoever is named on the case, so that a list can say that they have left; empty when nobody is.
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
     * An account and why it is notified.
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
