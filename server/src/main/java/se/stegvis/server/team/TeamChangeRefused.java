package se.stegvis.server.team;

/** A change of a team that is not made; the transaction that tried it is rolled back. */
public final class TeamChangeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final TeamFault fault;

    public TeamChangeRefused(TeamFault fault) {
        super("the team stays as it is: " + fault);
        this.fault = fault;
    }

    public TeamFault fault() {
        return fault;
    }

    /** Why a team stays as it is. */
    public enum TeamFault {
        /** The text can be no name. */
        NAME,
        /** Another open team is called so. */
        TAKEN,
        /** Somebody else has given it another name since the page was made. */
        CHANGED,
        /** There is no such open team, or somebody else has closed it. */
        CLOSED,
        /** Somebody works in it; they get another team first. */
        HAS_PEOPLE,
        /** It has open cases; they are handed over to another team first. */
        HAS_CASES
    }
}
