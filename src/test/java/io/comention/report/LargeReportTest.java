package io.comention.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.JobFile;
import io.comention.tables.Commit;
import io.comention.tables.Snapshot;
import io.comention.tables.Table;
import io.comention.tables.TableWriter;
import io.comention.tables.Tables;
import io.comention.tables.TermTables;
import io.comention.tables.TrendTables;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page of tables that are made up: 2,050 entities, twenty years of months, 100,000 pairs. */
@ExtendWith(SparkExtension.class)
class LargeReportTest {
    private static final long PAIRS = 100_000;
    private static final String A = "format_string('e%04d', CAST(id DIV 50 AS INT))";
    private static final String B = "format_string('e%04d', CAST(id DIV 50 + 1 + id % 50 AS INT))";

    @TempDir
    private static Path folder;

    private static Snapshot snapshot;
    private static String html;
    private static Document page;

    @BeforeAll
    static void write(SparkSession spark) {
        write(
                Tables.ENTITIES,
                spark.range(2050),
                "format_string('e%04d', CAST(id AS INT)) AS entity_id",
                "concat('Entity of a long name, number ', id) AS name");
        write(
                Tables.COVERAGE,
                months(spark).crossJoin(spark.range(20).toDF("s")),
                "period AS published_date",
                "'month' AS date_precision",
                "concat('Outlet ', s) AS source",
                "'en' AS language",
                "400L + id % 7 AS articles");
        write(
                TrendTables.TOTALS,
                periods(spark),
                "granularity",
                "period",
                "unit",
                "8000L AS n_total",
                "0L AS left_out");
        write(
                TrendTables.PAIRS,
                spark.range(PAIRS),
                "'story' AS unit",
                A + " AS entity_a",
                B + " AS entity_b",
                "5L + id % 400 AS n_ab",
                "20000L - id DIV 50 AS n_a",
                "20000L - id DIV 50 AS n_b",
                "1920000L AS n_total",
                "208.0D AS expected",
                "(id % 100) / 100.0D AS npmi",
                "(id % 1000) / 100.0D AS strength",
                "0.01D AS q");
        Dataset<Row> some =
                spark.range(2000).toDF("id").crossJoin(periods(spark).withColumnRenamed("id", "n"));
        write(
                TrendTables.PAIR_TRENDS,
                some.filter("granularity = 'year'"),
                "granularity",
                "period",
                "unit",
                A + " AS entity_a",
                B + " AS entity_b",
                "1L + (id + n) % 30 AS n_ab",
                "8000L AS n_total");
        Dataset<Row> focus = spark.range(6)
                .toDF("id")
                .crossJoin(periods(spark).withColumnRenamed("id", "n"))
                .crossJoin(spark.sql("SELECT explode(array('all', 'name', 'name+demonym')) AS kinds"))
                .crossJoin(spark.range(21).toDF("s"));
        write(
                TrendTables.FOCUS_TRENDS,
                focus,
                "granularity",
                "period",
                "unit",
                A + " AS entity_a",
                B + " AS entity_b",
                "if(s = 20, null, concat('Outlet ', s)) AS source",
                "kinds AS alias_kinds",
                "(id + n * 7) % 90 AS n_ab",
                "if(s = 20, 8000L, 400L) AS n_total");
        write(
                TrendTables.SERIES,
                spark.range(PAIRS),
                "'year' AS granularity",
                "'story' AS unit",
                "'pair' AS kind",
                A + " AS id_a",
                B + " AS id_b",
                "'ok' AS status",
                "(id % 201 - 100) / 10000.0D AS slope",
                "(id % 201 - 130) / 10000.0D AS slope_low",
                "(id % 201 - 70) / 10000.0D AS slope_high");
        write(
                TrendTables.EVIDENCE,
                spark.range(PAIRS / 5),
                A.replace("id", "(if(id < 4000, id % 4, id DIV 2 * 10))") + " AS entity_a",
                B.replace("id", "(if(id < 4000, id % 4, id DIV 2 * 10))") + " AS entity_b",
                "'month' AS granularity",
                "add_months(DATE'2001-01-01', CAST(id % 240 AS INT)) AS period",
                "1 AS rank",
                "add_months(DATE'2001-01-01', CAST(id % 240 AS INT)) AS published_date",
                "'Outlet 1' AS source",
                "'A title' AS title",
                "concat('One and two', repeat(' and more', 45), '.') AS snippet",
                "100 AS begin",
                "100 AS a_begin",
                "103 AS a_end",
                "108 AS b_begin",
                "111 AS b_end");
        for (Table empty : List.of(TrendTables.BURSTS, TrendTables.CHANGE_POINTS, TermTables.TERM_MOVERS)) {
            write(empty, spark.range(0));
        }
        snapshot = new Snapshot(
                "out",
                new org.apache.hadoop.fs.Path(folder.toString()),
                commit(),
                spark.sparkContext().hadoopConfiguration());
        html = Report.of(snapshot).page();
        page = Jsoup.parse(html);
    }

