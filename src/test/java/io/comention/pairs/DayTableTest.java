package io.comention.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.entities.CountedEntities;
import io.comention.job.DatePrecision;
import io.comention.job.DayNumber;
import io.comention.job.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DayTableTest {
    private static final LocalDate FIRST = LocalDate.of(1969, 11, 3);

    /** The same counts, kept as plainly as can be. */
    private static final class Expected {
        long n;
        long mentions;
        long articles;
        long leftOut;
        long ofOne;
        final TreeSet<Long> stories = new TreeSet<>();
        final TreeSet<Integer> sources = new TreeSet<>();
    }

    @Test
    void aKeySaysWhoseSeriesItIs() {
        int[] entities = {CountedEntities.NOBODY, 0, 1, 1_000_000, (1 << 30) - 2};
        for (Unit unit : Unit.values()) {
            for (int a : entities) {
                for (int b : entities) {
                    long key = SeriesKey.of(unit, a, b);
                    assertThat(SeriesKey.unit(key)).isEqualTo(unit);
                    assertThat(SeriesKey.a(key)).isEqualTo(a);
                    assertThat(SeriesKey.b(key)).isEqualTo(b);
                }
            }
        }
    }

    @Test
    void everyDayOfEverySeriesHasItsOwnCountsHoweverManyThereAre() {
        Random random = new Random(1);
        DayTable table = new DayTable();
        for (int round = 0; round < 3; round++) {
            Map<Long, SortedMap<Long, Expected>> expected = new TreeMap<>();
            for (int i = 0; i < 30_000; i++) {
                add(random, table, expected);
            }
            Map<Long, String> found = new TreeMap<>();
            table.forEach((key, series) -> found.put(key, text(DailySeries.unpack(series.pack()))));
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            expected.forEach((key, days) -> assertThat(found.get(key)).isEqualTo(text(series(days))));

            table.clear();
            table.forEach((key, series) -> {
                throw new AssertionError(key + " is left over");
            });
        }
    }

    private static void add(Random random, DayTable table, Map<Long, SortedMap<Long, Expected>> expected) {
        long key = SeriesKey.of(Unit.values()[random.nextInt(4)], random.nextInt(9) - 1, random.nextInt(60) - 1);
        LocalDate day = FIRST.plusDays(random.nextInt(100));
        DatePrecision precision = DatePrecision.values()[random.nextInt(3)];
        int row = table.on(day, precision, key);
        Expected counts = expected.computeIfAbsent(key, k -> new TreeMap<>())
                .computeIfAbsent(DayNumber.of(day, precision), d -> new Expected());
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int n = random.nextInt(100);
            table.add(row, n, 2L * n, 1, n / 2);
            counts.n += n;
            counts.mentions += 2L * n;
            counts.articles++;
            counts.leftOut += n / 2;
            int source = random.nextInt(5);
            table.addSource(row, source);
            counts.sources.add(source);
            long story = random.nextInt(6) - 3L;
            if (random.nextBoolean()) {
                table.addStory(row, story);
                counts.stories.add(story);
            } else {
                table.addStory(row);
                counts.ofOne++;
            }
        }
    }

    private static DailySeries series(SortedMap<Long, Expected> days) {
        DailySeries series = new DailySeries(days.size());
        days.forEach((place, of) -> series.append(place, counts(of)));
        return series;
    }

    private static DayCounts counts(Expected of) {
        DayCounts counts = new DayCounts().add(of.n, of.mentions, of.articles, of.leftOut);
        counts.addStories(
                of.ofOne, of.stories.stream().mapToLong(Long::longValue).toArray());
        counts.addSources(of.sources.stream().mapToInt(Integer::intValue).toArray());
        return counts;
    }

    private static String text(DailySeries series) {
        return Arrays.toString(series.pack());
    }

    @Test
    void whatIsHandedOutInPartsAddsUpToTheWhole() {
        Random inParts = new Random(2);
        Random asWhole = new Random(2);
        DayTable parts = new DayTable(50);
        DayTable whole = new DayTable();
        Map<Long, DailySeries> merged = new HashMap<>();
        int handedOut = 0;
        for (int i = 0; i < 5_000; i++) {
            add(inParts, parts, new TreeMap<>());
            add(asWhole, whole, new TreeMap<>());
            assertThat(whole.isFull()).isFalse();
            if (parts.isFull()) {
                handOut(parts, merged);
                handedOut++;
            }
        }
        handOut(parts, merged);

        assertThat(handedOut).isGreaterThan(50);
        Map<Long, String> expected = new HashMap<>();
        whole.forEach((key, series) -> expected.put(key, text(series)));
        Map<Long, String> found = new HashMap<>();
        merged.forEach((key, series) -> found.put(key, text(series)));
        assertThat(found).isEqualTo(expected);
    }

    private static void handOut(DayTable table, Map<Long, DailySeries> merged) {
        table.forEach((key, series) ->
                merged.computeIfAbsent(key, k -> new DailySeries(0)).add(DailySeries.unpack(series.pack())));
        table.clear();
    }

    @Test
    void countsOfAStoryAreAddedToThoseOfTheDay() {
        DayTable table = new DayTable();
        Expected story = new Expected();
        story.n = 1;
        story.articles = 3;
        story.ofOne = 1;
        story.sources.add(2);
        story.sources.add(5);
        story.stories.add(-77L);
        long key = SeriesKey.of(Unit.STORY, 1, 2);
        int row = table.on(FIRST, DatePrecision.DAY, key);
        table.add(row, counts(story));
        table.add(row, counts(story));
        story.n = 2;
        story.articles = 6;
        story.ofOne = 2;

        Map<Long, String> found = new TreeMap<>();
        table.forEach((of, series) -> found.put(of, text(series)));
        assertThat(found)
                .isEqualTo(Map.of(
                        key, text(series(new TreeMap<>(Map.of(DayNumber.of(FIRST, DatePrecision.DAY), story))))));
    }
}
