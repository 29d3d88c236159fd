package se.stegvis.shared.guide;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.ProcessField;
import se.stegvis.shared.record.StepChange;

/** The state of a case at a point in time, the end of a day: without what happened later, and at the step of then (decision 70). */
final class PointInTimeCase {
    private final SignedRecords signed;
    private final LocalDate on;

    private PointInTimeCase(Collection<? extends CareRecord> records, LocalDate on) {
        this.signed = new SignedRecords(records, CaseFiles.opened(records));
        this.on = on;
    }

    /** On the day itself, and on any later one, that is the records as they are. */
    static List<CareRecord> of(Collection<? extends CareRecord> records, LocalDate on) {
        PointInTimeCase then = new PointInTimeCase(records, on);
        return records.stream()
                .filter(one -> !one.spec().signable() || !then.isLater(one))
                .map(one -> one instanceof CareCase careCase ? then.asItStood(careCase) : one)
                .toList();
    }

    private boolean isLater(CareRecord one) {
        return signed.known(one).isAfter(on);
    }

    /** The first step that was taken later names the step it left; a group that was set later is not known yet. */
    private CareCase asItStood(CareCase careCase) {
        ObjectNode then = JsonNodeFactory.instance.objectNode();
        signed.all(StepChange.class).filter(this::isLater).findFirst().ifPresent(first -> {
            then.put(CareCase.STEP.name(), first.from().orElse(null));
            first.process().ifPresent(left -> then.set(CareCase.PROCESS.name(), ProcessField.write(left)));
        });
        if (signed.all(CareRecord.class).filter(this::isLater).anyMatch(NeedGroups::sets)) {
            then.putNull(CareCase.NEED_GROUP.name());
        }
        return then.isEmpty()
                ? careCase
                : new CareCase(careCase.header(), careCase.doc().with(then, careCase.spec()));
    }
}
