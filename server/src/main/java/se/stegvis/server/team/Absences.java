package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is away and who covers. All in the caller's transaction; who may note an absence says {@code AccessRules}. */
@Singleton
public class Absences {
    private final AbsenceRepository rows;

    Absences(AbsenceRepository rows) {
        this.rows = rows;
    }

    public void add(int municipality, Absence absence, UUID notedBy, Instant now) {
        rows.add(
                municipality,
                absence.id(),
                absence.account(),
                absence.cover(),
                absence.firstOn(),
                absence.lastOn(),
                notedBy,
                now);
    }

    /** Absences that go on or come, by first day. */
    public List<Absence> from(int municipality, LocalDate day) {
        return rows.from(municipality, day);
    }

    public Optional<Absence> find(int municipality, UUID id) {
        return rows.find(municipality, id);
    }

    /** Back at work: an absence that has begun ends with {@code lastOn}, one that has not is deleted. */
    public void end(int municipality, Absence absence, LocalDate lastOn) {
        if (absence.firstOn().isAfter(lastOn)) {
            rows.delete(municipality, absence.id());
        } else {
            rows.shorten(municipality, absence.id(), lastOn);
        }
    }

    /** Everybody who is away on a day, with whoever covers; of two absences the one that began last counts. */
    public Covers on(int municipality, LocalDate day) {
        Map<UUID, UUID> covers = new HashMap<>();
        for (Absence absence : from(municipality, day)) {
            if (!absence.firstOn().isAfter(day)) {
                covers.put(absence.account(), absence.cover());
            }
        }
        return new Covers(covers);
    }
}
