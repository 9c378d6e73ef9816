package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SmoothedTest {
    private static final long[] COUNTS = {1, 2, 3, 4, 5, 6};
    private static final long[] TOTALS = {10, 20, 10, 20, 10, 20};

    @Test
    void theShareIsThatOfThePeriodsAround() {
        assertThat(Smoothed.of(COUNTS, TOTALS, 2, 3)).hasValue(new Smoothed(9.0 / 50, false));
        assertThat(Smoothed.of(COUNTS, TOTALS, 2, 5)).hasValue(new Smoothed(15.0 / 70, false));
        assertThat(Smoothed.of(COUNTS, TOTALS, 5, 1)).hasValue(new Smoothed(6.0 / 20, false));
    }

    @Test
    void theStartIsShortAndFinalTheLastHalfWindowProvisional() {
        assertThat(Smoothed.of(COUNTS, TOTALS, 0, 5)).hasValue(new Smoothed(6.0 / 40, false));
        assertThat(Smoothed.of(COUNTS, TOTALS, 3, 5)).hasValue(new Smoothed(20.0 / 80, false));
        assertThat(Smoothed.of(COUNTS, TOTALS, 4, 5)).hasValue(new Smoothed(18.0 / 60, true));
        assertThat(Smoothed.of(COUNTS, TOTALS, 5, 5)).hasValue(new Smoothed(15.0 / 50, true));
    }

    @Test
    void aPeriodWithoutTotalHasNoShareAndBendsNone() {
        long[] counts = {1, 0, 3};
        long[] totals = {10, 0, 10};
        assertThat(Smoothed.of(counts, totals, 1, 3)).isEmpty();
        assertThat(Smoothed.of(counts, totals, 0, 3)).hasValue(new Smoothed(0.1, false));
    }

    @Test
    void windowsAreOdd() {
        for (Window window : Window.values()) {
            assertThat(window.around() % 2).as(window.name()).isEqualTo(1);
            assertThat(window.before() % window.season()).as(window.name()).isZero();
        }
        assertThatThrownBy(() -> Smoothed.of(COUNTS, TOTALS, 2, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
