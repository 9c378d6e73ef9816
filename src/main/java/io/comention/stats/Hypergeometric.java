package io.comention.stats;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * How likely chance alone is to put two things together at least so often: the upper tail of the hypergeometric
 * distribution, which is Fisher's exact test, one-sided (Fisher 1935).
 *
 * @param p P(X ≥ n_ab); 0 where it is below the smallest double
 * @param log10P its decimal logarithm, also of such
 */
public record Hypergeometric(double p, double log10P) {
    private static final double LN10 = StrictMath.log(10);
    /** More terms than these are integrated, not added. */
    private static final int MOST_TERMS = 10_000;
    /** Where what is left of a tail, e to the minus this, is nothing. */
    private static final double NEGLIGIBLE = 36;

    private static final int PANELS = 8;
    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(20);

    /**
     * The probability that n_a and n_b of n units drawn at random share n_ab or more. Exact to about ten digits for n
     * up to 10¹², in at most ten thousand steps.
     *
     * @param n at least 1
     * @throws IllegalArgumentException where the four numbers are no 2×2 table
     */
    public static Hypergeometric upperTail(long nAB, long nA, long nB, long n) {
        FourCells cells = FourCells.of(nAB, nA, nB, n);
        double both = cells.both();
        double onlyA = cells.onlyA();
        double onlyB = cells.onlyB();
        double neither = cells.neither();
        if (both == 0 || neither == 0) {
            return new Hypergeometric(1, 0); // fewer is not possible
        }
        double log = both * neither > onlyA * onlyB ? logTail(both, onlyA, onlyB, neither) : 0;
        if (log < -0.1) {
            return new Hypergeometric(StrictMath.exp(log), log / LN10);
        }
        // Here the other tail is the small one, and its complement exact near 1; n_a − X is hypergeometric too.
        double fewer = StrictMath.exp(logTail(onlyA + 1, both - 1, neither - 1, onlyB + 1));
        return new Hypergeometric(1 - fewer, StrictMath.log1p(-fewer) / LN10);
    }

    /** ln P(X ≥ a) of the table with cells a, b, c and d, where a is above its mean. */
    private static double logTail(double a, double b, double c, double d) {
        double ratio = b * c / ((a + 1) * (d + 1));
        double terms = Math.min(NEGLIGIBLE / (1 - ratio), 9 / Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
        double relative = terms <= MOST_TERMS ? added(a, b, c, d) : integrated(a, b, c, d, terms);
        return Math.min(0, logMass(a, b, c, d) + StrictMath.log(relative));
    }

    /** The tail over its first term, by the ratio of each term to the one before; these fall. */
    private static double added(double a, double b, double c, double d) {
        double sum = 1;
        double term = 1;
        for (int i = 0; ; i++) {
            double ratio = (b - i) * (c - i) / ((a + 1 + i) * (d + 1 + i));
            term *= ratio;
            sum += term;
            if (term * ratio <= 1e-15 * (1 - ratio) * sum) {
                return sum;
            }
        }
    }

    /**
     * The tail over its first term, by the formula of Euler and Maclaurin: used where neighbouring terms are equal to
     * less than a hundredth and every cell is above a million, so that its third term is below 10⁻⁹ of the tail.
     */
    private static double integrated(double a, double b, double c, double d, double length) {
        double first = logMass(a, b, c, d);
        double half = length / PANELS / 2;
        double integral = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = (2 * panel + 1) * half;
            for (int i = 0; i < LEGENDRE.getNumberOfPoints(); i++) {
                double x = middle + half * LEGENDRE.getPoint(i);
                integral += LEGENDRE.getWeight(i) * half * StrictMath.exp(logMass(a + x, b - x, c - x, d + x) - first);
            }
        }
        double slope = StrictMath.log(b / a * (c / d));
        return integral + 0.5 - slope / 12;
    }

    /** ln of the probability of a table, as deviances from what is expected and Stirling's remainders. */
    private static double logMass(double a, double b, double c, double d) {
        double rowA = a + b;
        double notA = c + d;
        double rowB = a + c;
        double notB = b + d;
        double n = rowA + notA;
        double deviance = Deviance.of(a, rowA * rowB / n)
                + Deviance.of(b, rowA * notB / n)
                + Deviance.of(c, notA * rowB / n)
                + Deviance.of(d, notA * notB / n);
        double margins = Deviance.factorialRemainder(rowA)
                + Deviance.factorialRemainder(notA)
                + Deviance.factorialRemainder(rowB)
                + Deviance.factorialRemainder(notB)
                - Deviance.factorialRemainder(n);
        double cells = Deviance.factorialRemainder(a)
                + Deviance.factorialRemainder(b)
                + Deviance.factorialRemainder(c)
                + Deviance.factorialRemainder(d);
        return margins - cells - deviance;
    }
}
