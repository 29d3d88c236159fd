package se.stegvis.shared.reminder;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences about reminders in one language; Swedish where there is no bundle for it. */
public final class ReminderWording {
    private static final String BUNDLE = "se.stegvis.shared.reminder.reminders";

    private final ResourceBundle bundle;

    private ReminderWording(Locale language) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static ReminderWording of(Locale language) {
        return new ReminderWording(language);
    }

    /** The name of the stage. */
    public String stage(ReminderReason rule) {
        return stage(rule.name());
    }

    /** The text for a stage of that name. */
    public String stage(String name) {
        return bundle.getString("stage." + name);
    }

    /** The request when an answer to a reminder lacks that field. */
    public String missing(String field) {
        return bundle.getString("missing." + field);
    }

    /** Whether the reader must act or is only notified. */
    public String audience(Audience audience) {
        return bundle.getString("audience." + audience.name());
    }

    /** Why there is a reminder, by rule id. */
    public String why(String ruleId) {
        return bundle.getString("why." + ruleId);
    }

    /** Where that rule comes from. */
    public String source(String ruleId) {
        return bundle.getString("source." + ruleId);
    }
}
