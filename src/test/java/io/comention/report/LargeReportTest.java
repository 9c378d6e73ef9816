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
import java.util.List;
import java.util.Map;
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
                Map.of(
                        "entity_id", "format_string('e%04d', CAST(id AS INT))",
                        "name", "concat('Entity of a long name, number ', id)"));
        write(
                Tables.COVERAGE,
                months(spark).crossJoin(spark.range(20).toDF("s")),
                Map.of(
                        "published_date",
                        "period",
                        "date_precision",
                        "'month'",
                        "source",
                        "concat('Outlet ', s)",
                        "language",
                        "'en'",
                        "articles",
                        "400L + id % 7"));
        write(
                TrendTables.TOTALS,
                periods(spark),
                Map.of(
                        "granularity",
                        "granularity",
                        "period",
                        "period",
                        "unit",
                        "unit",
                        "n_total",
                        "8000L",
                        "left_out",
                        "0L"));
        write(
                TrendTables.PAIRS,
                spark.range(PAIRS),
                Map.ofEntries(
                        Map.entry("unit", "'story'"),
                        Map.entry("entity_a", A),
                        Map.entry("entity_b", B),
                        Map.entry("n_ab", "5L + id % 400"),
                        Map.entry("n_a", "20000L - id DIV 50"),
                        Map.entry("n_b", "20000L - id DIV 50"),
                        Map.entry("n_total", "1920000L"),
                        Map.entry("expected", "208.0D"),
                        Map.entry("npmi", "(id % 100) / 100.0D"),
                        Map.entry("strength", "(id % 1000) / 100.0D"),
                        Map.entry("q", "0.01D")));
        Dataset<Row> some =
                spark.range(2000).toDF("id").crossJoin(periods(spark).withColumnRenamed("id", "n"));
        write(
                TrendTables.PAIR_TRENDS,
                some.filter("granularity = 'year'"),
                Map.of(
                        "granularity",
                        "granularity",
                        "period",
                        "period",
                        "unit",
                        "unit",
                        "entity_a",
                        A,
                        "entity_b",
                        B,
                        "n_ab",
                        "1L + (id + n) % 30",
                        "n_total",
                        "8000L"));
        Dataset<Row> focus = spark.range(6)
                .toDF("id")
                .crossJoin(periods(spark).withColumnRenamed("id", "n"))
                .crossJoin(spark.sql("SELECT explode(array('all', 'name', 'name+demonym')) AS kinds"))
                .crossJoin(spark.range(21).toDF("s"));
        write(
                TrendTables.FOCUS_TRENDS,
                focus,
                Map.ofEntries(
                        Map.entry("granularity", "granularity"),
                        Map.entry("period", "period"),
                        Map.entry("unit", "unit"),
                        Map.entry("entity_a", A),
                        Map.entry("entity_b", B),
                        Map.entry("source", "if(s = 20, null, concat('Outlet ', s))"),
                        Map.entry("alias_kinds", "kinds"),
                        Map.entry("n_ab", "(id + n * 7) % 90"),
                        Map.entry("n_total", "if(s = 20, 8000L, 400L)")));
        write(
                TrendTables.SERIES,
                spark.range(PAIRS),
                Map.ofEntries(
                        Map.entry("granularity", "'year'"),
                        Map.entry("unit", "'story'"),
                        Map.entry("kind", "'pair'"),
                        Map.entry("id_a", A),
                        Map.entry("id_b", B),
                        Map.entry("status", "'ok'"),
                        Map.entry("slope", "(id % 201 - 100) / 10000.0D"),
                        Map.entry("slope_low", "(id % 201 - 130) / 10000.0D"),
                        Map.entry("slope_high", "(id % 201 - 70) / 10000.0D")));
        write(
                TrendTables.EVIDENCE,
                spark.range(PAIRS / 5),
                Map.ofEntries(
                        Map.entry("entity_a", A.replace("id", "(if(id < 4000, id % 4, id DIV 2 * 10))")),
                        Map.entry("entity_b", B.replace("id", "(if(id < 4000, id % 4, id DIV 2 * 10))")),
                        Map.entry("granularity", "'month'"),
                        Map.entry("period", "add_months(DATE'2001-01-01', CAST(id % 240 AS INT))"),
                        Map.entry("rank", "1"),
                        Map.entry("published_date", "add_months(DATE'2001-01-01', CAST(id % 240 AS INT))"),
                        Map.entry("source", "'Outlet 1'"),
                        Map.entry("title", "'A title'"),
                        Map.entry("snippet", "concat('One and two', repeat(' and more', 45), '.')"),
                        Map.entry("begin", "100"),
                        Map.entry("a_begin", "100"),
                        Map.entry("a_end", "103"),
                        Map.entry("b_begin", "108"),
                        Map.entry("b_end", "111")));
        for (Table empty : List.of(TrendTables.BURSTS, TrendTables.CHANGE_POINTS, TermTables.TERM_MOVERS)) {
            write(empty, spark.range(0), Map.of());
        }
        snapshot = new Snapshot(
                "out",
                new org.apache.hadoop.fs.Path(folder.toString()),
                commit(),
                spark.sparkContext().hadoopConfiguration());
        html = Report.of(snapshot);
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
    private static void write(Table table, Dataset<?> rows, Map<String, String> columns) {
        Dataset<Row> all = rows.select(java.util.Arrays.stream(table.schema().fields())
                .map(field -> functions
                        .expr(columns.getOrDefault(field.name(), "null"))
                        .cast(field.dataType())
                        .as(field.name()))
                .toArray(org.apache.spark.sql.Column[]::new));
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
        assertThat(Report.of(snapshot)).isEqualTo(html);
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
