package se.stegvis.server.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.HolderRole;
import se.stegvis.server.team.Role;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Protection;

/**
 * The rights of each role on a case; {@link AdministrationRules} has those beside the cases. Everything that is not
 * allowed here is denied. A caller who may not read a case must not learn that it exists.
 *
 * <p>Team leads read the open cases of their teams, hand them over, answer and move follow-up dates, settle conflicts,
 * override the guards of a change of step and close cases, but write no notes. A protected client is open to those
 * named on the case only. A name counts where it fits the role of today; administrators have no case access, even when
 * named.
 */
public final class AccessRules {
    /** The fields of a CASE that say who holds it; changing them is handing it over. */
    public static final Set<String> HOLDER_FIELDS =
            FieldSpec.names(CareCase.TEAM, CareCase.RESPONSIBLE, CareCase.OCCUPATIONAL_THERAPIST, CareCase.TAKEN_OVER);

    /** The fields of a CLIENT with which a team lead lowers the protection of a case of the team's. */
    public static final Set<String> PROTECTION_FIELDS = FieldSpec.names(Client.PROTECTION, Client.LOWERED);

    /** The fields that a team lead sets in a case of the team's: who holds it, and whether it is closed. */
    private static final Set<String> FIELDS_OF_THE_LEAD = FieldSpec.names(
            CareCase.TEAM,
            CareCase.RESPONSIBLE,
            CareCase.OCCUPATIONAL_THERAPIST,
            CareCase.TAKEN_OVER,
            CareCase.DEPUTY,
            CareCase.CLOSED);

    /** The field by which a team lead answers a follow-up date or moves it, in any record (decision 147). */
    private static final Set<String> FOLLOW_UP_FIELDS = FieldSpec.names(CommonFields.FOLLOW_UP_OUTCOMES);

    /**
     * The kinds that a team lead writes in the cases of the team: what the person agrees to or takes back while the
     * caseworker is away, what the base group decides, in which the lead sits, and a step that is the lead's to take.
     */
    private static final Set<Kind> KINDS_OF_THE_LEAD = EnumSet.of(Kind.CONSENT, Kind.BASE_GROUP_DECISION, Kind.STEP);

    private AccessRules() {}

    public static boolean mayRead(Caller caller, CaseHolders holders) {
        return isNamed(caller, holders) || leads(caller, holders);
    }

    /**
     * As {@link #mayRead(Caller, CaseHolders)} for somebody who does not ask themselves, such as whoever is to be
     * reminded.
     */
    public static boolean mayRead(Account account, CaseHolders holders) {
        Caller asking =
                new Caller(account.municipality(), "", account.id(), account.role(), account.teams(), Optional.empty());
        return account.active() && mayRead(asking, holders);
    }

    /** Notes, consents, plans and the case itself, except who holds it. */
    public static boolean mayWrite(Caller caller, CaseHolders holders) {
        return isNamed(caller, holders);
    }

    /**
     * Name others as team, responsible or occupational therapist. No lead sees a protected case, so whoever is
     * responsible for it or their deputy hands it over.
     */
    public static boolean mayHandOver(Caller caller, CaseHolders holders) {
        return leads(caller, holders) || holders.protection() != Protection.NONE && runs(caller, holders);
    }

    /** Become responsible for a case of the team's, with a reason; not for one that is theirs. */
    public static boolean mayTakeOver(Caller caller, CaseHolders holders) {
        return mayHandOver(caller, holders)
                && caller.role() == Role.TEAM_LEAD
                && !holders.responsible().equals(Optional.of(caller.account()));
    }

    /** Say who acts when the responsible is away or has left. */
    public static boolean mayNameDeputy(Caller caller, CaseHolders holders) {
        return leads(caller, holders) || runs(caller, holders);
    }

    /** Close a case that others hold, and open it again; where it may be closed, its rule says (decision 74). */
    public static boolean mayClose(Caller caller, CaseHolders holders) {
        return mayWrite(caller, holders) || leads(caller, holders);
    }

    /** Say what became of a follow-up date of the case, or move it. */
    public static boolean mayAnswerFollowUp(Caller caller, CaseHolders holders) {
        return mayWrite(caller, holders) || leads(caller, holders);
    }

    /** Decide which text is stored where two collided. */
    public static boolean maySettle(Caller caller, CaseHolders holders) {
        return mayWrite(caller, holders) || leads(caller, holders);
    }

    /**
     * Write what is a team lead's in a case that others hold: consents, decisions of the base group, and steps, also
     * steps in spite of unmet guards or move the case; that the name is their own and a reason is given,
     * their check says.
     */
    public static boolean mayActAsLead(Caller caller, CaseHolders holders) {
        return leads(caller, holders);
    }

