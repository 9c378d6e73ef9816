package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class PruneCommandTest {
    @TempDir
    private Path folder;

    private String job;
    private String out;

    @BeforeEach
    void run() {
        job = SmallJob.in(folder);
        out = folder.resolve("out").toString();
        assertThat(SmallJob.run(job).exitCode()).isZero();
    }

    @Test
    void pruneKeepsTheNewestSnapshotsAndTheirStages() throws IOException {
        Path first = folder.resolve("out/latest").toRealPath();
        Corpora.lines(folder.resolve("corpus/more.jsonl"), SmallJob.records().subList(0, 1));
        assertThat(SmallJob.run(job).exitCode()).isZero();
        Path second = folder.resolve("out/latest").toRealPath();
        assertThat(folder.resolve("out/stages").toFile().list()).hasSize(10);

        CommandLine.Result result = CommandLine.run("prune", out, "--keep", "1");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("removed snapshots/" + first.getFileName() + "\n", "6 folders removed\n");
        assertThat(first).doesNotExist();
        assertThat(second).isDirectory();
        assertThat(folder.resolve("out/stages").toFile().list()).hasSize(5);
        assertThat(folder.resolve("out/commits").toFile().list()).containsExactly("000002.json");
        assertThat(CommandLine.run("tables", out).exitCode()).isZero();
        assertThat(CommandLine.run("run", job).out())
                .contains("articles reused, annotations reused, stories reused, terms reused, counts reused");
    }

    @Test
    void pruneRefusesWhileARunIsUnderWay() throws IOException {
        Path running = Path.of(out, "work", "20260101-000000-0", "running");
        Files.createDirectories(running.getParent());
        Files.createFile(running);
        assertThat(SmallJob.run(job).exitCode()).isZero();

        CommandLine.Result result = CommandLine.run("prune", out, "--keep", "1");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith(
                        "comention: the run 20260101-000000-0 is under way in '" + out + "'; wait for it, or remove ")
                .endsWith(running.getParent() + " if it has died\n");
        assertThat(folder.resolve("out/snapshots").toFile().list()).hasSize(2);
    }

    @Test
    void pruneKeepsAtLeastOne() {
        CommandLine.Result result = CommandLine.run("prune", out, "--keep", "0");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("comention: --keep: expected 1 or more, found 0\n");
    }
}
