package io.comention.terms;

import io.comention.job.DatePrecision;
import io.comention.job.DayNumber;
import io.comention.job.Granularity;
import io.comention.text.Packed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A term and how often it occurs, day by day. */
public final class TermHistory {
    private final String term;
    private final long df;
    private final Days days;

    /** What is counted of a term in a period. */
    public record Counts(long occurrences, long articles) {
        private Counts plus(Counts other) {
            return new Counts(occurrences + other.occurrences, articles + other.articles);
        }
    }

    /**
     * The days of a term, in order.
     *
     * @param numbers of them, as {@link DayNumber} has it
     * @param occurrences of the term on each, aligned
     * @param articles that have it, aligned
     */
    record Days(long[] numbers, long[] occurrences, long[] articles) {
        /** So many days, to be filled in. */
        static Days room(int size) {
            return new Days(new long[size], new long[size], new long[size]);
        }

        /** The days of all parts, halves being put together so that none is copied more often than halves can be made. */
        static Days together(List<Days> parts) {
            int half = parts.size() / 2;
            return half == 0
                    ? parts.get(0)
                    : together(parts.subList(0, half)).and(together(parts.subList(half, parts.size())));
        }

        /** These days and others. */
        private Days and(Days other) {
            Days all = room(numbers.length + other.numbers.length);
            int size = 0;
            for (int i = 0, j = 0; i < numbers.length || j < other.numbers.length; size++) {
                boolean mine = j == other.numbers.length || i < numbers.length && numbers[i] <= other.numbers[j];
                boolean others = i == numbers.length || j < other.numbers.length && other.numbers[j] <= numbers[i];
                all.numbers[size] = mine ? numbers[i] : other.numbers[j];
                if (mine) {
                    all.occurrences[size] += occurrences[i];
                    all.articles[size] += articles[i++];
                }
                if (others) {
                    all.occurrences[size] += other.occurrences[j];
                    all.articles[size] += other.articles[j++];
                }
            }
            return all.resized(size);
        }

        byte[] pack() {
            Packed packed = new Packed();
            long before = 0;
            for (int i = 0; i < numbers.length; i++) {
                packed.putSigned(numbers[i] - before);
                packed.put(occurrences[i]);
                packed.put(articles[i]);
                before = numbers[i];
            }
            return packed.bytes();
        }

        /** How often the term occurs on days that are known so far. */
        long occurrences(DatePrecision precision) {
            long sum = 0;
            for (int i = 0; i < numbers.length; i++) {
                if (DayNumber.precision(numbers[i]) == precision) {
                    sum += occurrences[i];
                }
            }
            return sum;
        }

        static Days unpack(byte[] bytes) {
            Packed packed = new Packed(bytes);
            Days days = room(4);
            int size = 0;
            long number = 0;
            while (packed.hasMore()) {
                if (size == days.numbers.length) {
                    days = days.resized(2 * size);
                }
                number += packed.takeSigned();
                days.numbers[size] = number;
                days.occurrences[size] = packed.take();
                days.articles[size++] = packed.take();
            }
            return days.resized(size);
        }

        private Days resized(int size) {
            return new Days(
                    Arrays.copyOf(numbers, size), Arrays.copyOf(occurrences, size), Arrays.copyOf(articles, size));
        }
    }

    private TermHistory(String term, long df, Days days) {
        this.term = term;
        this.df = df;
        this.days = days;
    }

    /** The values of a row of table {@code term_histories}. */
    public static TermHistory of(Row row) {
        return new TermHistory(row.getString(0), row.getLong(1), days(row));
    }

    /** The days of a row of table {@code term_histories}. */
    static Days days(Row row) {
        return Days.unpack(row.getAs(3));
    }

    /** The row of a term. */
    static Row row(String term, Days days) {
        return RowFactory.create(
                term,
                LongStream.of(days.articles).sum(),
                LongStream.of(days.occurrences).sum(),
                days.pack());
    }

    /** The term. */
    public String term() {
        return term;
    }

    /** How many articles have it. */
    public long df() {
        return df;
    }

    /** The counts per period, in order, of the days whose precision supports the granularity; no zeros. */
    public SortedMap<LocalDate, Counts> rollUp(Granularity granularity) {
        SortedMap<LocalDate, Counts> periods = new TreeMap<>();
        for (int i = 0; i < days.numbers.length; i++) {
            if (granularity.supports(DayNumber.precision(days.numbers[i]))) {
                periods.merge(
                        granularity.periodOf(DayNumber.day(days.numbers[i])),
                        new Counts(days.occurrences[i], days.articles[i]),
                        Counts::plus);
            }
        }
        return periods;
    }
}
