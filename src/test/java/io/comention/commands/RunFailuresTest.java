package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class RunFailuresTest {
    @TempDir
    private Path folder;

    /** Runs the job, which must fail in one sentence and leave every file of the folder as it was. */
    private void fails(int exitCode, String sentence, String... options) {
        Map<String, String> before = contents(folder);
        CommandLine.Result result = SmallJob.run(folder.resolve("job.yaml").toString(), options);
        assertThat(result.err()).isEqualTo("comention: " + sentence.replace("FOLDER", folder.toString()) + "\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(contents(folder)).isEqualTo(before);
    }

    /** What is in a folder: the bytes of files, the targets of links. */
    private static Map<String, String> contents(Path root) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String content = Files.isSymbolicLink(path)
                        ? "-> " + Files.readSymbolicLink(path)
                        : Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                                ? "folder"
                                : Arrays.hashCode(Files.readAllBytes(path)) + " " + Files.getLastModifiedTime(path);
                contents.put(root.relativize(path).toString(), content);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return contents;
    }

    @Test
    void anUnknownKey() {
        SmallJob.in(folder, SmallJob.JOB + "granularity: [day]\n");
        fails(2, "FOLDER/job.yaml, line 10: granularity: unknown key; did you mean 'granularities'?");
    }

    @Test
    void aValueOfTheWrongType() {
        SmallJob.in(folder, SmallJob.JOB + "pairs: {min_units: many}\n");
        fails(2, "FOLDER/job.yaml, line 10: pairs.min_units: expected a whole number from 1 to 1000000, found 'many'");
    }

    @Test
    void aKeyThatStandsTwice() {
        SmallJob.in(folder, SmallJob.JOB + "units: [article]\n");
        fails(2, "FOLDER/job.yaml, line 10: the key 'units' stands twice (first in line 5)");
    }

    @Test
    void aJobFileThatIsNotThere() {
        fails(2, "FOLDER/job.yaml: there is no such job file");
    }

    @Test
    void twoEntitiesWithOneAlias() {
        SmallJob.in(folder);
        Corpora.write(folder.resolve("list.yaml"), """
                entities:
                  - {id: congo, name: Congo, type: country, aliases: {name: [Congo]}}
                  - id: dr-congo
                    name: DR Congo
                    type: country
                    aliases:
                      name: [DR Congo, Congo]
                """);
        fails(
                2,
                "FOLDER/list.yaml, line 7: the alias 'Congo' of 'dr-congo' already stands for 'congo'"
                        + " (FOLDER/list.yaml, line 2); leave it to one of them,"
                        + " or give one a rule (needs, unless)");
    }

    @Test
    void aFocusOnAnUnknownEntity() {
        SmallJob.in(folder, SmallJob.JOB + "focus: [[russia, talibans]]\n");
        fails(2, "focus: there is no entity 'talibans' in the gazetteers; did you mean 'taliban'?");
    }

    @Test
    void aListThatIsNotThere() {
        SmallJob.in(folder);
        fails(
                2,
                "gazetteers: 'FOLDER/none.yaml' cannot be read; name world, the list in the jar, or a YAML file",
                "--set",
                "gazetteers=[" + folder + "/none.yaml]");
    }

    @Test
    void noInput() {
        SmallJob.in(folder);
        fails(
                3,
                "corpus: there is no file at 'FOLDER/none/*' (relative paths are against the folder that the command is"
                        + " run in)",
                "--set",
                "corpus.0.path=" + folder + "/none/*");
    }

    @Test
    void anOutputThatIsAFile() {
        SmallJob.in(folder);
        Corpora.write(folder.resolve("out"), "mine");
        fails(2, "output: 'FOLDER/out' is a file; name a folder");
    }

    @Test
    void anOutputThatIsNotOurs() {
        SmallJob.in(folder);
        Corpora.write(folder.resolve("out/thesis.doc"), "mine");
        fails(
                2,
                "output: the folder 'FOLDER/out' holds 'thesis.doc', which no run of comention wrote;"
                        + " name an empty or new folder");
    }

    @Test
    void anOutputBelowAFile() {
        SmallJob.in(folder);
        Corpora.write(folder.resolve("file"), "mine");
        Map<String, String> before = contents(folder);

        CommandLine.Result result = SmallJob.run(
                folder.resolve("job.yaml").toString(),
                "--output",
                folder.resolve("file/out").toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("comention: output: '" + folder + "/file/out' cannot be ")
                .hasLineCount(1);
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void aFailedRunLeavesTheLastSnapshotAsItWas() {
        String job = SmallJob.in(folder);
        assertThat(SmallJob.run(job).exitCode()).isZero();
        Corpora.write(folder.resolve("corpus/articles.jsonl"), "{}\n{}\n{\"date\": 2001, \"title\": \"Fine\"}\n");
        Map<String, String> before = published();

        CommandLine.Result result = SmallJob.run(job);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(published()).isEqualTo(before);
        Path work = Path.of(result.err().strip().replaceFirst(".*they are listed in ", ""));
        assertThat(work.getParent().getParent()).isEqualTo(folder.resolve("out/work"));
        assertThat(work.getFileName()).hasToString("rejects");
        assertThat(result.err())
                .isEqualTo("comention: corpus: 2 of 3 records cannot be used (missing_text 2), more than"
                        + " max_reject_share 0.5 allows; nothing was published; they are listed in " + work + "\n");
        assertThat(TableRows.of(work, "record", "reason", "excerpt"))
                .containsExactly("1 | missing_text | {}", "2 | missing_text | {}");
        assertThat(CommandLine.run("prune", folder.resolve("out").toString(), "--keep", "1")
                        .out())
                .contains("removed work/" + work.getParent().getFileName() + "\n");
    }

    private Map<String, String> published() {
        Map<String, String> published = contents(folder.resolve("out"));
        published.keySet().removeIf(path -> path.startsWith("stages") || path.startsWith("work") || path.isEmpty());
        return published;
    }

    @Test
    void aCorpusWithoutRecords() {
        String job = SmallJob.in(folder);
        Corpora.write(folder.resolve("corpus/articles.jsonl"), "\n");

        CommandLine.Result result = SmallJob.run(job);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).isEqualTo("comention: corpus: the files hold no record\n");
        assertThat(folder.resolve("out/snapshots")).doesNotExist();
        assertThat(folder.resolve("out/commits")).doesNotExist();
    }

    @Test
    void aCorpusOfWhichNothingIsLeft() {
        String job = SmallJob.in(folder, SmallJob.JOB + "from: 2020-01-01\n");

        CommandLine.Result result = SmallJob.run(job);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("comention: corpus: of 3 records none is left (out_of_range 3); nothing was published;"
                        + " they are listed in " + Path.of(folder.toString(), "out", "work") + "/")
                .hasLineCount(1);
    }

    /** Three articles in a file, and three others in one of which the end is missing. */
    private Path truncated() {
        Path file = Corpora.lines(
                folder.resolve("corpus/cut.jsonl.gz"),
                SmallJob.records().stream()
                        .map(record -> record.replace("\"id\":\"", "\"id\":\"cut"))
                        .toList());
        try {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 12));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    @Test
    void aTruncatedFileIsRejectedByName() {
        String job = SmallJob.in(folder);
        Path file = truncated();

        CommandLine.Result result = SmallJob.run(job, "--set", "max_reject_share=0.4");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("comention: corpus: ")
                .contains(" (unreadable_file ", "; " + file + ": the file cannot be read to its end: ")
                .hasLineCount(1);
        assertThat(folder.resolve("out/snapshots")).doesNotExist();
    }

    @Test
    void ofATruncatedFileNothingIsKept() {
        String job = SmallJob.in(folder);
        Path file = truncated();

        CommandLine.Result result = CommandLine.run("run", job, "--set", "max_reject_share=0.9");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains(
                        "  warning  " + file + ": the file cannot be read to its end: ",
                        "; what was read of it is not kept");
        assertThat(TableRows.of(SmallJob.table(folder, "articles"), "article_id"))
                .containsExactly("1", "2", "3");
        assertThat(TableRows.of(SmallJob.table(folder, "rejects"), "right(input, 12)", "reason", "chosen"))
                .containsOnly("cut.jsonl.gz | unreadable_file | false");
    }

    @Test
    void ofATruncatedFileWhatWasReadIsKeptWhereTold() {
        String job = SmallJob.in(folder);
        truncated();

        CommandLine.Result result = SmallJob.run(job, "--set", "keep_truncated=true");

        assertThat(result.err()).isEmpty();
        assertThat(TableRows.of(SmallJob.table(folder, "articles"), "article_id"))
                .containsExactly("1", "2", "3", "cut1", "cut2");
        assertThat(TableRows.of(SmallJob.table(folder, "rejects"), "right(input, 12)", "record", "reason"))
                .containsExactly("cut.jsonl.gz | 3 | unreadable_file");
    }

    @Test
    void wrongUsage() {
        CommandLine.Result unknown = CommandLine.run("walk");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo("comention: Unmatched argument at index 0: 'walk'; see 'comention --help'\n");

        CommandLine.Result noJob = CommandLine.run("run");
        assertThat(noJob.exitCode()).isEqualTo(2);
        assertThat(noJob.err())
                .isEqualTo("comention: Missing required parameter: 'JOB.yaml'; see 'comention run --help'\n");

        CommandLine.Result nothing = CommandLine.run();
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).startsWith("Usage: comention ").contains("\n  run ", "\n  tables ", "\n  prune ");
        assertThat(List.of(unknown.out(), noJob.out(), nothing.out())).containsOnly("");
    }

    @Test
    void helpIsNoFailure() {
        CommandLine.Result help = CommandLine.run("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: comention ").contains("Exit codes:");
        assertThat(help.err()).isEmpty();
    }
}
