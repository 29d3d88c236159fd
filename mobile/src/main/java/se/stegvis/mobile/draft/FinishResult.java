package se.stegvis.mobile.draft;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Finding;

/**
 * The result of finishing a draft: the record ready to be signed, or everything that is missing.
 *
 * @param ready present exactly when nothing is missing
 * @param missing in the order of the form
 */
public record FinishResult<R extends CareRecord>(Optional<R> ready, List<Finding> missing) {
    public FinishResult {
        missing = List.copyOf(missing);
    }

    /** Ready exactly when there are no findings. */
    public static <R extends CareRecord> FinishResult<R> of(R content, List<Finding> findings) {
        return new FinishResult<>(findings.isEmpty() ? Optional.of(content) : Optional.empty(), findings);
    }
}
