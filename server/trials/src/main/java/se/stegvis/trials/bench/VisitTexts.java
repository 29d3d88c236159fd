package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** Invented home visits, each change of about 1.1 KB as JSON; the same for the same seed but for their ids. */
final class VisitTexts implements Notes {
    private static final int OBSERVATIONS = 330;
    private static final int OTHER = 45;

    private final Random random;
    private final Sentences sentences;

    VisitTexts(long seed) {
        this.random = new Random(seed);
        this.sentences = new Sentences(random);
    }

    @Override
    public String source() {
        return "invented visits";
    }

    /** Spread as a caseworker's day would: a few per case, the cases in turn. */
    @Override
    public List<Change> fresh(int count, List<UUID> cases) {
        List<Change> visits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            visits.add(new Change(
                    UuidCreator.getTimeOrderedEpoch(),
                    UuidCreator.getTimeOrderedEpoch(),
                    Kind.HOME_VISIT.name(),
                    cases.get(i % cases.size()),
                    0,
                    visit(),
                    "2026-11-22T10:15:30+01:00",
                    Optional.empty()));
        }
        return visits;
    }

    private ObjectNode visit() {
        return Json.newObject()
                .put(CommonFields.STATUS.name(), "DRAFT")
                .put(HomeVisit.PURPOSE.name(), "PLANNED_FOLLOW_UP")
                .put(HomeVisit.ANNOUNCED.name(), random.nextBoolean())
                .put(HomeVisit.ENTRY.name(), "LET_IN")
                .put(HomeVisit.START.name(), time(9))
                .put(HomeVisit.END.name(), time(10))
                .put(HomeVisit.OBSERVATIONS.name(), sentences.text(OBSERVATIONS))
                .put(HomeVisit.CLIENT_SAYS.name(), sentences.text(OTHER))
                .put(HomeVisit.ASSESSMENT.name(), sentences.text(OTHER))
                .put(HomeVisit.NEXT_STEP.name(), sentences.text(OTHER));
    }

    private String time(int hour) {
        return String.format(
                Locale.ROOT, "2026-11-%02dT%02d:%02d:00+01:00", 1 + random.nextInt(28), hour, random.nextInt(60));
    }
}
