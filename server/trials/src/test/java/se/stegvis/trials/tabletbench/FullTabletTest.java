package se.stegvis.trials.tabletbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;

class FullTabletTest {
    @Test
    void aSignedRecordSaysWhoSignedIt() {
        UUID hanna = new UUID(7, 7);
        RecordHeader header = new RecordHeader(new UUID(1, 1), new UUID(1, 2), "HOME_VISIT", 1);
        CareRecord visit = Kind.read(header, Doc.of(FullTablet.visit(3, hanna)));
        assertThat(visit.signed()).isTrue();
        assertThat(visit.signedBy()).contains(hanna);
    }
}
