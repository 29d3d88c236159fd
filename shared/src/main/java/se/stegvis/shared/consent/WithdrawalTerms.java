package se.stegvis.shared.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The terms of a withdrawal that decide whether a consent is in force. It stops future disclosure and changes no
 * history: what was told to a party before its day was told with consent. The withdrawal itself is
 * {@code record.Withdrawal}.
 */
public interface WithdrawalTerms {

    /** The day from which nothing of the consent counts; empty when not the whole is taken back. */
    Optional<LocalDate> all();

    /** The day from which it no longer counts for a party. */
    Map<Party, LocalDate> parties();

    /** Is nothing left, whoever it was given to? */
    default boolean whole() {
        return all().isPresent();
    }

    /** Does it last on that day: for that party, or without one for everybody? */
    default boolean lastingOn(LocalDate day, Optional<Party> party) {
        return reached(all(), day) || reached(party.map(parties()::get), day);
    }

    private static boolean reached(Optional<LocalDate> from, LocalDate day) {
        return from.filter(first -> !day.isBefore(first)).isPresent();
    }
}
