package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.DatePrecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private final Dates dates = new Dates(ZoneId.of("UTC"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-08-05",
                " 2021-08-05\n",
                "20210805",
                "2021/08/05",
                "2021/8/5",
                "2021/8/5 9:30",
                "2021-08-05T23:30",
                "2021-08-05T23:30:15",
                "2021-08-05 23:30:15.123456",
                "20210805T233015",
                "5 August 2021",
                "05 Aug 2021",
                "5 AUGUST 2021",
                "Thursday, 5 August 2021",
                "Thu, 5 Aug 2021 23:30:15",
                "August 5, 2021",
                "Aug 5, 2021 9:30",
                "Thursday, August 5, 2021",
                "2021-8-5",
                "2021.8.5 9:30 PM",
                "20210805 11:43PM",
                "20210805233015",
                "Aug. 5, 2021",
                "August 5th, 2021, 9:30 a.m.",
                "5th August 2021",
                "Thursday 5 August 2021 at 9:30",
                "5-Aug-2021",
                "August\u00A0 5, 2021",
            })
    void aDateWithoutAZoneIsThatDayInAnyZone(String text) {
        PublishedDate day = new PublishedDate(LocalDate.of(2021, 8, 5), null, DatePrecision.DAY);
        for (String zone : new String[] {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
            assertThat(new Dates(ZoneId.of(zone)).parse(text)).as(zone).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-08-05T23:30:00Z | 2021-08-05T23:30:00Z",
                "2021-08-05T23:30Z | 2021-08-05T23:30:00Z",
                "2021-08-05 23:30:00 Z | 2021-08-05T23:30:00Z",
                "2021-08-05T23:30:00.5+03:00 | 2021-08-05T20:30:00.5Z",
                "2021-08-05T23:30:00+0300 | 2021-08-05T20:30:00Z",
                "2021-08-05T23:30:00+03 | 2021-08-05T20:30:00Z",
                "2021-08-05T23:30:00 Europe/Moscow | 2021-08-05T20:30:00Z",
                "2021-08-05 23:30:00 UTC | 2021-08-05T23:30:00Z",
                "20210805T233000Z | 2021-08-05T23:30:00Z",
                "20210805T233000+0300 | 2021-08-05T20:30:00Z",
                "Thu, 5 Aug 2021 23:30:00 GMT | 2021-08-05T23:30:00Z",
                "Thu, 05 Aug 2021 23:30:00 +0300 | 2021-08-05T20:30:00Z",
                "5 August 2021 23:30 UTC | 2021-08-05T23:30:00Z",
                "20210805 11:43PM UTC | 2021-08-05T23:43:00Z",
                "20210805 12:43AM UTC | 2021-08-05T00:43:00Z",
                "August 5, 2021 9:30 pm EDT | 2021-08-06T01:30:00Z",
                "Thu, 05 Aug 2021 23:30:00 +0300 (MSK) | 2021-08-05T20:30:00Z",
            })
    void aTimeWithAZoneIsAnInstant(String text, Instant at) {
        assertThat(dates.parse(text))
                .isEqualTo(new PublishedDate(LocalDate.ofInstant(at, ZoneId.of("UTC")), at, DatePrecision.DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "1628162400, 2021-08-05T11:20:00Z",
        "1628162400.5, 2021-08-05T11:20:00.5Z",
        "1.6281624E9, 2021-08-05T11:20:00Z",
        "1628162400000, 2021-08-05T11:20:00Z",
        "1628162400123, 2021-08-05T11:20:00.123Z",
        "915148800, 1999-01-01T00:00:00Z",
        "915148800000, 1999-01-01T00:00:00Z",
    })
    void numbersAreSecondsOrMillisecondsSinceTheEpoch(String text, Instant at) {
        assertThat(dates.parse(text))
                .isEqualTo(new PublishedDate(LocalDate.ofInstant(at, ZoneId.of("UTC")), at, DatePrecision.DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/08/2021", "08/05/2021", "5.8.2021", "5-8-2021 10:30", "199901011200"})
    void whatCouldBeTwoDatesIsNone(String text) {
        assertThat(dates.parse(text)).isNull();
        assertThat(dates.isAmbiguous(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"31/12/2017, 2017-12-31", "12/31/2017 11:43 PM, 2017-12-31", "5.5.2021, 2021-05-05"})
    void whatCanOnlyBeOneDateIsRead(String text, LocalDate day) {
        assertThat(dates.parse(text)).isEqualTo(new PublishedDate(day, null, DatePrecision.DAY));
        assertThat(dates.isAmbiguous("32/12/2017")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day_first | 05/08/2021 | 2021-08-05",
                "month_first | 05/08/2021 | 2021-05-08",
                "month_first | 31/12/2017 | ",
                "day_first | 2017-12-31 | ",
                "known | 2017-12-31 | 2017-12-31",
                "dd.MM.yyyy | 05.08.2021 | 2021-08-05",
                "dd.MM.yy | 05.08.21 | 2021-08-05",
                "dd.MM.yyyy | 31.06.2021 | ",
                "yyyyMMddHHmm | 199901011200 | 1999-01-01",
                "MM/yyyy | 08/2021 | 2021-08-01",
                "epoch_seconds | 86400 | 1970-01-02",
                "epoch_milliseconds | -1 | 1969-12-31",
                "epoch_seconds | 2017-12-31 | ",
            })
    void aNamedFormatIsTheOnlyOne(String format, String text, LocalDate day) {
        PublishedDate found = new Dates(ZoneId.of("UTC"), List.of(format), Locale.ENGLISH).parse(text);
        assertThat(found == null ? null : found.date()).isEqualTo(day);
    }

    @Test
    void severalFormatsAreTriedInTurnAndMonthsAreNamedInTheLanguage() {
        Dates german = new Dates(ZoneId.of("UTC"), List.of("d. MMMM yyyy", "MM/yyyy"), Locale.GERMAN);
        assertThat(german.parse("5. März 2021").date()).isEqualTo(LocalDate.of(2021, 3, 5));
        assertThat(german.parse("03/2021").precision()).isEqualTo(DatePrecision.MONTH);
        assertThat(german.parse("2021-03-05")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2021-08-05",
        "Europe/Moscow, 2021-08-06",
        "America/New_York, 2021-08-05",
        "Pacific/Kiritimati, 2021-08-06",
    })
    void anInstantHasItsDayInTheJobsZone(String zone, LocalDate day) {
        Instant at = Instant.parse("2021-08-05T21:00:00Z");
        assertThat(new Dates(ZoneId.of(zone)).parse("2021-08-05T21:00:00Z"))
                .isEqualTo(new PublishedDate(day, at, DatePrecision.DAY));
    }

    @Test
    void aMonthOrYearKeepsItsPrecision() {
        PublishedDate month = new PublishedDate(LocalDate.of(2021, 8, 1), null, DatePrecision.MONTH);
        assertThat(dates.parse("2021-08")).isEqualTo(month);
        assertThat(dates.parse("2021/08")).isEqualTo(month);
        assertThat(dates.parse(" 1996 "))
                .isEqualTo(new PublishedDate(LocalDate.of(1996, 1, 1), null, DatePrecision.YEAR));
    }

    @Test
    void leapDaysAreDays() {
        assertThat(dates.parse("2024-02-29").date()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(dates.parse("29 February 2024").date()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "2021-06-31",
                "2021-06-31T10:00:00Z",
                "20210631",
                "2021/6/31",
                "31 June 2021",
                "June 31, 2021",
                "2023-02-29",
                "29 February 2023",
                "2021-13",
                "2021-00-10",
                "2021-08-05T24:30:00Z",
                "05/08/2021",
                "08/05/2021",
                "5.8.2021",
                "5.8.21",
                "202108",
                "0996",
                "3021",
                "2021-08-05 and more",
                "2021-08-05T10:00:00Z2021-08-05T10:00:00Z2021-08-05T10:00:00Z2021-08-05",
                "Friday, 5 August 2021",
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(dates.parse(text)).isNull();
    }
}
