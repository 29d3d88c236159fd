package se.stegvis.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullItem.GoneReason;
import se.stegvis.shared.sync.PullResponse;

class PullWriterTest {
    private static final UUID ONE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    @Test
    void aDocumentGoesOutAsItIsStored() throws MalformedMessage {
        ObjectNode doc = Json.newObject().put("observations", "Åsa sa \"nej\"\n🙂 \\ ");
        doc.putObject("followUp").put("date", "2026-12-01").put("share", new BigDecimal("0.25"));
        PullItem.State state = new PullItem.State(ONE, "HOME_VISIT", TWO, 3, 7, Json.bytes(doc));

        assertThat(readBack(new PullResponse(ONE, "abc", true, "", List.of(state)))
                        .items())
                .containsExactly(state);
    }

    @Test
    void pageAndItemsComeBackAsWritten() throws MalformedMessage {
        PullResponse page = new PullResponse(
                ONE,
                "a-b_c",
                false,
                "2026-11-22T10:00:00Z",
                List.of(
                        new PullItem.Gone(TWO, GoneReason.ERASED),
                        new PullItem.State(ONE, "CASE", ONE, 1, 1, Json.bytes(Json.newObject()))));

        assertThat(readBack(page)).isEqualTo(page);
    }

    private static PullResponse readBack(PullResponse page) throws MalformedMessage {
        try (PullWriter writer = new PullWriter(page.history(), page.cursor(), page.more(), page.durable())) {
            for (PullItem item : page.items()) {
                if (item instanceof PullItem.State state) {
                    RecordHeader header =
                            new RecordHeader(state.record(), state.caseId(), state.kind(), state.revision());
                    writer.state(header, state.seq(), state.doc());
                } else {
                    writer.gone((PullItem.Gone) item);
                }
            }
            return PullWire.readResponse(writer.end());
        }
    }
}
