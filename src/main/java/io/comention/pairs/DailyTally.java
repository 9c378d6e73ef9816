package io.comention.pairs;

import io.comention.annotations.CountedMentions;
import io.comention.entities.CountedEntities;
import io.comention.job.DatePrecision;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds up, article by article, how many units name each entity and each pair, per day and date precision.
 *
 * <p>What a task's articles say is put together here, before anything is shuffled.
 */
final class DailyTally {
    private final CountedMentions counted;
    private final List<Unit> units;
    private final int maxEntities;
    private final Map<String, Integer> sources;
    private final Map<SeriesKey, DailySeries> series = new HashMap<>();
    private StoryTally story;
    private long days;

    /**
     * An empty tally.
     *
     * @param counted for whom mentions count
     * @param sources a number for every outlet
     */
    DailyTally(Job job, CountedEntities counted, Map<String, Integer> sources) {
        this.counted = new CountedMentions(job, counted);
        this.units = job.units();
        this.maxEntities = job.pairs().maxEntities();
        this.sources = sources;
    }

    /** How many days of how many series were added to: what the tally's memory grows with. */
    long days() {
        return days;
    }

    /** The article at hand. */
    private record Article(
            LocalDate day,
            DatePrecision precision,
            Integer source,
            int sentences,
            int paragraphs,
            Long story,
            boolean head) {

        /** Whether units of this kind are counted in it: of what is printed again, some only once. */
        boolean counts(Unit unit) {
            return switch (unit) {
                case ARTICLE -> true;
                case STORY -> story == null;
                case PARAGRAPH, SENTENCE -> story == null || head;
            };
        }

        long unitsOf(Unit unit) {
            return switch (unit) {
                case ARTICLE, STORY -> 1;
                case PARAGRAPH -> paragraphs;
                case SENTENCE -> sentences;
            };
        }
    }

    /** What the units of one article say of one entity or pair. */
    private static final class Named {
        int units;
        int mentions;
    }

    /** Adds an article: a row with {@link CountUnits#columns}. */
    void add(Row row) {
        Article article = new Article(
                row.getAs(0),
                precision(row.getString(1)),
                row.isNullAt(2) ? null : sources.get(row.getString(2)),
                row.getInt(3),
                row.getInt(4),
                row.getAs(6),
                !row.isNullAt(7) && row.getBoolean(7));
        Map<Unit, Map<Integer, Map<String, Integer>>> places = new EnumMap<>(Unit.class);
        for (Unit unit : units) {
            places.put(unit, new HashMap<>());
        }
        for (Row mention : row.<Row>getList(5)) {
            String entity = countsFor(mention);
            if (entity != null) {
                for (Unit unit : units) {
                    places.get(unit)
                            .computeIfAbsent(place(unit, mention), p -> new TreeMap<>())
                            .merge(entity, 1, Integer::sum);
                }
            }
        }
        for (Unit unit : units) {
            if (article.counts(unit)) {
                add(article, unit, places.get(unit).values());
            }
        }
    }

    private static DatePrecision precision(String id) {
        return DatePrecision.valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Adds an article with near-duplicates to its story, all articles of which must come one after the other. */
    void addToStory(Row row) {
        if (story != null && story.number != row.getLong(6)) {
            endStory();
        }
        if (story == null) {
            story = new StoryTally(row.getLong(6), row.getAs(8), precision(row.getString(9)), counted);
        }
        Map<String, Integer> mentions = new TreeMap<>();
        for (Row mention : row.<Row>getList(5)) {
            String entity = countsFor(mention);
            if (entity != null) {
                mentions.merge(entity, 1, Integer::sum);
            }
        }
        story.add(mentions, row.isNullAt(2) ? null : sources.get(row.getString(2)), maxEntities);
    }

    /** Counts the story that articles were added to, if any. */
    void endStory() {
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

    private String countsFor(Row mention) {
        return counted.countsFor(
                mention.getInt(0),
                mention.getString(1),
                mention.getString(2),
                mention.getBoolean(5),
                mention.getString(6));
    }

    private static int place(Unit unit, Row mention) {
        return switch (unit) {
            case ARTICLE, STORY -> 0;
            case PARAGRAPH -> mention.getInt(4);
            case SENTENCE -> mention.getInt(3);
        };
    }

    /** Adds one article's units of one kind, each given as its entities in order with their mentions. */
    private void add(Article article, Unit unit, Collection<Map<String, Integer>> places) {
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
        entities.forEach((id, named) -> add(article, on(article, unit, id, null), named));
        pairs.forEach((a, partners) -> partners.forEach((b, named) -> add(article, on(article, unit, a, b), named)));
    }

    private DayCounts on(Article article, Unit unit, String a, String b) {
        return on(article.day(), article.precision(), unit, a, b);
    }

    private DayCounts on(LocalDate day, DatePrecision precision, Unit unit, String a, String b) {
        DailySeries of = series.computeIfAbsent(new SeriesKey(unit, a, b), key -> new DailySeries());
        int before = of.size();
        DayCounts counts = of.on(day, precision);
        days += of.size() - before;
        return counts;
    }

    private static void add(Article article, DayCounts counts, Named named) {
        counts.add(named.units, named.mentions, 1, 0);
        if (article.story() == null) {
            counts.addStories(1);
        } else {
            counts.addStories(0, article.story());
        }
        if (article.source() != null) {
            counts.addSource(article.source());
        }
    }

    /** Hands out rows of table {@code daily_counts} for all that was added, and begins anew. */
    List<Row> drain() {
        List<Row> rows = new ArrayList<>(series.size());
        series.forEach((key, of) ->
                rows.add(RowFactory.create(key.a(), key.b(), key.unit().id(), of.pack())));
        series.clear();
        days = 0;
        return rows;
    }
}
