package se.stegvis.server.web.absence;

import java.util.UUID;
import se.stegvis.server.team.Absence;
import se.stegvis.server.web.worklist.Names;

/** An absence on the list, in words; days as {@code YYYY-MM-DD}. */
public record AbsenceLine(UUID id, String away, String cover, String firstOn, String lastOn) {

    static AbsenceLine of(Absence absence, Names names) {
        return new AbsenceLine(
                absence.id(),
                names.worker(absence.account()),
                names.worker(absence.cover()),
                absence.firstOn().toString(),
                absence.lastOn().toString());
    }

    /** Leaves out who is away. */
    @Override
    public String toString() {
        return "AbsenceLine[" + id + "]";
    }
}
