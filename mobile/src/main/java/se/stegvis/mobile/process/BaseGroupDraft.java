package se.stegvis.mobile.process;

import java.util.stream.Stream;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.shared.record.BaseGroupDecision;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.SigningCheck;

/** A base-group decision while it is written: who is who, and the therapist's investigation, are asked by the form. */
public record BaseGroupDraft(RecordDraft fields) implements Draft<BaseGroupDecision> {
    @Override
    public FinishResult<BaseGroupDecision> finish(CaseFacts facts) {
        BaseGroupDecision content = content();
        return FinishResult.of(
                content,
                Stream.concat(SigningCheck.of(content, facts).stream(), content.unasked().stream())
                        .toList());
    }
}
