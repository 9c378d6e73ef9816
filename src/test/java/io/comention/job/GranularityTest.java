package io.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GranularityTest {
    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-02-29, 2024-02-29, 2024-03-01",
        "WEEK, 2024-02-29, 2024-02-26, 2024-03-04",
        "WEEK, 2024-02-26, 2024-02-26, 2024-03-04",
        "WEEK, 2024-03-03, 2024-02-26, 2024-03-04",
        "WEEK, 2021-01-01, 2020-12-28, 2021-01-04",
        "MONTH, 2024-02-29, 2024-02-01, 2024-03-01",
        "MONTH, 2023-12-31, 2023-12-01, 2024-01-01",
        "QUARTER, 2024-03-31, 2024-01-01, 2024-04-01",
        "QUARTER, 2024-04-01, 2024-04-01, 2024-07-01",
        "QUARTER, 2024-12-31, 2024-10-01, 2025-01-01",
        "YEAR, 2024-12-31, 2024-01-01, 2025-01-01",
    })
    void aPeriodIsNamedByItsFirstDay(Granularity granularity, LocalDate day, LocalDate period, LocalDate next) {
        assertThat(granularity.periodOf(day)).isEqualTo(period);
        assertThat(granularity.next(period)).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource
    void everyDayIsInExactlyOnePeriod(Granularity granularity) {
        LocalDate period = granularity.periodOf(LocalDate.of(1999, 12, 1));
        for (LocalDate day = period; day.getYear() < 2005; day = day.plusDays(1)) {
            if (day.equals(granularity.next(period))) {
                period = day;
            }
            assertThat(granularity.periodOf(day)).isEqualTo(period);
        }
    }

    @Test
    void weeksBeginOnMondays() {
        LocalDate week = Granularity.WEEK.periodOf(LocalDate.of(1996, 1, 1));
        for (int i = 0; i < 2_000; i++) {
            assertThat(week.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            week = Granularity.WEEK.next(week);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, true, false, false",
        "WEEK, true, false, false",
        "MONTH, true, true, false",
        "QUARTER, true, true, false",
        "YEAR, true, true, true",
    })
    void aDateCountsOnlyWhereItTellsThePeriod(Granularity granularity, boolean day, boolean month, boolean year) {
        assertThat(granularity.supports(DatePrecision.DAY)).isEqualTo(day);
        assertThat(granularity.supports(DatePrecision.MONTH)).isEqualTo(month);
        assertThat(granularity.supports(DatePrecision.YEAR)).isEqualTo(year);
    }

    @Test
    void namesSortAsRowsDo() {
        assertThat(Granularity.byName(List.of(Granularity.values())))
                .extracting(Granularity::id)
                .containsExactly("day", "month", "quarter", "week", "year");
    }

    @Test
    void periodsHaveNames() {
        LocalDate day = LocalDate.of(2021, 8, 1);
        assertThat(Granularity.YEAR.nameOf(LocalDate.of(2021, 1, 1))).isEqualTo("2021");
        assertThat(Granularity.QUARTER.nameOf(LocalDate.of(2021, 7, 1))).isEqualTo("2021 Q3");
        assertThat(Granularity.MONTH.nameOf(day)).isEqualTo("2021-08");
        assertThat(Granularity.WEEK.nameOf(day)).isEqualTo("2021-08-01");
        assertThat(Granularity.DAY.nameOf(day)).isEqualTo("2021-08-01");
    }
}
