package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.shared.record.RecordHeader;

/** Finds something that is sealed, in whichever table, to try a key on. */
@Singleton
class SealedSamples {
    private static final Logger LOG = LoggerFactory.getLogger(SealedSamples.class);

    private final SealedSampleRepository samples;

    SealedSamples(SealedSampleRepository samples) {
        this.samples = samples;
    }

    /**
     * Sealed bytes and their place.
     *
     * @param place its kind is not part of what the bytes are bound to
     */
    record SealedRow(int municipality, RecordHeader place, byte[] bytes) {
        boolean opensWith(Seal seal) {
            try {
                seal.open(municipality, place, bytes);
                return true;
            } catch (IllegalStateException sealedByAnother) {
                LOG.debug("another key sealed record {}", place.id(), sealedByAnother);
                return false;
            }
        }
    }

    /** Empty when nothing is sealed anywhere. */
    Optional<SealedRow> any() {
        return samples.municipalities().stream()
                .flatMap(municipality -> in(municipality).stream())
                .findFirst();
    }

    private Optional<SealedRow> in(int municipality) {
        return samples.document(municipality)
                .or(() -> samples.quarantined(municipality))
                .or(() -> samples.piece(municipality))
                .map(row -> new SealedRow(
                        municipality, new RecordHeader(row.recordId(), row.caseId(), "", row.number()), row.bytes()));
    }
}
