package se.stegvis.server.mail;

/** A change of an account, a step of what needs two persons, or an emergency, that a mail tells; it names neither the account nor the municipality. */
public enum AccountNotice {
    /** To the person: a new link was made, password and logins of before have ended. */
    OWN_LINK,
    /** To the person: role, teams or mail address were changed. */
    OWN_CHANGED,
    /** To a lead: an account of a team of theirs was opened. */
    TEAM_OPENED,
    /** To a lead: an account of a team of theirs got a new link. */
    TEAM_LINK,
    /** To a lead: role, teams or mail address of an account of a team of theirs were changed. */
    TEAM_CHANGED,
    /** To whoever may approve: somebody asks for something that needs two persons. */
    APPROVAL_ASKED,
    /** To whoever asked: somebody has decided. */
    APPROVAL_DECIDED,
    /** To the leads of a case and to those who review who opened it: it was opened in an emergency. */
    EMERGENCY_OPENED
}
