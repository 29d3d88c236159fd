package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;

/** When reminders are issued. */
@Introspected
@ConfigurationProperties("stegvis.reminders")
public record ReminderSettings(
        @Bindable(defaultValue = "true")
        @Setting("run the reminders each morning at 8 and the mails every five minutes")
        boolean scheduled) {}
