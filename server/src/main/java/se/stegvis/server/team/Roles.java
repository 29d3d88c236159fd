package se.stegvis.server.team;

/** The names of {@link Role} for {@code @Secured}, which takes constants only. A test holds them to the enum. */
public final class Roles {
    public static final String CASEWORKER = "CASEWORKER";
    public static final String OCCUPATIONAL_THERAPIST = "OCCUPATIONAL_THERAPIST";
    public static final String TEAM_LEAD = "TEAM_LEAD";
    public static final String COACH = "COACH";
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
