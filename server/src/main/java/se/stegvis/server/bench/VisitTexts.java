package se.stegvis.server.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** Invented home visits of about 1 KB, the same for the same seed but for their ids. */
final class VisitTexts {
    private static final int OBSERVATIONS = 520;
    private static final int OTHER = 110;
    private static final String VOWELS = "aeiouyåäö";
    private static final String CONSONANTS = "bdfghjklmnprstv";
    private static final int WORDS = 3000;

    private final Random random;
    private final List<String> words = new ArrayList<>();

    VisitTexts(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            words.add(word());
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())))
                    .append(random.nextInt(3) == 0 ? CONSONANTS.charAt(random.nextInt(CONSONANTS.length())) : "");
        }
        return word.toString();
    }

    /** New visits spread over the cases as a caseworker's day would: a few per case, the cases in turn. */
    List<Change> visits(int count, List<UUID> cases) {
        List<Change> visits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            visits.add(new Change(
                    UuidCreator.getTimeOrderedEpoch(),
                    UuidCreator.getTimeOrderedEpoch(),
                    "HOME_VISIT",
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
                .put("status", "DRAFT")
                .put("purpose", "PLANNED_FOLLOW_UP")
                .put("announced", random.nextBoolean())
                .put("entry", "LET_IN")
                .put("start", "2026-11-22T10:15:30+01:00")
                .put("end", "2026-11-22T11:15:30+01:00")
                .put("observations", text(OBSERVATIONS))
                .put("clientSays", text(OTHER))
                .put("assessment", text(OTHER))
                .put("nextStep", text(OTHER));
    }

    /** Few words often and many seldom, as in a language. */
    private String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            double often = random.nextDouble();
            text.append(words.get((int) (often * often * often * WORDS))).append(' ');
        }
        return text.append('.').toString();
    }
}
