package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {
    private static final long[][] STRATA = {
        {5, 20, 30, 100}, {2, 40, 10, 250}, {0, 7, 9, 80}, {8, 25, 12, 60}, {1, 3, 90, 400}
    };

    /** Expected values from statsmodels' StratifiedTable. */
    @Test
    void pooledOddsAreThoseOfStatsmodels() {
        MantelHaenszel found = of(STRATA);
        assertThat(found.expectedInPeriod()).isCloseTo(14.0625, within(1e-12));
        assertThat(found.logOdds()).isCloseTo(0.23448586210148548, within(1e-12));
        assertThat(found.interval().low()).isCloseTo(-0.4363576188332151, within(1e-12));
        assertThat(found.interval().high()).isCloseTo(0.9053293430361861, within(1e-12));
    }

    /** Expected values from statsmodels' StratifiedTable. */
    @Test
    void oneStratumIsItsOwnOddsRatio() {
        MantelHaenszel found = of(new long[][] {{10, 30, 40, 1000}});
        assertThat(found.logOdds()).isCloseTo(Math.log(10.0 * 940 / (20 * 30)), within(1e-12));
        assertThat(found.interval().low()).isCloseTo(1.9098975591475091, within(1e-12));
        assertThat(found.interval().high()).isCloseTo(3.5931730669363886, within(1e-12));
    }

    @Test
    void strataWithoutUnitsOrWithoutOneOfTheTwoAddNothing() {
        MantelHaenszel.Sums sums = new MantelHaenszel.Sums();
        sums.add(0, 0, 0, 0);
        for (long[] stratum : STRATA) {
            sums.add(stratum[0], stratum[1], stratum[2], stratum[3]);
            sums.add(0, 0, 17, 90);
            sums.add(0, 12, 0, 90);
        }
        assertThat(sums.result()).isEqualTo(of(STRATA));
    }

    @Test
    void nothingIsSaidWithoutBothKindsOfEvidence() {
        MantelHaenszel never = of(new long[][] {{0, 10, 10, 100}, {0, 5, 6, 50}});
        assertThat(never.expectedInPeriod()).isCloseTo(1.6, within(1e-12));
        assertThat(never.logOdds()).isNull();
        assertThat(never.interval()).isNull();
        assertThat(of(new long[][] {{10, 10, 12, 100}, {3, 6, 3, 50}}).logOdds())
                .isNull();
        assertThat(of(new long[][] {}).logOdds()).isNull();
        assertThat(of(new long[][] {}).expectedInPeriod()).isZero();
    }

    /** Expected value: log-odds of the one stratum with ½ in each cell. */
    @Test
    void halfAUnitInEachCellMakesItFinite() {
        MantelHaenszel.Sums sums = new MantelHaenszel.Sums(0.5);
        sums.add(8, 8, 8, 100);
        sums.add(0, 0, 5, 100);
        Association alone = Association.of(8, 8, 8, 100);
        assertThat(sums.result().logOdds()).isCloseTo(alone.logOdds(), within(1e-12));
        assertThat(sums.result().interval().low())
                .isCloseTo(alone.logOddsInterval().low(), within(1e-12));
        assertThat(sums.result().expectedInPeriod()).isCloseTo(0.64, within(1e-12));
    }

    @Test
    void numbersThatAreNoTableAreRefused() {
        MantelHaenszel.Sums sums = new MantelHaenszel.Sums();
        assertThatThrownBy(() -> sums.add(0, 3, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sums.add(4, 3, 5, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTwoAreAlikeAndTheirOppositeTurnsTheSign() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            MantelHaenszel.Sums one = new MantelHaenszel.Sums();
            MantelHaenszel.Sums swapped = new MantelHaenszel.Sums();
            MantelHaenszel.Sums opposite = new MantelHaenszel.Sums();
            for (int t = 0; t < 1 + random.nextInt(20); t++) {
                long[] cells =
                        random.longs(4, 0, 1L << (1 + random.nextInt(38))).toArray();
                long a = cells[0] + cells[1];
                long b = cells[0] + cells[2];
                long n = a + cells[2] + cells[3] + 1;
                one.add(cells[0], a, b, n);
                swapped.add(cells[0], b, a, n);
                opposite.add(cells[1], a, n - b, n);
            }
            MantelHaenszel found = one.result();
            if (found.logOdds() != null) {
                assertThat(swapped.result().logOdds()).as("seed %d", seed).isEqualTo(found.logOdds());
                assertThat(swapped.result().interval().low())
                        .as("seed %d", seed)
                        .isCloseTo(found.interval().low(), within(1e-9));
                assertThat(opposite.result().logOdds()).as("seed %d", seed).isCloseTo(-found.logOdds(), within(1e-9));
                assertThat(found.interval().low())
                        .as("seed %d", seed)
                        .isFinite()
                        .isLessThanOrEqualTo(found.logOdds());
            }
        }
    }

    @Test
    void moreTogetherMeansMoreAssociation() {
        double last = Double.NEGATIVE_INFINITY;
        for (long together = 1; together < 20; together++) {
            double found =
                    of(new long[][] {{together, 20, 30, 100}, {2, 40, 10, 250}}).logOdds();
            assertThat(found).isGreaterThan(last);
            last = found;
        }
    }

    /** Two are in the news in the same twelve of sixty months, and otherwise have nothing to do with each other. */
    @Test
    void twoOfOneEraAreNotAssociatedByIt() {
        int holdsZero = 0;
        int fooled = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            MantelHaenszel.Sums sums = new MantelHaenszel.Sums();
            long[] all = new long[4];
            for (int month = 0; month < 60; month++) {
                double share = month >= 24 && month < 36 ? 0.25 : 0.01;
                long[] table = independent(random, 300, share);
                sums.add(table[0], table[1], table[2], table[3]);
                for (int i = 0; i < 4; i++) {
                    all[i] += table[i];
                }
            }
            MantelHaenszel found = sums.result();
            holdsZero += found.interval().low() <= 0 && found.interval().high() >= 0 ? 1 : 0;
            Association pooled = Association.of(all[0], all[1], all[2], all[3]);
            fooled += pooled.logOddsInterval().low() > 0 ? 1 : 0;
            assertThat(found.expectedInPeriod()).as("seed %d", seed).isGreaterThan(2 * pooled.expected());
        }
        assertThat(holdsZero).isGreaterThanOrEqualTo(90);
        assertThat(fooled).isEqualTo(100);
    }

    private static long[] independent(Random random, int n, double share) {
        long[] table = {0, 0, 0, n};
        for (int i = 0; i < n; i++) {
            boolean a = random.nextDouble() < share;
            boolean b = random.nextDouble() < share;
            table[0] += a && b ? 1 : 0;
            table[1] += a ? 1 : 0;
            table[2] += b ? 1 : 0;
        }
        return table;
    }

    private static MantelHaenszel of(long[][] strata) {
        MantelHaenszel.Sums sums = new MantelHaenszel.Sums();
        for (long[] stratum : strata) {
            sums.add(stratum[0], stratum[1], stratum[2], stratum[3]);
        }
        return sums.result();
    }
}
