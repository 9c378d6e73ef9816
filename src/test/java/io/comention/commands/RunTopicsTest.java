package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the articles are about, where a job asks. */
@ExtendWith(SparkExtension.class)
class RunTopicsTest {
    @TempDir
    private Path folder;

    private List<String> rows(String table, String... columns) {
        return TableRows.of(SmallJob.table(folder, table), columns);
    }

    @Test
    void topicsAreFoundWhereTheJobAsks() {
        String job = SmallJob.in(folder);
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String text = i % 2 == 0
                    ? "Voters cast a ballot number " + i + ". Russia watched the turnout."
                    : "The striker took penalty number " + i + ". Iran saw the referee.";
            records.add(Corpora.json(
                    "id", "t" + i, "date", i == 0 ? "2003" : "2003-05-01", "title", "Report " + i, "text", text));
        }
        Corpora.lines(folder.resolve("corpus/more.jsonl"), records);

        assertThat(SmallJob.run(job, "--set", "topics={number: 2, terms: 3}", "--set", "stories={enabled: false}")
                        .err())
                .isEmpty();

        assertThat(rows("topics", "topic", "size(terms)", "articles > 0", "share BETWEEN 0 AND 1"))
                .containsExactly("1 | 3 | true | true", "2 | 3 | true | true");
        assertThat(rows("topic_trends", "granularity", "period", "total_articles"))
                .contains("month | 2003-05-01 | 11", "year | 2003-01-01 | 12")
                .hasSize(2 * (3 + 3 + 3));
        assertThat(rows("topic_entities", "entity_id", "n_entity", "n_total", "articles >= 6"))
                .containsExactly("iran | 7 | 15 | true", "russia | 8 | 15 | true");
    }

    @Test
    void withoutBeingAskedForTheTablesAreEmpty() {
        assertThat(SmallJob.run(SmallJob.in(folder)).err()).isEmpty();

        for (String table : List.of("topics", "topic_trends", "topic_entities")) {
            assertThat(rows(table)).isEmpty();
        }
    }
}
