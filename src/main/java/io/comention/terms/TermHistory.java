package io.comention.terms;

import io.comention.job.DatePrecision;
import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * A term and the days on which it occurs.
 *
 * @param df articles that have it
 * @param occurrences how often they do
 */
public record TermHistory(String term, long df, long occurrences, List<Day> days) {
    /** What is counted of a term on a day, or in what is known to the month or year of its first day. */
    public record Day(LocalDate date, DatePrecision precision, long occurrences, long articles) {}

    /** What is counted of a term in a period. */
    public record Counts(long occurrences, long articles) {
        private Counts plus(Counts other) {
            return new Counts(occurrences + other.occurrences, articles + other.articles);
        }
    }

    /** The values of a row of table {@code term_histories}. */
    public static TermHistory of(Row row) {
        return new TermHistory(
                row.getString(0),
                row.getLong(1),
                row.getLong(2),
                row.<Row>getList(3).stream()
                        .map(day -> new Day(
                                day.getAs(0), DatePrecision.of(day.getString(1)), day.getLong(2), day.getLong(3)))
                        .toList());
    }

    /** The counts per period, in order, of the days whose precision supports the granularity; no zeros. */
    public SortedMap<LocalDate, Counts> rollUp(Granularity granularity) {
        SortedMap<LocalDate, Counts> periods = new TreeMap<>();
        for (Day day : days) {
            if (granularity.supports(day.precision())) {
                periods.merge(
                        granularity.periodOf(day.date()), new Counts(day.occurrences(), day.articles()), Counts::plus);
            }
        }
        return periods;
    }
}
