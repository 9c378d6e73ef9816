package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.articles.Reason;
import io.comention.testing.CommandLine;
import io.comention.testing.HostileCorpus;
import io.comention.testing.HostileCorpus.Case;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class HostileCorpusTest {
    @TempDir
    private Path folder;

    @Test
    void everyRecordOfAHostileCorpusEndsWhereItMust() throws IOException {
        List<Case> cases = HostileCorpus.cases();
        String entries = HostileCorpus.write(cases, folder.resolve("hostile"));
        String job = SmallJob.in(
                folder,
                SmallJob.JOB
                                .replace("  - {path: 'FOLDER/corpus/*', format: jsonl}\n", entries)
                                .replace("max_reject_share: 0.5\n", "")
                        + HostileCorpus.LIMITS);

        CommandLine.Result result = CommandLine.run("run", job);

        assertThat(cases).hasSizeGreaterThan(150);
        assertThat(result.exitCode()).as(result.err()).isZero();
        Map<String, List<String>> outcomes = outcomes();
        Map<String, List<String>> others = new TreeMap<>(outcomes);
        others.entrySet().removeAll(expected(cases).entrySet());
        assertThat(others).isEmpty();
        assertThat(outcomes).isEqualTo(expected(cases));
        assertThat(result.err() + result.out()).doesNotContain("Exception", "\tat ");
        assertThat(TableRows.of(SmallJob.table(folder, "inputs"), "sum(records) - sum(articles) - sum(rejects)"))
                .containsExactly("0");
        assertThat(TableRows.of(SmallJob.table(folder, "rejects"), "sum(cast(length(excerpt) > 500 as int))"))
                .containsExactly("0");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("corpus", "hostile", "job.yaml", "list.yaml", "out");
        }
    }

    private Map<String, List<String>> outcomes() {
        List<Row> articles = rows("articles", "input", "concat('article ', article_id)");
        List<Row> rejects = rows("rejects", "input", "concat(record, ' ', reason)");
        return Stream.concat(articles.stream(), rejects.stream())
                .collect(Collectors.groupingBy(
                        row -> Path.of(row.getString(0))
                                .getParent()
                                .getFileName()
                                .toString(),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> row.getString(1), Collectors.toList()),
                                texts -> texts.stream().sorted().toList())));
    }

    private List<Row> rows(String table, String... columns) {
        return SparkExtension.spark()
                .read()
                .parquet(SmallJob.table(folder, table).toString())
                .selectExpr(columns)
                .collectAsList();
    }

    private static Map<String, List<String>> expected(List<Case> cases) {
        return cases.stream()
                .filter(one -> !one.outcomes().isEmpty())
                .collect(Collectors.toMap(Case::name, Case::outcomes, (a, b) -> a, TreeMap::new));
    }

    @Test
    void everyReasonIsInTheDocument() throws IOException {
        String document = Files.readString(Path.of("src/docs/corpora.md"));
        assertThat(Arrays.stream(Reason.values()).map(reason -> "| `" + reason.id() + "` |"))
                .allSatisfy(reason -> assertThat(document).contains(reason));
    }
}
