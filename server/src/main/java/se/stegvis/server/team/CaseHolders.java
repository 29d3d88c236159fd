package se.stegvis.server.team;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.record.Protection;

/**
 * Who holds a case, and how protected its client is: all that decides who may see it.
 *
 * @param responsible the worker responsible for it
 * @param occupationalTherapist the occupational therapist, if one is named
 * @param deputy who may act when the responsible is away or has left, if one is named
 */
public record CaseHolders(
        int municipality,
        UUID caseId,
        Optional<UUID> team,
        Optional<UUID> responsible,
        Optional<UUID> occupationalTherapist,
        Optional<UUID> deputy,
        Protection protection) {

    /** The accounts that are named on the case. */
    public Set<UUID> named() {
        return Stream.of(responsible, occupationalTherapist, deputy)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
