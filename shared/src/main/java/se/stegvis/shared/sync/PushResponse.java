package se.stegvis.shared.sync;

import java.util.List;
import java.util.UUID;

/** The answers in the order sent, and which life of the database gave them. */
public record PushResponse(UUID history, List<ChangeResult> results) {
    public PushResponse {
        results = List.copyOf(results);
    }
}
