package io.comention;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.Launched;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jobs/comention} as a person runs it. */
class LauncherIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"spark-core_2.12-3.5.1", "spark-core_2.13-4.0.0", "spark-core_2.12-4.1.0"})
    void anotherSparkIsRefused(String core) throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("jars")).resolve(core + ".jar"));

        Launched run = Launched.launcher(Map.of("SPARK_HOME", folder.toString()), "--help");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("comention: SPARK_HOME holds " + core
                        + ", but comention needs Spark 4.1 with Scala 2.13; unset SPARK_HOME to use the one that comes"
                        + " with comention\n");
    }

    @Test
    void aFolderWithoutSparkIsRefused() {
        Launched run = Launched.launcher(Map.of("SPARK_HOME", folder.toString()), "--help");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("comention: SPARK_HOME is " + folder
                        + ", where there is no Spark; unset it to use the one that comes with comention\n");
    }

    @Test
    void helpListsTheCommands() {
        Launched run = Launched.launcher(Map.of(), "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: comention ").contains("\n  run ", "\n  tables ", "\n  prune ");
    }

    @Test
    void theExitCodeIsTheCommands() {
        Launched run =
                Launched.launcher(Map.of(), "run", folder.resolve("none.yaml").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("comention: " + folder + "/none.yaml: there is no such job file\n");
    }

    @Test
    void theSampleJobEndsWithItsCurve() {
        Path output = folder.resolve("out");

        Launched run = Launched.launcher(Map.of(), "run", "jobs/russia-taliban.yaml", "--output", output.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("  read     1,?[0-9]+ records in 4 files, ")
                .containsPattern(
                        "russia – taliban: [0-9]+ of [0-9,]+ articles name both \\([0-9.]+ %\\), by quarter, most"
                                + " in 20[0-9]{2} Q[1-4] \\([0-9]+\\)\n  [·▁▂▃▄▅▆▇█]{120}\n  1996 ");

        Launched tables = Launched.launcher(Map.of(), "tables", output.toString());
        assertThat(tables.exitCode()).isZero();
        assertThat(tables.out()).containsPattern("\npair_trends +[0-9,]+ ");
    }
}
