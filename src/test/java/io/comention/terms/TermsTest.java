package io.comention.terms;

import static io.comention.testing.Annotated.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.DatePrecision;
import io.comention.job.Granularity;
import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.testing.Annotated;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SparkExtension.class)
class TermsTest {
    /** Beyond the basic plane, after U+FFxx in the order of code points and before it in that of Java's strings. */
    private static final String BEYOND = "\ud835\udc00";

    private static final String HALFWIDTH = "\uff66";

    @TempDir
    private Path folder;

    private Job job(String... settings) {
        String file = Corpora.job(folder, "corpus: [{path: none, format: jsonl}]\n");
        return JobFile.read(Path.of(file), List.of(settings));
    }

    private static Dataset<Row> annotations() {
        return Annotated.table(
                article("1", "2001-03-01", "A", 2, 1)
                        .term("talks", 2)
                        .term("envoy", 1)
                        .term("rain", 1),
                article("2", "2001-03-02", "A", 2, 1).term("talks", 1).term("envoy", 3),
                article("3", "2001-01-01", "B", 2, 1)
                        .term("talks", 1)
                        .term(BEYOND, 1)
                        .term(HALFWIDTH, 1)
                        .term("once", 9)
                        .knownTo("year"),
                article("4", "2002-03-01", "B", 2, 1)
                        .term(BEYOND, 1)
                        .term(HALFWIDTH, 1)
                        .term("rain", 1));
    }

    private static Dataset<Row> frequencies(Dataset<Row> annotations, int minArticles) {
        return Terms.counting(Terms.histories(annotations), minArticles).select("term", "df");
    }

    private static double tfidf(int occurrences, int articlesWithTerm, int articles) {
        return occurrences * StrictMath.log((articles + 1.0) / (articlesWithTerm + 1.0));
    }

    private static TermHistory.Counts counts(long occurrences, long articles) {
        return new TermHistory.Counts(occurrences, articles);
    }

    private static List<String> periods(Dataset<Row> histories, Granularity granularity) {
        return histories.orderBy("term").collectAsList().stream()
                .map(TermHistory::of)
                .map(history -> history.term() + " " + history.df() + " " + history.rollUp(granularity))
                .toList();
    }

    @Test
    void termsAreCountedPerDayAndPrecision() {
        Dataset<Row> histories = Terms.histories(annotations());
        assertThat(histories.count()).isEqualTo(6);

        Dataset<Row> counting = Terms.counting(histories, 2);
        assertThat(periods(counting, Granularity.DAY))
                .containsExactly(
                        "envoy 2 {2001-03-01=" + counts(1, 1) + ", 2001-03-02=" + counts(3, 1) + "}",
                        "rain 2 {2001-03-01=" + counts(1, 1) + ", 2002-03-01=" + counts(1, 1) + "}",
                        "talks 3 {2001-03-01=" + counts(2, 1) + ", 2001-03-02=" + counts(1, 1) + "}",
                        HALFWIDTH + " 2 {2002-03-01=" + counts(1, 1) + "}",
                        BEYOND + " 2 {2002-03-01=" + counts(1, 1) + "}");
        assertThat(periods(counting, Granularity.YEAR)).contains("talks 3 {2001-01-01=" + counts(4, 3) + "}");
        assertThat(Terms.occurrences(counting))
                .isEqualTo(Map.of(DatePrecision.DAY, 11L, DatePrecision.MONTH, 0L, DatePrecision.YEAR, 3L));
    }

    @Test
    void theTermsThatMarkAnArticleStandFirst() {
        Dataset<Row> annotations = annotations();
        Dataset<Row> frequencies = frequencies(annotations, 2);

        assertThat(TableRows.of(Terms.ofArticles(annotations, frequencies, 4, job("terms.per_article=2"), 100)))
                .containsExactly(
                        "1 | 2001-03-01 | day | 1 | envoy | 1 | 2 | 4 | " + tfidf(1, 2, 4),
                        "1 | 2001-03-01 | day | 2 | rain | 1 | 2 | 4 | " + tfidf(1, 2, 4),
                        "2 | 2001-03-02 | day | 1 | envoy | 3 | 2 | 4 | " + tfidf(3, 2, 4),
                        "2 | 2001-03-02 | day | 2 | talks | 1 | 3 | 4 | " + tfidf(1, 3, 4),
                        "3 | 2001-01-01 | year | 1 | " + HALFWIDTH + " | 1 | 2 | 4 | " + tfidf(1, 2, 4),
                        "3 | 2001-01-01 | year | 2 | " + BEYOND + " | 1 | 2 | 4 | " + tfidf(1, 2, 4),
                        "4 | 2002-03-01 | day | 1 | rain | 1 | 2 | 4 | " + tfidf(1, 2, 4),
                        "4 | 2002-03-01 | day | 2 | " + HALFWIDTH + " | 1 | 2 | 4 | " + tfidf(1, 2, 4));
        assertThat(tfidf(2, 1, 3)).isEqualTo(2 * StrictMath.log(2));
    }

    @Test
    void joinedFrequenciesGiveTheRowsOfBroadcastOnes() {
        Dataset<Row> annotations = annotations();
        Dataset<Row> frequencies = frequencies(annotations, 1);
        Job job = job("terms.per_article=2");

        assertThat(TableRows.of(Terms.ofArticles(annotations, frequencies, 4, job, 0)))
                .isEqualTo(TableRows.of(Terms.ofArticles(annotations, frequencies, 4, job, 100)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void joinedFrequenciesGiveTheRowsOfBroadcastOnesWithManyTies(long seed) {
        Random random = new Random(seed);
        List<Annotated> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Annotated article = article("n" + i, "2001-03-01", "A", 1, 1);
            for (int term = 0; term < 30; term++) {
                if (random.nextInt(3) == 0) {
                    String prefix = term % 3 == 0 ? BEYOND : term % 3 == 1 ? HALFWIDTH : "z";
                    article.term(prefix + term, 1 + random.nextInt(3));
                }
            }
            articles.add(article);
        }
        Dataset<Row> annotations = Annotated.table(articles.toArray(new Annotated[0]));
        Dataset<Row> frequencies = frequencies(annotations, 2);
        Job job = job("terms.per_article=5");

        List<String> broadcast = TableRows.of(Terms.ofArticles(annotations, frequencies, 40, job, 100));

        assertThat(broadcast).hasSizeGreaterThan(150);
        assertThat(TableRows.of(Terms.ofArticles(annotations, frequencies, 40, job, 0)))
                .isEqualTo(broadcast);
    }

    @Test
    void theTermsThatMarkTheCorpusHaveTheirSeries() {
        Dataset<Row> histories = Terms.counting(Terms.histories(annotations()), 2);

        assertThat(TableRows.of(TermSeries.of(
                        histories, 4, job("terms.series=2", "granularities=[day, month, quarter, year]"))))
                .containsExactly(
                        "envoy | month | [2001-03-01] | [2]",
                        "envoy | quarter | [2001-01-01] | [2]",
                        "envoy | year | [2001-01-01] | [2]",
                        "rain | month | [2001-03-01, 2002-03-01] | [1, 1]",
                        "rain | quarter | [2001-01-01, 2002-01-01] | [1, 1]",
                        "rain | year | [2001-01-01, 2002-01-01] | [1, 1]");
        assertThat(TermSeries.of(histories, 4, job("terms.series=0")).collectAsList())
                .isEmpty();
    }
}
