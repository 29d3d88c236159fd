package se.stegvis.shared.need;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** Reads a key; one source writes R1–R3 for RH1–RH3, which is accepted but never printed. */
    public static Optional<NeedGroup> read(String written) {
        if (written == null) {
            return Optional.empty();
        }
        String key = written.strip().toUpperCase(Locale.ROOT);
        String full = key.matches("R[1-3]") ? "RH" + key.charAt(1) : key;
        return Arrays.stream(values())
                .filter(group -> group.name().equals(full))
                .findFirst();
    }
}
