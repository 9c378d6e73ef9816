package io.comention.pairs;

import io.comention.job.AliasKind;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds up, article by article, how many units name each entity and each pair, per day and date precision.
 *
 * <p>What a day's articles say is put together here, before anything is shuffled.
 */
final class DailyTally {
    private final Set<String> aliasKinds = new HashSet<>();
    private final List<Unit> units;
    private final int maxEntities;
    private final Map<Key, Counts> counts = new HashMap<>();

    private record Key(LocalDate date, String precision, Unit unit, String a, String b) {}

    private static final class Counts {
        long n;
        long mentions;
        long articles;
        long leftOut;
        final Set<String> sources = new HashSet<>(2);
    }

    /** What an article's units say of one entity or pair. */
    private static final class InArticle {
        long n;
        long mentions;
    }

    DailyTally(Job job) {
        for (AliasKind kind : job.aliasKinds()) {
            aliasKinds.add(kind.id());
        }
        this.units = job.units();
        this.maxEntities = job.pairs().maxEntities();
    }

    int size() {
        return counts.size();
    }

    /** Adds an article: a row with {@link CountUnits#COLUMNS}. */
    void add(Row article) {
        Map<Unit, Map<Integer, Map<String, Integer>>> named = new EnumMap<>(Unit.class);
        for (Unit unit : units) {
            named.put(unit, new TreeMap<>());
        }
        for (Row mention : article.<Row>getList(5)) {
            String field = mention.getString(3);
            boolean counts = aliasKinds.contains(mention.getString(1))
                    && !mention.getBoolean(8)
                    && (field.equals("title") || field.equals("text"));
            if (counts) {
                named.forEach((unit, places) -> places.computeIfAbsent(place(unit, mention), p -> new TreeMap<>())
                        .merge(mention.getString(0), 1, Integer::sum));
            }
        }
        named.forEach((unit, places) -> add(article, unit, places.values()));
    }

    private static int place(Unit unit, Row mention) {
        return switch (unit) {
            case ARTICLE -> 0;
            case PARAGRAPH -> mention.getInt(5);
            case SENTENCE -> mention.getInt(4);
        };
    }

    private static long unitsOf(Row article, Unit unit) {
        return switch (unit) {
            case ARTICLE -> 1;
            case PARAGRAPH -> article.getInt(4);
            case SENTENCE -> article.getInt(3);
        };
    }

    /** Adds one article's units of one kind, each given as its entities in order with their mentions. */
    private void add(Row article, Unit unit, Collection<Map<String, Integer>> places) {
        Map<String, InArticle> entities = new HashMap<>();
        Map<String, Map<String, InArticle>> pairs = new HashMap<>();
        int leftOut = 0;
        for (Map<String, Integer> place : places) {
            if (place.size() > maxEntities) {
                leftOut++;
                continue;
            }
            String[] ids = place.keySet().toArray(new String[0]);
            for (int i = 0; i < ids.length; i++) {
                InArticle entity = entities.computeIfAbsent(ids[i], id -> new InArticle());
                entity.n++;
                entity.mentions += place.get(ids[i]);
                for (int j = i + 1; j < ids.length; j++) {
                    pairs.computeIfAbsent(ids[i], id -> new HashMap<>())
                            .computeIfAbsent(ids[j], id -> new InArticle())
                            .n++;
                }
            }
        }
        Counts all = counts(article, unit, null, null);
        all.n += unitsOf(article, unit) - leftOut;
        all.leftOut += leftOut;
        all.articles++;
        entities.forEach((id, found) -> put(counts(article, unit, id, null), found, article));
        pairs.forEach((a, others) ->
                others.forEach((b, found) -> put(counts(article, unit, a, b), found, article)));
    }

    private Counts counts(Row article, Unit unit, String a, String b) {
        return counts.computeIfAbsent(
                new Key((LocalDate) article.get(0), article.getString(1), unit, a, b), key -> new Counts());
    }

    private static void put(Counts counts, InArticle found, Row article) {
        counts.n += found.n;
        counts.mentions += found.mentions;
        counts.articles++;
        if (!article.isNullAt(2)) {
            counts.sources.add(article.getString(2));
        }
    }

    /** Hands out rows of table {@code daily_counts} for all that was added, and begins anew. */
    List<Row> drain() {
        List<Row> rows = new ArrayList<>(counts.size());
        counts.forEach((key, count) -> {
            String[] sources = count.sources.toArray(new String[0]);
            Arrays.sort(sources);
            rows.add(RowFactory.create(
                    key.date,
                    key.precision,
                    key.unit.id(),
                    key.a,
                    key.b,
                    count.n,
                    count.mentions,
                    count.articles,
                    count.leftOut,
                    sources));
        });
        counts.clear();
        return rows;
    }
}
