package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** A day in the case from which time is counted. */
public enum DateFact {
    /** When the case came to its step. */
    STEP(CaseFile::since),
    /** When the present assistance began. */
    ASSISTANCE(CaseFile::assistanceSince);

    private final Function<CaseFile, Optional<LocalDate>> day;

    DateFact(Function<CaseFile, Optional<LocalDate>> day) {
        this.day = day;
    }

    Optional<LocalDate> in(CaseFile facts) {
        return day.apply(facts);
    }
}
