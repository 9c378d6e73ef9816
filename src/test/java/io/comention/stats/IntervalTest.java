package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    /** Expected values from SciPy. */
    @ParameterizedTest
    @CsvSource({
        "10, 1000, 0.0054407544455, 0.018309468870",
        "0, 50, 0, 0.071347599133",
        "50, 50, 0.92865240087, 1",
        "1, 2, 0.094531205734, 0.90546879427",
    })
    void wilsonIsThatOfSciPy(long successes, long trials, double low, double high) {
        Interval found = Interval.wilson(successes, trials);
        assertThat(found.low()).isCloseTo(low, within(1e-6 * low));
        assertThat(found.high()).isCloseTo(high, within(1e-6 * high));
    }

    @Test
    void noSuccessAndNoFailureEndAtTheBoundItself() {
        for (long trials = 1; trials < 200; trials++) {
            assertThat(Interval.wilson(0, trials).low()).isEqualTo(0);
            assertThat(Interval.wilson(trials, trials).high()).isEqualTo(1);
        }
    }

    @Test
    void theIntervalHoldsTheShareAndMirrorsThatOfTheFailures() {
        long trials = 97;
        for (long successes = 0; successes <= trials; successes++) {
            Interval found = Interval.wilson(successes, trials);
            Interval mirror = Interval.wilson(trials - successes, trials);
            assertThat((double) successes / trials).isBetween(found.low(), found.high());
            assertThat(found.low()).isBetween(0.0, 1.0).isCloseTo(1 - mirror.high(), within(1e-12));
        }
    }

    @Test
    void moreTrialsNarrowTheInterval() {
        Interval few = Interval.wilson(1, 10);
        Interval many = Interval.wilson(1_000_000_000L, 10_000_000_000L);
        assertThat(many.high() - many.low()).isLessThan(1e-4).isLessThan(few.high() - few.low());
    }
}
