package io.comention.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the README's first command makes, for tests that read it: made once by each build, since it takes most of a minute. */
public final class Sample {
    /** The job's output. */
    public static final String OUTPUT = "out/russia-taliban";

    private static final Path COMMITS = Path.of(OUTPUT, "commits");
    private static final Path JAR = Path.of("target/comention.jar");
    private static final Path JOB = Path.of("jobs/russia-taliban.yaml");
    private static final Path DATA = Path.of("data");

    private Sample() {}

    /** Runs the command, unless the finished jar has done so with the job and data as they are. */
    public static void make() {
        if (!isOfThisBuild()) {
            Launched run = Launched.launcher(Map.of(), "run", "jobs/russia-taliban.yaml");
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }

    private static boolean isOfThisBuild() {
        if (!Files.isDirectory(COMMITS)) {
            return false;
        }
        try (Stream<Path> commits = Files.list(COMMITS);
                Stream<Path> data = Files.walk(DATA)) {
            Optional<FileTime> made = commits.map(Sample::written).max(FileTime::compareTo);
            return made.isPresent()
                    && Stream.concat(Stream.of(JAR, JOB), data)
                            .allMatch(of -> written(of).compareTo(made.get()) < 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
