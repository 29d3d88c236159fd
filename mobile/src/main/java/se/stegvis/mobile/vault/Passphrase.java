package se.stegvis.mobile.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.text.Password;
import se.stegvis.shared.text.PasswordStrength;

/**
 * The passphrase that a person typed to open the store. Kept as bytes that {@link #close()} overwrites, in the one
 * spelling of {@link Password}, because keyboards differ.
 */
public final class Passphrase implements AutoCloseable {

    /** Fewest characters of a chosen passphrase (a short code falls to guessing within seconds). */
    public static final int SHORTEST = 10;

    private final int characters;
    private final boolean oneCharacter;
    private final byte[] utf8;
    private final Optional<Passphrase> former;

    /** @param typed is copied; the caller overwrites it */
    public Passphrase(char[] typed) {
        this(CharBuffer.wrap(typed));
    }

    private Passphrase(CharSequence typed) {
        this(Password.isCanonical(typed) ? typed : Password.canonical(typed.toString()), formerOf(typed));
    }

    private Passphrase(CharSequence same, Optional<Passphrase> former) {
        this.former = former;
        this.characters = Character.codePointCount(same, 0, same.length());
        this.oneCharacter = same.codePoints().distinct().count() <= 1;
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(same));
        this.utf8 = Arrays.copyOfRange(encoded.array(), 0, encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
    }

    private static Optional<Passphrase> formerOf(CharSequence typed) {
        if (Password.isCanonical(typed)) {
            return Optional.empty();
        }
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return Password.isCanonical(composed)
                ? Optional.empty()
                : Optional.of(new Passphrase(composed, Optional.empty()));
    }

    /** The findings that need no knowledge about the person. */
    public Set<PassphraseFinding> findings() {
        return findings(List.of());
    }

    /**
     * Everything that forbids choosing this passphrase; empty when it may be chosen.
     *
     * @param known words about the person: login, name, municipality
     */
    public Set<PassphraseFinding> findings(Collection<String> known) {
        Set<PassphraseFinding> findings = EnumSet.noneOf(PassphraseFinding.class);
        if (characters < SHORTEST) {
            findings.add(PassphraseFinding.TOO_SHORT);
        }
        if (characters > 0 && oneCharacter) {
            findings.add(PassphraseFinding.ONE_CHARACTER);
        }
        if (findings.isEmpty() && isGuessable(known)) {
            findings.add(PassphraseFinding.GUESSABLE);
        }
        return findings;
    }

    private boolean isGuessable(Collection<String> known) {
        return PasswordStrength.isGuessable(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8)), known);
    }

    /** The bytes themselves, not a copy: gone after {@link #close()}. */
    byte[] utf8() {
        return utf8;
    }

    /** The spelling of stores that kept kinds of space apart (decision 134); empty when it is the same. */
    Optional<Passphrase> former() {
        return former;
    }

    @Override
    public void close() {
        former.ifPresent(Passphrase::close);
        Arrays.fill(utf8, (byte) 0);
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
