package se.stegvis.shared.record;

/**
 * Procrustes alignment of two inks: translation, rotation and scale that lay the one upon the other with the least
 * squared distance between points at even shares of both, computed over complex numbers.
 */
final class ProcrustesAlignment {
    /** Points of each ink that are laid upon each other. */
    private static final int POINTS = 128;

    private final double[][] even;
    private final double[] middle;

    /** @param even points at even steps along the ink, two at least */
    ProcrustesAlignment(double[][] even) {
        this.even = even;
        double[] sum = new double[2];
        for (int i = 0; i < POINTS; i++) {
            double[] point = at(i);
            sum[0] += point[0] / POINTS;
            sum[1] += point[1] / POINTS;
        }
        this.middle = sum;
    }

    /** All of its points, laid upon the other ink. */
    double[][] alignedTo(ProcrustesAlignment other) {
        double across = 0;
        double down = 0;
        double square = 0;
        for (int i = 0; i < POINTS; i++) {
            double[] one = fromMiddle(at(i));
            double[] two = other.fromMiddle(other.at(i));
            across += one[0] * two[0] + one[1] * two[1];
            down += one[0] * two[1] - one[1] * two[0];
            square += one[0] * one[0] + one[1] * one[1];
        }
        double[][] laid = new double[even.length][];
        for (int i = 0; i < even.length; i++) {
            double[] one = fromMiddle(even[i]);
            laid[i] = new double[] {
                (one[0] * across - one[1] * down) / square + other.middle[0],
                (one[0] * down + one[1] * across) / square + other.middle[1]
            };
        }
        return laid;
    }

    private double[] fromMiddle(double[] point) {
        return new double[] {point[0] - middle[0], point[1] - middle[1]};
    }

    private double[] at(int share) {
        return even[(int) Math.round(share * (even.length - 1.0) / (POINTS - 1))];
    }
}
