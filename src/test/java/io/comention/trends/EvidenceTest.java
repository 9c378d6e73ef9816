package io.comention.trends;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.annotations.Annotations;
import io.comention.annotations.BeyondLists;
import io.comention.annotations.CountedMentions;
import io.comention.entities.CountedEntities;
import io.comention.entities.Gazetteer;
import io.comention.entities.Matcher;
import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.testing.Annotated;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import io.comention.testing.Worlds;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class EvidenceTest {
    private static final Gazetteer WORLD = Worlds.world();
    private static final Matcher MATCHER = new Matcher(WORLD);

    private static final String MET = "In the capital of a third country Russia met the Taliban.";
    private static final String FAR = "In the capital of a third country Russia has met with the Taliban.";

    @TempDir
    private Path folder;

    private final List<Row> articles = new ArrayList<>();
    private Dataset<Row> members = Annotated.alone();
    private Dataset<Row> pairs = pairs("crimea", "france", "iran", "russia", "taliban", "ukraine", "zone");

    private EvidenceTest article(String id, String day, String source, String title, String text) {
        return article(id, day, "day", source, title, text);
    }

    private EvidenceTest article(String id, String day, String precision, String source, String title, String text) {
        articles.add(RowFactory.create(
                id, LocalDate.parse(day), precision, source, "en", title, text, "https://example.org/" + id));
        return this;
    }

    private Dataset<Row> evidence(int partitions, long mostBroadcast, String... settings) {
        List<String> all = new ArrayList<>(List.of("units=[article, sentence]"));
        all.addAll(List.of(settings));
        Job job = JobFile.read(Path.of(Corpora.job(folder, "corpus: [{path: none, format: jsonl}]\n")), all);
        Dataset<Row> table = SparkExtension.spark()
                .createDataFrame(
                        articles,
                        StructType.fromDDL("article_id STRING, published_date DATE, date_precision STRING,"
                                + " source STRING, language STRING, title STRING, text STRING, url STRING"));
        Dataset<Row> annotations = kept(Annotations.of(table, MATCHER, BeyondLists.NOTHING), partitions);
        CountedEntities counted = CountedEntities.of(WORLD, MATCHER, job.choices());
        Dataset<Row> chosen =
                kept(Evidence.chosen(annotations, members, pairs, new CountedMentions(job, counted), job), partitions);
        return Evidence.of(chosen, chosen.count(), table, job, mostBroadcast);
    }

    /** The same rows, made once, in so many partitions. */
    private static Dataset<Row> kept(Dataset<Row> rows, int partitions) {
        return SparkExtension.spark()
                .createDataFrame(rows.collectAsList(), rows.schema())
                .repartition(partitions);
    }

    private static Dataset<Row> pairs(String... entities) {
        List<Row> pairs = new ArrayList<>();
        for (String a : entities) {
            for (String b : entities) {
                if (a.compareTo(b) < 0) {
                    pairs.add(RowFactory.create(a, b));
                }
            }
        }
        return SparkExtension.spark().createDataFrame(pairs, StructType.fromDDL("entity_a STRING, entity_b STRING"));
    }

    private List<String> rows(String columns, String... settings) {
        return TableRows.of(evidence(2, 100, settings).selectExpr(columns.split(", ", -1)));
    }

    private List<String> ranked(String... settings) {
        return rows("entity_a, entity_b, granularity, period, rank, article_id", settings);
    }

    @Test
    void aSentenceIsShownWithBothNames() {
        article("1", "2001-03-05", "A", "Talks", "Nobody spoke. " + MET + " Iran waited.");
        assertThat(rows("*"))
                .containsExactly("russia | taliban | month | 2001-03-01 | 1 | 1 | 2001-03-05 | A | Talks |"
                        + " https://example.org/1 | 2 | " + MET + " | 14 | 48 | 54 | name | 63 | 70 | name");
    }

    @Test
    void aTitleIsASentenceToo() {
        article("1", "2001-03-05", "A", "Taliban meet Russia", "Nobody spoke.");
        assertThat(rows("sentence, snippet, begin, a_begin, a_end, b_begin, b_end"))
                .containsExactly("0 | Taliban meet Russia | 0 | 13 | 19 | 0 | 7");
    }

    @Test
    void ofAnArticleTheBestSentenceIsShownAndOfItTheNearestNames() {
        article("1", "2001-03-05", "A", "Russia and the Taliban", FAR + " Iran waited. " + MET);
        assertThat(rows("sentence, snippet")).containsExactly("3 | " + MET);
        articles.clear();
        article(
                "2",
                "2001-03-05",
                "A",
                "",
                "Russia said that Russia, not Iran, met the Taliban and the Taliban agreed.");
        assertThat(rows("entity_a, entity_b, a_begin, b_begin"))
                .contains("russia | taliban | 17 | 43", "iran | taliban | 29 | 43", "iran | russia | 29 | 17");
    }

    @Test
    void everyOutletsBestComesFirst() {
        article("1", "2001-03-05", "A", "", MET)
                .article("2", "2001-03-04", "A", "", MET)
                .article("3", "2001-03-03", "A", "", FAR)
                .article("4", "2001-03-02", "B", "", FAR)
                .article("5", "2001-04-02", "B", "", FAR);
        assertThat(ranked("evidence.per_period=2"))
                .containsExactly(
                        "russia | taliban | month | 2001-03-01 | 1 | 2",
                        "russia | taliban | month | 2001-03-01 | 2 | 4",
                        "russia | taliban | month | 2001-04-01 | 1 | 5");
    }

    @Test
    void datesHaveTheMonthOrYearThatTheySupport() {
        article("1", "2001-03-05", "day", "A", "", MET)
                .article("2", "2001-03-01", "month", "B", "", FAR)
                .article("3", "2001-01-01", "year", "C", "", MET);
        List<String> months = List.of(
                "russia | taliban | month | 2001-03-01 | 1 | 1",
                "russia | taliban | month | 2001-03-01 | 2 | 2",
                "russia | taliban | year | 2001-01-01 | 1 | 3");
        assertThat(ranked("granularities=[day, month, year]")).isEqualTo(months);
        assertThat(ranked("granularities=[day, quarter]")).isEqualTo(months);
        assertThat(ranked("granularities=[week, year]"))
                .containsExactly(
                        "russia | taliban | year | 2001-01-01 | 1 | 3",
                        "russia | taliban | year | 2001-01-01 | 2 | 1",
                        "russia | taliban | year | 2001-01-01 | 3 | 2");
    }

    @Test
    void onlyWhatIsCountedIsShown() {
        article("reprint", "2001-03-05", "A", "", MET)
                .article("head", "2001-03-04", "B", "", FAR)
                .article("place", "2001-03-06", "C", "", "Russia met the Taliban's foes in Tehran.")
                .article(
                        "repeated",
                        "2001-03-06",
                        "D",
                        "Russia waits",
                        "Russia waits. \n\nThe Taliban waited.\n\nRussia waits");
        members = Annotated.members(List.of("2001-03-04", "head", "reprint"));
        assertThat(ranked())
                .containsExactly(
                        "russia | taliban | month | 2001-03-01 | 1 | place",
                        "russia | taliban | month | 2001-03-01 | 2 | head");
        assertThat(ranked("exclude=[taliban]")).isEmpty();
        assertThat(ranked("merge={both: [russia, taliban]}")).isEmpty();
        assertThat(rows("entity_a, entity_b, article_id", "merge={zone: [russia]}"))
                .containsExactly("taliban | zone | head", "taliban | zone | place");
        assertThat(rows("entity_a, entity_b, a_kind", "alias_kinds=[name, place]"))
                .contains("iran | russia | place");
    }

    @Test
    void partsAndWholesAreNoPair() {
        article("1", "2001-03-05", "A", "", "Crimea and Ukraine were on the mind of the Taliban.");
        assertThat(rows("entity_a, entity_b", "roll_up=[georgia]"))
                .containsExactly("crimea | taliban", "taliban | ukraine");
        assertThat(rows("entity_a, entity_b"))
                .containsExactly("crimea | taliban", "crimea | ukraine", "taliban | ukraine");
    }

    @Test
    void sentencesThatNameTooManyAreLeftOut() {
        article("1", "2001-03-05", "A", "", "Russia, Iran, France and the Taliban met. Russia met Iran.");
        assertThat(rows("entity_a, entity_b, sentence", "pairs.max_entities=3")).containsExactly("iran | russia | 2");
    }

    @Test
    void pairsThatAreNotPublishedHaveNone() {
        article("1", "2001-03-05", "A", "", "Russia met Iran. Russia met the Taliban.")
                .article("2", "2001-03-06", "A", "", "Russia met Iran.");
        pairs = pairs("iran", "russia");
        assertThat(ranked())
                .containsExactly(
                        "iran | russia | month | 2001-03-01 | 1 | 1", "iran | russia | month | 2001-03-01 | 2 | 2");
    }

    @Test
    void ofALongSentenceThePartAroundBothNamesIsShown() {
        String many = "word ".repeat(30);
        article("1", "2001-03-05", "A", "", "A " + many + "Russia met the Taliban " + many + "end.");
        assertThat(rows("snippet, begin, length(snippet) <= 60", "evidence.max_characters=60"))
                .containsExactly("word word word Russia met the Taliban word word word | 137 | true");
        articles.clear();
        article("2", "2001-03-05", "A", "", "Russia " + many + " met the Taliban, and of Russia " + many + " end.");
        assertThat(rows("a_begin", "evidence.max_characters=60")).containsExactly("182");
        articles.clear();
        article("3", "2001-03-05", "A", "", "Russia " + many + " met the Taliban.");
        assertThat(rows("a_begin", "evidence.max_characters=60")).isEmpty();
    }

    @Test
    void aJobThatKeepsNoTextShowsNone() {
        article("1", "2001-03-05", "A", "Talks", MET);
        assertThat(rows("title, snippet, begin, a_begin, b_end", "keep_text=false"))
                .containsExactly("Talks | null | 0 | 34 | 56");
        assertThat(rows("rank", "evidence.enabled=false")).isEmpty();
    }

    @Test
    void partitionsAndBroadcastsMakeNoDifference() {
        for (int i = 0; i < 60; i++) {
            article("" + i, "2001-0" + (1 + i % 3) + "-05", i % 7 == 0 ? null : "S" + i % 4, "", i % 5 < 2 ? MET : FAR);
        }
        List<String> expected = TableRows.of(evidence(1, 100));
        assertThat(expected).hasSize(9);
        assertThat(TableRows.of(evidence(7, 100))).isEqualTo(expected);
        assertThat(TableRows.of(evidence(3, 0))).isEqualTo(expected);
    }
}
