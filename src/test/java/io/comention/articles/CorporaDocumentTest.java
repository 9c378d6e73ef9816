package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code corpora.md} says is so. */
@ExtendWith(SparkExtension.class)
class CorporaDocumentTest {
    /** A file's name and content, the job that reads it, and what comes of it. */
    private static final Pattern EXAMPLE = Pattern.compile("""
            (?ms)^`([^`\n]+)`[^\n]*:

            ```([a-z]+)
            ((?:(?!^```).)*)^```

            ```yaml
            ((?:(?!^```).)*)^```

            ```text
            ((?:(?!^```).)*)^```
            """);

    private static final Pattern JOB = Pattern.compile("(?ms)^```yaml\n(.*?)^```");

    private static final Pattern REASON = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| (yes|no) \\|");

    @TempDir
    private Path folder;

    private record Example(String file, String kind, String content, String job, List<String> records) {
        @Override
        public String toString() {
            return file;
        }
    }

    private static String document() {
        try {
            return Files.readString(Path.of("src/docs/corpora.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Example> examples() {
        return EXAMPLE.matcher(document())
                .results()
                .map(found -> new Example(
                        found.group(1),
                        found.group(2),
                        found.group(3),
                        found.group(4),
                        found.group(5).lines().toList()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleGivesWhatItSays(Example example) {
        write(example);
        String yaml = example.job().replaceAll("(path|output): (?!')", "$1: " + folder + "/");
        String file = Corpora.job(folder, yaml.contains("output:") ? yaml : yaml + "output: FOLDER/out\n");

        CommandLine.Result plan = CommandLine.run("run", file, "--dry-run");

        assertThat(plan.err()).isEmpty();
        assertThat(plan.exitCode()).isZero();
        Job job = JobFile.read(Path.of(file), List.of());
        assertThat(InputFiles.find(job, new Configuration()).stream()
                        .flatMap(input -> RecordReaders.read(job, Path.of(input.path())).stream())
                        .map(CorporaDocumentTest::outcome))
                .containsExactlyElementsOf(example.records());
    }

    private void write(Example example) {
        Path file = folder.resolve(example.file());
        switch (example.kind()) {
            case "sql" ->
                SparkExtension.spark()
                        .sql(example.content())
                        .coalesce(1)
                        .write()
                        .parquet(file.toString());
            case "warc" -> Corpora.write(file, example.content().replace("\n", "\r\n"));
            default -> Corpora.write(file, example.content());
        }
    }

    private static String outcome(Row row) {
        return Articles.isArticle(row)
                ? RecordReaders.columns(row, "published_date", "source", "title")
                        .replace("| null |", "| - |")
                : RecordReaders.columns(row, "reason");
    }

    @Test
    void everyFormatHasAnExample() {
        assertThat(examples().stream().map(Example::kind))
                .containsExactly("json", "csv", "tsv", "sql", "txt", "html", "html", "warc");
    }

    @Test
    void everyOtherBlockIsAJob() {
        List<String> jobs = JOB.matcher(document())
                .results()
                .map(found -> found.group(1))
                .filter(job ->
                        examples().stream().noneMatch(example -> example.job().equals(job)))
                .toList();
        assertThat(jobs).isNotEmpty().allSatisfy(job -> assertThat(
                        JobFile.read(Path.of(Corpora.job(folder, job)), List.of())
                                .corpus())
                .isNotEmpty());
        assertThat(document().split("(?m)^```", -1))
                .hasSize(1 + 2 * (3 * examples().size() + jobs.size()));
    }

    @Test
    void theReasonsAreTheseAndNoOthers() {
        Matcher reasons = REASON.matcher(document());
        assertThat(reasons.results().map(reason -> reason.group(1) + " " + reason.group(2)))
                .containsExactlyElementsOf(Arrays.stream(Reason.values())
                        .map(reason -> reason.id() + (reason.isChosen() ? " yes" : " no"))
                        .toList());
    }
}
