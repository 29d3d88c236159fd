package se.stegvis.shared.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Consent taken back, wholly or for some parties. It stops future disclosure and changes no history: what was told to a
 * party before its day was told with consent.
 *
 * @param all the day from which nothing of it counts; empty when not the whole is taken back
 * @param parties the day from which it no longer counts for a party
 */
public record Withdrawal(Optional<LocalDate> all, Map<Party, LocalDate> parties) {

    /** Nothing is withdrawn. */
    public static final Withdrawal NONE = new Withdrawal(Optional.empty(), Map.of());

    public Withdrawal {
        parties = Map.copyOf(parties);
    }

    /** Everything is taken back from that day. */
    public static Withdrawal whole(LocalDate on) {
        return new Withdrawal(Optional.of(on), Map.of());
    }

    /** These are taken back from that day. */
    public static Withdrawal of(LocalDate on, Collection<Party> parties) {
        return new Withdrawal(
                Optional.empty(), parties.stream().distinct().collect(Collectors.toMap(party -> party, party -> on)));
    }

    /** Is nothing left? */
    public boolean whole() {
        return all.isPresent();
    }

    boolean stops(Optional<Party> party, LocalDate date) {
        return reached(all, date) || reached(party.map(parties::get), date);
    }

    private static boolean reached(Optional<LocalDate> day, LocalDate date) {
        return day.map(from -> !date.isBefore(from)).orElse(false);
    }
}
