package se.stegvis.server.approval;

/** The state of a request. */
public enum ApprovalState {
    /** Nobody has decided; after a week nobody can. */
    WAITING,
    /** A second person has approved it, and it is about to be done. */
    APPROVED,
    DONE,
    DECLINED,
    /** It was approved and could not be done any more; or nobody had decided yet when it was overtaken. */
    FAILED
}
