package se.stegvis.mobile.form;

import java.time.LocalDate;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.ValueField;

/** A day to follow up on in a field of its own; one far off that is meant is noted as any follow-up's is. */
final class FollowUpDayInput {
    private FollowUpDayInput() {}

    static void bind(
            DateField control,
            RecordDraft draft,
            FieldBinding binding,
            ValueField<LocalDate, ?> field,
            Runnable changed) {
        Doc followUp = draft.doc().get(CommonFields.FOLLOW_UP);
        control.show(binding.doc().get(field), followUp.get(CommonFields.FOLLOW_UP_CONFIRMED));
        control.valueProperty().addListener((is, was, now) -> {
            binding.text(field, now == null ? null : now.toString());
            changed.run();
        });
        control.confirmedProperty().addListener((is, was, now) -> {
            FieldBinding.object(draft, CommonFields.FOLLOW_UP)
                    .text(CommonFields.FOLLOW_UP_CONFIRMED, now == null ? null : now.toString());
            changed.run();
        });
    }
}
