package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannKendallTest {
    /**
     * Expected values from pymannkendall 1.4.3: original_test, and hamed_rao_modification_test over it, with what is
     * left of the trend rounded to nine digits before it is ranked (without, its own rounding breaks ties).
     */
    @ParameterizedTest
    @CsvSource({
        "2 3 2 4 3 5 4 12 15 14 6 5, 40, 208.66666666666666, 2.699840250865168, 0.006937277794849983, 1",
        "12 15 14 18 21 19 16 13 11 14 17 22 25 27 24 20 18 21 26 30 33 31 28 24, 158, 1621.3333333333333, 3.8990921261102227, 9.655403555e-05, 0.6314065990720052",
        "10 2 11 1 12 3 10 2 13 1 11 4 12 2 14 3, 14, 484.6666666666667, 0.5905025486587587, 0.5548537775778659, 0.6510286980375606",
        "0 0 1 0 1 1 0 2 1 2 2 1 3 0 2, 43, 366.3333333333333, 2.194376135534613, 0.02820838008722726, -0.17275830094501532",
        "40 38 39 35 33 34 30 28 29 25 22 20 19 21 15 12, -110, 493.3333333333333, -4.9074543409091556, 9.226612574e-07, 1",
        "40 42 38 33 25 30 29 28 30 33 24 33 25 39 42 39 46 44 47 45 49 52 44 39, 112, 1614, 2.7629384713168204, 0.0057283563775965985, 1.5709378759236983",
    })
    void testsAreThoseOfPymannkendall(String series, long s, double variance, double z, double p, double correction) {
        MannKendall found = of(values(series));
        assertThat(found.s()).isEqualTo(s);
        assertThat(found.variance()).isCloseTo(variance, within(1e-9));
        assertThat(found.uncorrectedZ()).isCloseTo(z, within(1e-9));
        assertThat(found.uncorrectedP()).isCloseTo(p, within(1e-6 * p));
        assertThat(found.correction()).isCloseTo(correction, within(1e-9));
    }

    /** Expected values from pymannkendall 1.4.3, hamed_rao_modification_test. */
    @Test
    void dependentNeighboursWidenTheVariance() {
        MannKendall found = of(values("40 42 38 33 25 30 29 28 30 33 24 33 25 39 42 39 46 44 47 45 49 52 44 39"));
        assertThat(found.z()).isCloseTo(2.204406628130674, within(1e-9));
        assertThat(found.p()).isCloseTo(0.027495759957902655, within(1e-9));
    }

    @Test
    void alternatingNeighboursDoNotNarrowIt() {
        MannKendall found = of(values("0 0 1 0 1 1 0 2 1 2 2 1 3 0 2"));
        assertThat(found.correctedVariance()).isEqualTo(found.variance());
        assertThat(found.z()).isEqualTo(found.uncorrectedZ());
    }

    @Test
    void equalValuesHaveNoTrend() {
        MannKendall found = of(new double[12]);
        assertThat(found).isEqualTo(new MannKendall(0, 0, 1));
        assertThat(found.z()).isZero();
        assertThat(found.p()).isEqualTo(1);
    }

    @Test
    void onlyTheOrderOfValuesCountsAndReversalTurnsTheSign() {
        for (long seed = 1; seed <= 200; seed++) {
            double[] values = random(new Random(seed), 5 + (int) seed % 40);
            MannKendall found = of(values);
            MannKendall scaled = of(Arrays.stream(values).map(x -> x * 8 - 32).toArray());
            MannKendall reversed = of(IntStream.range(0, values.length)
                    .mapToDouble(i -> values[values.length - 1 - i])
                    .toArray());
            assertThat(scaled.s()).as("seed %d", seed).isEqualTo(found.s());
            assertThat(scaled.variance()).as("seed %d", seed).isEqualTo(found.variance());
            assertThat(reversed.uncorrectedZ()).as("seed %d", seed).isEqualTo(-found.uncorrectedZ());
            assertThat(reversed.correction()).as("seed %d", seed).isCloseTo(found.correction(), within(1e-9));
            assertThat(found.p()).as("seed %d", seed).isBetween(0.0, 1.0).isGreaterThanOrEqualTo(found.uncorrectedP());
            assertThat(Math.abs(found.s()))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo((long) values.length * values.length / 2);
        }
    }

    @Test
    void independentPeriodsRarelyShowATrend() {
        int trends = 0;
        for (long seed = 1; seed <= 1_000; seed++) {
            Random random = new Random(seed);
            trends += of(random.doubles(40).toArray()).p() <= 0.05 ? 1 : 0;
        }
        assertThat(trends).isBetween(25, 70);
    }

    /** Each period holds on to three fifths of the last one's deviation. */
    @Test
    void dependenceIsTakenForATrendLessOften() {
        int plain = 0;
        int corrected = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            double[] values = new double[100];
            for (int i = 1; i < values.length; i++) {
                values[i] = 0.6 * values[i - 1] + random.nextGaussian();
            }
            MannKendall found = of(values);
            plain += found.uncorrectedP() <= 0.05 ? 1 : 0;
            corrected += found.p() <= 0.05 ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(80);
        assertThat(corrected).isLessThan(plain * 3 / 4);
    }

    private static MannKendall of(double[] values) {
        return MannKendall.of(IntStream.range(0, values.length).toArray(), values);
    }

    private static double[] values(String series) {
        return Arrays.stream(series.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] random(Random random, int n) {
        return random.doubles(n).map(x -> Math.rint(x * 30) / 4).toArray();
    }
}
