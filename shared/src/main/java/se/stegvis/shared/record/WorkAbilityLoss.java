package se.stegvis.shared.record;

import java.util.Arrays;
import java.util.Optional;

/** How much work ability is reduced by illness, in the steps of sickness compensation. On the wire the per cent, as text. */
public enum WorkAbilityLoss {
    QUARTER("25"),
    HALF("50"),
    THREE_QUARTERS("75"),
    WHOLE("100");

    private final String perCent;

    WorkAbilityLoss(String perCent) {
        this.perCent = perCent;
    }

    public String perCent() {
        return perCent;
    }

    /** The step of that per cent; empty when there is none. */
    public static Optional<WorkAbilityLoss> read(String perCent) {
        return Arrays.stream(values())
                .filter(step -> step.perCent.equals(perCent))
                .findFirst();
    }
}
