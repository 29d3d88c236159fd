package se.stegvis.shared.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import se.stegvis.shared.record.Withdrawal;
import se.stegvis.shared.time.SwedishTime;

/** Withdrawals that count from the beginning of a Swedish day. */
public final class Withdrawals {
    private Withdrawals() {}

    /** Everything is taken back. */
    public static Withdrawal whole(LocalDate on) {
        return Withdrawal.NONE.plusAll(List.of(), start(on));
    }

    /** These are taken back. */
    public static Withdrawal of(LocalDate on, Collection<Party> parties) {
        return Withdrawal.NONE.plus(parties, start(on));
    }

    private static OffsetDateTime start(LocalDate on) {
        return on.atStartOfDay(SwedishTime.ZONE).toOffsetDateTime();
    }
}
