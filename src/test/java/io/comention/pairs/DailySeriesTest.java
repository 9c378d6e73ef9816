package io.comention.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.DatePrecision;
import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailySeriesTest {
    private static final LocalDate FIRST = LocalDate.of(1969, 11, 3);

    /** Adds what a seed says to a series, and to another one. */
    private static void fill(Random random, DailySeries one, DailySeries other) {
        for (int i = random.nextInt(200); i > 0; i--) {
            LocalDate day = FIRST.plusDays(random.nextInt(500));
            DatePrecision precision = DatePrecision.values()[random.nextInt(3)];
            long n = 1 + random.nextInt(3) * (long) random.nextInt(100_000);
            int source = random.nextInt(400);
            for (DailySeries series : new DailySeries[] {one, other}) {
                DayCounts counts = series.on(day, precision).add(n, 2 * n, 1, n / 2);
                counts.addSource(source);
            }
        }
    }

    private static String text(DailySeries series) {
        StringBuilder text = new StringBuilder();
        for (Granularity granularity : Granularity.values()) {
            SortedMap<LocalDate, DayCounts> periods = series.rollUp(granularity);
            periods.forEach((period, counts) -> text.append(granularity)
                    .append(' ')
                    .append(period)
                    .append(' ')
                    .append(text(counts))
                    .append('\n'));
        }
        return text.append(text(series.sum())).toString();
    }

    private static String text(DayCounts counts) {
        return counts.n() + " " + counts.mentions() + " " + counts.articles() + " " + counts.leftOut() + " "
                + java.util.Arrays.toString(counts.sourceNumbers());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void packedBytesGiveTheSeriesBack(long seed) {
        DailySeries series = new DailySeries();
        fill(new Random(seed), series, new DailySeries());

        DailySeries unpacked = DailySeries.unpack(series.pack());

        assertThat(text(unpacked)).isEqualTo(text(series));
        assertThat(unpacked.size()).isEqualTo(series.size());
        assertThat(unpacked.pack()).isEqualTo(series.pack());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void partsAddUpToTheWholeInAnyOrder(long seed) {
        DailySeries whole = new DailySeries();
        DailySeries left = new DailySeries();
        DailySeries right = new DailySeries();
        Random random = new Random(seed);
        fill(random, whole, left);
        fill(random, whole, right);
        byte[] rightBytes = right.pack();
        byte[] leftBytes = left.pack();

        left.add(DailySeries.unpack(rightBytes));
        right.add(DailySeries.unpack(leftBytes));

        assertThat(left.pack()).isEqualTo(whole.pack());
        assertThat(right.pack()).isEqualTo(whole.pack());
    }

    @Test
    void anEmptySeriesPacksToo() {
        assertThat(DailySeries.unpack(new DailySeries().pack()).size()).isZero();
    }

    @Test
    void aDateKnownToTheYearCountsInTheYearOnly() {
        DailySeries series = new DailySeries();
        series.on(LocalDate.of(2001, 1, 1), DatePrecision.YEAR).add(2, 0, 2, 0);
        series.on(LocalDate.of(2001, 1, 1), DatePrecision.MONTH).add(3, 0, 3, 0);
        series.on(LocalDate.of(2001, 1, 1), DatePrecision.DAY).add(5, 0, 5, 0);

        assertThat(n(series, Granularity.DAY)).isEqualTo(5);
        assertThat(n(series, Granularity.WEEK)).isEqualTo(5);
        assertThat(n(series, Granularity.MONTH)).isEqualTo(8);
        assertThat(n(series, Granularity.QUARTER)).isEqualTo(8);
        assertThat(n(series, Granularity.YEAR)).isEqualTo(10);
    }

    private static long n(DailySeries series, Granularity granularity) {
        return series.rollUp(granularity).get(LocalDate.of(2001, 1, 1)).n();
    }

    @Test
    void thePeakIsTheFirstOfEqualMonths() {
        DailySeries series = new DailySeries();
        series.on(LocalDate.of(2001, 5, 2), DatePrecision.DAY).add(1, 0, 1, 0);
        series.on(LocalDate.of(2001, 5, 9), DatePrecision.DAY).add(1, 0, 1, 0);
        series.on(LocalDate.of(2001, 3, 1), DatePrecision.DAY).add(1, 0, 1, 0);
        series.on(LocalDate.of(2001, 7, 1), DatePrecision.MONTH).add(2, 0, 1, 0);

        assertThat(series.peak()).isEqualTo(LocalDate.of(2001, 5, 1));
        assertThat(series.first()).isEqualTo(LocalDate.of(2001, 3, 1));
        assertThat(series.last()).isEqualTo(LocalDate.of(2001, 7, 1));
    }
}
