package se.stegvis.mobile.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.shared.guide.ClosingRule;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Signer;

/**
 * The closing of a case while it is written: outcome and reason. It is closed by its date, which comes last and only
 * where it may be closed.
 *
 * @param processes those known here
 */
record ClosingDraft(RecordDraft fields, ProcessRegistry processes) implements Draft<CareCase> {
    @Override
    public FinishResult<CareCase> finish(CaseFacts facts) {
        List<Finding> missing = Stream.of(CareCase.CLOSED_OUTCOME, CareCase.CLOSED_WHY)
                .filter(member ->
                        fields.doc().get(CareCase.CLOSED).written(member).isEmpty())
                .map(member -> Finding.of(CareCase.CLOSED.path(member), "required"))
                .toList();
        return FinishResult.of(
                content(),
                Stream.concat(missing.stream(), against(facts).stream()).toList());
    }

    /** Why the worker may not close it at its step; the text they still have to write is asked for by its field. */
    List<Finding> against(CaseFacts facts) {
        return ClosingRule.missing(processes, content(), facts.signer().map(Signer::role)).stream()
                .filter(finding -> CareCase.CLOSED.is(finding.field()))
                .toList();
    }

    void close(LocalDate on) {
        ObjectNode closed = fields.doc().get(CareCase.CLOSED).toNode();
        closed.put(CareCase.CLOSED_DATE.name(), on.toString());
        fields.put(CareCase.CLOSED, closed);
    }
}
