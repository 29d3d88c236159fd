package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.number;
import static se.stegvis.shared.record.FieldSpec.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Work training (arbetsträning) as it was agreed; what became of it stands in its follow-ups. */
public record WorkTraining(RecordHeader header, Doc doc) implements CareRecord {
    static final KindSpec SPEC = KindSpec.signed(
            "WORK_TRAINING",
            text("place"),
            text("supervisor"),
            date("from"),
            number("agreedHours"),
            text("tasks"),
            text("adaptations"));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** Something of what was agreed is there; which of it is known first differs. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        if (Stream.of("place", "supervisor", "from", "agreedHours", "tasks", "adaptations")
                .noneMatch(doc::has)) {
            return List.of(Finding.of("place", "training-empty"));
        }
        return Bounds.finding("agreedHours", agreedHours(), 0, Bounds.WEEK).stream()
                .toList();
    }

    public Optional<LocalDate> from() {
        return doc.date("from");
    }

    /** Hours a week. */
    public Optional<BigDecimal> agreedHours() {
        return doc.number("agreedHours");
    }
}
