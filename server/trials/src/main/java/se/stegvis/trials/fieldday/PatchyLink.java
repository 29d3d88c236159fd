package se.stegvis.trials.fieldday;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.ServerLink;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/** The network of a field day: there or not, and now and then it loses an answer on the way back. */
final class PatchyLink implements ServerLink {
    private final ServerLink real;
    private final AcknowledgedTexts acknowledgedTexts;
    private boolean network = true;
    private boolean loseNextAnswer;

    PatchyLink(ServerLink real, AcknowledgedTexts acknowledgedTexts) {
        this.real = real;
        this.acknowledgedTexts = acknowledgedTexts;
    }

    void network(boolean there) {
        network = there;
    }

    /** The next push reaches the server, but its answer never comes back. */
    void loseNextAnswer() {
        loseNextAnswer = true;
    }

    @Override
    public PushResponse push(PushRequest request) throws LinkFailure {
        needNetwork();
        PushResponse response = real.push(request);
        if (loseNextAnswer) {
            loseNextAnswer = false;
            throw LinkFailure.noAnswer(new IOException("the answer was lost on the way back"));
        }
        response.results().forEach(result -> acknowledgedTexts.answered(result.outcome()));
        return response;
    }

    @Override
    public PullResponse pull(PullRequest request) throws LinkFailure {
        needNetwork();
        return real.pull(request);
    }

    @Override
    public Optional<Instant> answeredAt() {
        return real.answeredAt();
    }

    /** @throws LinkFailure where there is no coverage */
    void needNetwork() throws LinkFailure {
        if (!network) {
            throw LinkFailure.noAnswer(new IOException("no coverage here"));
        }
    }
}
