package se.stegvis.server.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.DateRule;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;

/** Whether a record that counts may say the dates that a change brings ({@link DateRule}). */
final class ChangeDates {
    private ChangeDates() {}

    /**
     * A date ahead is refused for now only: it may come from a clock that goes some hours wrong, and the same change
     * is right when its hour has come.
     *
     * @param next the record as the change makes it
     * @param standing as it was; a draft had said nothing yet
     */
    static void check(Change change, CareRecord next, Doc standing, Instant now) throws Refusal {
        if (!DateRule.concerns(next)) {
            return;
        }
        boolean counted = DateRule.concerns(Kind.read(next.header(), standing));
        List<Finding> ahead = DateRule.ahead(next, counted ? standing : Doc.EMPTY, now);
        List<Finding> findings = new ArrayList<>(ahead);
        findings.addAll(DateRule.passed(next, standing, DateRule.written(OffsetDateTime.parse(change.at()), now)));
        if (!findings.isEmpty()) {
            throw Refusal.of("wrong-date", findings, ahead.isEmpty());
        }
    }
}