    private static Commit commit() {
        StringBuilder focus = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            focus.append(i == 0 ? "" : ", ")
                    .append("[e0000, e000")
                    .append(1 + i)
                    .append("]");
        }
        String job = Corpora.job(
                folder,
                "corpus: [{path: a, format: jsonl}]\nunits: [story, article]\ngranularities: [month, year]\nfocus: ["
                        + focus + "]\n");
        return new Commit(
                "run",
                "snapshots/run",
                Map.of("comention", "0"),
                JobFile.describe(JobFile.read(Path.of(job), List.of())),
                List.of(),
                Map.of("articles", 1_920_000L, "stories", 1_920_000L, "entities", 2050L),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of());
    }

    private static Dataset<Row> months(SparkSession spark) {
        return spark.range(240).selectExpr("id", "add_months(DATE'2001-01-01', CAST(id AS INT)) AS period");
    }

    private static Dataset<Row> periods(SparkSession spark) {
        return months(spark)
                .selectExpr("id", "period", "'month' AS granularity")
                .union(months(spark).filter("id % 12 = 0").selectExpr("id", "period", "'year' AS granularity"))
                .crossJoin(spark.sql("SELECT explode(array('story', 'article')) AS unit"));
    }

    /** Writes the columns that are given and leaves the others null. */
    private static void write(Table table, Dataset<?> rows, String... columns) {
        Dataset<Row> given = rows.selectExpr(columns);
        List<String> names = List.of(given.columns());
        Dataset<Row> all = given.select(Arrays.stream(table.schema().fields())
                .map(field -> (names.contains(field.name()) ? functions.col(field.name()) : functions.lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
                .toArray(Column[]::new));
        TableWriter.write(
                all,
                table,
                new org.apache.hadoop.fs.Path(folder.resolve(table.name()).toString()));
    }

    @Test
    void itIsUnderFiveMegabytes() {
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isBetween(500_000, 5_000_000);
    }

    @Test
    void itIsMadeAgainTheSame() {
        assertThat(Report.of(snapshot).page()).isEqualTo(html);
    }

    @Test
    void itShowsTheStrongestAndSaysWhatIsLeftOut() {
        assertThat(page.select("#p0 .sum").text()).startsWith("Entity of a long name, number 0 and Entity");
        assertThat(page.select(".lead")).hasSize(Report.MOST_LEADS);
        assertThat(page.select("#focus > p").text()).contains("Only the first 4 of 6 pairs have curves here");
        assertThat(page.select("#strongest").text()).contains("Of 100,000 pairs named together");
        assertThat(page.select("#strongest .multiples li")).hasSize(Report.MOST_STRONGEST);
        assertThat(page.select("#evidence").text())
                .contains("more sentences of these pairs, for which there was no room");
        assertThat(page.select("#movers").text())
                .contains("Of 100,000 series, 100,000 are named in enough of the periods to tell");
    }

    @Test
    void aCurveCountsAsTheTableDoes() {
        long expected = 0;
        for (int month = 0; month < 240; month++) {
            expected += (month * 7L) % 90;
        }
        assertThat(page.select("#p0 .table.unit-story.period-month tbody tr")).hasSize(240);
        long counted = page.select("#p0 .table.unit-story.period-month tbody tr").stream()
                .mapToLong(row -> Long.parseLong(row.select("td").get(1).text()))
                .sum();
        assertThat(counted).isEqualTo(expected);
    }
}
