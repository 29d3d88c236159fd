package se.stegvis.server.web.readlog;

import java.util.Arrays;
import java.util.Set;

/** In which way a case was read, by the machine words of the audit log. */
public enum ReadingWay {
    PAGE("case page", "hand over", "history"),
    LIST("list"),
    EXPORT("export"),
    EMERGENCY("emergency"),
    TABLET("pulled"),
    REMINDERS("reminders"),
    CALENDAR("calendar"),
    LATE("quarantine"),
    OTHER;

    private final Set<String> words;

    ReadingWay(String... words) {
        this.words = Set.of(words);
    }

    static ReadingWay of(String word) {
        return Arrays.stream(values())
                .filter(how -> how.words.contains(word))
                .findFirst()
                .orElse(OTHER);
    }
}
