package se.stegvis.server.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The invented municipality of the year as plain facts, for the script that lives it and the walk that judges it. */
final class YearModel {
    final List<ModelCase> modelCases = new ArrayList<>();
    final List<ModelAbsence> absences = new ArrayList<>();
    final Set<UUID> left = new TreeSet<>();
    UUID lead;

    record ModelAbsence(UUID who, UUID cover, LocalDate first, LocalDate last) {}

    static final class ModelCase {
        final UUID id = UUID.randomUUID();
        UUID responsible;
        LocalDate opened;
        LocalDate assistanceSince;
        LocalDate closed;
        final List<Date> dates = new ArrayList<>();
        final List<Consent> consents = new ArrayList<>();
        final List<Assignment> assignments = new ArrayList<>();
    }

    /** A signed visit with a follow-up date. */
    static final class Date {
        final UUID record = UUID.randomUUID();
        final LocalDate first;
        LocalDate due;
        LocalDate knownOn;
        LocalDate settledOn;
        final Map<String, String> outcomes = new TreeMap<>();

        Date(LocalDate due, LocalDate knownOn) {
            this.first = due;
            this.due = due;
            this.knownOn = knownOn;
        }
    }

    static final class Consent {
        final UUID record = UUID.randomUUID();
        final LocalDate from;
        final LocalDate ends;
        LocalDate withdrawn;

        Consent(LocalDate from, LocalDate ends) {
            this.from = from;
            this.ends = ends;
        }
    }

    static final class Assignment {
        final UUID record = UUID.randomUUID();
        final LocalDate sent;
        boolean answered;

        Assignment(LocalDate sent) {
            this.sent = sent;
        }
    }
}
