package se.stegvis.shared.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether consent is in force, and if not, the nearest reason.
 *
 * @param reason {@link ConsentReason#IN_FORCE} or what is missing
 * @param consent the consent that decides; empty when there is none at all
 * @param until the last day it is in force; empty when it is not
 */
public record ConsentAnswer(ConsentReason reason, Optional<UUID> consent, Optional<LocalDate> until) {

    /** In the order of nearness: a later reason was closer to being in force. */
    public enum ConsentReason {
        NEVER_ASKED,
        /** Asked, and no answer by the day that was set. */
        NO_REPLY,
        REFUSED,
        EXPIRED,
        WITHDRAWN,
        NOT_YET_VALID,
        WRONG_FORM,
        IN_FORCE
    }

    public boolean inForce() {
        return reason == ConsentReason.IN_FORCE;
    }
}
