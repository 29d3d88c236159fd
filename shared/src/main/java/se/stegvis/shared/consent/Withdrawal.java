package se.stegvis.shared.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Consent taken back, wholly or for some parties. It stops future disclosure and changes no history.
 *
 * @param on the day from which it no longer counts; empty when nothing is withdrawn
 * @param whole true when all parties are withdrawn
 * @param parties the parties withdrawn when not whole
 */
public record Withdrawal(Optional<LocalDate> on, boolean whole, Set<Party> parties) {

    /** Nothing is withdrawn. */
    public static final Withdrawal NONE = new Withdrawal(Optional.empty(), false, Set.of());

    public Withdrawal {
        parties = Set.copyOf(parties);
    }

    boolean stops(Optional<Party> party, LocalDate date) {
        return on.isPresent()
                && !date.isBefore(on.get())
                && (whole || party.map(parties::contains).orElse(false));
    }
}
