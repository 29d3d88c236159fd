package se.stegvis.server.web.readlog;

import java.util.Arrays;
import java.util.Set;

/** The channel by which a case was read, by the machine words of the audit log. */
public enum ReadChannel {
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

    ReadChannel(String... words) {
        this.words = Set.of(words);
    }

    static ReadChannel of(String word) {
        return Arrays.stream(values())
                .filter(how -> how.words.contains(word))
                .findFirst()
                .orElse(OTHER);
    }
}
