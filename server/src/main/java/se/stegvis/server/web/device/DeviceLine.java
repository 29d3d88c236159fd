package se.stegvis.server.web.device;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.stegvis.server.team.Device;
import se.stegvis.shared.time.SwedishTime;

/**
 * A tablet on the list, in words.
 *
 * @param sign the end of its id, as the tablet shows it under settings
 * @param first Swedish day of the first contact
 * @param last Swedish day and time of the latest
 * @param unsent how many records had something on it that had not reached the server, at its last word; empty text when unknown
 * @param unsentSince Swedish day since which it has said so; empty text when nothing was left
 * @param client version of its program; empty text before it said
 * @param silentDays whole days since then
 * @param closed Swedish day it was closed; empty text when it is open
 */
public record DeviceLine(
        UUID id,
        String sign,
        String user,
        String first,
        String last,
        String unsent,
        String unsentSince,
        String client,
        long silentDays,
        String closed) {
    private static final int LONG_SILENT = 14;
    private static final int MINUTES = 16;

    public static DeviceLine of(Device device, String user, Instant now) {
        return new DeviceLine(
                device.id(),
                device.sign(),
                user,
                SwedishTime.day(device.firstContact()).toString(),
                device.lastContact()
                        .atZone(SwedishTime.ZONE)
                        .toLocalDateTime()
                        .toString()
                        .substring(0, MINUTES)
                        .replace('T', ' '),
                device.unsent().map(Object::toString).orElse(""),
                device.unsentSince().map(SwedishTime::day).map(Object::toString).orElse(""),
                device.client().map(Object::toString).orElse(""),
                Duration.between(device.lastContact(), now).toDays(),
                device.revokedAt().map(SwedishTime::day).map(Object::toString).orElse(""));
    }

    /** Notes written on it may be waiting to be sent. */
    public boolean silent() {
        return closed.isEmpty() && silentDays >= LONG_SILENT;
    }

    /** It said that everything had come. */
    public boolean empty() {
        return unsent.equals("0");
    }

    /** Something lay on it that had not come. */
    public boolean leaves() {
        return !unsent.isEmpty() && !empty();
    }

    /** Leaves out who uses it. */
    @Override
    public String toString() {
        return "DeviceLine[" + id + "]";
    }
}
