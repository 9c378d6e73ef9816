package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.tables.Table;
import io.comention.tables.Tables;
import io.comention.testing.CommandLine;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tables that a job with other keys would make again as they are. */
@ExtendWith(SparkExtension.class)
class TakenOverTest {
    private static final String NAMES_ALONE = "alias_kinds=[name]";
    private static final List<String> ALL =
            Tables.PUBLISHED.stream().map(Table::name).toList();

    @TempDir
    private Path folder;

    private String run(String job, String... options) {
        CommandLine.Result result = CommandLine.run(
                Stream.concat(Stream.of("run", job), Stream.of(options)).toArray(String[]::new));
        assertThat(result.exitCode()).isZero();
        return result.out();
    }

    private Path snapshot(String output) {
        try {
            return folder.resolve(output).resolve("latest").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void otherAliasKindsLeaveTheTablesOfArticlesAndTermsAsTheyAre() {
        String job = SmallJob.in(folder);
        run(job);

        assertThat(run(job, "--set", NAMES_ALONE))
                .contains("  taken    from an earlier snapshot: alias_stats, article_terms, articles, coverage, inputs,"
                        + " names, rejects, stories, term_movers, term_trends\n");

        run(job, "--set", NAMES_ALONE, "--output", folder + "/anew");
        assertThat(TableRows.ofAll(snapshot("out"), ALL)).isEqualTo(TableRows.ofAll(snapshot("anew"), ALL));
        assertThat(Files.exists(snapshot("out").resolve("names"))).isTrue();
    }

    @Test
    void aTableIsMadeAnewWhereAKeyOfItsOwnIsAnother() {
        String job = SmallJob.in(folder);
        run(job);

        assertThat(run(job, "--set", "keep_text=false", "--set", "terms.per_article=1"))
                .contains(
                        "  taken    from an earlier snapshot: alias_stats, coverage, inputs, names, rejects, stories\n");
        assertThat(TableRows.of(snapshot("out").resolve("articles"), "text")).containsOnly("null");
        assertThat(TableRows.of(snapshot("out").resolve("article_terms"), "rank"))
                .containsOnly("1");
    }

    @Test
    void anEarlierSnapshotMayBePruned() {
        String job = SmallJob.in(folder);
        run(job);
        List<String> before = TableRows.of(snapshot("out").resolve("articles"), "article_id", "text");
        run(job, "--set", NAMES_ALONE);

        assertThat(CommandLine.run("prune", folder + "/out", "--keep", "1").exitCode())
                .isZero();

        assertThat(TableRows.of(snapshot("out").resolve("articles"), "article_id", "text"))
                .isEqualTo(before);
    }

    private static List<Path> files(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.toList();
        }
    }

    @Test
    void whatIsRemovedOrDamagedIsMadeAnew() throws IOException {
        String job = SmallJob.in(folder);
        run(job);
        for (Path file : files(snapshot("out").resolve("rejects"))) {
            Files.delete(file);
        }
        for (Path file : files(snapshot("out").resolve("stories"))) {
            Files.writeString(file, "not Parquet");
        }

        assertThat(run(job))
                .contains(
                        "earlier snapshot: alias_stats, article_terms, articles, coverage, inputs, names, term_movers,"
                                + " term_trends\n");
        assertThat(TableRows.of(snapshot("out").resolve("stories"), "articles")).containsExactly("1", "1", "1");
        assertThat(files(snapshot("out").resolve("rejects"))).hasSize(1);
    }

    @Test
    void aCommitThatNobodyCanReadIsPassedOver() throws IOException {
        String job = SmallJob.in(folder);
        run(job);
        run(job, "--set", NAMES_ALONE);
        Files.writeString(folder.resolve("out/commits/000001.json"), "{");

        assertThat(run(job)).contains("taken    from an earlier snapshot: alias_stats, ");
    }

    @Test
    void aFreshRunsTablesAreOnlyTakenOverWithItsStages() throws IOException {
        String job = SmallJob.in(folder);
        run(job);
        Path first = files(snapshot("out").resolve("articles")).get(0);
        run(job, "--fresh");
        Path fresh = files(snapshot("out").resolve("articles")).get(0);

        run(job);

        Path again = files(snapshot("out").resolve("articles")).get(0);
        assertThat(Files.isSameFile(again, first)).isTrue();
        assertThat(Files.isSameFile(again, fresh)).isFalse();
    }

    @Test
    void freshTakesNothingOver() {
        String job = SmallJob.in(folder);
        run(job);

        assertThat(run(job, "--fresh")).doesNotContain("taken");
    }
}
