package io.comention.stats;

/**
 * How strongly two things go together, from a 2×2 table: of n units, n_a hold the first, n_b the second and n_ab both.
 *
 * @param expected n_a · n_b / n
 * @param pmi pointwise mutual information, log₂ (Church and Hanks 1990); null where n_ab is 0
 * @param npmi PMI over −log₂(n_ab / n) (Bouma 2009): −1 where n_ab is 0, null where n_a or n_b is, or n_ab is n
 * @param logDice 14 + log₂(2 n_ab / (n_a + n_b)) (Rychlý 2008); null where n_ab is 0
 * @param g2 twice the log-likelihood ratio over all four cells, ln (Dunning 1993), with the sign of n_ab − expected
 * @param logOdds ln of the odds ratio with ½ added to each cell (Haldane 1956); null where one is in no unit or in all
 * @param logOddsInterval its 95 % interval; null where the log-odds are
 */
public record Association(
        double expected, Double pmi, Double npmi, Double logDice, double g2, Double logOdds, Interval logOddsInterval) {
    private static final double LN2 = StrictMath.log(2);

    /**
     * The units of the smallest table that holds such counts, for units that are more than one text: a story whose
     * articles name the two apart is in n_a and n_b and not in n_ab, and where there are few stories n is too small. Then
     * neither of the two is named in no story at all.
     */
    public static long leastTotal(long nAB, long nA, long nB, long n) {
        return Math.max(n, nA + nB - nAB);
    }

    /**
     * The measures of a table.
     *
     * @param n at least 1
     * @throws IllegalArgumentException where the four numbers are no 2×2 table
     */
    public static Association of(long nAB, long nA, long nB, long n) {
        FourCells cells = FourCells.of(nAB, nA, nB, n);
        long onlyA = cells.onlyA();
        long onlyB = cells.onlyB();
        long neither = cells.neither();
        double expected = (double) nA * nB / n;
        Double pmi = nAB == 0 ? null : log2((double) nAB / nA * n / nB);
        boolean varies = nA > 0 && nA < n && nB > 0 && nB < n;
        double logOdds = StrictMath.log((nAB + 0.5) / (onlyA + 0.5)) + StrictMath.log((neither + 0.5) / (onlyB + 0.5));
        double half =
                Interval.Z * Math.sqrt(1 / (nAB + 0.5) + 1 / (onlyA + 0.5) + 1 / (onlyB + 0.5) + 1 / (neither + 0.5));
        return new Association(
                expected,
                pmi,
                npmi(nAB, nA, nB, n, pmi),
                nAB == 0 ? null : 14 + log2(2.0 * nAB / ((double) nA + nB)),
                g2(nAB, onlyA, onlyB, neither, n) * (nAB < expected ? -1 : 1),
                varies ? Double.valueOf(logOdds) : null,
                varies ? new Interval(logOdds - half, logOdds + half) : null);
    }

    private static Double npmi(long nAB, long nA, long nB, long n, Double pmi) {
        if (nA == 0 || nB == 0 || nAB == n) {
            return null;
        }
        return nAB == 0 ? -1.0 : Double.valueOf(Math.min(1, pmi / log2((double) n / nAB)));
    }

    private static double g2(long both, long onlyA, long onlyB, long neither, long n) {
        double a = (double) both + onlyA;
        double b = (double) both + onlyB;
        double sum = cell(both, a * b / n)
                + cell(onlyA, a * (n - b) / n)
                + cell(onlyB, (n - a) * b / n)
                + cell(neither, (n - a) * (n - b) / n);
        return Math.max(0, 2 * sum);
    }

    private static double cell(long observed, double expected) {
        return observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
    }

    private static double log2(double x) {
        return StrictMath.log(x) / LN2;
    }
}
