package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardisedShareTest {
    private static Double of(long[] weights, long[] n, long[] totals) {
        return StandardisedShare.of(weights, n, totals);
    }

    /** (300 · 10/100 + 100 · 30/50) / 400 = (30 + 60) / 400, where the plain share is 40/150. */
    @Test
    void everyStratumCountsByItsWeightAndNotByItsTotal() {
        assertThat(of(new long[] {300, 100}, new long[] {10, 30}, new long[] {100, 50}))
                .isCloseTo(0.225, within(1e-15));
    }

    /** Shares of a tenth and three fifths, whatever the totals. */
    @Test
    void aStratumThatGrowsDoesNotMoveIt() {
        for (long times : new long[] {1, 2, 10, 1_000}) {
            assertThat(of(new long[] {300, 100}, new long[] {10, 30 * times}, new long[] {100, 50 * times}))
                    .isCloseTo(0.225, within(1e-15));
        }
    }

    @Test
    void withTotalsInProportionToWeightsItIsTheShare() {
        assertThat(of(new long[] {4, 6, 10}, new long[] {1, 0, 4}, new long[] {2, 3, 5}))
                .isCloseTo(0.5, within(1e-15));
    }

    @Test
    void strataWithoutATotalAreLeftOut() {
        assertThat(of(new long[] {300, 100, 7}, new long[] {10, 0, 0}, new long[] {100, 0, 0}))
                .isCloseTo(0.1, within(1e-15));
        assertThat(of(new long[] {300}, new long[] {0}, new long[] {0})).isNull();
        assertThat(of(new long[0], new long[0], new long[0])).isNull();
    }

    @Test
    void itIsAShare() {
        assertThat(of(new long[] {3, 7}, new long[] {0, 0}, new long[] {9, 11})).isZero();
        assertThat(of(new long[] {3, 7, 11}, new long[] {9, 11, 13}, new long[] {9, 11, 13}))
                .isEqualTo(1);
    }
}
