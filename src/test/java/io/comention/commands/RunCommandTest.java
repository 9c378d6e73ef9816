package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.tables.DuckDbViews;
import io.comention.tables.Table;
import io.comention.tables.Tables;
import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class RunCommandTest {
    private static final List<String> NAMES =
            Tables.PUBLISHED.stream().map(Table::name).toList();

    @TempDir
    private Path folder;

    private static CommandLine.Result succeed(String job, String... options) {
        CommandLine.Result result = SmallJob.run(job, options);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return result;
    }

    private List<String> rows(String table, String... columns) {
        return TableRows.of(SmallJob.table(folder, table), columns);
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    @Test
    void aRunWritesEveryTable() {
        succeed(SmallJob.in(folder));

        assertThat(rows("mentions", "article_id", "entity_id", "surface", "field", "sentence", "begin", "end"))
                .containsExactly(
                        "1 | russia | Russia | text | 1 | 0 | 6",
                        "1 | taliban | Taliban | text | 1 | 15 | 22",
                        "2 | iran | Iran | title | 0 | 0 | 4",
                        "2 | russia | Russia | text | 1 | 0 | 6",
                        "2 | taliban | Taliban | text | 2 | 18 | 25");
        assertThat(rows("coverage"))
                .containsExactly(
                        "2001-03-01 | day | A | en | 1 | 1 | 2 | 6",
                        "2001-05-02 | day | B | en | 1 | 1 | 3 | 9",
                        "2002-01-01 | year | B | en | 1 | 1 | 2 | 4");
        assertThat(rows("totals", "unit", "granularity", "period", "n_total", "left_out"))
                .contains(
                        "article | month | 2001-03-01 | 1 | 0",
                        "article | month | 2001-04-01 | 0 | 0",
                        "article | month | 2001-05-01 | 1 | 0",
                        "article | year | 2001-01-01 | 2 | 0",
                        "article | year | 2002-01-01 | 1 | 0",
                        "sentence | year | 2001-01-01 | 5 | 0",
                        "sentence | year | 2002-01-01 | 2 | 0")
                .noneMatch(row -> row.startsWith("article | month | 2002"))
                .hasSize(2 * (63 + 3 + 2));
        assertThat(rows("pairs", "unit", "entity_a", "entity_b", "n_ab", "n_a", "n_b", "n_total", "sources"))
                .containsExactly(
                        "article | iran | russia | 1 | 1 | 2 | 3 | 1",
                        "article | iran | taliban | 1 | 1 | 2 | 3 | 1",
                        "article | russia | taliban | 2 | 2 | 2 | 3 | 2",
                        "sentence | russia | taliban | 1 | 2 | 2 | 7 | 1");
        assertThat(rows("pairs", "first_date", "last_date", "peak_period", "unit", "entity_a", "entity_b"))
                .contains("2001-03-01 | 2001-05-02 | 2001-03-01 | article | russia | taliban");
        assertThat(rows("entities"))
                .containsExactly(
                        "iran | Iran | country | null | null | [Iran, Tehran] | iran",
                        "russia | Russia | country | Q159 | null | [Russia, Russian Federation, Russian] | russia",
                        "taliban | Taliban | armed_group | null | null | [Taliban] | taliban");
        assertThat(rows("article_terms", "article_id", "rank", "term", "occurrences", "articles_with_term", "tfidf"))
                .contains("3 | 1 | rain | 1 | 1 | " + StrictMath.log(4.0 / 2));
        assertThat(rows("rejects")).isEmpty();
    }

    @Test
    void tableFoldersHoldParquetFilesOnly() throws IOException {
        succeed(SmallJob.in(folder));

        assertThat(folder.resolve("out/latest")).isSymbolicLink();
        Path snapshot = folder.resolve("out/latest").toRealPath();
        assertThat(snapshot.getParent())
                .isEqualTo(folder.resolve("out/snapshots").toRealPath());
        List<String> inSnapshot = new ArrayList<>(NAMES);
        inSnapshot.add("views.sql");
        inSnapshot.add("report.html");
        assertThat(snapshot.toFile().list()).containsExactlyInAnyOrderElementsOf(inSnapshot);
        for (String name : NAMES) {
            assertThat(files(snapshot.resolve(name)))
                    .allMatch(file -> file.toString().endsWith(".zstd.parquet"));
        }
        assertThat(snapshot.resolve("views.sql"))
                .hasContent(DuckDbViews.of(folder.toString() + "/out/snapshots/" + snapshot.getFileName(), 100));
        assertThat(files(folder.resolve("out/stages")))
                .allMatch(file -> file.toString().endsWith(".zstd.parquet")
                        || file.getFileName().toString().equals("done.json"));
        assertThat(files(folder.resolve("out/commits"))).containsExactly(folder.resolve("out/commits/000001.json"));
        assertThat(folder.resolve("out/work")).doesNotExist();
        assertThat(folder.resolve("out").toFile().list())
                .containsExactlyInAnyOrder("commits", "latest", "snapshots", "stages");
    }

    @Test
    void anEmptyTableIsOneFileWithItsSchema() throws IOException {
        Corpora.lines(folder.resolve("none.jsonl"), List.of(Corpora.json("date", "2001", "title", "Nobody is named")));
        succeed(SmallJob.in(folder, SmallJob.JOB.replace("corpus/*", "none.jsonl")));

        for (String name : List.of("rejects", "mentions", "entity_trends", "pair_trends", "pairs")) {
            assertThat(files(SmallJob.table(folder, name).toRealPath()))
                    .as(name)
                    .hasSize(1);
            assertThat(rows(name)).as(name).isEmpty();
            Table table = Tables.PUBLISHED.get(NAMES.indexOf(name));
            assertThat(SparkExtension.spark()
                            .read()
                            .parquet(SmallJob.table(folder, name).toString())
                            .columns())
                    .containsExactly(table.schema().fieldNames());
        }
    }

    @Test
    void recordsAreArticlesAndRejects() {
        String job = SmallJob.in(folder);
        Corpora.lines(
                folder.resolve("corpus/more.jsonl"),
                List.of("{", SmallJob.records().get(0)));

        succeed(job);

        assertThat(rows("inputs", "regexp_extract(input, '[^/]+$', 0)", "records", "articles", "rejects"))
                .containsExactly("articles.jsonl | 3 | 3 | 0", "more.jsonl | 2 | 0 | 2");
        assertThat(rows("articles", "article_id")).containsExactly("1", "2", "3");
        assertThat(rows("rejects", "record", "reason")).containsExactly("1 | malformed", "2 | duplicate");
    }

    @Test
    void aRunSaysWhatItReadKeptDroppedAndWrote() {
        CommandLine.Result result = CommandLine.run("run", SmallJob.in(folder), "--set", "focus=[[taliban, russia]]");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("job job\n", "  read     3 records in 1 file, ")
                .contains("  kept     3 articles in 3 stories, 2001-03-01 to 2002-01-01, 2 sources\n")
                .contains("  dropped  0 records\n")
                .contains("  stages   articles made, annotations made, stories made, terms made, counts made\n")
                .contains("  wrote    " + folder + "/out/snapshots/")
                .contains("""
                        russia – taliban: 2 of 2 articles name both (100.0 %), by month, most in 2001-03 (1)
                          █ █
                          2001
                        """);
    }

    @Test
    void aFocusBelowTheLeastUnitsIsNotShownAsZero() {
        CommandLine.Result result = CommandLine.run(
                "run",
                SmallJob.in(folder),
                "--set",
                "focus=[[iran, russia], [russia, taliban]]",
                "--set",
                "pairs.min_units=2");

        assertThat(result.out())
                .contains(
                        "\niran – russia: fewer than 2 articles name both, which pairs.min_units leaves out\n",
                        "\nrussia – taliban: 2 of 2 articles name both ");
    }

    @Test
    void aSecondRunReusesEveryStageAndGivesTheSameRows() throws IOException {
        String job = SmallJob.in(folder);
        succeed(job);
        Path first = folder.resolve("out/latest").toRealPath();

        CommandLine.Result again = CommandLine.run("run", job);

        assertThat(again.out())
                .contains(
                        "  stages   articles reused, annotations reused, stories reused, terms reused, counts reused\n");
        Path second = folder.resolve("out/latest").toRealPath();
        assertThat(second).isNotEqualTo(first);
        assertThat(TableRows.ofAll(second, NAMES)).isEqualTo(TableRows.ofAll(first, NAMES));
        assertThat(folder.resolve("out/commits/000002.json")).exists();
    }

    @Test
    void otherAliasKindsReuseTheAnnotations() {
        String job = SmallJob.in(folder);
        succeed(job);

        CommandLine.Result again = CommandLine.run("run", job, "--set", "alias_kinds=[name, demonym]");

        assertThat(again.out())
                .contains(
                        "  stages   articles reused, annotations reused, stories reused, terms reused, counts made\n");
    }

    @Test
    void aChangedListOrCorpusIsReadAnew() {
        String job = SmallJob.in(folder);
        succeed(job);

        Corpora.write(
                folder.resolve("list.yaml"),
                "entities:\n  - {id: iran, name: Iran, type: country, aliases: {name: [Iran]}}\n");
        assertThat(CommandLine.run("run", job).out())
                .contains("  stages   articles reused, annotations made, stories made, terms made, counts made\n");

        Corpora.lines(folder.resolve("corpus/more.jsonl"), List.of("{\"date\": 2003, \"title\": \"New\"}"));
        assertThat(CommandLine.run("run", job).out())
                .contains("  stages   articles made, annotations made, stories made, terms made, counts made\n");
    }

    @Test
    void freshReusesNothing() {
        String job = SmallJob.in(folder);
        succeed(job);

        assertThat(CommandLine.run("run", job, "--fresh").out())
                .contains("  stages   articles made, annotations made, stories made, terms made, counts made\n");
    }

    @Test
    void untilStopsAfterAStageAndPublishesNothing() {
        String job = SmallJob.in(folder);

        CommandLine.Result articles = CommandLine.run("run", job, "--until", "articles");
        assertThat(articles.exitCode()).isZero();
        assertThat(articles.out()).contains("  kept     3 articles\n", "  stages   articles made\n");
        assertThat(folder.resolve("out").toFile().list()).containsExactly("stages");

        assertThat(CommandLine.run("run", job, "--until", "annotations").out())
                .contains("  stages   articles reused, annotations made\n");
        assertThat(CommandLine.run("run", job, "--until", "counts").out())
                .contains("  stages   articles reused, annotations reused, stories made, terms made, counts made\n");
        assertThat(CommandLine.run("run", job).out())
                .contains(
                        "  stages   articles reused, annotations reused, stories reused, terms reused, counts reused\n");
    }

    @Test
    void limitReadsTheFirstArticles() {
        succeed(SmallJob.in(folder), "--limit", "2");

        assertThat(rows("articles", "article_id")).containsExactly("1", "2");
        assertThat(rows("inputs", "records", "articles", "rejects")).containsExactly("2 | 2 | 0");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        String job = SmallJob.in(folder);
        List<Path> before = files(folder);

        CommandLine.Result result = CommandLine.run("run", job, "--dry-run");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("job job: nothing is written\n")
                .contains("  read     " + folder + "/corpus/* (jsonl): 1 file, ")
                .contains("  match    3 entities of " + folder + "/list.yaml\n")
                .contains("  count    by article, sentence, per day, month, year\n")
                .contains("  stage    articles: to be made\n")
                .contains("  write to " + folder + "/out\n");
        assertThat(files(folder)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void neighbouringWordsAreTermsWhereTheJobAsksForThem() {
        String job = SmallJob.in(folder);
        succeed(job);
        assertThat(rows("article_terms", "term")).contains("russia", "met").doesNotContain("russia met");

        succeed(job, "--set", "terms.ngrams=2");

        assertThat(rows("article_terms", "term"))
                .contains("russia", "russia met")
                .doesNotContain("met taliban");
    }

    @Test
    void outputAndSetTakeThePlaceOfTheFile() {
        String job = SmallJob.in(folder);

        succeed(
                job,
                "--output",
                folder.resolve("it's else").toString(),
                "--set",
                "keep_text=false",
                "--set",
                "terms.per_article=1",
                "--set",
                "units=[paragraph]");

        assertThat(folder.resolve("out")).doesNotExist();
        Path snapshot = folder.resolve("it's else/latest");
        assertThat(TableRows.of(snapshot.resolve("articles"), "text")).containsOnly("null");
        assertThat(TableRows.of(snapshot.resolve("article_terms"), "rank")).containsOnly("1");
        assertThat(TableRows.of(snapshot.resolve("totals"), "unit")).containsOnly("paragraph");
    }
}
