package se.stegvis.shared.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name as it is searched, made ready once, so that a keystroke only compares. The same reading of what is stored and
 * of what is typed: words end at white space, hyphens, apostrophes and all else that is no letter, number or accent,
 * and a hyphenated name is also one word without its hyphen.
 */
public final class SearchText {
    /** How well what was typed fits; hits of the first come before those of the second. */
    public enum Match {
        /** Each word begins a word of the name, letter for letter. */
        EXACT,
        /** Each word does by its base letters: {@code andre} for André. Never {@code asa} for Åsa. */
        BY_BASE_LETTERS,
        NONE
    }

    private static final Pattern BETWEEN_CHUNKS = Pattern.compile("[\\p{IsWhite_Space},;]+");

    /** Modifier letters that people use for an apostrophe (ʼ, ʻ, ʾ, ʿ, ˈ) are letters to Unicode. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+|[\\u02B9-\\u02C1\\u02C8]+");

    private static final Pattern BESIDE_DIGITS = Pattern.compile("[\\p{Pd}\\u2212+\\p{IsWhite_Space}\\p{Cf}\\p{Cc}]");

    private static final Pattern NO_LETTER_OR_NUMBER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Longer names are found by their first words. */
    private static final int INDEXED = 8;

    private record Word(String exact, List<String> bases) {
        static Word of(String exact) {
            return new Word(exact, List.of(LetterFolding.base(exact), LetterFolding.bySound(exact)));
        }

        boolean beginsExactly(Word name) {
            return name.exact.startsWith(exact);
        }

        boolean begins(Word name) {
            return bases.stream().anyMatch(typed -> name.bases.stream().anyMatch(base -> base.startsWith(typed)));
        }

        boolean isSameAs(Word name) {
            return bases.stream().anyMatch(name.bases::contains);
        }

        List<String> with(Word other) {
            return bases.stream()
                    .flatMap(one ->
                            other.bases.stream().map(two -> one.compareTo(two) < 0 ? one + " " + two : two + " " + one))
                    .distinct()
                    .toList();
        }

        /** Leaves out the word, which is of a name. */
        @Override
        public String toString() {
            return "Word[hidden]";
        }
    }

    private final List<Word> words;

    private SearchText(List<Word> words) {
        this.words = words;
    }

    /** A stored name. */
    public static SearchText of(String stored) {
        return new SearchText(chunks(stored)
                .flatMap(chunk -> withJoined(parts(chunk)).stream())
                .map(Word::of)
                .toList());
    }

    /** The text that a person typed to find a name. */
    public static SearchText typed(String typed) {
        return new SearchText(chunks(typed)
                .flatMap(chunk -> parts(chunk).stream())
                .map(Word::of)
                .toList());
    }

    /** True when there is no word in it. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** How well this name fits what was typed; {@link Match#NONE} when nothing was. */
    public Match match(SearchText typed) {
        if (typed.isEmpty()) {
            return Match.NONE;
        }
        if (typed.words.stream().allMatch(one -> words.stream().anyMatch(one::beginsExactly))) {
            return Match.EXACT;
        }
        return typed.words.stream().allMatch(one -> words.stream().anyMatch(one::begins))
                ? Match.BY_BASE_LETTERS
                : Match.NONE;
    }

    /**
     * True when each word that was typed is a whole word of the name, by base letters or by sound; never when nothing
     * was typed.
     */
    public boolean hasWhole(SearchText typed) {
        return !typed.isEmpty()
                && typed.words.stream().allMatch(one -> words.stream().anyMatch(one::isSameAs));
    }

    /**
     * Each two words of the name, by base letters and by sound, with a space between and in order of their letters; a
     * name of one word is that word. An index over these finds a name by two whole words of it, and shows by no entry
     * how common a single name is. At most {@value #INDEXED} words of a name count.
     */
    public Set<String> pairs() {
        List<Word> counted = words.stream().distinct().limit(INDEXED).toList();
        if (counted.size() == 1) {
            return new TreeSet<>(counted.get(0).bases);
        }
        Set<String> pairs = new TreeSet<>();
        for (int first = 0; first < counted.size(); first++) {
            for (int second = first + 1; second < counted.size(); second++) {
                pairs.addAll(counted.get(first).with(counted.get(second)));
            }
        }
        return pairs;
    }

    /** The pairs by which a typed name is looked for: those of its first two words, all spellings of them. */
    public Set<String> firstPairs() {
        return new SearchText(words.stream().distinct().limit(2).toList()).pairs();
    }

    /** The words of a text by their base letters, each once; for {@link FoldedText}. */
    public static List<String> words(String typed) {
        return chunks(typed)
                .flatMap(chunk -> parts(chunk).stream())
                .map(LetterFolding::base)
                .distinct()
                .toList();
    }

    /**
     * The number without hyphens, plus signs, spaces and signs that cannot be seen, in digits 0 to 9 and capital
     * letters; empty when there is none. For numbers of persons and cases, however they were pasted.
     */
    public static Optional<String> number(String typed) {
        String signs = TypedNumber.digits(BESIDE_DIGITS.matcher(typed).replaceAll(""));
        return signs.isEmpty() ? Optional.empty() : Optional.of(signs.toUpperCase(Locale.ROOT));
    }

    /**
     * The letters of a number, in capitals and by their compatible forms, and its digits as 0 to 9: whichever hyphens,
     * points and spaces it was grouped by.
     */
    public static String lettersAndDigits(String typed) {
        String compatible = Normalizer2.getNFKCInstance().normalize(typed);
        return NO_LETTER_OR_NUMBER
                .matcher(TypedNumber.digits(compatible))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    private static Stream<String> chunks(String text) {
        return Arrays.stream(BETWEEN_CHUNKS.split(text));
    }

    /** Split before folding too: a lone accent, typed for an apostrophe, folds into a space and an accent. */
    private static List<String> parts(String chunk) {
        return Arrays.stream(BETWEEN_WORDS.split(chunk))
                .flatMap(part -> Arrays.stream(BETWEEN_WORDS.split(LetterFolding.exact(part))))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> withJoined(List<String> parts) {
        if (parts.size() < 2) {
            return parts;
        }
        List<String> all = new ArrayList<>(parts);
        all.add(String.join("", parts));
        return all;
    }

    /** Leaves out whose name it is. */
    @Override
    public String toString() {
        return "SearchText[" + words.size() + " words]";
    }
}
