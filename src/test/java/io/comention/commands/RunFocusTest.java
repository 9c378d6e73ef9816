package io.comention.commands;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import io.comention.stats.SourceMix;
import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pairs that a job leads with, and what it says of the mix of sources. */
@ExtendWith(SparkExtension.class)
class RunFocusTest {
    @TempDir
    private Path folder;

    private List<String> rows(String table, String... columns) {
        return TableRows.of(SmallJob.table(folder, table), columns);
    }

    @Test
    void ofTheSampleItAgreesWithPairTrends() {
        CommandLine.Result result = SmallJob.run(
                "jobs/russia-taliban.yaml",
                "--output",
                folder.resolve("out").toString(),
                "--set",
                "units=[article, story, paragraph, sentence]");
        assertThat(result.err()).isEmpty();

        Dataset<Row> focus = table("focus_trends");
        Dataset<Row> pair = table("pair_trends").filter("entity_a = 'russia' AND entity_b = 'taliban'");
        String[] counts = {"granularity", "period", "unit", "n_ab", "n_a", "n_b", "n_total", "share", "share_low"};
        Dataset<Row> all = focus.filter("source IS NULL AND alias_kinds = 'all'");
        assertThat(TableRows.of(all.filter("n_ab > 0").selectExpr(counts)))
                .hasSizeGreaterThan(100)
                .isEqualTo(TableRows.of(pair.filter("n_ab > 0").selectExpr(counts)));
        assertThat(TableRows.of(all.filter("granularity <> 'day'").selectExpr(counts)))
                .isEqualTo(TableRows.of(pair.filter("granularity <> 'day'").selectExpr(counts)));
        assertThat(TableRows.of(focus.selectExpr("alias_kinds").distinct()))
                .containsExactly("all", "name", "name+demonym");
        assertThat(TableRows.of(focus.filter("granularity = 'year' AND unit = 'article' AND alias_kinds = 'name'")
                        .groupBy("period")
                        .agg(expr("sum(IF(source IS NULL, -n_total, n_total)) AS not_at_a_source"))
                        .select("not_at_a_source")))
                .containsOnly("0");
        turningPointsOfTheSample(pair);
    }

    /** What methods.md says is found by quarter and story, and what is missed. */
    private void turningPointsOfTheSample(Dataset<Row> pair) {
        String series = "id_a = 'russia' AND id_b = 'taliban' AND unit = 'story' AND granularity = 'quarter'";
        assertThat(TableRows.of(table("change_points").filter(series).select("period")))
                .containsExactly("2003-04-01", "2015-10-01");
        assertThat(TableRows.of(table("bursts").filter(series).select("start", "end")))
                .containsExactly("2016-10-01 | 2018-10-01", "2025-04-01 | 2025-07-01");
        assertThat(TableRows.of(
                        pair.filter("unit = 'story' AND granularity = 'quarter' AND z > 4 AND period > '1998-12-31'")
                                .select("period", "burst")))
                .containsExactly("2015-10-01 | false", "2021-07-01 | false");
        assertThat(TableRows.of(pair.filter("unit = 'story' AND granularity = 'quarter'")
                        .filter("period IN (DATE '2001-07-01', DATE '2001-10-01')")
                        .selectExpr("burst", "z > 1")))
                .containsExactly("false | false", "false | false");
    }

    private Dataset<Row> table(String name) {
        return SparkExtension.spark()
                .read()
                .parquet(SmallJob.table(folder, name).toString());
    }

    @Test
    void anotherFocusReusesEveryStage() {
        String job = SmallJob.in(folder);
        assertThat(SmallJob.run(job, "--set", "focus=[[iran, russia]]").err()).isEmpty();
        assertThat(rows("focus_trends", "entity_a", "entity_b")).containsOnly("iran | russia");

        CommandLine.Result other = CommandLine.run(
                "run", job, "--set", "focus=[[russia, taliban], [iran, taliban]]", "--set", "focus_sources=1");

        assertThat(other.out()).contains("counts reused\n").doesNotContain("warning");
        assertThat(TableRows.of(table("focus_trends")
                        .filter("unit = 'article' AND granularity = 'year'")
                        .selectExpr("period", "entity_a", "entity_b", "source", "alias_kinds", "n_ab", "n_total")))
                .contains(
                        "2001-01-01 | iran | taliban | null | all | 1 | 2",
                        "2001-01-01 | iran | taliban | null | name | 1 | 2",
                        "2001-01-01 | russia | taliban | B | name+demonym | 1 | 1",
                        "2001-01-01 | russia | taliban | null | all | 2 | 2",
                        "2002-01-01 | russia | taliban | B | all | 0 | 1")
                .noneMatch(row -> row.contains("| A |"));
    }

    @Test
    void anotherMixOfSourcesIsSaidAndNoted() throws IOException {
        String job = SmallJob.in(folder);
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            records.add(Corpora.json(
                    "id",
                    "more-" + i,
                    "date",
                    (2001 + i / 100) + "-06-01",
                    "title",
                    "Number " + i,
                    "source",
                    i < 100 || i >= 150 && i < 300 ? "A" : i < 150 ? "New" : "B"));
        }
        Corpora.lines(folder.resolve("corpus/more.jsonl"), records);

        CommandLine.Result result = CommandLine.run("run", job, "--set", "stories={enabled: false}");

        assertThat(result.out())
                .contains("  warning  the mix of sources changes by 100 % from 2003 to 2004, most gained by B"
                        + " (the largest of 3 such changes); for pairs in focus, focus_trends has share_by_source,"
                        + " the share at a fixed mix\n");
        assertThat(Files.readString(folder.resolve("out/commits/000001.json")).replaceAll("\\s", ""))
                .contains("\"source_mix_changes\":[{\"from\":2001,\"to\":2002,\"distance\":0.4", "\"gained\":\"New\"");
    }

    @Test
    void theWarningNamesTheLargestChangeTheFirstOfSeveral() {
        assertThat(SourceMixWarning.of(List.of(), true)).isEmpty();
        assertThat(SourceMixWarning.of(List.of(new SourceMix.Change(2001, 2002, 0.314, "C")), true))
                .contains("the mix of sources changes by 31 % from 2001 to 2002, most gained by C;"
                        + " share_by_source in focus_trends is the share at a fixed mix");
        assertThat(SourceMixWarning.of(
                        List.of(
                                new SourceMix.Change(2001, 2002, 0.4, "C"),
                                new SourceMix.Change(2003, 2005, 0.5, ""),
                                new SourceMix.Change(2005, 2006, 0.5, "D")),
                        true))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .startsWith("the mix of sources changes by 50 % from 2003 to 2005, most gained by unknown"
                                + " sources (the largest of 3 such changes); "));
    }
}
