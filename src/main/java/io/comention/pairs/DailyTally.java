package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.DatePrecision;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds up, article by article, how many units name each entity and each pair, per day and date precision.
 *
 * <p>What a task's articles say is put together here, before anything is shuffled.
 */
final class DailyTally implements Tally {
    private static final int MOST_DAYS = 400_000;

    private final NamedEntities mentions;
    private final CountedEntities counted;
    private final List<Unit> units;
    private final int maxEntities;
    private final Map<String, Integer> sources;
    private final Map<SeriesKey, DailySeries> series = new HashMap<>();
    private StoryTally story;
    /** How many days of how many series were added to: what memory grows with. */
    private long days;

    /**
     * An empty tally.
     *
     * @param counted for whom mentions count
     * @param sources a number for every outlet
     */
    DailyTally(Job job, List<Unit> units, CountedEntities counted, Map<String, Integer> sources) {
        this.mentions = new NamedEntities(job, counted);
        this.counted = counted;
        this.units = units;
        this.maxEntities = job.pairs().maxEntities();
        this.sources = sources;
    }

    @Override
    public boolean isFull() {
        return days >= MOST_DAYS;
    }

    @Override
    public void end() {
        endStory();
    }

    /** What the units of one article say of one entity or pair. */
    private static final class Named {
        int units;
        int mentions;
    }

    /** Adds an article: a row with {@link CountUnits#columns}. */
    void add(Row row) {
        CountedArticle article = CountedArticle.of(row);
        Integer source = number(article.source());
        Map<Unit, Map<Integer, Map<String, Integer>>> places =
                mentions.places(row, units, NamedEntities.Known.HOW_OFTEN);
        for (Unit unit : units) {
            if (article.counts(unit)) {
                add(article, source, unit, places.get(unit).values());
            }
        }
    }

    private Integer number(String source) {
        return source == null ? null : sources.get(source);
    }

    /** Adds an article with near-duplicates to its story, all articles of which must come one after the other. */
    void addToStory(Row row) {
        if (story != null && story.number != row.getLong(6)) {
            endStory();
        }
        if (story == null) {
            story = new StoryTally(row.getLong(6), row.getAs(8), DatePrecision.of(row.getString(9)), counted);
        }
        story.add(mentions.named(row, NamedEntities.Known.HOW_OFTEN), number(row.getString(2)), maxEntities);
    }

    /** Counts the story that articles were added to, if any. */
    private void endStory() {
        if (story == null) {
            return;
        }
        StoryTally ended = story;
        story = null;
        boolean leftOut = ended.namesTooMany();
        on(ended, null, null).add(leftOut ? 0 : 1, 0, ended.articles(), leftOut ? 1 : 0);
        ended.forEach((a, b, counts) -> on(ended, a, b).add(counts));
    }

    private DayCounts on(StoryTally of, String a, String b) {
        return on(of.day, of.precision, Unit.STORY, a, b);
    }

    /** Adds one article's units of one kind, each given as its entities in order with their mentions. */
    private void add(CountedArticle article, Integer source, Unit unit, Collection<Map<String, Integer>> places) {
        Map<String, Named> entities = new HashMap<>();
        Map<String, Map<String, Named>> pairs = new HashMap<>();
        int leftOut = 0;
        for (Map<String, Integer> place : places) {
            if (place.size() > maxEntities) {
                leftOut++;
                continue;
            }
            String[] ids = place.keySet().toArray(new String[0]);
            for (int i = 0; i < ids.length; i++) {
                Named entity = entities.computeIfAbsent(ids[i], id -> new Named());
                entity.units++;
                entity.mentions += place.get(ids[i]);
                if (i + 1 < ids.length) {
                    Map<String, Named> partners = pairs.computeIfAbsent(ids[i], id -> new HashMap<>());
                    Set<String> never = counted.neverWith(ids[i]);
                    for (int j = i + 1; j < ids.length; j++) {
                        if (!never.contains(ids[j])) {
                            partners.computeIfAbsent(ids[j], id -> new Named()).units++;
                        }
                    }
                }
            }
        }
        on(article, unit, null, null).add(article.unitsOf(unit) - leftOut, 0, 1, leftOut);
        entities.forEach((id, named) -> add(article, source, on(article, unit, id, null), named));
        pairs.forEach(
                (a, partners) -> partners.forEach((b, named) -> add(article, source, on(article, unit, a, b), named)));
    }

    private DayCounts on(CountedArticle article, Unit unit, String a, String b) {
        return on(article.day(), article.precision(), unit, a, b);
    }

    private DayCounts on(LocalDate day, DatePrecision precision, Unit unit, String a, String b) {
        DailySeries of = series.computeIfAbsent(new SeriesKey(unit, a, b), key -> new DailySeries());
        int before = of.size();
        DayCounts counts = of.on(day, precision);
        days += of.size() - before;
        return counts;
    }

    private static void add(CountedArticle article, Integer source, DayCounts counts, Named named) {
        counts.add(named.units, named.mentions, 1, 0);
        if (article.story() == null) {
            counts.addStories(1);
        } else {
            counts.addStories(0, article.story());
        }
        if (source != null) {
            counts.addSource(source);
        }
    }

    /** Hands out rows of table {@code daily_counts}. */
    @Override
    public List<Row> drain() {
        List<Row> rows = new ArrayList<>(series.size());
        series.forEach((key, of) ->
                rows.add(RowFactory.create(key.a(), key.b(), key.unit().id(), of.pack())));
        series.clear();
        days = 0;
        return rows;
    }
}
