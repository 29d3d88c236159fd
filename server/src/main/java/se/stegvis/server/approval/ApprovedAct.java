package se.stegvis.server.approval;

import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;

/** Does one kind of act in the name of whoever asked for it, once it is approved. */
public interface ApprovedAct {
    ApprovalAct act();

    /**
     * @param approval with its subject and its reason
     * @param requester as their account is now
     * @throws ProblemException when it cannot be done any more
     */
    void carryOut(Approval approval, Caller requester);
}
