package se.stegvis.server.mail;

import java.time.LocalDate;

/**
 * The content of a reminder mail: how many follow-ups, never whose.
 *
 * @param day the day it is counted for
 * @param overdue follow-ups that are late
 * @param today due on that day
 * @param coming due later
 * @param informed late ones that others are responsible for
 */
public record Digest(LocalDate day, int overdue, int today, int coming, int informed) {

    public boolean isEmpty() {
        return overdue + today + coming + informed == 0;
    }
}
