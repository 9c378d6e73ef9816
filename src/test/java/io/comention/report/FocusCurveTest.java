package io.comention.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FocusCurveTest {
    private static FocusCurve.Point point(String period, long together, long total) {
        return new FocusCurve.Point(LocalDate.parse(period), together, total);
    }

    @Test
    void aPeriodWithoutUnitsIsAGapAndNoZero() {
        List<FocusCurve.Point> points = List.of(
                point("2000-10-01", 1, 9),
                point("2001-01-01", 8, 9),
                point("2001-04-01", 0, 0),
                point("2001-07-01", 0, 9),
                point("2001-10-01", 4, 9));
        assertThat(FocusCurve.lines(points)).containsExactly("▁█ ·▄", "2000");
        assertThat(FocusCurve.of(EntityPair.of("taliban", "russia"), "stories", Granularity.QUARTER, points))
                .isEqualToNormalizingNewlines(
                        "russia – taliban: 13 of 36 stories name both (36.1 %), by quarter, most in 2001 Q1 (8)\n"
                                + "  ▁█ ·▄\n  2000");
    }
}
