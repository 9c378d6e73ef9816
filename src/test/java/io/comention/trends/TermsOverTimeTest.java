package io.comention.trends;

import static io.comention.testing.Annotated.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.stats.Baseline;
import io.comention.stats.Burst;
import io.comention.stats.Interval;
import io.comention.stats.Window;
import io.comention.tables.TableRow;
import io.comention.tables.TrendTables;
import io.comention.terms.TermSeries;
import io.comention.terms.Terms;
import io.comention.testing.Annotated;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class TermsOverTimeTest {
    @TempDir
    private Path folder;

    private Job job(String... settings) {
        String file = Corpora.job(folder, "corpus: [{path: none, format: jsonl}]\n");
        return JobFile.read(Path.of(file), List.of(settings));
    }

    private static List<String> trends(Dataset<Row> annotations, Job job) {
        Dataset<Row> histories =
                Terms.counting(Terms.histories(annotations), job.terms().minArticles());
        ArticlePeriods periods = ArticlePeriods.of(annotations, job.granularities());
        return TableRows.of(TermTrends.of(histories, periods, annotations.count(), job)
                .drop("share_low", "share_high", "smoothed", "provisional", "baseline", "z"));
    }

    private static List<String> movers(Dataset<Row> annotations, Job job) {
        Dataset<Row> histories =
                Terms.counting(Terms.histories(annotations), job.terms().minArticles());
        return TableRows.of(TermMovers.of(histories, ArticlePeriods.of(annotations, job.granularities()), job));
    }

    /** Four articles, one of which is known to the year alone; "once" is in one of them and does not count. */
    private static Dataset<Row> fourArticles() {
        return Annotated.table(
                article("1", "2001-03-01", "A", 2, 1)
                        .term("talks", 2)
                        .term("envoy", 1)
                        .term("rain", 1),
                article("2", "2001-03-02", "A", 2, 1).term("talks", 1).term("envoy", 3),
                article("3", "2001-01-01", "B", 2, 1)
                        .term("talks", 1)
                        .term("snow", 1)
                        .term("once", 9)
                        .knownTo("year"),
                article("4", "2002-03-01", "B", 2, 1).term("snow", 1).term("rain", 1));
    }

    private static double tfidf(int occurrences, int articlesWithTerm) {
        return occurrences * StrictMath.log(5.0 / (articlesWithTerm + 1));
    }

    private static double classTfidf(int occurrences, int everywhere, double average) {
        return occurrences * StrictMath.log(1 + average / everywhere);
    }

    @Test
    void theTermsThatMarkAPeriodStandFirstByEitherMeasure() {
        double month = (3 + 4 + 2 + 1) / 2.0; // talks, envoy, rain, snow in two months with articles
        double year = (4 + 4 + 2 + 2) / 2.0;

        assertThat(trends(fourArticles(), job("granularities=[month, year]", "terms.per_period=1")))
                .containsExactly(
                        "month | 2001-03-01 | envoy | 4 | 2 | 2 | 1.0 | " + tfidf(4, 2) + " | 1 | "
                                + classTfidf(4, 4, month) + " | 1",
                        "month | 2002-03-01 | rain | 1 | 1 | 1 | 1.0 | " + tfidf(1, 2) + " | 1 | "
                                + classTfidf(1, 2, month) + " | 2",
                        "month | 2002-03-01 | snow | 1 | 1 | 1 | 1.0 | " + tfidf(1, 2) + " | 2 | "
                                + classTfidf(1, 1, month) + " | 1",
                        "year | 2001-01-01 | envoy | 4 | 2 | 3 | " + 2 / 3.0 + " | " + tfidf(4, 2) + " | 1 | "
                                + classTfidf(4, 4, year) + " | 1",
                        "year | 2002-01-01 | rain | 1 | 1 | 1 | 1.0 | " + tfidf(1, 2) + " | 1 | "
                                + classTfidf(1, 2, year) + " | 1");
        assertThat(classTfidf(1, 1, 5)).isEqualTo(StrictMath.log(6));
    }

    @Test
    void noRankIsLeftOutWhereAllTermsArePublished() {
        assertThat(trends(fourArticles(), job("granularities=[year]", "terms.min_articles=1")))
                .hasSize(7)
                .anyMatch(row -> row.startsWith("year | 2001-01-01 | once | 9 | 1 | 3 | ")
                        && row.endsWith(" | 1 | " + classTfidf(9, 9, 21 / 2.0) + " | 1"));
    }

    /** Ten articles in each of eight years; the term is in i of them in the i-th year. */
    @Test
    void sharesOfTermsComeWithTheirIntervalAndWhatThePeriodsAroundLetExpect() {
        List<Annotated> articles = new ArrayList<>();
        for (int year = 1; year <= 8; year++) {
            for (int i = 0; i < 10; i++) {
                articles.add(article(year + "-" + i, "200" + year + "-01-01", "A", 1, 1)
                        .term(i < year ? "drought" : "rain", 1 + i));
            }
        }
        Dataset<Row> annotations = Annotated.table(articles.toArray(new Annotated[0]));
        Job job = job("granularities=[year]", "terms.min_articles=1");
        List<String> rows = TableRows.of(TermTrends.of(
                        Terms.counting(Terms.histories(annotations), 1),
                        ArticlePeriods.of(annotations, job.granularities()),
                        annotations.count(),
                        job)
                .filter("term = 'drought'")
                .select("period", "share", "share_low", "share_high", "smoothed", "provisional", "baseline", "z"));
        long[] counts = {1, 2, 3, 4, 5, 6, 7, 8};
        long[] totals = new long[8];
        Arrays.fill(totals, 10);
        Interval seven = Interval.wilson(7, 10);
        Baseline baseline = Baseline.of(counts, totals, 6, Window.YEAR).orElseThrow();
        assertThat(rows)
                .hasSize(8)
                .contains("2007-01-01 | 0.7 | " + seven.low() + " | " + seven.high() + " | " + 21 / 30.0 + " | false | "
                        + baseline.expected() + " | " + baseline.z())
                .anyMatch(row -> row.startsWith("2008-01-01 | 0.8 | ") && row.contains(" | 0.75 | true | "))
                .anyMatch(row -> row.startsWith("2001-01-01 | 0.1 | ") && row.endsWith(" | null | null"));
        assertThat(baseline.expected()).isEqualTo(4);
    }

    /** Twelve years of ten articles; the term is in one of them, and in six for three years. */
    @Test
    void seriesOfTermsAreMeasuredAsThoseOfEntities() {
        List<Annotated> articles = new ArrayList<>();
        for (int year = 2001; year <= 2012; year++) {
            for (int i = 0; i < 10; i++) {
                boolean named = i < (year >= 2005 && year <= 2007 ? 6 : 1);
                articles.add(article(year + "-" + i, year + "-01-01", "A", 1, 1)
                        .term("always", 1)
                        .term(named ? "drought" : "rain", 1));
            }
        }
        Dataset<Row> annotations = Annotated.table(articles.toArray(new Annotated[0]));
        Job job = job("granularities=[month, year]", "terms.series=2");
        JavaRDD<TableRow> statistics = SeriesTables.ofTerms(
                TermSeries.of(Terms.counting(Terms.histories(annotations), 1), annotations.count(), job),
                JavaSparkContext.fromSparkContext(SparkExtension.spark().sparkContext())
                        .broadcast(ArticlePeriods.of(annotations, job.granularities())));
        long[] counts = {1, 1, 1, 1, 6, 6, 6, 1, 1, 1, 1, 1};
        long[] totals = new long[12];
        Arrays.fill(totals, 10);
        List<Burst> bursts = Burst.in(counts, totals).orElseThrow();
        assertThat(bursts).hasSize(1);

        assertThat(TableRows.of(Counted.rows(statistics, TrendTables.SERIES)
                        .select("granularity", "unit", "kind", "id_a", "id_b", "status")))
                .containsExactlyInAnyOrder(
                        "month | article | term | drought | null | over 20 % of periods empty",
                        "month | article | term | rain | null | over 20 % of periods empty",
                        "year | article | term | drought | null | ok",
                        "year | article | term | rain | null | ok");
        assertThat(TableRows.of(Counted.rows(statistics, TrendTables.BURSTS)))
                .containsExactly("year | article | term | drought | null | 2005-01-01 | 2007-01-01 | "
                        + bursts.get(0).weight());
    }

    /** Ten articles a year: three years have "old", in the fourth it gives way to "new"; "always" is in all. */
    private static Dataset<Row> fourYears() {
        List<Annotated> articles = new ArrayList<>();
        for (int year = 2001; year <= 2004; year++) {
            for (int i = 0; i < 10; i++) {
                Annotated article = article(year + "-" + i, year + "-01-01", "A", 1, 1)
                        .term(year < 2004 ? "old" : "new", 1 + i)
                        .term("always", 1);
                articles.add(i == 0 ? article.knownTo("year") : article);
            }
        }
        return Annotated.table(articles.toArray(new Annotated[0]));
    }

    @Test
    void termsThatComeOrGoAreMovers() {
        double g2 = 2 * (10 * StrictMath.log(4) + 30 * StrictMath.log(4 / 3.0));
        double log2 = StrictMath.log(2);

        assertThat(movers(fourYears(), job("granularities=[day, year]")).stream()
                        .map(TermsOverTimeTest::withoutMeasures))
                .containsExactly(
                        "year | 2004-01-01 | falling | 1 | old | 0 | 10 | 30 | 30 | 0.0 | 1.0",
                        "year | 2004-01-01 | rising | 1 | new | 10 | 10 | 0 | 30 | 1.0 | 0.0");
        List<Row> rising = measures("rising");
        assertThat(rising).hasSize(1);
        assertThat(rising.get(0).getDouble(0)).isCloseTo(g2, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(rising.get(0).getDouble(1)).isEqualTo(StrictMath.log(10.5 / 0.5 * 3) / log2);
        List<Row> falling = measures("falling");
        assertThat(falling.get(0).getDouble(0)).isCloseTo(-g2, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(falling.get(0).getDouble(1)).isEqualTo(StrictMath.log(0.5 / 30.5 * 3) / log2);
    }

    private List<Row> measures(String direction) {
        Dataset<Row> annotations = fourYears();
        Job job = job("granularities=[year]");
        Dataset<Row> histories = Terms.counting(Terms.histories(annotations), 2);
        return TermMovers.of(histories, ArticlePeriods.of(annotations, job.granularities()), job)
                .filter("direction = '" + direction + "'")
                .select("g2", "log_ratio")
                .collectAsList();
    }

    private static String withoutMeasures(String row) {
        return row.substring(0, row.lastIndexOf(" | ", row.lastIndexOf(" | ") - 1));
    }

    /** One article a month for a year with "rain" and "wind", then a month of twenty with neither. */
    @Test
    void ofEqualMoversTheFirstInTheAlphabetStandFirst() {
        List<Annotated> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String day = i < 12 ? String.format(Locale.ROOT, "2001-%02d-15", i + 1) : "2002-01-15";
            Annotated article = article("n" + i, day, "A", 1, 1);
            articles.add(i < 12 ? article.term("wind", 1).term("rain", 1) : article.term("sun", 1));
        }
        Dataset<Row> annotations = Annotated.table(articles.toArray(new Annotated[0]));

        assertThat(movers(annotations, job("granularities=[month]", "terms.movers=1")).stream()
                        .map(TermsOverTimeTest::withoutMeasures))
                .containsExactly(
                        "month | 2002-01-01 | falling | 1 | rain | 0 | 8 | 12 | 12 | 0.0 | 1.0",
                        "month | 2002-01-01 | rising | 1 | sun | 8 | 8 | 0 | 12 | 1.0 | 0.0");
    }

    @Test
    void partitionsChangeNothing() {
        Job job = job("granularities=[day, week, month, quarter, year]", "terms.min_articles=1");
        Dataset<Row> annotations = fourYears();

        assertThat(movers(annotations.repartition(7), job)).isEqualTo(movers(annotations.repartition(1), job));
        assertThat(trends(annotations.repartition(7), job)).isEqualTo(trends(annotations.repartition(1), job));
    }
}
