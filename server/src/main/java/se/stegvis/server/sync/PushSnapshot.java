package se.stegvis.server.sync;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.HolderCandidates;
import se.stegvis.shared.publication.ProcessRegistry;

/**
 * The state of the database that a push asks for, read under the locks of its cases.
 *
 * @param cases the locked cases, by id
 * @param erased cases of the push that are erased for good
 * @param heldBefore cases of the push that the caller once held
 * @param openedByLeaver cases of the push that the caller, who has left, opened in quarantine
 * @param approvedLowerings cases whose protection the caller may lower, since a second person has approved it
 * @param answered changes that have an answer, by id
 * @param workplace who works in the municipality, as far as the changes ask it
 * @param processes of the municipality; empty when no change asks them
 */
record PushSnapshot(
        Map<UUID, CaseRow> cases,
        Set<UUID> erased,
        Set<UUID> heldBefore,
        Set<UUID> openedByLeaver,
        Set<UUID> approvedLowerings,
        Map<UUID, LoggedChange> answered,
        ReadRecords records,
        HolderCandidates.ReadWorkplace workplace,
        Optional<ProcessRegistry> processes) {
    PushSnapshot {
        cases = Map.copyOf(cases);
        erased = Set.copyOf(erased);
        heldBefore = Set.copyOf(heldBefore);
        openedByLeaver = Set.copyOf(openedByLeaver);
        approvedLowerings = Set.copyOf(approvedLowerings);
        answered = Map.copyOf(answered);
    }

    /** Of a push whose changes all have their answers. */
    static PushSnapshot answered(Map<UUID, CaseRow> cases, Map<UUID, LoggedChange> answered) {
        return new PushSnapshot(
                cases,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                answered,
                ReadRecords.NONE,
                HolderCandidates.ReadWorkplace.NOBODY,
                Optional.empty());
    }
}
