package se.stegvis.shared.text;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a password is among those that are guessed first: the common ones of the world, Swedish words, and what is known of
 * the person, with sequences, years and repetitions around them (NIST SP 800-63B 5.1.1.2; no rule about kinds of signs).
 */
public final class PasswordStrength {
    /** Above what zxcvbn gives three common words in a row (10^8); at half a second each, years of one core. */
    private static final double ENOUGH_GUESSES = 2e8;

    /** Characters beyond make no password weaker, and the estimate slower. */
    private static final int LOOKED_AT = 100;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern PARTS = Pattern.compile("[\\s@._-]+");
    /** As in the user name {@code handlaggare1}, around which another number is guessed. */
    private static final Pattern NUMBERS = Pattern.compile("\\P{L}+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Zxcvbn ESTIMATE = new Zxcvbn();
    private static final List<String> SWEDISH = swedish();

    private PasswordStrength() {}

    /**
     * @param typed of any length
     * @param known words about the person: user name, name, municipality
     */
    public static boolean isGuessable(CharSequence typed, Collection<String> known) {
        Set<String> words = new LinkedHashSet<>();
        for (String one : known) {
            String lower = one.toLowerCase(Locale.ROOT);
            Stream.concat(PARTS.splitAsStream(lower), NUMBERS.splitAsStream(lower))
                    .filter(word -> word.length() > 1)
                    .forEach(words::add);
        }
        List<String> own = List.copyOf(words);
        words.addAll(SWEDISH);
        String looked =
                typed.subSequence(0, Math.min(typed.length(), LOOKED_AT)).toString();
        String plain = SIGNS.matcher(looked).replaceAll("");
        // A stop at the end or a hyphen within is guessed at once; a password of signs is what it is.
        List<String> ranked = List.copyOf(words);
        return fewGuesses(looked, ranked)
                || plain.length() * 2 > looked.length()
                        && (fewGuesses(plain, ranked) || isOwnWordWithMarks(plain, own, ranked));
    }

    /** A municipality's slug has no å, ä and ö; whoever lives there types them. */
    private static boolean isOwnWordWithMarks(String plain, List<String> own, List<String> ranked) {
        String bare = withoutMarks(plain.toLowerCase(Locale.ROOT));
        return own.stream().anyMatch(bare::contains) && fewGuesses(bare, ranked);
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean fewGuesses(String typed, List<String> words) {
        return ESTIMATE.measure(typed, words).getGuesses() < ENOUGH_GUESSES;
    }

    private static List<String> swedish() {
        try (InputStream in = PasswordStrength.class.getResourceAsStream("password-words.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            // The library's years end with 2019.
            return Stream.concat(
                            IntStream.range(2020, 2040).mapToObj(String::valueOf),
                            reader.lines().filter(line -> !line.startsWith("#")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("password-words.txt cannot be read", broken);
        }
    }
}
