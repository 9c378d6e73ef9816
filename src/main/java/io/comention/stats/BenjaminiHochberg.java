package io.comention.stats;

/**
 * The q of p-values: the least share of false discoveries at which a test would be one of them, q₍ᵢ₎ = min over j ≥ i
 * of tested · p₍ⱼ₎ / j, at most 1 (Benjamini and Hochberg 1995).
 *
 * <p>Tests that were made and are not listed have p = 1, as pairs never seen together do: they count in {@code tested},
 * rank last, and lower no q.
 *
 * <p>It goes down from the greatest p, so that a long list need not be in one place. Cut a list sorted by p, equal ones
 * in one part, into parts; the rank of a part's greatest p is the number of p-values in it and in the parts below. The
 * least of each part is {@link #q()} after one pass with {@code above} 1; a second pass, with {@code above} the least q
 * of all parts above it, gives the q of every p-value, the same as in one piece.
 */
public final class BenjaminiHochberg {
    private final long tested;
    private long rank;
    private double q;
    private double last = Double.POSITIVE_INFINITY;

    /**
     * From the greatest p of a list, or of a part of it, downwards.
     *
     * @param tested how many tests were made, listed or not
     * @param rank how many of the p-values are at most the greatest of this part
     * @param above the least q of greater p-values, 1 where there are none
     */
    public BenjaminiHochberg(long tested, long rank, double above) {
        if (rank < 0 || rank > tested || !(above >= 0 && above <= 1)) {
            throw new IllegalArgumentException("no rank among tests: rank " + rank + " of " + tested + ", q " + above);
        }
        this.tested = tested;
        this.rank = rank;
        this.q = above;
    }

    /** The q of the next smaller p, or of one equal to the last. */
    public double next(double p) {
        return next(p, 1);
    }

    /**
     * The q of the next smaller p, which {@code times} tests have: equal ones are ranked as the last of them.
     *
     * @throws IllegalArgumentException where p is no probability, greater than the last, or one more than ranks are
     *     left
     */
    public double next(double p, long times) {
        if (!(p >= 0 && p <= 1 && p <= last) || times < 1 || times > rank) {
            throw new IllegalArgumentException("not the next p: " + p + " after " + last + ", " + rank + " left");
        }
        q = Math.min(q, p * ((double) tested / rank)); // never below p
        rank -= times;
        last = p;
        return q;
    }

    /** The least q so far. */
    public double q() {
        return q;
    }

    /**
     * The q of p-values in ascending order.
     *
     * @param tested how many tests were made, at least as many as are listed; the others have p = 1
     */
    public static double[] q(double[] ascending, long tested) {
        BenjaminiHochberg down = new BenjaminiHochberg(tested, ascending.length, 1);
        double[] q = new double[ascending.length];
        for (int i = q.length - 1; i >= 0; i--) {
            q[i] = down.next(ascending[i]);
        }
        return q;
    }
}
