package se.stegvis.shared.need;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.stegvis.shared.text.VisibleText;

/** Need groups (behovsgrupper) of Instrument X / MIX, set together with the client between part II and part III. */
public enum NeedGroup {
    /** No need of interventions from social services. */
    AM1,
    /** Some support, shorter labour-market interventions. */
    AM2,
    /** Extensive and coordinated support. */
    AM3,
    /** Rehabilitation need: addiction. */
    RH1,
    /** Rehabilitation need: mental disability. */
    RH2,
    /** Rehabilitation need: physical obstacle to work. */
    RH3,
    /** Not yet possible to say: leads to the consultation forum. */
    UNCLEAR;

    /** How one source writes some of the keys: accepted, never kept or printed. */
    public static final Map<String, String> ALIASES = Map.of("R1", "RH1", "R2", "RH2", "R3", "RH3");

    /** Reads a key or one of its {@link #ALIASES}. */
    public static Optional<NeedGroup> read(String written) {
        if (written == null) {
            return Optional.empty();
        }
        String key = VisibleText.trimmed(written).toUpperCase(Locale.ROOT);
        String full = ALIASES.getOrDefault(key, key);
        return Arrays.stream(values())
                .filter(group -> group.name().equals(full))
                .findFirst();
    }
}
