package io.comention;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.spark.SmallTables;
import io.comention.tables.Table;
import io.comention.tables.Tables;
import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Same in, same out: a reduced job over the sample, cut in several ways. */
@ExtendWith(SparkExtension.class)
class DeterminismTest {
    private static final List<String> NAMES =
            Tables.PUBLISHED.stream().map(Table::name).toList();
    private static final List<String> WITHOUT_INPUTS =
            NAMES.stream().filter(name -> !name.equals("inputs")).toList();

    /** The larger half of it, which has reprints of some articles. */
    private static final String SAMPLE = "data/sample/20*.jsonl";

    @TempDir
    private static Path folder;

    private static Map<String, List<String>> expected;

    @BeforeAll
    static void runOnce() {
        expected = TableRows.ofAll(run("first", SAMPLE), NAMES);
        assertThat(expected.get("articles")).hasSizeGreaterThan(400);
    }

    private static Path run(String output, String corpus) {
        Path out = folder.resolve(output);
        CommandLine.Result result = CommandLine.run(
                "run",
                "-q",
                "jobs/russia-taliban.yaml",
                "--output",
                out.toString(),
                "--set",
                "corpus.0.path=" + corpus,
                "--set",
                "units=[article, story, sentence]",
                "--set",
                "granularities=[month, year]",
                "--set",
                "terms.per_period=50",
                "--set",
                "topics={number: 3, iterations: 10}");
        assertThat(result.err()).isEmpty();
        return out.resolve("latest");
    }

    @Test
    void manySplitsGiveTheSameRows() throws IOException {
        SparkSession spark = SparkExtension.spark();
        Map<String, String> manyParts = Map.of(
                SmallTables.BYTES,
                "0",
                "spark.sql.files.maxPartitionBytes",
                "40k",
                "spark.sql.shuffle.partitions",
                "5",
                "spark.sql.adaptive.coalescePartitions.enabled",
                "false");
        manyParts.forEach(spark.conf()::set);
        Path snapshot;
        try {
            snapshot = run("splits", SAMPLE);
        } finally {
            manyParts.keySet().forEach(spark.conf()::unset);
        }
        assertThat(TableRows.ofAll(snapshot, NAMES)).isEqualTo(expected);
        for (Table table : Tables.PUBLISHED) {
            assertEachFileIsSorted(snapshot.resolve(table.name()), table.sortedBy());
        }
        assertThat(TableRows.of(spark.read()
                        .parquet(folder.resolve("splits/stages").toString() + "/articles-*/*/records")
                        .filter("is_part")))
                .hasSizeGreaterThan(8);
    }

    private static void assertEachFileIsSorted(Path table, List<String> sortedBy) {
        List<Column> key = new ArrayList<>(List.of(functions.input_file_name()));
        sortedBy.forEach(name -> key.add(functions.col(name)));
        Column[] columns = key.toArray(Column[]::new);
        Dataset<Row> rows = SparkExtension.spark()
                .read()
                .parquet(table.toString())
                .select(columns)
                .coalesce(1);
        List<Row> asWritten = new ArrayList<>(rows.collectAsList());
        asWritten.sort(Comparator.comparing(row -> row.getString(0)));
        assertThat(asWritten)
                .as(table.toString())
                .isEqualTo(rows.orderBy(IntStream.range(0, columns.length)
                                .mapToObj(i -> functions.col(rows.columns()[i]))
                                .toArray(Column[]::new))
                        .collectAsList());
    }

    @Test
    void aSecondRunFromReusedStagesGivesTheSameRows() {
        assertThat(TableRows.ofAll(run("first", SAMPLE), NAMES)).isEqualTo(expected);
    }

    @Test
    void fewFilesOrManyGiveTheSameRows() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("data/sample"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("20.*[.]jsonl"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        int perFile = 1 + lines.size() / 64;
        for (int from = 0; from < lines.size(); from += perFile) {
            Corpora.lines(
                    folder.resolve("many/" + (1000 + from) + ".jsonl"),
                    lines.subList(from, Math.min(lines.size(), from + perFile)));
        }

        Map<String, List<String>> few =
                TableRows.ofAll(folder.resolve("first/latest"), WITHOUT_INPUTS, "input", "record");
        Map<String, List<String>> many =
                TableRows.ofAll(run("of-many", folder + "/many/*"), WITHOUT_INPUTS, "input", "record");

        assertThat(many).isEqualTo(few);
    }
}
