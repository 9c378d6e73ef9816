package io.comention;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.Launched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    void anArchiveOfClassesThatJavaCannotUseIsPassedOver() throws IOException {
        Path archive = Path.of("target/comention.jsa");
        Files.deleteIfExists(archive);
        Files.writeString(archive, "of another Java");
        try {
            Launched run = Launched.launcher(Map.of(), "--help");

            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("Usage: comention ");
        } finally {
            Files.delete(archive);
        }
    }

    @Test
    void aRunKeepsItsClassesForTheNextStart() throws IOException {
        Path archive = Path.of("target/comention.jsa");
        Files.deleteIfExists(archive);
        String output = folder.resolve("out").toString();
        Launched run = Launched.launcher(
                Map.of(), "run", "jobs/russia-taliban.yaml", "-q", "--limit", "20", "--output", output);
        assertThat(run.exitCode()).isZero();
        assertThat(archive).isNotEmptyFile();

        for (Map<String, String> told : List.of(
                Map.of("JDK_JAVA_OPTIONS", "-Xshare:on"),
                Map.of("JDK_JAVA_OPTIONS", "-Xshare:on -Dspark.hadoop.fs.file.block.size=1m"),
                Map.of("JDK_JAVA_OPTIONS", "-Xshare:on", "AWS_ENDPOINT_URL", "http://127.0.0.1:9"))) {
            Launched tables = Launched.launcher(told, "tables", output);
            assertThat(tables.exitCode()).as(tables.err()).isZero();
            assertThat(tables.out()).contains("articles                 20 ");
        }

        Launched inLittle = Launched.launcher(
                Map.of("JDK_JAVA_OPTIONS", "-XX:+PrintCommandLineFlags"),
                "--driver-memory",
                "512m",
                "--",
                "tables",
                output);
        assertThat(inLittle.exitCode()).as(inLittle.err()).isZero();
        assertThat(inLittle.out())
                .contains("-XX:MaxHeapSize=536870912 ", "-XX:SharedArchiveFile=", "articles                 20 ");
    }

    @Test
    void theExitCodeIsTheCommands() {
        Launched run =
                Launched.launcher(Map.of(), "run", folder.resolve("none.yaml").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("comention: " + folder + "/none.yaml: there is no such job file\n");
    }

    @Test
    void anInterruptedRunLeavesNothingHalfDone() throws Exception {
        Path output = folder.resolve("out");
        Path err = folder.resolve("err");
        Process run = new ProcessBuilder("jobs/comention", "run", "jobs/russia-taliban.yaml", "--output", "" + output)
                .redirectOutput(folder.resolve("printed").toFile())
                .redirectError(err.toFile())
                .start();
        try {
            Path stages = output.resolve("stages");
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
            while (run.isAlive() && completeStages(stages).isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            List<String> complete = completeStages(stages);
            assertThat(complete).isNotEmpty();

            assertThat(new ProcessBuilder("kill", "-INT", "" + run.pid())
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();

            assertThat(run.exitValue()).isEqualTo(130);
            assertThat(Files.readAllLines(err))
                    .filteredOn(line -> !line.matches("[a-z ]+: [0-9,]+ of [0-9,]+ .*")) // progress
                    .containsExactly(
                            "comention: interrupted; what was published before is as it was, and the same command"
                                    + " goes on from the last complete stage");
            assertThat(folder.resolve("printed")).isEmptyFile();
            assertThat(names(output)).containsExactly("stages");
            assertThat(names(stages)).isEqualTo(completeStages(stages)).containsAll(complete);
        } finally {
            run.destroyForcibly();
        }
    }

    private static List<String> completeStages(Path stages) throws IOException {
        List<String> complete = new ArrayList<>();
        for (String stage : names(stages)) {
            if (Files.exists(stages.resolve(stage).resolve("done.json"))) {
                complete.add(stage);
            }
        }
        return complete;
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
