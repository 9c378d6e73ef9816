package io.comention.trends;

import static io.comention.testing.Annotated.article;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import io.comention.tables.TrendTables;
import io.comention.testing.Annotated;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two ways of counting the same: over all sources and kinds, {@code focus_trends} is {@code pair_trends}. */
@ExtendWith(SparkExtension.class)
class FocusAgreementTest {
    private static final String[] KINDS = {"name", "name", "demonym", "metonym", "place"};
    private static final String[] FIELDS = {"title", "text", "text", "text", "dateline", "credit"};
    private static final String[] PRECISIONS = {"day", "day", "day", "month", "year"};

    @TempDir
    private Path folder;

    /** Up to eight mentions in a title and up to four sentences; p is a part of w, w of v. */
    private static Annotated drawn(Random random, int number) {
        String day = "200" + (1 + random.nextInt(2)) + "-0" + (1 + random.nextInt(3)) + "-0" + (1 + random.nextInt(3));
        String source = List.of("A", "B", "C", "").get(random.nextInt(4));
        int sentences = 1 + random.nextInt(4);
        Annotated article =
                article("" + number, day, source.isEmpty() ? null : source, sentences + 1, 1 + (sentences + 1) / 2);
        for (int mentions = random.nextInt(9); mentions > 0; mentions--) {
            int sentence = random.nextInt(sentences + 1);
            article.mention(
                    "abcdpvwab".substring(random.nextInt(9)).substring(0, 1),
                    KINDS[random.nextInt(KINDS.length)],
                    FIELDS[random.nextInt(FIELDS.length)],
                    sentence,
                    (1 + sentence) / 2,
                    random.nextInt(6) == 0);
        }
        return article.knownTo(PRECISIONS[random.nextInt(PRECISIONS.length)]);
    }

    private Counted counted(long seed, String... settings) {
        Random random = new Random(seed);
        List<Annotated> articles = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            articles.add(drawn(random, number));
        }
        List<String> all = new ArrayList<>(List.of(
                "units=[article, story, paragraph, sentence]",
                "granularities=[day, week, month, quarter, year]",
                "alias_kinds=[name, demonym, metonym]",
                "pairs.max_entities=3",
                "focus_sources=1000"));
        all.addAll(List.of(settings));
        return Counted.of(
                Counted.job(folder, all.toArray(new String[0])),
                Annotated.members(
                        List.of("2001-01-01", "0", "1", "2"),
                        List.of("2001-02-02", "3", "4"),
                        List.of("2002-01-03", "5", "6", "7", "8"),
                        List.of("2002-03-01", "9", "10")),
                articles.toArray(new Annotated[0]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | focus=[[a, b], [b, c]] | exclude=[]",
                "2 | focus=[[a, w], [b, v]] | roll_up=[w]",
                "3 | focus=[[ab, c], [ab, p]] | merge={ab: [a, b]}",
                "4 | focus=[[c, d]] | exclude=[a]",
            })
    void overAllSourcesAndKindsItIsPairTrends(long seed, String focus, String choice) {
        Counted counted = counted(seed, focus, choice);
        String[] columns = {"granularity", "period", "unit", "entity_a", "entity_b", "n_ab", "n_a", "n_b", "n_total"};
        Dataset<Row> all = counted.focusTrends().filter("source IS NULL AND alias_kinds = 'all'");
        List<String> pairs = counted.job().focus().stream()
                .map(pair -> "entity_a = '" + pair.a() + "' AND entity_b = '" + pair.b() + "'")
                .toList();
        Dataset<Row> expected = counted.rows(TrendTables.PAIR_TRENDS).filter("(" + String.join(") OR (", pairs) + ")");

        assertThat(TableRows.of(all.filter("n_ab > 0").selectExpr(columns)))
                .as("seed %d", seed)
                .hasSizeGreaterThan(20)
                .isEqualTo(TableRows.of(expected.filter("n_ab > 0").selectExpr(columns)));
        assertThat(TableRows.of(all.selectExpr(columns)))
                .as("seed %d", seed)
                .containsAll(TableRows.of(expected.selectExpr(columns)));
        assertThat(TableRows.of(all.filter("granularity <> 'day'")
                        .selectExpr("granularity", "period", "unit", "n_total")
                        .distinct()))
                .as("seed %d", seed)
                .isEqualTo(TableRows.of(Totals.of(
                                SparkExtension.spark(),
                                counted.marginals(),
                                counted.job().granularities())
                        .filter("granularity <> 'day'")
                        .selectExpr("granularity", "period", "unit", "n_total")));
    }

    @ParameterizedTest
    @CsvSource({"5", "6"})
    void onlyAStoryCountsAtSeveralSources(long seed) {
        Dataset<Row> trends = counted(seed, "focus=[[a, b]]").focusTrends();
        Dataset<Row> sums = trends.filter("granularity <> 'day'")
                .groupBy("granularity", "period", "unit", "alias_kinds")
                .agg(
                        expr("sum(IF(source IS NULL, n_total, 0)) AS n_total"),
                        expr("sum(IF(source IS NULL, 0, n_total)) AS n_total_at"),
                        expr("sum(IF(source IS NULL, n_ab, 0)) AS n_ab"),
                        expr("sum(IF(source IS NULL, 0, n_ab)) AS n_ab_at"));

        assertThat(TableRows.of(sums.filter("n_total_at > n_total OR n_ab_at > n_ab")
                        .selectExpr("unit")
                        .distinct()))
                .as("seed %d", seed)
                .isSubsetOf("story");
        assertThat(TableRows.of(sums.filter("n_ab_at > 0").selectExpr("unit").distinct()))
                .as("seed %d", seed)
                .containsExactly("article", "paragraph", "sentence", "story");
        assertThat(TableRows.of(trends.filter("share_by_source NOT BETWEEN 0 AND 1")))
                .as("seed %d", seed)
                .isEmpty();
    }
}
