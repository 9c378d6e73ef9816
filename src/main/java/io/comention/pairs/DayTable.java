package io.comention.pairs;

import io.comention.job.DatePrecision;
import io.comention.job.DayNumber;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Counts of series by their {@link SeriesKey}, day by day, in flat arrays.
 *
 * <p>A task adds to the day of every entity and pair of every article, in an order of which memory knows nothing: what
 * takes its time is to fetch what is added to. So the counts of a day lie side by side, found by one look-up.
 */
final class DayTable {
    private static final int MOST_ROWS = 400_000;
    private static final int SMALLEST = 1 << 10;

    // What a row holds, in this order.
    private static final int KEY = 0;
    private static final int PLACE = 1;
    private static final int N = 2;
    private static final int MENTIONS = 3;
    private static final int ARTICLES = 4;
    private static final int LEFT_OUT = 5;
    private static final int STORIES_OF_ONE = 6;
    /** The outlet added last, from 1; 0 where there is none. */
    private static final int LAST_SOURCE = 7;

    private static final int WIDTH = 8;

    private long[] rows = new long[SMALLEST * WIDTH];
    private int size;

    /** Numbers of rows, from 1, by series and day; 0 where a place is free. A power of two, at most half full. */
    private int[] byDay = new int[2 * SMALLEST];

    /** Numbers of the rows that were begun last, from 1, by series; as long. */
    private int[] bySeries = new int[2 * SMALLEST];

    /** For each row: the one of its series that was begun before it, from 1. */
    private int[] before = new int[SMALLEST];

    private final int mostRows;
    private final RowValues sources = new RowValues();
    private final RowValues stories = new RowValues();

    /** Receives a key and its series. */
    interface Receiver {
        void take(long key, DailySeries series);
    }

    DayTable() {
        this(MOST_ROWS);
    }

    /** With room for so many days of series. */
    DayTable(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Whether it holds as much as a task's memory should, what was added twice put together. */
    boolean isFull() {
        return size >= mostRows || sources.isFull(size) || stories.isFull(size);
    }

    /** The row of a series on a day, until {@link #clear}; a day known to the month or year is its first. */
    int on(LocalDate day, DatePrecision precision, long key) {
        long place = Math.toIntExact(DayNumber.of(day, precision)); // forEach sorts them by half a long
        int at = find(place, key);
        if (byDay[at] == 0) {
            if (2 * (size + 1) > byDay.length) {
                growIndexes();
                at = find(place, key);
            }
            byDay[at] = begin(place, key);
        }
        return byDay[at] - 1;
    }

    /** Where a day of a series is in {@link #byDay}, or the free place that it would take. */
    private int find(long place, long key) {
        int at = hash(key ^ place * 0xC2B2AE3D27D4EB4FL);
        while (byDay[at] != 0 && !is(byDay[at] - 1, place, key)) {
            at = at + 1 & byDay.length - 1;
        }
        return at;
    }

    private boolean is(int row, long place, long key) {
        return get(row, KEY) == key && get(row, PLACE) == place;
    }

    private int hash(long of) {
        return (int) (of * 0x9E3779B97F4A7C15L >>> Long.SIZE - Integer.numberOfTrailingZeros(byDay.length));
    }

    /** Begins a row without counts; gives its number, from 1. */
    private int begin(long place, long key) {
        if (size == before.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
            before = Arrays.copyOf(before, 2 * size);
        }
        int row = size++;
        Arrays.fill(rows, row * WIDTH, (row + 1) * WIDTH, 0);
        rows[row * WIDTH + KEY] = key;
        rows[row * WIDTH + PLACE] = place;
        link(row);
        return row + 1;
    }

    /** Puts a row in front of those of its series. */
    private void link(int row) {
        long key = get(row, KEY);
        int at = hash(key);
        while (bySeries[at] != 0 && get(bySeries[at] - 1, KEY) != key) {
            at = at + 1 & bySeries.length - 1;
        }
        before[row] = bySeries[at];
        bySeries[at] = row + 1;
    }

    private void growIndexes() {
        byDay = new int[2 * byDay.length];
        bySeries = new int[byDay.length];
        for (int row = 0; row < size; row++) {
            byDay[find(get(row, PLACE), get(row, KEY))] = row + 1;
            link(row);
        }
    }

    private long get(int row, int column) {
        return rows[row * WIDTH + column];
    }

    /** Adds to what is counted in a row. */
    void add(int row, long n, long mentions, long articles, long leftOut) {
        int at = row * WIDTH;
        rows[at + N] += n;
        rows[at + MENTIONS] += mentions;
        rows[at + ARTICLES] += articles;
        rows[at + LEFT_OUT] += leftOut;
    }

    /** Adds a story that no other day can hold, too. */
    void addStory(int row) {
        rows[row * WIDTH + STORIES_OF_ONE]++;
    }

    /** Adds a story by its number, which may have been added before. */
    void addStory(int row, long story) {
        stories.add(row, story);
    }

    /** Adds an outlet, which may have been added before. */
    void addSource(int row, int source) {
        int last = row * WIDTH + LAST_SOURCE;
        if (rows[last] != source + 1L) {
            rows[last] = source + 1L;
            sources.add(row, source);
        }
    }

    /** Adds other counts to a row. */
    void add(int row, DayCounts counts) {
        add(row, counts.n(), counts.mentions(), counts.articles(), counts.leftOut());
        rows[row * WIDTH + STORIES_OF_ONE] += counts.storiesOfOne();
        for (long story : counts.storyNumbers()) {
            addStory(row, story);
        }
        for (int source : counts.sourceNumbers()) {
            addSource(row, source);
        }
    }

    /** Hands out every series. */
    void forEach(Receiver receiver) {
        sources.group(size);
        stories.group(size);
        long[] order = new long[16];
        for (int last : bySeries) {
            int days = 0;
            for (int row = last; row > 0; row = before[row - 1]) {
                if (days == order.length) {
                    order = Arrays.copyOf(order, 2 * days);
                }
                order[days++] = get(row - 1, PLACE) << Integer.SIZE | row - 1;
            }
            if (days > 0) {
                Arrays.sort(order, 0, days);
                receiver.take(get(last - 1, KEY), series(order, days));
            }
        }
    }

    /** The series of which these are the rows, in order of their days. */
    private DailySeries series(long[] order, int days) {
        DailySeries series = new DailySeries(days);
        for (int i = 0; i < days; i++) {
            int row = (int) order[i];
            DayCounts counts =
                    new DayCounts().add(get(row, N), get(row, MENTIONS), get(row, ARTICLES), get(row, LEFT_OUT));
            counts.addStories(get(row, STORIES_OF_ONE), stories.of(row));
            counts.addSources(numbers(sources.of(row)));
            series.append(get(row, PLACE), counts);
        }
        return series;
    }

    private static int[] numbers(long[] sources) {
        int[] numbers = new int[sources.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.toIntExact(sources[i]);
        }
        return numbers;
    }

    /** Lets go of all that was added; its arrays stay as long as they are, for what is added next. */
    void clear() {
        Arrays.fill(byDay, 0);
        Arrays.fill(bySeries, 0);
        size = 0;
        sources.clear();
        stories.clear();
    }
}
