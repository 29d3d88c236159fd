package se.stegvis.server.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.text.MessageFormatter;

/**
 * Writes follow-up dates as whole days in iCalendar (RFC 5545). A calendar leaves the house, so a title names no person and
 * no content: only that it is a follow-up, and the case's short number; of a protected client not even that.
 */
final class CalendarWriter {
    private static final String PRODUCT = "-//Stegvis//Uppföljningar//SV";
    private static final int HOURS_BETWEEN_LOOKS = 4;

    private final ResourceBundle texts = ResourceBundle.getBundle("se.stegvis.server.calendar.calendar", Locale.ROOT);

    /** @param now when it is written, for DTSTAMP */
    byte[] write(List<CalendarDate> dates, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(texts.getString("name"));
        // Outlook and Google do not read NAME (RFC 7986).
        calendar.setExperimentalProperty("X-WR-CALNAME", texts.getString("name"));
        Duration pause = Duration.builder().hours(HOURS_BETWEEN_LOOKS).build();
        calendar.setRefreshInterval(pause);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", pause.toString());
        dates.forEach(date -> calendar.addEvent(event(date, now)));
        return bytes(calendar);
    }

    private static byte[] bytes(ICalendar calendar) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private VEvent event(CalendarDate date, Instant now) {
        VEvent event = new VEvent();
        event.setUid(uid(date.record()));
        event.setDateTimeStamp(Date.from(now));
        event.setSequence(date.changes());
        event.setDateStart(day(date));
        event.setSummary(title(date));
        event.setStatus(date.open() ? Status.confirmed() : Status.cancelled());
        event.setTransparency(true);
        event.setClassification(Classification.PRIVATE);
        return event;
    }

    /** A day without a time of day, so that no zone can move it. */
    private static DateStart day(CalendarDate date) {
        DateTimeComponents parts = new DateTimeComponents(
                date.due().getYear(), date.due().getMonthValue(), date.due().getDayOfMonth());
        return new DateStart(new ICalDate(parts, false));
    }

    /** The same for ever for the same date, and no id that could be looked up elsewhere. */
    private static String uid(UUID record) {
        return UUID.nameUUIDFromBytes(("calendar " + record).getBytes(StandardCharsets.UTF_8)) + "@stegvis";
    }

    private String title(CalendarDate date) {
        return date.holders().protection() == Protection.NONE
                ? MessageFormatter.format(
                        texts.getString("title"),
                        Locale.ROOT,
                        CaseNumber.of(date.holders().caseId()))
                : texts.getString("title.protected");
    }
}
