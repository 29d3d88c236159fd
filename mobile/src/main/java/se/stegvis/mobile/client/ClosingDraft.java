package se.stegvis.mobile.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.mobile.store.Draft;
import se.stegvis.mobile.store.Finish;
import se.stegvis.mobile.store.RecordDraft;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Finding;

/** The closing of a case while it is written: outcome and reason. It is closed by its date, which comes last. */
record ClosingDraft(RecordDraft fields) implements Draft<CareCase> {
    private static final String CLOSED = "closed";

    @Override
    public Finish<CareCase> finish(CaseFacts facts) {
        List<Finding> missing = Stream.of("outcome", "why")
                .filter(member -> fields.doc().object(CLOSED).text(member).isEmpty())
                .map(member -> Finding.of(CLOSED + "/" + member, "required"))
                .toList();
        return Finish.of(content(), missing);
    }

    void close(LocalDate on) {
        ObjectNode closed = fields.doc().object(CLOSED).toNode();
        closed.put("date", on.toString());
        fields.put(CLOSED, closed);
    }
}
