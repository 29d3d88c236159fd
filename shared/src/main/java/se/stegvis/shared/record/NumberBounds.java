package se.stegvis.shared.record;

import java.math.BigDecimal;
import java.util.Optional;

/** Limits of numbers. */
final class NumberBounds {
    /** Hours a week that activities may take (SoL 12:4a–f). */
    static final int WEEK = 40;

    private NumberBounds() {}

    /** A finding when the number is there and lies outside the limits, both inclusive. */
    static Optional<Finding> finding(String path, Optional<BigDecimal> number, int low, int high) {
        return number.filter(n -> n.compareTo(BigDecimal.valueOf(low)) < 0 || n.compareTo(BigDecimal.valueOf(high)) > 0)
                .map(outside -> Finding.of(path, "out-of-range", low, high));
    }

    static Optional<Finding> notNegative(String path, Optional<BigDecimal> number) {
        return number.filter(n -> n.signum() < 0).map(negative -> Finding.of(path, "below-nought"));
    }
}
