package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KeynessTest {
    /**
     * Expected value from SciPy: chi2_contingency([[120, 9880], [60, 19940]], correction=False,
     * lambda_='log-likelihood').
     */
    @Test
    void keynessIsTheLikelihoodRatioOfSciPy() {
        Keyness found = Keyness.of(120, 10_000, 60, 20_000);
        assertThat(found.g2()).isCloseTo(83.72147024509636, within(1e-6));
        assertThat(found.logRatio()).isCloseTo(Math.log(120.5 / 60.5 * 2) / Math.log(2), within(1e-12));
    }

    @Test
    void theOtherSideHasTheOppositeSign() {
        Keyness one = Keyness.of(120, 10_000, 60, 20_000);
        Keyness other = Keyness.of(60, 20_000, 120, 10_000);
        assertThat(other.g2()).isCloseTo(-one.g2(), within(1e-9)).isNegative();
        assertThat(other.logRatio()).isCloseTo(-one.logRatio(), within(1e-12));
    }

    @Test
    void aNewTermHasAFiniteRatio() {
        Keyness found = Keyness.of(7, 500, 0, 90_000);
        assertThat(found.g2()).isPositive();
        assertThat(found.logRatio()).isCloseTo(Math.log(7.5 / 0.5 * 180) / Math.log(2), within(1e-12));
        assertThat(Keyness.of(0, 500, 0, 90_000).g2()).isZero();
        assertThat(Keyness.of(50, 500, 9_000, 90_000).g2()).isCloseTo(0, within(1e-9));
        assertThatThrownBy(() -> Keyness.of(0, 0, 1, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
