package se.stegvis.mobile.paper;

import java.util.List;
import java.util.stream.Collectors;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;

/** Says before a paper is made which of its words it cannot show. */
final class UnprintableWords {
    /** Words to name before the rest is only counted. */
    private static final int MOST = 12;

    private UnprintableWords() {}

    /** @param words one at least */
    static Banner banner(List<String> words, Texts texts) {
        String some = words.stream().limit(MOST).collect(Collectors.joining(", "));
        String text = words.size() > MOST
                ? texts.get("paper.unprintable-more", some, words.size() - MOST)
                : texts.get("paper.unprintable-text", some);
        return new Banner(Tone.WARNING, texts.get("paper.unprintable"), text);
    }
}
