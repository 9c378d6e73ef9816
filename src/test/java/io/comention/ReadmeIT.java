package io.comention;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.SparkExtension;
import io.comention.testing.TableDigests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows. */
@ExtendWith(SparkExtension.class)
class ReadmeIT {
    private static final Path README = Path.of("README.md");
    private static final Path DIGESTS = Path.of("src/test/resources/sample-digests.txt");
    private static final Pattern SNAPSHOT = Pattern.compile("snapshots/\\S+");

    private static String readme;
    private static String firstOutput;

    @TempDir
    private Path folder;

    /** How a command ended. */
    private record Ended(int exitCode, String output) {}

    @BeforeAll
    static void theFirstCommandIsRun() throws Exception {
        readme = Files.readString(README);
        Ended run = run(List.of("jobs/comention", "run", "jobs/russia-taliban.yaml", "--fresh"));
        assertThat(run.exitCode()).as(run.output()).isZero();
        firstOutput = run.output();
    }

    @Test
    void itShowsWhatTheFirstCommandPrints() {
        Matcher shown =
                Pattern.compile("```\n(comention .*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(shown.find()).isTrue();
        assertThat(SNAPSHOT.matcher(firstOutput).replaceAll("snapshots/RUN"))
                .contains(SNAPSHOT.matcher(shown.group(1))
                        .replaceAll("snapshots/RUN")
                        .strip());
    }

    @Test
    void itsTablesHoldTheRowsThatTheyHeldBefore() throws IOException {
        String tables = TableDigests.of(SparkExtension.spark(), Path.of("out/russia-taliban/latest"));
        assertThat(tables.lines().toList())
                .as("where rows are meant to change: src/bench/digests out/russia-taliban > " + DIGESTS)
                .isEqualTo(Files.readAllLines(DIGESTS));
    }

    @Test
    void itsOtherCommandsWork() throws Exception {
        List<String> commands = readme.lines()
                .filter(line -> line.startsWith("    jobs/comention ") && !line.contains("://"))
                .map(String::strip)
                .distinct()
                .filter(command -> !command.equals("jobs/comention run jobs/russia-taliban.yaml"))
                .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        for (String command : commands) {
            Ended ended = run(List.of(command.split(" ", -1)));
            assertThat(ended.exitCode()).as(command + "\n" + ended.output()).isZero();
        }
    }

    @Test
    void itsFirstJobFileIsOne() throws Exception {
        Matcher job = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(job.find()).isTrue();
        Path file = Files.writeString(folder.resolve("job.yaml"), job.group(1));
        Ended ended = run(List.of("jobs/comention", "run", file.toString(), "--dry-run"));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
    }

    @Test
    void itsPythonWorks() throws Exception {
        NotebooksIT.assumePython();
        Matcher blocks = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL).matcher(readme);
        int run = 0;
        while (blocks.find()) {
            Ended ended = run(List.of(NotebooksIT.PYTHON, "-c", blocks.group(1)));
            assertThat(ended.exitCode())
                    .as(blocks.group(1) + "\n" + ended.output())
                    .isZero();
            run++;
        }
        assertThat(run).isEqualTo(2);
    }

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("comention", ".out");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("SPARK_HOME");
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end");
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Ended(process.exitValue(), printed);
    }
}
