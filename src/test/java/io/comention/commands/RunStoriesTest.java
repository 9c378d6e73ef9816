package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A wire story printed whole, under another headline, and cut; one that comes back too late; and one that is alone. */
@ExtendWith(SparkExtension.class)
class RunStoriesTest {
    private static final String STORY = "Envoys of Russia met the Taliban on Monday. " + column(0, 90)
            + " Iran was not asked to the table. " + column(90, 120);

    @TempDir
    private static Path folder;

    /** Words that stand in no other text. */
    private static String column(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" ")) + ".";
    }

    private static String article(String id, String date, String source, String title, String text) {
        return Corpora.json("id", id, "date", date, "source", source, "title", title, "text", text);
    }

    @BeforeAll
    static void run() {
        String job = SmallJob.in(
                folder, SmallJob.JOB.replace("units: [article, sentence]", "units: [article, story, sentence]"));
        Corpora.lines(
                folder.resolve("corpus/articles.jsonl"),
                List.of(
                        article("wire", "2001-03-31", "Agency", "Talks begin", STORY),
                        article(
                                "whole",
                                "2001-04-01",
                                "Gazette",
                                "Taliban at the table",
                                "MOSCOW, April 1 (Agency) — " + STORY
                                        + "\n\n(Reporting by our correspondent in Tehran)"),
                        article("cut", "2001-04-02", "Herald", "In brief", STORY.substring(0, STORY.indexOf(" Iran"))),
                        article("late", "2001-04-09", "Gazette", "Talks begin", STORY),
                        article("alone", "2001-04-02", "Herald", "Talks begin", "Russia waited.")));

        assertThat(SmallJob.run(job).err()).isEmpty();
    }

    private static List<String> rows(String table, String... columns) {
        return TableRows.of(SmallJob.table(folder, table), columns);
    }

    @Test
    void everyArticleBelongsToOneStory() {
        assertThat(rows("articles", "article_id", "story_id", "story_head"))
                .containsExactly(
                        "alone | alone | true",
                        "cut | wire | false",
                        "late | late | true",
                        "whole | wire | false",
                        "wire | wire | true");
        assertThat(rows("stories"))
                .containsExactly(
                        "alone | 1 | 1 | 2001-04-02 | 2001-04-02 | alone | Talks begin",
                        "late | 1 | 1 | 2001-04-09 | 2001-04-09 | late | Talks begin",
                        "wire | 3 | 3 | 2001-03-31 | 2001-04-02 | wire | Talks begin");
    }

    @Test
    void aStoryCountsInThePeriodOfItsHead() {
        assertThat(rows(
                        "pair_trends",
                        "granularity",
                        "period",
                        "unit",
                        "entity_a",
                        "entity_b",
                        "n_ab",
                        "n_a",
                        "n_b",
                        "n_total"))
                .filteredOn(row -> row.startsWith("month") && row.contains("| story | russia | taliban |"))
                .containsExactly(
                        "month | 2001-03-01 | story | russia | taliban | 1 | 1 | 1 | 1",
                        "month | 2001-04-01 | story | russia | taliban | 1 | 2 | 1 | 2");
        assertThat(rows("pairs", "unit", "entity_a", "entity_b", "n_ab", "n_total", "articles", "stories", "sources"))
                .contains(
                        "article | russia | taliban | 4 | 5 | 4 | 2 | 3",
                        "story | russia | taliban | 2 | 3 | 4 | 2 | 3",
                        "story | iran | taliban | 2 | 3 | 3 | 2 | 2")
                .contains("sentence | russia | taliban | 2 | 12 | 2 | 2 | 2");
    }

    @Test
    void coverageCountsStoriesBesideArticles() {
        assertThat(rows("coverage", "sum(articles)", "sum(stories)")).containsExactly("5 | 5");
        assertThat(rows("entity_trends", "unit", "granularity", "entity_id", "n", "articles", "stories", "sources"))
                .contains("article | year | russia | 5 | 5 | 3 | 3", "story | year | russia | 3 | 5 | 3 | 3");
    }
}
