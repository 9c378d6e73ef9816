package io.comention.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.entities.Gazetteer;
import io.comention.entities.Matcher;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class AliasStatsTest {
    private static final Matcher MATCHER =
            new Matcher(Gazetteer.read(List.of(new Gazetteer.Source("list", new StringReader("""
            ignore: [Chad the surfer]
            entities:
              - id: chad
                name: Chad
                type: country
                aliases:
                  name:
                    - {alias: Chad, not: [Chad Smith, Chad Brown], unless: {after: {tokens: 2, words: [actor]}}}
              - {id: russia, name: Russia, type: country, aliases: {name: [Russia], demonym: Russian, capital: Moscow}}
            """)))));

    private static Row article(String id, String title, String text) {
        return RowFactory.create(id, LocalDate.of(2001, 3, 1), "day", "A", "en", title, text);
    }

    private static Dataset<Row> articles(List<Row> rows, int partitions) {
        return SparkExtension.spark()
                .createDataFrame(
                        rows,
                        StructType.fromDDL("article_id STRING, published_date DATE, date_precision STRING,"
                                + " source STRING, language STRING, title STRING, text STRING"))
                .repartition(partitions);
    }

    private static Dataset<Row> stats(List<Row> rows, int partitions, long mostBroadcast) {
        Dataset<Row> articles = articles(rows, partitions);
        Dataset<Row> counts = AliasStats.counts(Annotations.of(articles, MATCHER, BeyondLists.NOTHING), MATCHER);
        return AliasStats.of(counts, counts.count(), articles, MATCHER, mostBroadcast);
    }

    private static List<String> stats(Row... rows) {
        return TableRows.of(stats(List.of(rows), 2, Samples.MOST_BROADCAST));
    }

    @Test
    void anAliasHasItsMatchesArticlesRejectionsAndSamples() {
        List<String> stats = stats(
                article("1", "Chad Smith", "Chad Smith met Chad Brown. Chad Smith left\nChad. Chad the surfer stayed."),
                article("2", "Russia", "MINSK (Reuters) - Russia spoke.\n\nRussia waited for Chad, actor and singer."));

        assertThat(stats)
                .contains(
                        "chad | Chad | name | 1 | 1 | 5"
                                + " | [(not 'Chad Smith' | 3), (not 'Chad Brown' | 1), (unless after 'actor' | 1)]"
                                + " | [(1 | text | 43 | 47 | Chad Smith met Chad Brown. Chad Smith left Chad. Chad the"
                                + " surfer stayed.)]",
                        "russia | Russia | name | 3 | 1 | 0 | [] | [(2 | title | 0 | 6 | Russia)]");
    }

    @Test
    void anAliasThatIsNeverFoundHasARowAndACapitalTwo() {
        assertThat(stats(article("1", "Rain", "It rained.")))
                .containsExactly(
                        "chad | Chad | name | 0 | 0 | 0 | [] | []",
                        "russia | Moscow | metonym | 0 | 0 | 0 | [] | []",
                        "russia | Moscow | place | 0 | 0 | 0 | [] | []",
                        "russia | Russia | name | 0 | 0 | 0 | [] | []",
                        "russia | Russian | demonym | 0 | 0 | 0 | [] | []");
        assertThat(stats(article("1", "Rain", "It rained in Moscow."))).hasSize(5);
    }

    @Test
    void aSampleIsAMentionThatMayCountIfThereIsOne() {
        assertThat(stats(article("1", "", "RUSSIA (Reuters) - The envoy left Russia.")))
                .contains("russia | Russia | name | 2 | 1 | 0 | []"
                        + " | [(1 | text | 34 | 40 | RUSSIA (Reuters) - The envoy left Russia.)]");
    }

    @Test
    void samplesAreOfTheFiveArticlesWithTheSmallestHash() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(article(
                    "id-" + i, "", "In " + i + " Russia and Russia and the Russian envoy. Chad Smith, Moscow."));
        }
        String[] drawn = rows.stream()
                .map(row -> row.getString(0))
                .sorted(java.util.Comparator.comparingLong(AliasStatsTest::hash))
                .limit(5)
                .toArray(String[]::new);

        Dataset<Row> stats = stats(rows, 3, Samples.MOST_BROADCAST);
        assertThat(TableRows.of(stats.filter("alias = 'Russian'")
                        .selectExpr("matches", "articles", "transform(samples, s -> s.article_id)")))
                .containsExactly("40 | 40 | [" + String.join(", ", drawn) + "]");
        assertThat(TableRows.of(stats.filter("alias = 'Chad'").selectExpr("matches", "rejected", "samples")))
                .containsExactly("0 | 40 | []");

        List<String> expected = TableRows.of(stats);
        assertThat(TableRows.of(stats(rows, 1, Samples.MOST_BROADCAST))).isEqualTo(expected);
        assertThat(TableRows.of(stats(rows, 7, 0))).isEqualTo(expected);
    }

    private static long hash(String id) {
        UTF8String text = UTF8String.fromString(id);
        return XXH64.hashUTF8String(text, 42L);
    }
}
