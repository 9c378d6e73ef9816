package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoherenceTest {
    @Test
    void coherenceIsTheMeanOverPairs() {
        long[][] together = {{30, 10, 0}, {10, 40, 1}, {0, 1, 30}};
        double expected = (0.46040937698 - 1 - 0.026393748683) / 3;
        assertThat(Coherence.npmi(together, 1_000).orElseThrow()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void termsThatNeverOccurSayNothing() {
        assertThat(Coherence.npmi(new long[][] {{30, 0}, {0, 0}}, 1_000)).isEmpty();
        assertThat(Coherence.npmi(new long[][] {{30}}, 1_000)).isEmpty();
        assertThat(Coherence.npmi(new long[0][], 1_000)).isEmpty();
    }

    @Test
    void termsThatAlwaysAndNeverGoTogetherAreTheBounds() {
        assertThat(Coherence.npmi(new long[][] {{30, 30}, {30, 30}}, 1_000)).hasValue(1.0);
        assertThat(Coherence.npmi(new long[][] {{30, 0}, {0, 30}}, 1_000)).hasValue(-1.0);
    }
}
