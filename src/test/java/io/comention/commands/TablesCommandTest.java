package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class TablesCommandTest {
    @TempDir
    private static Path folder;

    private static String out;

    @BeforeAll
    static void run() {
        out = folder.resolve("out").toString();
        assertThat(SmallJob.run(SmallJob.in(folder)).exitCode()).isZero();
    }

    @Test
    void tablesListsRowsFilesAndDates() throws IOException {
        CommandLine.Result result = CommandLine.run("tables", out);

        assertThat(result.exitCode()).isZero();
        String run = folder.resolve("out/latest").toRealPath().getFileName().toString();
        assertThat(result.out().lines().toList())
                .hasSize(18)
                .startsWith(out + ", run " + run)
                .anyMatch(line -> line.matches("articles +3 +1 +[0-9.]+ kB  2001-03-01 to 2002-01-01"))
                .anyMatch(line -> line.matches("rejects +0 +1 +[0-9.]+ k?B +"))
                .anyMatch(line -> line.matches("totals +136 +1 +[0-9.]+ kB  2001-01-01 to 2002-01-01"));
    }

    @Test
    void tablesDescribesATable() throws IOException {
        CommandLine.Result result = CommandLine.run("tables", out, "totals");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("totals: one row per granularity, period and unit, complete from the first to the last"
                        + " period\n136 rows in file:" + folder.resolve("out").toRealPath())
                .contains("  n_total            BIGINT         units counted in the period\n");
    }

    @Test
    void tablesPrintsTheSnapshotsFolder() throws IOException {
        CommandLine.Result result = CommandLine.run("tables", out, "--path");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().strip().replaceFirst("^file:/+", "/"))
                .isEqualTo(folder.resolve("out/latest").toRealPath().toString());
    }

    @Test
    void tablesSaysWhatIsWrong() {
        CommandLine.Result unknown = CommandLine.run("tables", out, "pair");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("comention: there is no table 'pair'; did you mean 'pairs'? (tables: articles, ");

        String nothing = folder.resolve("nothing").toString();
        CommandLine.Result none = CommandLine.run("tables", nothing);
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.err())
                .isEqualTo("comention: '" + nothing + "' holds no finished run; is it the output folder of a job?\n");
    }
}
