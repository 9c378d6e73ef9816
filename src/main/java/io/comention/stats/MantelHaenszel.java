package io.comention.stats;

/**
 * How strongly two things go together within the strata of a population, such as the months of a corpus, so that to
 * share an era is no association.
 *
 * @param expectedInPeriod Σ n_a,t · n_b,t / n_t: what is expected where nothing but time explains it
 * @param logOdds ln of the common odds ratio Σ(n_ab · neither / n) / Σ(only a · only b / n) (Mantel and Haenszel 1959);
 *     null where one of the sums is 0: never together, or never one without the other in a stratum that lets both
 * @param interval its 95 % interval (Robins, Breslow and Greenland 1986); null where the log-odds are
 */
public record MantelHaenszel(double expectedInPeriod, Double logOdds, Interval interval) {
    /** Adds strata up as they come; keeps no list of them. */
    public static final class Sums {
        private final double added;
        private double expected;
        private double together;
        private double apart;
        private double togetherAlike;
        private double crossed;
        private double apartUnlike;

        /** Of the cells as they are. */
        public Sums() {
            this(0);
        }

        /**
         * Of cells that are all greater by {@code added}, such as Haldane's ½, so that no sum is 0; only those of
         * strata that have both of the two, and neither of them everywhere.
         */
        public Sums(double added) {
            this.added = added;
        }

        /**
         * Adds a stratum: n units of which n_a hold the first, n_b the second and n_ab both. One without units, or
         * without either of the two, or with one of them everywhere, adds nothing to the odds.
         *
         * @throws IllegalArgumentException where the four numbers are no 2×2 table
         */
        public void add(long nAB, long nA, long nB, long n) {
            if (n == 0 && nAB == 0 && nA == 0 && nB == 0) {
                return;
            }
            FourCells cells = FourCells.of(nAB, nA, nB, n);
            if (nA == 0 || nB == 0) {
                return;
            }
            expected += nA * (double) nB / n;
            if (nA == n || nB == n) {
                return; // of whose cells two are 0: what is added to them would be all that is said
            }
            double total = n + 4 * added;
            double both = cells.both() + added;
            double onlyA = cells.onlyA() + added;
            double onlyB = cells.onlyB() + added;
            double neither = cells.neither() + added;
            double r = both * neither / total;
            double s = onlyA * onlyB / total;
            double alike = (both + neither) / total;
            double unlike = (onlyA + onlyB) / total;
            together += r;
            apart += s;
            togetherAlike += alike * r;
            crossed += alike * s + unlike * r;
            apartUnlike += unlike * s;
        }

        /** What the strata so far say together. */
        public MantelHaenszel result() {
            if (together == 0 || apart == 0) {
                return new MantelHaenszel(expected, null, null);
            }
            double logOdds = StrictMath.log(together) - StrictMath.log(apart);
            double variance = togetherAlike / together / together / 2
                    + crossed / together / apart / 2
                    + apartUnlike / apart / apart / 2;
            double half = Interval.Z * Math.sqrt(variance);
            return new MantelHaenszel(expected, logOdds, new Interval(logOdds - half, logOdds + half));
        }
    }
}
