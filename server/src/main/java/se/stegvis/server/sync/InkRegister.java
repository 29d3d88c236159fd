package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.sync.Change;

/**
 * In which case the ink of a signature stood first, so that it signs in no other (decision 83). One look by key for a change
 * that signs on the glass, whatever else is stored.
 */
@Singleton
class InkRegister {
    private final InkRepository rows;

    InkRegister(InkRepository rows) {
        this.rows = rows;
    }

    /** By ink, the case where it stood first, of what these changes sign: ink in the change, and in the record before it. */
    Map<String, UUID> firstPlaces(int municipality, List<Change> changes, Map<UUID, Revision> newest) {
        List<byte[]> inks = changes.stream()
                .filter(SigningFacts::signsOnGlass)
                .flatMap(change -> Stream.of(
                                Optional.of(Doc.owning(change.set())),
                                Optional.ofNullable(newest.get(change.record())).map(Revision::doc))
                        .flatMap(Optional::stream))
                .flatMap(doc -> GlassSignature.of(doc).ink().stream())
                .distinct()
                .map(HexFormat.of()::parseHex)
                .toList();
        return inks.isEmpty()
                ? Map.of()
                : rows.find(municipality, inks).stream()
                        .collect(Collectors.toMap(InkRepository.FirstPlace::hex, InkRepository.FirstPlace::caseId));
    }

    /** Keeps the ink of these records, of drafts too. */
    void enter(int municipality, Collection<CareRecord> records) {
        for (CareRecord one : records) {
            if (one.spec().field(GlassSignature.STROKES.name()).isPresent()) {
                GlassSignature.allIn(one.id(), one.doc()).stream()
                        .map(signature -> signature.ink().orElse(null))
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(ink -> rows.enter(
                                municipality,
                                HexFormat.of().parseHex(ink),
                                one.header().caseId()));
            }
        }
    }
}
