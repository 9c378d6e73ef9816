package io.comention.stats;

/** Parts of a log-likelihood that keep their precision where the count is large and near what is expected. */
final class Deviance {
    private static final int TABULATED = 16;
    private static final double HALF_LN_2PI = StrictMath.log(2 * Math.PI) / 2;
    private static final double[] SMALL = new double[TABULATED];

    static {
        double factorial = 1;
        for (int x = 1; x < TABULATED; x++) {
            factorial *= x;
            SMALL[x] = StrictMath.log(factorial) - x * StrictMath.log(x) + x;
        }
    }

    private Deviance() {}

    /**
     * x · ln(x / expected) + expected − x, never negative (Loader 2000: "Fast and accurate computation of binomial
     * probabilities").
     */
    static double of(double x, double expected) {
        if (x == 0) {
            return expected;
        }
        double difference = x - expected;
        if (Math.abs(difference) >= 0.1 * (x + expected)) {
            return x * StrictMath.log(x / expected) - difference;
        }
        double v = difference / (x + expected);
        double sum = difference * v;
        double power = 2 * x * v;
        for (int odd = 3; ; odd += 2) {
            power *= v * v;
            double next = sum + power / odd;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }

    /** ln(x!) − (x · ln x − x): Stirling's remainder, for whole x or those from 16. */
    static double factorialRemainder(double x) {
        if (x < TABULATED) {
            return SMALL[(int) x];
        }
        double square = x * x;
        double error = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / x;
        return HALF_LN_2PI + StrictMath.log(x) / 2 + error;
    }
}
