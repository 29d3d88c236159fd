package se.stegvis.mobile.sync;

import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/** The way to the server. Behind an interface so that tests can lose, double and delay what passes. */
public interface ServerLink {
    /** @throws LinkFailure when there is no answer, or none that can be used; nothing is known then of the outcome */
    PushResponse push(PushRequest request) throws LinkFailure;

    /** @throws LinkFailure when there is no answer, or none that can be used */
    PullResponse pull(PullRequest request) throws LinkFailure;
}
