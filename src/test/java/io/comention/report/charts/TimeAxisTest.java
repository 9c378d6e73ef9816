package io.comention.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimeAxisTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YEAR    | 1996-01-01 | 2025-01-01 | 2000 2005 2010 2015 2020 2025",
                "YEAR    | 2019-01-01 | 2022-01-01 | 2019 2020 2021 2022",
                "YEAR    | 1700-01-01 | 2020-01-01 | 1700 1750 1800 1850 1900 1950 2000",
                "QUARTER | 2020-04-01 | 2021-04-01 | 2020_Q2 Q3 Q4 2021_Q1 Q2",
                "QUARTER | 1996-01-01 | 2025-10-01 | 2000 2005 2010 2015 2020 2025",
                "MONTH   | 2021-01-01 | 2021-06-01 | Jan_2021 Feb Mar Apr May Jun",
                "MONTH   | 2020-02-01 | 2021-11-01 | Apr_2020 Jul Oct Jan_2021 Apr Jul Oct",
                "WEEK    | 2021-01-04 | 2021-02-01 | 4_Jan_2021 11_Jan 18_Jan 25_Jan 1_Feb",
                "DAY     | 2021-12-30 | 2022-01-02 | 30_Dec_2021 31_Dec 1_Jan_2022 2_Jan"
            })
    void ticksAreRoundDates(Granularity granularity, LocalDate first, LocalDate last, String labels) {
        TimeAxis axis = new TimeAxis(first, last, granularity, 40, 712);

        assertThat(axis.ticks(0, 720).stream().map(tick -> tick.label().replace(' ', '_')))
                .containsExactly(labels.split(" ", -1));
    }

    @Test
    void yearsAreUnderYearlyPointsAndAtTheStartOfQuarterlyOnes() {
        LocalDate first = LocalDate.of(2001, 1, 1);
        TimeAxis years = new TimeAxis(first, LocalDate.of(2004, 1, 1), Granularity.YEAR, 0, 700);
        TimeAxis quarters = new TimeAxis(first, LocalDate.of(2024, 10, 1), Granularity.QUARTER, 0, 700);

        assertThat(years.ticks(0, 700).get(0).x()).isEqualTo(years.middle(first));
        LocalDate round = LocalDate.of(2002, 1, 1);
        assertThat(quarters.ticks(0, 700).get(0)).satisfies(tick -> {
            assertThat(tick.label()).isEqualTo("2002");
            assertThat(tick.x()).isEqualTo(quarters.start(round)).isLessThan(quarters.middle(round));
        });
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void thereIsAlwaysATickAndLabelsNeverTouch(Granularity granularity) {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LocalDate first = granularity.periodOf(LocalDate.of(1850, 1, 1).plusDays(random.nextInt(60_000)));
            LocalDate last = granularity.periodOf(first.plusDays((long) Math.pow(10, random.nextDouble() * 4.3)));
            double width = 150 + random.nextInt(600);
            TimeAxis axis = new TimeAxis(first, last, granularity, 30, width);
            List<TimeAxis.Tick> ticks = axis.ticks(0, width);

            assertThat(ticks).as("seed " + seed).hasSizeBetween(1, 14);
            double free = 0;
            for (TimeAxis.Tick tick : ticks) {
                double half = Labels.width(tick.label()) / 2;
                assertThat(tick.labelX() - half).as("seed " + seed).isGreaterThanOrEqualTo(free - 1e-9);
                free = tick.labelX() + half;
            }
            assertThat(free).as("seed " + seed).isLessThanOrEqualTo(width + 1e-9);
        }
    }
}
