package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The number of a case is the last four bytes of its id. Within a municipality it names one case almost always. */
@Singleton
public class CaseNumbers {
    /** The number, as the lower half of a long of the id. */
    public static int of(UUID caseId) {
        return (int) caseId.getLeastSignificantBits();
    }

    private final CaseNumberRepository rows;

    CaseNumbers(CaseNumberRepository rows) {
        this.rows = rows;
    }

    /** All cases with one of the numbers, erased ones among them. A number may have none or, seldom, several. */
    public Set<UUID> cases(int municipality, Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(rows.cases(
                municipality,
                numbers.stream()
                        .map(number -> ByteBuffer.allocate(Integer.BYTES)
                                .putInt(number)
                                .array())
                        .toList()));
    }
}
