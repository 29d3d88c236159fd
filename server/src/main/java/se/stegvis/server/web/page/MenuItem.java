package se.stegvis.server.web.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.stegvis.server.team.Role;

/**
 * The items of the menu, in its order, and who sees them there. The rights of a role are decided by each page's own
 * rule.
 */
public enum MenuItem {
    OVERVIEW("/web/overview", Role.CASEWORKER, Role.OCCUPATIONAL_THERAPIST, Role.COACH, Role.TEAM_LEAD),
    FOLLOW_UPS("/web/follow-ups", Role.CASEWORKER, Role.OCCUPATIONAL_THERAPIST, Role.COACH, Role.TEAM_LEAD),
    CASES("/web/cases", Role.CASEWORKER, Role.OCCUPATIONAL_THERAPIST, Role.COACH, Role.TEAM_LEAD),
    DECIDE("/web/decide", Role.CASEWORKER, Role.OCCUPATIONAL_THERAPIST, Role.COACH, Role.TEAM_LEAD),
    ABSENCES("/web/absences", Role.CASEWORKER, Role.OCCUPATIONAL_THERAPIST, Role.COACH, Role.TEAM_LEAD),
    DEVICES("/web/devices", Role.TEAM_LEAD, Role.ADMIN),
    APPROVALS("/web/approvals", Role.TEAM_LEAD, Role.ADMIN),
    READ_LOG("/web/read-log", Role.TEAM_LEAD, Role.ADMIN),
    PEOPLE("/web/people", Role.ADMIN),
    TEAMS("/web/teams", Role.ADMIN),
    UNHELD("/web/unheld", Role.ADMIN),
    PROCESSES("/web/processes", Role.ADMIN),
    STATISTICS("/web/statistics", Role.TEAM_LEAD, Role.ADMIN),
    MUNICIPALITY("/web/municipality", Role.ADMIN),
    READINESS("/web/readiness", Role.ADMIN),
    ADMINISTRATORS("/web/administrators", Role.TEAM_LEAD, Role.ADMIN);

    private final String path;
    private final Set<Role> roles;

    MenuItem(String path, Role first, Role... others) {
        this.path = path;
        this.roles = EnumSet.of(first, others);
    }

    public String path() {
        return path;
    }

    /** The menu of a role; never empty. */
    public static List<MenuItem> of(Role role) {
        return Arrays.stream(values())
                .filter(place -> place.roles.contains(role))
                .toList();
    }
}