    /**
     * One change to an existing case.
     *
     * @param kind wire name of the record's kind
     * @param fields the fields it sets; {@code conflicts} is to be among them only if the change closes an open
     *     conflict over the other fields, since it lets a team lead write these
     */
    public static boolean mayChange(Caller caller, CaseHolders holders, String kind, Set<String> fields) {
        boolean ofCase = Kind.CASE.is(kind);
        if (ofCase && fields.stream().anyMatch(HOLDER_FIELDS::contains) && !mayHandOver(caller, holders)
                || ofCase && fields.contains(CareCase.DEPUTY.name()) && !mayNameDeputy(caller, holders)) {
            return false;
        }
        return mayWrite(caller, holders)
                || Kind.in(KINDS_OF_THE_LEAD, kind) && mayActAsLead(caller, holders)
                || ofCase && isPartOf(fields, FIELDS_OF_THE_LEAD) && leads(caller, holders)
                || isPartOf(fields, FOLLOW_UP_FIELDS) && mayAnswerFollowUp(caller, holders)
                || Kind.CLIENT.is(kind) && isPartOf(fields, PROTECTION_FIELDS) && mayLowerProtection(caller, holders)
                || fields.contains(CommonFields.CONFLICTS.name()) && maySettle(caller, holders);
    }

    private static boolean isPartOf(Set<String> fields, Set<String> all) {
        return !fields.isEmpty() && all.containsAll(fields);
    }

    /**
     * Lower the protection of a client whose case is the team's, also without seeing the case; why is asked beside it.
     */
    public static boolean mayLowerProtection(Caller caller, CaseHolders holders) {
        return caller.municipality() == holders.municipality()
                && caller.role() == Role.TEAM_LEAD
                && holders.team().map(caller.teams()::contains).orElse(false);
    }

    /**
     * Hand over an open case of somebody who leaves, among all their cases and without reading it: an administrator,
     * who sees its number, of a protected one not even that; a team lead those they may hand over anyway (decision 88).
     */
    public static boolean mayHandOverFromLeaver(Caller caller, CaseHolders holders) {
        return caller.municipality() == holders.municipality()
                && (caller.role() == Role.ADMIN || mayHandOver(caller, holders));
    }

    /**
     * Give an open case that nobody answers for to somebody who can, without reading it: an administrator, who sees its
     * number, of a protected one only that there is one; why is asked beside it (decision 101).
     */
    public static boolean mayGiveUnheld(Caller caller, CaseHolders holders) {
        return caller.municipality() == holders.municipality() && caller.role() == Role.ADMIN;
    }

    /**
     * Whether an open case that has this account as responsible has somebody: at work, and in a role that works in cases. A
     * team lead may have taken a case over.
     */
    public static boolean answersForCases(Account account) {
        return account.active() && (runsCases(account.role()) || account.role() == Role.TEAM_LEAD);
    }

    /** Whether somebody can be given the responsibility for a case: at work, and in a role that runs cases. */
    public static boolean mayReceive(Account account) {
        return account.active() && runsCases(account.role());
    }

    /** Whether somebody can be named so on a case: at work, and in a role that fits. */
    public static boolean mayBeNamed(Account account, HolderRole role) {
        return switch (role) {
            case RESPONSIBLE, DEPUTY -> mayReceive(account);
            case OCCUPATIONAL_THERAPIST -> account.active() && account.role() == Role.OCCUPATIONAL_THERAPIST;
        };
    }

    /**
     * A new case with these holders: a caseworker or coach opens it in a team of their own with themselves as
     * responsible, a team lead in a team they lead.
     */
    public static boolean mayOpen(Caller caller, CaseHolders holders) {
        if (caller.municipality() != holders.municipality()) {
            return false;
        }
        boolean inOwnTeam = holders.team().map(caller.teams()::contains).orElse(runsCases(caller.role()));
        return switch (caller.role()) {
            case CASEWORKER, COACH ->
                inOwnTeam
                        && holders.responsible()
                                .filter(caller.account()::equals)
                                .isPresent();
            case TEAM_LEAD -> inOwnTeam;
            case OCCUPATIONAL_THERAPIST, ADMIN -> false;
        };
    }

    /**
     * Whose task it is to be responsible for cases from their beginning: the caseworker, in Gävle's routine the coach.
     */
    public static boolean runsCases(Role role) {
        return role == Role.CASEWORKER || role == Role.COACH;
    }

    private static boolean isNamed(Caller caller, CaseHolders holders) {
        return caller.municipality() == holders.municipality() && caller.isNamedOn(holders);
    }

    /** Responsible for the case, or deputy of whoever is. */
    private static boolean runs(Caller caller, CaseHolders holders) {
        return isNamed(caller, holders)
                && runsCases(caller.role())
                && (holders.responsible().equals(Optional.of(caller.account()))
                        || holders.deputy().equals(Optional.of(caller.account())));
    }

    private static boolean leads(Caller caller, CaseHolders holders) {
        return caller.municipality() == holders.municipality()
                && caller.role() == Role.TEAM_LEAD
                && (holders.protection() == Protection.NONE || caller.isNamedOn(holders))
                && holders.team().map(caller.teams()::contains).orElse(false);
    }
}
