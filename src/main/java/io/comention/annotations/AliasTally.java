package io.comention.annotations;

import io.comention.spark.RowTally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds up, article by article, how often each alias is found and rejected, and keeps a few places to look at. Grows with
 * the aliases that occur, however many articles there are.
 */
final class AliasTally implements RowTally {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"article_id", "xxhash64(article_id)", "mentions", "rejected"};

    private final String[] listedKinds;
    private final Map<Key, Counts> counts = new HashMap<>();

    private record Key(int alias, String kind) {}

    private static final class Counts {
        long matches;
        long articles;
        final Map<String, Long> rejections = new TreeMap<>();
        final DrawnPlaces samples = new DrawnPlaces();
    }

    /** What one article says of an alias: how often it is there, and its first mention that may count, or the first. */
    private static final class Found {
        long matches;
        boolean mayCount;
        Field field;
        int begin;
        int end;

        void add(Mentions at) {
            matches++;
            if (matches == 1 || !mayCount && at.counts()) {
                mayCount = at.counts();
                field = at.field();
                begin = at.begin();
                end = at.end();
            }
        }
    }

    private Counts of(int alias, String kind) {
        return counts.computeIfAbsent(new Key(alias, kind), key -> new Counts());
    }

    /** With the kind of every alias in its list, under which its rejections stand. */
    AliasTally(String[] listedKinds) {
        this.listedKinds = listedKinds;
    }

    /** Adds an article: a row with {@link #COLUMNS}. */
    @Override
    public void add(Row article) {
        Map<Key, Found> found = new LinkedHashMap<>();
        Mentions mentions = Mentions.of(article.getAs(2));
        while (mentions.next()) {
            if (mentions.alias() != Mention.UNLISTED) {
                found.computeIfAbsent(new Key(mentions.alias(), mentions.kind().id()), key -> new Found())
                        .add(mentions);
            }
        }
        found.forEach((key, here) -> {
            Counts of = of(key.alias(), key.kind());
            of.matches += here.matches;
            of.articles++;
            of.samples.offer(article.getLong(1), article.getString(0), here.field.id(), here.begin, here.end);
        });
        for (Row rejected : article.<Row>getList(3)) {
            int alias = rejected.getInt(0);
            of(alias, listedKinds[alias]).rejections.merge(rejected.getString(1), (long) rejected.getInt(2), Long::sum);
        }
    }

    /** Adds what another tally has counted: a row of table {@code alias_counts}. */
    @Override
    public void merge(Row row) {
        Counts of = of(row.getInt(0), row.getString(1));
        of.matches += row.getLong(2);
        of.articles += row.getLong(3);
        for (Row rejection : row.<Row>getList(4)) {
            of.rejections.merge(rejection.getString(0), rejection.getLong(1), Long::sum);
        }
        of.samples.offerAll(row.getList(5));
    }

    /** Rows of table {@code alias_counts}. */
    @Override
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(counts.size());
        counts.forEach((key, of) -> rows.add(RowFactory.create(
                key.alias(), key.kind(), of.matches, of.articles, rejections(of.rejections), of.samples.rows())));
        return rows;
    }

    /** Most first, then by rule. */
    private static Row[] rejections(Map<String, Long> times) {
        return times.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(rule -> RowFactory.create(rule.getKey(), rule.getValue()))
                .toArray(Row[]::new);
    }
}
