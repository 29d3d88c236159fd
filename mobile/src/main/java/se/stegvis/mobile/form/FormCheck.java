package se.stegvis.mobile.form;

import java.util.ArrayList;
import java.util.List;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.DateRule;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;

/** Finds everything that stops a form from being finished, dates that nobody can mean and unread typing among it. */
record FormCheck<R extends CareRecord>(ScreenContext context, Draft<R> draft, FormCase about, Inputs inputs) {

    FinishResult<R> finish() {
        R content = draft.content();
        List<Finding> findings = new ArrayList<>(draft.finish(about.facts()).missing());
        Doc before = content.spec().signable() ? Doc.EMPTY : draft.fields().saved();
        findings.addAll(DateRule.ahead(content, before, context.now().toInstant()));
        findings.addAll(DateRule.passed(content, before, context.today()));
        findings.addAll(unread());
        return FinishResult.of(content, findings);
    }

    /** The shown fields whose typed text has not been read as a value. */
    List<Finding> unread() {
        return inputs.fields().unsettled();
    }
}
