package se.stegvis.server.web.worklist;

import java.time.LocalDate;

/** The range of due days of a list of follow-ups. */
public enum DueRange {
    OVERDUE {
        @Override
        public boolean holds(LocalDate due, Week week) {
            return due.isBefore(week.today());
        }
    },
    TODAY {
        @Override
        public boolean holds(LocalDate due, Week week) {
            return due.equals(week.today());
        }
    },
    /** After today, until Sunday. */
    WEEK {
        @Override
        public boolean holds(LocalDate due, Week week) {
            return due.isAfter(week.today()) && !due.isAfter(week.sunday());
        }
    },
    /** Passed its day in the last seven and waits still; what was put off in them is found beside these. */
    SLIPPED {
        @Override
        public boolean holds(LocalDate due, Week week) {
            return due.isBefore(week.today()) && !due.isBefore(week.slippedSince());
        }
    },
    LATER {
        @Override
        public boolean holds(LocalDate due, Week week) {
            return due.isAfter(week.sunday());
        }
    },
    ALL {
        @Override
        public boolean holds(LocalDate due, Week week) {
            return true;
        }
    };

    public abstract boolean holds(LocalDate due, Week week);
}
