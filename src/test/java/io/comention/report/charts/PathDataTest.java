package io.comention.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathDataTest {
    @Test
    void stepsAreRelativeAndNothingIsWrittenTwice() {
        PathData path = new PathData()
                .move(10, 20.04)
                .line(12.5, 18)
                .line(13, 18.5)
                .line(15, 18.5)
                .line(17, 18.5)
                .line(17, 10)
                .close();

        assertThat(path).hasToString("M10 20l2.5-2 .5 .5h4v-8.5z");
    }

    @Test
    void roundingErrorsDoNotAddUp() {
        PathData path = new PathData().move(0, 0);
        for (int i = 1; i <= 100; i++) {
            path.line(i * 0.14, i % 2);
        }

        List<Double> steps = Pattern.compile("-?[0-9]*[.]?[0-9]+")
                .matcher(path.toString().substring("M0 0".length()))
                .results()
                .map(step -> Double.valueOf(step.group()))
                .toList();
        assertThat(steps).hasSize(200);
        assertThat(IntStream.range(0, 100).mapToDouble(i -> steps.get(2 * i)).sum())
                .isCloseTo(14, within(0.001));
    }

    @Test
    void aLineToItsOwnStartIsADot() {
        assertThat(new PathData().move(1, 2).line(1, 2)).hasToString("M1 2h0");
        assertThat(new PathData().move(1, 2).line(3, 2).line(3, 2)).hasToString("M1 2h2");
    }

    @Test
    void levelLinesOneWayAndBackAreTwo() {
        assertThat(new PathData().move(0, 0).line(5, 0).line(2, 0)).hasToString("M0 0h5h-3");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PathData().move(Double.NaN, 0));
    }
}
