package io.comention.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.DatePrecision;
import io.comention.job.Granularity;
import io.comention.job.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailySeriesTest {
    private static final LocalDate FIRST = LocalDate.of(1969, 11, 3);

    private static final long KEY = SeriesKey.of(Unit.ARTICLE, 3, 7);

    /** The series that counts of days become. */
    private static DailySeries series(DayTable table) {
        List<DailySeries> all = new ArrayList<>();
        table.forEach((key, series) -> all.add(series));
        assertThat(all).hasSizeLessThanOrEqualTo(1);
        return all.isEmpty() ? new DailySeries(0) : all.get(0);
    }

    /** Adds what a seed says to the counts of days, and to others. */
    private static void fill(Random random, DayTable one, DayTable other) {
        for (int i = random.nextInt(200); i > 0; i--) {
            LocalDate day = FIRST.plusDays(random.nextInt(500));
            DatePrecision precision = DatePrecision.values()[random.nextInt(3)];
            long n = 1 + random.nextInt(3) * (long) random.nextInt(100_000);
            int source = random.nextInt(400);
            long story = random.nextLong();
            for (DayTable table : new DayTable[] {one, other}) {
                int row = table.on(day, precision, KEY);
                table.add(row, n, 2 * n, 1, n / 2);
                table.addSource(row, source);
                table.addStory(row, story);
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
        DayTable table = new DayTable();
        fill(new Random(seed), table, new DayTable());
        DailySeries series = series(table);

        DailySeries unpacked = DailySeries.unpack(series.pack());

        assertThat(text(unpacked)).isEqualTo(text(series));
        assertThat(unpacked.size()).isEqualTo(series.size());
        assertThat(unpacked.pack()).isEqualTo(series.pack());
        assertThat(DailySeries.sum(series.pack())).isEqualTo(series.sum().n());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void partsAddUpToTheWholeInAnyOrder(long seed) {
        DayTable wholeTable = new DayTable();
        DayTable leftTable = new DayTable();
        DayTable rightTable = new DayTable();
        Random random = new Random(seed);
        fill(random, wholeTable, leftTable);
        fill(random, wholeTable, rightTable);
        DailySeries whole = series(wholeTable);
        DailySeries left = series(leftTable);
        DailySeries right = series(rightTable);
        byte[] rightBytes = right.pack();
        byte[] leftBytes = left.pack();

        left.add(DailySeries.unpack(rightBytes));
        right.add(DailySeries.unpack(leftBytes));

        assertThat(left.pack()).isEqualTo(whole.pack());
        assertThat(right.pack()).isEqualTo(whole.pack());
    }

    @Test
    void anEmptySeriesPacksToo() {
        assertThat(DailySeries.unpack(new DailySeries(0).pack()).size()).isZero();
    }

    @Test
    void aDateKnownToTheYearCountsInTheYearOnly() {
        DayTable table = new DayTable();
        add(table, LocalDate.of(2001, 1, 1), DatePrecision.YEAR, 2);
        add(table, LocalDate.of(2001, 1, 1), DatePrecision.MONTH, 3);
        add(table, LocalDate.of(2001, 1, 1), DatePrecision.DAY, 5);
        DailySeries series = series(table);

        assertThat(n(series, Granularity.DAY)).isEqualTo(5);
        assertThat(n(series, Granularity.WEEK)).isEqualTo(5);
        assertThat(n(series, Granularity.MONTH)).isEqualTo(8);
        assertThat(n(series, Granularity.QUARTER)).isEqualTo(8);
        assertThat(n(series, Granularity.YEAR)).isEqualTo(10);
    }

    private static void add(DayTable table, LocalDate day, DatePrecision precision, int n) {
        table.add(table.on(day, precision, KEY), n, 0, n, 0);
    }

    private static long n(DailySeries series, Granularity granularity) {
        return series.rollUp(granularity).get(LocalDate.of(2001, 1, 1)).n();
    }

    @Test
    void thePeakIsTheFirstOfEqualMonths() {
        DayTable table = new DayTable();
        add(table, LocalDate.of(2001, 5, 2), DatePrecision.DAY, 1);
        add(table, LocalDate.of(2001, 5, 9), DatePrecision.DAY, 1);
        add(table, LocalDate.of(2001, 3, 1), DatePrecision.DAY, 1);
        add(table, LocalDate.of(2001, 7, 1), DatePrecision.MONTH, 2);
        DailySeries series = series(table);

        assertThat(series.peak()).isEqualTo(LocalDate.of(2001, 5, 1));
        assertThat(series.first()).isEqualTo(LocalDate.of(2001, 3, 1));
        assertThat(series.last()).isEqualTo(LocalDate.of(2001, 7, 1));
    }
}
