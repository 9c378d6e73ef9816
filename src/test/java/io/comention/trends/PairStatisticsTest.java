package io.comention.trends;

import static io.comention.testing.Annotated.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.comention.job.Job;
import io.comention.pairs.CoMentions;
import io.comention.stats.Association;
import io.comention.stats.BenjaminiHochberg;
import io.comention.stats.Hypergeometric;
import io.comention.stats.MantelHaenszel;
import io.comention.testing.Annotated;
import io.comention.testing.SparkExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whether pairs go together more often than chance and time have it, from annotations to the table. */
@ExtendWith(SparkExtension.class)
class PairStatisticsTest {
    @TempDir
    private Path folder;

    private static final String[] ENTITIES = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};

    /** Articles that name each of ten entities with a chance of its own; j goes with i; seeded. */
    private static Annotated[] random(long seed) {
        Random random = new Random(seed);
        List<Annotated> articles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            List<String> named = new ArrayList<>();
            for (int e = 0; e < ENTITIES.length - 1; e++) {
                if (random.nextDouble() < 0.02 + 0.02 * e) {
                    named.add(ENTITIES[e]);
                }
            }
            if (named.contains("i") && random.nextDouble() < 0.6) {
                named.add("j");
            }
            Annotated article = article("n" + i, (2000 + i % 3) + "-0" + (1 + i % 9) + "-01", "A", 1, 1);
            articles.add(named.isEmpty() ? article : article.names(1, 1, named.toArray(new String[0])));
        }
        return articles.toArray(new Annotated[0]);
    }

    private Job stories(String... settings) {
        List<String> all = new ArrayList<>(List.of("units=[article, story]"));
        all.addAll(List.of(settings));
        return Counted.job(folder, all.toArray(new String[0]));
    }

    @Test
    void qIsThatOfAllTestedPairsWhetherSeenOrNot() {
        Counted counted = Counted.of(stories("pairs.min_tested=12"), random(7));
        Map<String, Long> named = new HashMap<>();
        for (String entity : ENTITIES) {
            named.put(entity, counted.marginals().count("story", entity));
        }
        long enough = named.values().stream().filter(n -> n >= 12).count();
        assertThat(enough).isBetween(5L, 9L);
        List<Row> rows = new ArrayList<>(pairs(counted, 3).stream()
                .filter(row -> row.getString(0).equals("story"))
                .toList());
        rows.removeIf(row -> {
            boolean tested = named.get(row.getString(1)) >= 12 && named.get(row.getString(2)) >= 12;
            assertThat(row.isNullAt(row.fieldIndex("p"))).isEqualTo(!tested);
            assertThat(row.isNullAt(row.fieldIndex("q"))).isEqualTo(!tested);
            assertThat(row.isNullAt(row.fieldIndex("tested"))).isEqualTo(!tested);
            return !tested;
        });
        rows.sort((a, b) -> Double.compare(a.getAs("p"), b.getAs("p")));
        double[] p = rows.stream()
                .mapToDouble(
                        row -> Hypergeometric.upperTail(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))
                                .p())
                .toArray();
        double[] q = BenjaminiHochberg.q(p, enough * (enough - 1) / 2);
        for (int i = 0; i < p.length; i++) {
            assertThat(rows.get(i).<Double>getAs("p")).isEqualTo(p[i]);
            assertThat(rows.get(i).<Double>getAs("q")).isEqualTo(q[i]);
            assertThat(rows.get(i).<Long>getAs("tested")).isEqualTo(enough * (enough - 1) / 2);
        }
        assertThat(rows.get(0).getString(1) + rows.get(0).getString(2)).isEqualTo("ij");
        assertThat(rows.get(0).<Double>getAs("q")).isLessThan(1e-6);
    }

    /** The rows of table pairs with so many partitions. */
    private static List<Row> pairs(Counted counted, int partitions) {
        SparkSession spark = SparkExtension.spark();
        String before = spark.conf().get("spark.sql.shuffle.partitions");
        spark.conf().set("spark.sql.shuffle.partitions", partitions);
        try {
            return counted.pairs(CoMentions.inOrder(counted.daily().repartition(partitions), partitions * 20_000L))
                    .orderBy("unit", "entity_a", "entity_b")
                    .collectAsList();
        } finally {
            spark.conf().set("spark.sql.shuffle.partitions", before);
        }
    }

    @Test
    void partitionsChangeNothing() {
        Counted counted = Counted.of(stories("pairs.min_units=2"), random(11));
        assertThat(pairs(counted, 7)).isEqualTo(pairs(counted, 1)).hasSizeGreaterThan(50);
    }

    @Test
    void pairsThatAreNotListedAreTestedTooAndOtherUnitsAreNot() {
        Counted all = Counted.of(stories(), random(3));
        Counted some = Counted.of(stories("pairs.min_units=6"), random(3));
        List<String> rows = some.pairs("unit", "entity_a", "entity_b", "p", "q", "tested");
        assertThat(all.pairs("unit", "entity_a", "entity_b", "p", "q", "tested"))
                .containsAll(rows);
        assertThat(rows)
                .filteredOn(row -> row.startsWith("article"))
                .isNotEmpty()
                .allMatch(row -> row.endsWith("| null | null | null"));
    }

    @Test
    void rarePairsHaveNoStrengthAndThoseNeverApartAreBoundedToo() {
        Counted counted = Counted.of(stories("pairs.min_ranked=4"), random(5));
        for (Row row : pairs(counted, 1)) {
            Double low = row.getAs("mh_low");
            if (row.getLong(3) < 4 || low != null) {
                assertThat(row.<Double>getAs("strength")).isEqualTo(row.getLong(3) < 4 ? null : low);
            }
        }
        List<Annotated> articles = new ArrayList<>();
        MantelHaenszel.Sums sums = new MantelHaenszel.Sums(0.5);
        for (int month = 1; month <= 4; month++) {
            articles.add(
                    article("both" + month, "2001-0" + month + "-01", "A", 1, 1).names(1, 1, "a", "b"));
            articles.add(article("neither" + month, "2001-0" + month + "-02", "A", 1, 1));
            sums.add(1, 1, 1, 2);
        }
        Row pair = pairs(Counted.of(stories("pairs.min_ranked=4"), articles.toArray(new Annotated[0])), 1)
                .get(1);
        assertThat(pair.isNullAt(pair.fieldIndex("mh_low"))).isTrue();
        assertThat(pair.<Double>getAs("strength"))
                .isEqualTo(sums.result().interval().low());
    }

    /** In the nineties half of all articles name a, half name b, each for itself; in other years none does. */
    @Test
    void toShareAnEraIsNoAssociation() {
        Random random = new Random(1);
        List<Annotated> articles = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            int year = 1980 + i % 40;
            boolean nineties = year >= 1990 && year < 2000;
            List<String> named = new ArrayList<>();
            if (nineties && random.nextBoolean()) {
                named.add("a");
            }
            if (nineties && random.nextBoolean()) {
                named.add("b");
            }
            Annotated article = article("n" + i, year + "-05-0" + (1 + i % 7), "A", 1, 1);
            articles.add(named.isEmpty() ? article : article.names(1, 1, named.toArray(new String[0])));
        }
        Counted counted = Counted.of(stories("units=[story]"), articles.toArray(new Annotated[0]));
        Row pair = pairs(counted, 2).get(0);
        assertThat(pair.<Double>getAs("log_odds_low")).isGreaterThan(1);
        assertThat(pair.<Double>getAs("mh_low")).isLessThan(0);
        assertThat(pair.<Double>getAs("mh_high")).isGreaterThan(0);
        assertThat(pair.<Double>getAs("expected_in_period"))
                .isCloseTo((double) pair.getLong(3), within(10.0))
                .isGreaterThan(3 * pair.<Double>getAs("expected"));
    }

    /** Dates known to the year are a stratum of their own, not part of January. */
    @Test
    void strataAreMonthsOrYearsWhereDatesAreYears() {
        Counted counted = Counted.of(
                stories("units=[story]"),
                article("1", "2001-01-01", "A", 1, 1).names(1, 1, "a", "b").knownTo("year"),
                article("2", "2001-01-01", "A", 1, 1).names(1, 1, "a").knownTo("year"),
                article("3", "2001-01-05", "A", 1, 1).names(1, 1, "a", "b"),
                article("4", "2001-01-09", "A", 1, 1).names(1, 1, "b"),
                article("5", "2001-01-01", "A", 1, 1).knownTo("month"),
                article("6", "2001-02-01", "A", 1, 1).names(1, 1, "b"));
        // year: 2 · 1 / 2; January: 1 · 2 / 3
        assertThat(pairs(counted, 1).get(0).<Double>getAs("expected_in_period")).isCloseTo(1 + 2 / 3.0, within(1e-12));
    }

    /** A wire story that fifty outlets print moves what is counted in articles, and not the association of stories. */
    @Test
    void reprintsMoveArticlesAndNotStories() {
        Annotated[] once = random(13);
        List<Annotated> articles = new ArrayList<>(Arrays.asList(once));
        List<String> story = new ArrayList<>(List.of("2001-05-01", "wire"));
        articles.add(article("wire", "2001-05-01", "A", 1, 1).names(1, 1, "a", "b"));
        Counted alone = Counted.of(stories(), articles.toArray(new Annotated[0]));
        for (int i = 1; i < 50; i++) {
            story.add("wire" + i);
            articles.add(article("wire" + i, "2001-05-02", "B" + i, 1, 1).names(1, 1, "a", "b"));
        }
        Counted reprinted = Counted.of(stories(), Annotated.members(story), articles.toArray(new Annotated[0]));

        String[] measures = {"n_ab", "n_a", "n_b", "n_total", "npmi", "g2", "log_odds_low", "mh_low", "p", "q"};
        assertThat(ofPair(reprinted, "story", measures)).isEqualTo(ofPair(alone, "story", measures));
        List<?> before = ofPair(alone, "article", "n_ab", "n_a", "n_b", "n_total", "g2");
        List<?> after = ofPair(reprinted, "article", "n_ab", "n_a", "n_b", "n_total", "g2");
        assertThat((long) after.get(0)).isEqualTo((long) before.get(0) + 49);
        assertThat((double) after.get(4)).isGreaterThan(5 * Math.abs((double) before.get(4)));
        assertThat(ofPair(reprinted, "story", "articles", "sources"))
                .isEqualTo(List.of(reprintedArticles(reprinted), 50L));
        assertThat(Association.of((long) after.get(0), (long) after.get(1), (long) after.get(2), (long) after.get(3))
                        .g2())
                .isEqualTo(after.get(4));
    }

    private static long reprintedArticles(Counted counted) {
        return (long) ofPair(counted, "article", "n_ab").get(0);
    }

    private static List<?> ofPair(Counted counted, String unit, String... columns) {
        Row row = pairs(counted, 1).stream()
                .filter(r -> r.getString(0).equals(unit)
                        && r.getString(1).equals("a")
                        && r.getString(2).equals("b"))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(columns).map(column -> row.<Object>getAs(column)).toList();
    }

    /** Where every unit names both there is nothing to be compared with, however many there are. */
    @Test
    void whatIsEverywhereIsAssociatedWithNothing() {
        List<Annotated> articles = new ArrayList<>();
        for (int month = 0; month < 48; month++) {
            articles.add(article("n" + month, (2001 + month / 12) + "-0" + (1 + month % 9) + "-01", "A", 1, 1)
                    .names(1, 1, "a", "b"));
        }
        for (Row pair : pairs(Counted.of(stories(), articles.toArray(new Annotated[0])), 2)) {
            for (String measure : List.of("npmi", "log_odds", "log_odds_low", "mh_log_odds", "mh_low", "strength")) {
                assertThat(pair.<Double>getAs(measure)).as(measure).isNull();
            }
            assertThat(pair.<Double>getAs("g2")).isZero();
        }
    }

    /** Thirty entities that know nothing of each other, in a hundred seeds: hardly ever does any pair pass. */
    @Test
    void independentPairsAreNotDiscovered() {
        int quiet = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            int n = 500;
            boolean[][] named = new boolean[30][n];
            for (int e = 0; e < named.length; e++) {
                for (int i = 0; i < n; i++) {
                    named[e][i] = random.nextDouble() < 0.02 + 0.01 * e;
                }
            }
            List<Double> p = new ArrayList<>();
            double ofFirst = 1;
            for (int a = 0; a < named.length; a++) {
                for (int b = a + 1; b < named.length; b++) {
                    double of = tail(named[a], named[b]);
                    p.add(of);
                    ofFirst = a == 0 && b == 1 ? of : ofFirst;
                }
            }
            double[] sorted = p.stream().mapToDouble(x -> x).sorted().toArray();
            double[] q = BenjaminiHochberg.q(sorted, sorted.length);
            quiet += q[0] > 0.05 ? 1 : 0;
            assertThat(q[Arrays.binarySearch(sorted, ofFirst)]).isGreaterThanOrEqualTo(q[0]);
        }
        assertThat(quiet).isGreaterThanOrEqualTo(95);
    }

    private static double tail(boolean[] a, boolean[] b) {
        long both = 0;
        long ofA = 0;
        long ofB = 0;
        for (int i = 0; i < a.length; i++) {
            both += a[i] && b[i] ? 1 : 0;
            ofA += a[i] ? 1 : 0;
            ofB += b[i] ? 1 : 0;
        }
        return Hypergeometric.upperTail(both, ofA, ofB, a.length).p();
    }
}
