package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.number;
import static se.stegvis.shared.record.FieldSpec.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Work training (arbetsträning) as it was agreed; its outcome is in its follow-ups. */
public record WorkTraining(RecordHeader header, Doc doc) implements CareRecord {
    public static final TextField PLACE = text("place");
    public static final TextField SUPERVISOR = text("supervisor");
    public static final DateField FROM = date("from");
    public static final NumberField AGREED_HOURS = number("agreedHours");
    public static final TextField TASKS = text("tasks");
    public static final TextField ADAPTATIONS = text("adaptations");

    static final KindSpec SPEC =
            KindSpec.signed("WORK_TRAINING", PLACE, SUPERVISOR, FROM, AGREED_HOURS, TASKS, ADAPTATIONS);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** Something of what was agreed is there; which of it is known first differs. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        if (Stream.of(PLACE, SUPERVISOR, FROM, AGREED_HOURS, TASKS, ADAPTATIONS).noneMatch(doc::has)) {
            return List.of(Finding.of(PLACE, "training-empty"));
        }
        return NumberBounds.finding(AGREED_HOURS.name(), agreedHours(), 0, NumberBounds.WEEK).stream()
                .toList();
    }

    public Optional<LocalDate> from() {
        return doc.get(FROM);
    }

    /** Hours a week. */
    public Optional<BigDecimal> agreedHours() {
        return doc.get(AGREED_HOURS);
    }
}
