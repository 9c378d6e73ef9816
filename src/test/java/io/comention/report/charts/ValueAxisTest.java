package io.comention.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueAxisTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void ticksAreRoundFewAndCoverTheRange(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            double size = Math.pow(10, random.nextInt(24) - 12);
            double low = random.nextBoolean() ? 0 : -random.nextDouble() * size;
            double high = random.nextBoolean() && low < 0 ? 0 : random.nextDouble() * size;
            int most = 3 + random.nextInt(6);
            ValueAxis axis = ValueAxis.of(low, high, most);
            List<Double> ticks = axis.ticks();
            String range = low + " to " + high + " in " + most + ", seed " + seed;
            double step = ticks.get(1) - ticks.get(0);

            assertThat(ticks).as(range).hasSizeBetween(2, most).contains(0.0);
            assertThat(axis.bottom()).as(range).isLessThanOrEqualTo(low + step * 1e-6);
            assertThat(axis.top()).as(range).isGreaterThanOrEqualTo(high - step * 1e-6);
            assertThat(step / Math.pow(10, Math.floor(Math.log10(step * (1 + 1e-9)))))
                    .as(range)
                    .satisfiesAnyOf(
                            mantissa -> assertThat(mantissa).isCloseTo(1, within(1e-6)),
                            mantissa -> assertThat(mantissa).isCloseTo(2, within(1e-6)),
                            mantissa -> assertThat(mantissa).isCloseTo(5, within(1e-6)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.627  | 0 % 20 % 40 % 60 % 80 %",
                "1      | 0 % 20 % 40 % 60 % 80 % 100 %",
                "0.034  | 0 % 1 % 2 % 3 % 4 %",
                "0.0061 | 0.0 % 0.2 % 0.4 % 0.6 % 0.8 %",
                "0.00009| 0.000 % 0.002 % 0.004 % 0.006 % 0.008 % 0.010 %"
            })
    void sharesHaveAsManyDecimalsAsTheStepsNeed(double high, String labels) {
        ValueAxis axis = ValueAxis.of(0, high, 6);

        assertThat(axis.ticks().stream().map(axis::percent))
                .containsExactly(labels.trim().replace(" %", " %|").split("\\| ?"));
    }

    @Test
    void countsHaveTheirThousandsApart() {
        ValueAxis axis = ValueAxis.of(0, 12_345, 4);

        assertThat(axis.ticks().stream().map(axis::number)).containsExactly("0", "5,000", "10,000", "15,000");
    }

    @Test
    void rangesMayLieOnBothSidesOfZero() {
        assertThat(ValueAxis.of(-3.1, 4.2, 7).ticks()).containsExactly(-4.0, -2.0, 0.0, 2.0, 4.0, 6.0);
        assertThat(ValueAxis.of(-0.3, -0.1, 5).ticks()).containsExactly(-0.3, -0.2, -0.1, 0.0);
    }

    @Test
    void aRangeOfNothingIsDrawnAllTheSame() {
        assertThat(ValueAxis.of(0, 0, 3).ticks()).containsExactly(0.0, 0.5, 1.0);
    }

    @Test
    void positionsStayOnTheScale() {
        ValueAxis axis = ValueAxis.of(0, 1, 6);

        assertThat(axis.position(0.25, 100, 0)).isEqualTo(75);
        assertThat(axis.position(7, 100, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e301})
    void whatIsNoNumberIsRefused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> ValueAxis.of(0, value, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueAxis.of(value, 0, 5));
    }
}
