package io.comention.names;

import io.comention.annotations.DrawnPlaces;
import io.comention.spark.RowTally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds up, article by article, how often each of the names that were chosen stands there and beside whom, and keeps a few
 * places to look at. Grows with the names and those beside them, however many articles there are.
 */
final class NameTally implements RowTally {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"article_id", "xxhash64(article_id)", "names"};

    private final Map<String, String> chosen;
    private final Map<String, Counts> counts = new HashMap<>();

    private static final class Counts {
        long articles;
        long mentions;
        long initial;
        long lowerCase;
        final Map<String, Long> partners = new HashMap<>();
        final DrawnPlaces samples = new DrawnPlaces();

        void add(long moreArticles, long moreMentions, long moreInitial, long moreLowerCase) {
            articles += moreArticles;
            mentions += moreMentions;
            initial += moreInitial;
            lowerCase += moreLowerCase;
        }
    }

    private Counts of(String name) {
        return counts.computeIfAbsent(name, key -> new Counts());
    }

    /** With the names that were chosen, by the words in which they are written. */
    NameTally(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    /** Adds an article: a row with {@link #COLUMNS}. */
    @Override
    public void add(Row article) {
        Map<String, Row> first = new LinkedHashMap<>();
        for (Row written : article.<Row>getList(2)) {
            String name = chosen.get(written.getString(0));
            if (name != null) {
                first.merge(name, written, (a, b) -> isBefore(b, a) ? b : a);
                Counts of = of(name);
                of.add(0, written.getInt(1), written.getInt(2), written.getInt(3));
                for (Row partner : written.<Row>getList(7)) {
                    of.partners.merge(partner.getString(0), (long) partner.getInt(1), Long::sum);
                }
            }
        }
        first.forEach((name, place) -> {
            Counts of = of(name);
            of.add(1, 0, 0, 0);
            of.samples.offer(
                    article.getLong(1), article.getString(0), place.getString(4), place.getInt(5), place.getInt(6));
        });
    }

    /** Whether a name stands before another: in the title, then in the order of the text. */
    private static boolean isBefore(Row a, Row b) {
        int byField = b.getString(4).compareTo(a.getString(4));
        return byField < 0 || byField == 0 && a.getInt(5) < b.getInt(5);
    }

    /** Adds what another tally has counted: a row of table {@code name_counts}. */
    @Override
    public void merge(Row row) {
        Counts of = of(row.getString(0));
        of.add(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        for (Row partner : row.<Row>getList(5)) {
            of.partners.merge(partner.getString(0), partner.getLong(1), Long::sum);
        }
        of.samples.offerAll(row.getList(6));
    }

    /** Rows of table {@code name_counts}. */
    @Override
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(counts.size());
        counts.forEach((name, of) -> rows.add(RowFactory.create(
                name,
                of.articles,
                of.mentions,
                of.initial,
                of.lowerCase,
                of.partners.entrySet().stream()
                        .map(partner -> RowFactory.create(partner.getKey(), partner.getValue()))
                        .toArray(Row[]::new),
                of.samples.rows())));
        return rows;
    }
}
