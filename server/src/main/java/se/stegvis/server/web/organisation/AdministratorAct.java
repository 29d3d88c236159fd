package se.stegvis.server.web.organisation;

import java.util.Arrays;
import se.stegvis.server.audit.AuditEntry.Action;

/** An act of an administrator, by the action and the first word of the detail in the audit log. */
public enum AdministratorAct {
    OPENED(Action.ACCOUNT, "opened"),
    LINK(Action.ACCOUNT, "link"),
    LINK_MAILED(Action.ACCOUNT, "link mailed"),
    LINK_NOT_MAILED(Action.ACCOUNT, "link not mailed"),
    REOPENED(Action.ACCOUNT, "reopened"),
    RENAMED(Action.ACCOUNT, "renamed"),
    ADDRESS(Action.ACCOUNT, "address"),
    ROLE(Action.ACCOUNT, "role"),
    TEAMS(Action.ACCOUNT, "teams"),
    ENDED(Action.ACCOUNT, "ended"),
    SHUT_OUT(Action.ACCOUNT, "shut out"),
    BOUND(Action.ACCOUNT, "bound"),
    OWN_LOGIN(Action.ACCOUNT, ""),
    MUNICIPALITY_ADDED(Action.SET_UP, "municipality"),
    MUNICIPALITY_RENAMED(Action.SET_UP, "municipality renamed"),
    MUNICIPALITY_COLOUR(Action.SET_UP, "municipality colour"),
    IDENTITY_SET(Action.SET_UP, "identity set"),
    IDENTITY_REMOVED(Action.SET_UP, "identity removed"),
    SCIM_TOKEN_MADE(Action.SET_UP, "scim token made"),
    SCIM_TOKEN_ENDED(Action.SET_UP, "scim token ended"),
    TEAM_ADDED(Action.SET_UP, "team"),
    TEAM_RENAMED(Action.SET_UP, "team renamed"),
    TEAM_CLOSED(Action.SET_UP, "team closed"),
    MAIL_TESTED(Action.SET_UP, "test mail sent"),
    MAIL_FAILED(Action.SET_UP, "test mail not sent"),
    PUBLISHED(Action.PUBLISHED, "process"),
    PROCESSES_CHOSEN(Action.PUBLISHED, "choice"),
    TABLET_CLOSED(Action.REVOKED, "device"),
    CASE_ASSIGNED(Action.ASSIGNED, ""),
    APPROVED(Action.APPROVAL, "approved LOWER_PROTECTION"),
    DECLINED(Action.APPROVAL, "declined LOWER_PROTECTION"),
    /** One that a later version of the program has written. */
    OTHER(Action.SET_UP, "");

    private final Action action;
    private final String word;

    AdministratorAct(Action action, String word) {
        this.action = action;
        this.word = word;
    }

    /** @param detail of the audit log, for example {@code opened=<id>} or {@code role COACH to ADMIN=<id>} */
    static AdministratorAct of(Action action, String detail) {
        String before = detail.split("=")[0];
        String word = before.startsWith("role ") ? "role" : before;
        return Arrays.stream(values())
                .filter(one -> one.action == action && (one.word.isEmpty() || one.word.equals(word)))
                .findFirst()
                .orElse(OTHER);
    }
}
