package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DisparityTest {
    @Test
    void anEdgeIsJudgedByItsVertex() {
        assertThat(Disparity.p(50, 100, 5)).isCloseTo(Math.pow(0.5, 4), within(1e-15));
        assertThat(Disparity.p(1, 100, 5)).isCloseTo(Math.pow(0.99, 4), within(1e-15));
        assertThat(Disparity.p(7, 7, 1)).isEqualTo(1);
        assertThat(Disparity.p(50, 100, 5, 1_000, 20)).isCloseTo(Math.pow(0.5, 4), within(1e-15));
        assertThat(Disparity.p(50, 50, 1, 100, 5)).isCloseTo(Math.pow(0.5, 4), within(1e-15));
    }

    @Test
    void heavierEdgesAreLessLikely() {
        double last = 1.1;
        for (long weight = 1; weight <= 91; weight++) {
            double p = Disparity.p(weight, 100, 10);
            assertThat(p).isBetween(0.0, 1.0).isLessThan(last);
            last = p;
        }
    }

    /** A strength of one, cut at random places into as many edges as the vertex has: one in twenty has p under 0.05. */
    @Test
    void randomEdgesHaveAUniformP() {
        int under = 0;
        int all = 0;
        for (long seed = 1; seed <= 500; seed++) {
            double[] cuts = new Random(seed).doubles(19).sorted().toArray();
            for (int i = 0; i < 20; i++) {
                double edge = (i == 19 ? 1 : cuts[i]) - (i == 0 ? 0 : cuts[i - 1]);
                under += Disparity.p(1 + (long) (edge * 1e12), 1_000_000_000_100L, 20) < 0.05 ? 1 : 0;
                all++;
            }
        }
        assertThat(under / (double) all).isBetween(0.04, 0.06);
    }

    @Test
    void whatIsNoEdgeIsRefused() {
        assertThatThrownBy(() -> Disparity.p(0, 10, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Disparity.p(10, 10, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Disparity.p(5, 10, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Disparity.p(5, 10, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
