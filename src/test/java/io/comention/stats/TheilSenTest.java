package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheilSenTest {
    /** Expected values from SciPy's theilslopes. */
    @ParameterizedTest
    @CsvSource({
        "2 3 2 4 3 5 4 12 15 14 6 5, 0 1 2 3 4 5 6 7 8 9 10 11, 0.5, 0.2, 1.6666666666666667",
        "0 0 1 0 1 1 0 2 1 2 2 1 3 0 2, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14, 0.14285714285714285, 0, 0.25",
        "10 2 11 1 12 3 10 2 13 1 11 4 12 2 14 3, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15, 0.1, -0.5454545454545454, 0.5",
        "40 38 39 35 33 34 30 28 29 25 22 20 19 21 15 12, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15, -1.8, -2, -1.6666666666666667",
        "3 4 6 5 9 8 12, 0 1 3 4 7 8 10, 0.8571428571428571, 0.4, 1",
    })
    void slopesAreThoseOfSciPy(String series, String at, double slope, double low, double high) {
        double[] values = Arrays.stream(series.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        int[] places =
                Arrays.stream(at.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        TheilSen found = TheilSen.of(places, values, MannKendall.variance(values));
        assertThat(found.slope()).isCloseTo(slope, within(1e-12));
        assertThat(found.interval().low()).isCloseTo(low, within(1e-12));
        assertThat(found.interval().high()).isCloseTo(high, within(1e-12));
    }

    @Test
    void aLineIsItsOwnSlopeAndAFifthOfItMayBeWild() {
        double[] values = IntStream.range(0, 50).mapToDouble(i -> 3 * i).toArray();
        int[] places = IntStream.range(0, 50).toArray();
        assertThat(TheilSen.of(places, values, MannKendall.variance(values)).slope())
                .isEqualTo(3);
        for (int i = 0; i < 50; i += 5) {
            values[i] = 1e6;
        }
        assertThat(TheilSen.of(places, values, MannKendall.variance(values)).slope())
                .isEqualTo(3);
    }

    @Test
    void theSlopeIsTheMedianAndFollowsScaleAndTilt() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(40);
            double[] values = random.doubles(n).map(x -> Math.rint(x * 16)).toArray();
            int[] places = IntStream.range(0, n).map(i -> 2 * i).toArray();
            double variance = MannKendall.variance(values);
            TheilSen found = TheilSen.of(places, values, variance);
            assertThat(found.slope()).as("seed %d", seed).isEqualTo(median(places, values));
            assertThat(found.slope())
                    .as("seed %d", seed)
                    .isBetween(found.interval().low(), found.interval().high());
            TheilSen wider = TheilSen.of(places, values, 3 * variance);
            assertThat(wider.interval().low())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(found.interval().low());
            assertThat(wider.interval().high())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(found.interval().high());
            double[] tilted = IntStream.range(0, n)
                    .mapToDouble(i -> 4 * values[i] + 8 * i)
                    .toArray();
            assertThat(TheilSen.of(places, tilted, variance).slope())
                    .as("seed %d", seed)
                    .isCloseTo(4 * found.slope() + 4, within(1e-12));
        }
    }

    private static double median(int[] places, double[] values) {
        double[] slopes = IntStream.range(0, values.length)
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, values.length)
                        .mapToObj(j -> (values[j] - values[i]) / (places[j] - places[i])))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2;
    }

    @Test
    void theIntervalHoldsTheSlopeThatWasPlanted() {
        int held = 0;
        int[] places = IntStream.range(0, 60).toArray();
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            double[] values = Arrays.stream(places)
                    .mapToDouble(i -> 0.1 * i + random.nextGaussian())
                    .toArray();
            Interval found =
                    TheilSen.of(places, values, MannKendall.variance(values)).interval();
            held += found.low() <= 0.1 && 0.1 <= found.high() ? 1 : 0;
        }
        assertThat(held).isBetween(180, 199);
    }

    @Test
    void tooFewAndTooManyAreRefused() {
        assertThatThrownBy(() -> TheilSen.of(new int[1], new double[1], 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TheilSen.of(new int[2_501], new double[2_501], 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
