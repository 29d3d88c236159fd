package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import se.stegvis.shared.definition.LocalizedText;

/** A day has come, for example the one on which a provision becomes law. */
public record DatePassed(LocalDate date) implements Guard {

    @Override
    public String name() {
        return "date:" + date;
    }

    @Override
    public LocalizedText demand() {
        return LocalizedText.both(words -> words.sentence("demand.date", date));
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        return on.isBefore(date)
                ? List.of(new UnmetGuard(name(), LocalizedText.both(words -> words.sentence("missing.date", date))))
                : List.of();
    }
}
