package se.stegvis.server.identity;

import java.util.Locale;

/** Why the identity provider let nobody in; each has its texts in the bundles of the web. */
public enum LoginRefusal {
    /** Begun in another browser or window, ended already, or older than ten minutes. */
    NOT_BEGUN_HERE,
    /** The person gave up, or the provider let them not. */
    DENIED,
    /** The provider does not answer. */
    UNREACHABLE,
    /** The provider's answer cannot be believed. */
    NOT_BELIEVED,
    /** The login was weaker than the municipality demands. */
    TOO_WEAK,
    /** The provider names too many groups to list, or none. */
    NO_GROUPS,
    /** None of the groups gives a role. */
    NO_ROLE,
    /** The role needs a team, and no group gives one. */
    NO_TEAM,
    /** Another account has the user name. */
    NAME_TAKEN,
    /** The account has ended. */
    ENDED,
    /** The groups give other rights than the account can have now, for example while it holds cases. */
    CHANGE_BLOCKED;

    /** A word for the audit log, for example {@code no-role}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
