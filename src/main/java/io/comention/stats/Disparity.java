package io.comention.stats;

/**
 * Which edges of a weighted network stand out at their own ends, large and small (Serrano, Boguñá and Vespignani 2009).
 */
public final class Disparity {
    private Disparity() {}

    /**
     * The probability that an edge is so heavy where a vertex spreads its strength over its edges at random: (1 −
     * weight / strength)^(degree − 1); 1 at a vertex with one edge, of which nothing can be said.
     *
     * @param weight of the edge, at least 1 as all are
     * @param strength of the vertex: the sum of the weights of its edges
     * @param degree of the vertex: their number
     */
    public static double p(long weight, long strength, long degree) {
        if (weight < 1 || degree < 1 || strength - weight < degree - 1 || (degree == 1 && strength != weight)) {
            throw new IllegalArgumentException(
                    "no edge: weight " + weight + ", strength " + strength + ", degree " + degree);
        }
        return degree == 1 ? 1 : StrictMath.exp((degree - 1) * StrictMath.log1p(-(double) weight / strength));
    }

    /** The smaller of both ends: an edge stays when it stands out at one of them. */
    public static double p(long weight, long strengthA, long degreeA, long strengthB, long degreeB) {
        return Math.min(p(weight, strengthA, degreeA), p(weight, strengthB, degreeB));
    }
}
