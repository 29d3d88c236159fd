package se.stegvis.trials.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;

/** Invented sentences of Swedish-looking words, a few words often and many seldom, so that they compress like notes. */
final class Sentences {
    private static final double SMALL_WORDS = 0.38;
    private static final double SKEW = 1.7;
    private static final String ENDS = "...?!";

    private final Random random;
    private final List<String> small;
    private final List<String> words;

    Sentences(Random random) {
        this.random = random;
        ResourceBundle parts = ResourceBundle.getBundle("se.stegvis.trials.bench.words", Locale.ROOT);
        this.small = List.of(parts.getString("small").split(" "));
        this.words = words(
                List.of(parts.getString("stems").split(" ")),
                List.of(parts.getString("endings").split(" ")));
    }

    private List<String> words(List<String> stems, List<String> endings) {
        Set<String> all = new LinkedHashSet<>();
        for (String stem : stems) {
            all.add(stem);
            for (int forms = 3 + random.nextInt(6); forms > 0; forms--) {
                all.add(stem + endings.get(random.nextInt(endings.size())));
            }
        }
        List<String> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** Whole sentences, at least so many characters. */
    String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(text.isEmpty() ? "" : " ").append(sentence());
        }
        return text.toString();
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder(word());
        for (int more = 5 + random.nextInt(11); more > 0; more--) {
            sentence.append(' ').append(word());
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append(ENDS.charAt(random.nextInt(ENDS.length()))).toString();
    }

    private String word() {
        return random.nextDouble() < SMALL_WORDS
                ? small.get(random.nextInt(small.size()))
                : words.get((int) (words.size() * Math.pow(random.nextDouble(), SKEW)));
    }
}
