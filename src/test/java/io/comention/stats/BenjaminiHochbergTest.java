package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
    /** The fifteen p-values of Benjamini and Hochberg (1995), section 3.2. */
    private static final double[] PAPER = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1
    };

    /** Expected values from SciPy's false_discovery_control; the paper rejects four of them at 5 %. */
    @Test
    void theExampleOfThePaper() {
        double[] q = BenjaminiHochberg.q(PAPER, 15);
        assertClose(
                q,
                0.0015,
                0.003,
                0.0095,
                0.035625,
                0.0603,
                0.06385714285714286,
                0.06385714285714286,
                0.0645,
                0.0765,
                0.486,
                0.5811818181818181,
                0.7148749999999999,
                0.7532307692307693,
                0.8132142857142857,
                1);
        assertThat(Arrays.stream(q).filter(value -> value <= 0.05)).hasSize(4);
    }

    /** Expected values from statsmodels' multipletests, with 25 times p = 1 added to the list. */
    @Test
    void testsThatAreNotListedCount() {
        assertClose(
                BenjaminiHochberg.q(PAPER, 40),
                0.004,
                0.008,
                0.025333333333333333,
                0.095,
                0.1608,
                0.1702857142857143,
                0.1702857142857143,
                0.172,
                0.204,
                1,
                1,
                1,
                1,
                1,
                1);
    }

    @Test
    void equalOnesHaveTheRankOfTheLast() {
        assertClose(BenjaminiHochberg.q(new double[] {0.01, 0.02, 0.02, 0.5}, 10), 0.2 / 3, 0.2 / 3, 0.2 / 3, 1);
        BenjaminiHochberg down = new BenjaminiHochberg(10, 4, 1);
        assertThat(down.next(0.5)).isEqualTo(1);
        assertThat(down.next(0.02, 2)).isCloseTo(0.2 / 3, within(1e-15));
        assertThat(down.next(0.01)).isCloseTo(0.2 / 3, within(1e-15));
    }

    @Test
    void qIsInBoundsRisesWithPAndIsNeverBelowIt() {
        for (long seed = 1; seed <= 200; seed++) {
            double[] p = sorted(new Random(seed), 1 + (int) seed);
            double[] q = BenjaminiHochberg.q(p, p.length + seed % 7);
            for (int i = 0; i < p.length; i++) {
                assertThat(q[i]).as("seed %d", seed).isBetween(p[i], 1.0);
                assertThat(q[i]).as("seed %d", seed).isGreaterThanOrEqualTo(i == 0 ? 0 : q[i - 1]);
            }
        }
    }

    @Test
    void partsGiveWhatTheWholeGives() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            double[] p = sorted(random, 1 + random.nextInt(200));
            long tested = (long) p.length + random.nextInt(1000);
            List<double[]> parts = parts(p, random);
            double[] above = new double[parts.size()];
            double least = 1;
            long rank = p.length;
            for (int part = parts.size() - 1; part >= 0; part--) {
                above[part] = least;
                least = Math.min(least, down(parts.get(part), tested, rank, 1)[0]);
                rank -= parts.get(part).length;
            }
            double[] joined = new double[0];
            for (int part = 0; part < parts.size(); part++) {
                rank += parts.get(part).length;
                double[] q = down(parts.get(part), tested, rank, above[part]);
                joined = Arrays.copyOf(joined, joined.length + q.length);
                System.arraycopy(q, 0, joined, joined.length - q.length, q.length);
            }
            assertThat(joined).as("seed %d", seed).containsExactly(BenjaminiHochberg.q(p, tested));
        }
    }

    @Test
    void whatIsOutOfOrderIsRefused() {
        BenjaminiHochberg down = new BenjaminiHochberg(10, 2, 1);
        assertThat(down.next(0.2)).isEqualTo(1);
        assertThatThrownBy(() -> down.next(0.3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> down.next(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> down.next(0.1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BenjaminiHochberg(10, 11, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] down(double[] ascending, long tested, long rank, double above) {
        BenjaminiHochberg down = new BenjaminiHochberg(tested, rank, above);
        double[] q = new double[ascending.length];
        for (int i = q.length - 1; i >= 0; i--) {
            q[i] = down.next(ascending[i]);
        }
        assertThat(down.q()).isEqualTo(q[0]);
        return q;
    }

    /** Equal ones stay in one part. */
    private static List<double[]> parts(double[] p, Random random) {
        List<double[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= p.length; i++) {
            if (i == p.length || (p[i] != p[i - 1] && random.nextInt(10) == 0)) {
                parts.add(Arrays.copyOfRange(p, start, i));
                start = i;
            }
        }
        return parts;
    }

    private static double[] sorted(Random random, int n) {
        return random.doubles(n)
                .map(p -> random.nextBoolean() ? p * p * p * p : Math.rint(p * 20) / 20)
                .sorted()
                .toArray();
    }

    private static void assertClose(double[] found, double... expected) {
        assertThat(found).containsExactly(expected, within(1e-14));
    }
}
