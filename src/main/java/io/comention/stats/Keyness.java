package io.comention.stats;

/**
 * How much more a term belongs to one set of texts than to another.
 *
 * @param g2 twice the log-likelihood ratio over all four cells, ln (Dunning 1993), negative where the term is rarer
 *     here than there
 * @param logRatio log₂ of the ratio of its shares, with ½ added to both counts so that it is finite (Hardie 2014)
 */
public record Keyness(double g2, double logRatio) {
    /** The 99.9 % quantile of χ² with one degree of freedom: what chance alone exceeds once in a thousand tests. */
    public static final double LEAST_G2 = 10.83;

    private static final double LN2 = StrictMath.log(2);

    /**
     * A term that {@code count} of {@code total} tokens or articles here have, and {@code otherCount} of {@code
     * otherTotal} there.
     *
     * @param total at least 1
     * @param otherTotal at least 1; no text may be in both
     */
    public static Keyness of(long count, long total, long otherCount, long otherTotal) {
        if (total < 1 || otherTotal < 1) {
            throw new IllegalArgumentException("nothing to compare: " + total + " and " + otherTotal);
        }
        double g2 = Association.of(count, total, count + otherCount, total + otherTotal)
                .g2();
        double ratio = (count + 0.5) / (otherCount + 0.5) * ((double) otherTotal / total);
        return new Keyness(g2, StrictMath.log(ratio) / LN2);
    }
}
