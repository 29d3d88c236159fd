package se.stegvis.mobile.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.FollowUpAdvice;

/** A date ahead whose first tap is the interval of the step where the case is. */
public final class StepDate {
    private StepDate() {}

    /** With the usual taps alone where the case is at no known step, or at one that ends its process. */
    public static DateField ahead(ScreenContext context, UUID caseId) {
        Map<String, LocalDate> first = advice(context, caseId)
                .map(one -> Map.of(context.texts().get("date.step", one.days()), one.suggested()))
                .orElse(Map.of());
        return DateField.ahead(context.today(), context.texts(), first);
    }

    /** Within how many days the step where the case is follows up; empty where it is at none. */
    static Optional<Integer> days(ScreenContext context, UUID caseId) {
        return advice(context, caseId).map(FollowUpAdvice::days);
    }

    private static Optional<FollowUpAdvice> advice(ScreenContext context, UUID caseId) {
        return DeviceGuide.of(context, context.journal().deciding(caseId))
                .map(CaseGuide::guide)
                .filter(guide -> guide.here().filter(step -> !step.ends()).isPresent())
                .map(guide -> guide.followUp());
    }
}
