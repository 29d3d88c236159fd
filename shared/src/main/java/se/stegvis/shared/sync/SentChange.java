package se.stegvis.shared.sync;

import java.util.UUID;

/** One entry of a push: a change, or one that could not be read and is answered by itself. */
public sealed interface SentChange permits Change, UnreadableChange {
    /** The idempotency key. */
    UUID id();
}
