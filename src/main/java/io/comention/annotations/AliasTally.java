package io.comention.annotations;

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
final class AliasTally {
    private static final int MOST_SAMPLES = 5;
    private static final Comparator<Sample> ORDER =
            Comparator.comparingLong(Sample::hash).thenComparing(Sample::articleId);

    private final Map<Key, Counts> counts = new HashMap<>();

    private record Key(int alias, String kind) {}

    /** Where an alias was found; articles are drawn by the hash of their id, which says nothing else of them. */
    private record Sample(long hash, String articleId, String field, int begin, int end) {}

    private static final class Counts {
        long matches;
        long articles;
        final Map<String, Long> rejections = new TreeMap<>();
        final List<Sample> samples = new ArrayList<>(MOST_SAMPLES);

        /** Keeps the first samples in their order; each is of another article. */
        void offer(Sample sample) {
            int at = samples.size();
            while (at > 0 && ORDER.compare(sample, samples.get(at - 1)) < 0) {
                at--;
            }
            if (at < MOST_SAMPLES) {
                if (samples.size() == MOST_SAMPLES) {
                    samples.remove(MOST_SAMPLES - 1);
                }
                samples.add(at, sample);
            }
        }
    }

    /** What one article says of an alias: how often it is there, and its first mention that may count, or the first. */
    private static final class Found {
        long matches;
        Row first;

        void add(Row mention) {
            matches++;
            if (first == null || !mayCount(first) && mayCount(mention)) {
                first = mention;
            }
        }

        private static boolean mayCount(Row mention) {
            String field = mention.getString(2);
            return !mention.getBoolean(5) && (field.equals("title") || field.equals("text"));
        }
    }

    private Counts of(int alias, String kind) {
        return counts.computeIfAbsent(new Key(alias, kind), key -> new Counts());
    }

    /**
     * Adds an article: a row with {@link CountAliases#COLUMNS}.
     *
     * @param listedKinds the kind of every alias in its list, under which its rejections stand
     */
    void add(Row article, String[] listedKinds) {
        Map<Key, Found> found = new LinkedHashMap<>();
        for (Row mention : article.<Row>getList(2)) {
            if (mention.getInt(0) != Mention.UNLISTED) {
                found.computeIfAbsent(new Key(mention.getInt(0), mention.getString(1)), key -> new Found())
                        .add(mention);
            }
        }
        found.forEach((key, here) -> {
            Counts of = of(key.alias(), key.kind());
            of.matches += here.matches;
            of.articles++;
            Row first = here.first;
            of.offer(new Sample(
                    article.getLong(1), article.getString(0), first.getString(2), first.getInt(3), first.getInt(4)));
        });
        for (Row rejected : article.<Row>getList(3)) {
            int alias = rejected.getInt(0);
            of(alias, listedKinds[alias]).rejections.merge(rejected.getString(1), (long) rejected.getInt(2), Long::sum);
        }
    }

    /** Adds what another tally has counted: a row of table {@code alias_counts}. */
    void merge(Row row) {
        Counts of = of(row.getInt(0), row.getString(1));
        of.matches += row.getLong(2);
        of.articles += row.getLong(3);
        for (Row rejection : row.<Row>getList(4)) {
            of.rejections.merge(rejection.getString(0), rejection.getLong(1), Long::sum);
        }
        for (Row sample : row.<Row>getList(5)) {
            of.offer(new Sample(
                    sample.getLong(0), sample.getString(1), sample.getString(2), sample.getInt(3), sample.getInt(4)));
        }
    }

    /** Rows of table {@code alias_counts}. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>(counts.size());
        counts.forEach((key, of) -> rows.add(RowFactory.create(
                key.alias(), key.kind(), of.matches, of.articles, rejections(of.rejections), samples(of.samples))));
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

    private static Row[] samples(List<Sample> samples) {
        return samples.stream()
                .map(s -> RowFactory.create(s.hash(), s.articleId(), s.field(), s.begin(), s.end()))
                .toArray(Row[]::new);
    }
}
