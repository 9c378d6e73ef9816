package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.DatePrecision;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds up, article by article, how many units name each entity and each pair, per day and date precision.
 *
 * <p>What a task's articles say is put together here, before anything is shuffled.
 */
final class DailyTally implements Tally {
    private static final int NOBODY = CountedEntities.NOBODY;

    private final NamedEntities mentions;
    private final CountedEntities counted;
    private final List<Unit> units;
    private final int maxEntities;
    private final Map<String, Integer> sources;
    private final DayTable table = new DayTable();
    private StoryTally story;

    /** In how many units of the article at hand each entity is, by its number, and how often. */
    private final int[] unitsOf;

    private final int[] mentionsOf;

    /** The entities in them, and the pairs in each of them; the first so many. */
    private int[] entities = new int[64];

    private int entitiesHere;
    private long[] pairs = new long[64];
    private int pairsHere;
    private int leftOut;

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
        this.unitsOf = new int[counted.size()];
        this.mentionsOf = new int[counted.size()];
    }

    @Override
    public boolean isFull() {
        return table.isFull();
    }

    @Override
    public void end() {
        endStory();
    }

    /** Adds an article: a row with {@link CountUnits#COLUMNS}. */
    void add(Row row) {
        CountedArticle article = CountedArticle.of(row);
        Integer source = number(article.source());
        mentions.read(CountUnits.mentions(row));
        for (Unit unit : units) {
            if (article.counts(unit)) {
                add(article, source, unit);
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
        mentions.read(CountUnits.mentions(row));
        story.add(mentions, number(row.getString(2)), maxEntities);
    }

    /** Counts the story that articles were added to, if any. */
    private void endStory() {
        if (story == null) {
            return;
        }
        StoryTally ended = story;
        story = null;
        boolean tooMany = ended.namesTooMany();
        int all = table.on(ended.day, ended.precision, SeriesKey.of(Unit.STORY, NOBODY, NOBODY));
        table.add(all, tooMany ? 0 : 1, 0, ended.articles(), tooMany ? 1 : 0);
        ended.forEach((key, counts) -> table.add(table.on(ended.day, ended.precision, key), counts));
    }

    /** Adds one article's units of one kind. */
    private void add(CountedArticle article, Integer source, Unit unit) {
        entitiesHere = 0;
        pairsHere = 0;
        leftOut = 0;
        mentions.forEach(unit, NamedEntities.Known.HOW_OFTEN, this::addUnit);
        table.add(on(article, SeriesKey.of(unit, NOBODY, NOBODY)), article.unitsOf(unit) - leftOut, 0, 1, leftOut);
        for (int i = 0; i < entitiesHere; i++) {
            int entity = entities[i];
            add(article, source, SeriesKey.of(unit, entity, NOBODY), unitsOf[entity], mentionsOf[entity]);
            unitsOf[entity] = 0;
            mentionsOf[entity] = 0;
        }
        Arrays.sort(pairs, 0, pairsHere);
        for (int from = 0; from < pairsHere; ) {
            int to = from + 1;
            while (to < pairsHere && pairs[to] == pairs[from]) {
                to++;
            }
            long pair = pairs[from];
            add(article, source, SeriesKey.of(unit, (int) (pair >>> Integer.SIZE), (int) pair), to - from, 0);
            from = to;
        }
    }

    /** Notes whom one unit of the article at hand names. */
    private void addUnit(int[] named, int[] howOften, int size) {
        if (size > maxEntities) {
            leftOut++;
            return;
        }
        entities = room(entities, entitiesHere + size);
        pairs = room(pairs, pairsHere + Math.multiplyExact(size, size - 1) / 2);
        for (int i = 0; i < size; i++) {
            int a = named[i];
            if (unitsOf[a]++ == 0) {
                entities[entitiesHere++] = a;
            }
            mentionsOf[a] += howOften[i];
            for (int j = i + 1; j < size; j++) {
                if (!counted.neverTogether(a, named[j])) {
                    pairs[pairsHere++] = (long) a << Integer.SIZE | named[j];
                }
            }
        }
    }

    private static int[] room(int[] of, int needed) {
        return of.length >= needed ? of : Arrays.copyOf(of, Math.max(needed, 2 * of.length));
    }

    private static long[] room(long[] of, int needed) {
        return of.length >= needed ? of : Arrays.copyOf(of, Math.max(needed, 2 * of.length));
    }

    private int on(CountedArticle article, long key) {
        return table.on(article.day(), article.precision(), key);
    }

    private void add(CountedArticle article, Integer source, long key, int units, int howOften) {
        int row = on(article, key);
        table.add(row, units, howOften, 1, 0);
        if (article.story() == null) {
            table.addStory(row);
        } else {
            table.addStory(row, article.story());
        }
        if (source != null) {
            table.addSource(row, source);
        }
    }

    /** Hands out rows of {@link CountUnits}. */
    @Override
    public List<Row> drain() {
        List<Row> rows = new ArrayList<>();
        table.forEach((key, series) -> rows.add(RowFactory.create(key, series.pack())));
        table.clear();
        return rows;
    }
}
