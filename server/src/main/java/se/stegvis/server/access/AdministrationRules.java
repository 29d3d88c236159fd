package se.stegvis.server.access;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Role;

/**
 * The rights of each role beside the cases: accounts, tablets, absences, approvals, reviews, processes and figures.
 * Everything that is not allowed here is denied; {@link AccessRules} has the rights on a case.
 */
public final class AdministrationRules {
    private AdministrationRules() {}

    /**
     * Approve, or decline, what another has asked for that opens data: a team lead or an administrator of the
     * municipality, never who asked (decision 143).
     */
    public static boolean mayApprove(Caller caller, UUID requester) {
        return approves(caller.role()) && !caller.account().equals(requester);
    }

    /** As {@link #mayApprove(Caller, UUID)} for somebody who does not ask themselves. */
    public static boolean mayApprove(Account account, UUID requester) {
        return account.active() && approves(account.role()) && !account.id().equals(requester);
    }

    private static boolean approves(Role role) {
        return role == Role.TEAM_LEAD || role == Role.ADMIN;
    }

    /** See that somebody's tablet exists and when it was heard of, and close it when it is lost. */
    public static boolean mayCloseDeviceOf(Caller caller, Account user) {
        return caller.role() == Role.ADMIN
                || caller.role() == Role.TEAM_LEAD && user.teams().stream().anyMatch(caller.teams()::contains);
    }

    /** Open and end accounts, and give new passwords. */
    public static boolean mayKeepAccounts(Caller caller) {
        return caller.role() == Role.ADMIN;
    }

    /** Publish a process definition for the whole municipality. */
    public static boolean mayPublishProcesses(Caller caller) {
        return caller.role() == Role.ADMIN;
    }

    /**
     * One's own absence, or that of someone in a team one leads; an administrator anybody's. Opens no case to the
     * cover.
     */
    public static boolean mayNoteAbsence(Caller caller, Account whose) {
        boolean leads =
                caller.role() == Role.TEAM_LEAD && whose.teams().stream().anyMatch(caller.teams()::contains);
        return caller.municipality() == whose.municipality()
                && (caller.account().equals(whose.id()) || leads || caller.role() == Role.ADMIN);
    }

    /**
     * Look through what somebody has read: a team lead the people of their teams, an administrator the team leads. By
     * case numbers only; nobody reviews themselves.
     */
    public static boolean mayReviewReadsOf(Account reviewer, Account reader) {
        Caller asking = new Caller(
                reviewer.municipality(), "", reviewer.id(), reviewer.role(), reviewer.teams(), Optional.empty());
        return reviewer.active() && mayReviewReadsOf(asking, reader);
    }

    /** As {@link #mayReviewReadsOf(Account, Account)} for who asks themselves. */
    public static boolean mayReviewReadsOf(Caller caller, Account reader) {
        if (caller.municipality() != reader.municipality() || caller.account().equals(reader.id())) {
            return false;
        }
        return reader.role() == Role.TEAM_LEAD
                ? caller.role() == Role.ADMIN
                : caller.role() == Role.TEAM_LEAD && reader.teams().stream().anyMatch(caller.teams()::contains);
    }

    /**
     * Look at, and note as seen, that somebody opened a case in an emergency: the lead of its team, of a case of no team
     * every lead; never who opened it.
     *
     * @param team of the case
     */
    public static boolean mayReviewEmergency(Account reviewer, Optional<UUID> team, UUID opener) {
        return reviewer.active()
                && reviewer.role() == Role.TEAM_LEAD
                && !reviewer.id().equals(opener)
                && team.map(reviewer.teams()::contains).orElse(!reviewer.teams().isEmpty());
    }

    /**
     * Look through what the administrators of the municipality did: other administrators, and team leads, whose people
     * they open and move.
     */
    public static boolean mayReviewAdministrators(Caller caller) {
        return caller.role() == Role.TEAM_LEAD || caller.role() == Role.ADMIN;
    }

    /** Figures about the whole: of the teams one leads; an administrator those of the municipality. */
    public static boolean maySeeStatistics(Caller caller) {
        return caller.role() == Role.TEAM_LEAD || caller.role() == Role.ADMIN;
    }
}
