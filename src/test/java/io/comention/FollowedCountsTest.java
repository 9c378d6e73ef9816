package io.comention;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.spark.SmallTables;
import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.Shown;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every count of a run leads to its articles by the queries of {@code methods.md}, and every pair to its sentences. */
@ExtendWith(SparkExtension.class)
class FollowedCountsTest {
    private static final String[] KEY = {"unit", "granularity", "period", "entity_a", "entity_b"};

    /** What the planted corpus names: wholes and parts, what is merged, what is excluded, and some more. */
    private static final String[] NAMES = {
        "Russia",
        "the Kremlin",
        "Chechnya",
        "Russian",
        "Iran",
        "Tehran",
        "the Taliban",
        "North Korea",
        "South Korea",
        "France",
        "Ukraine",
        "Crimea"
    };

    private static final String[] WORDS =
            ("the of to in and on for with that from by at as about after before under over"
                            + " talks trade water grain border road winter summer report council members price ships bridge")
                    .split(" ");

    @TempDir
    private static Path folder;

    private static Path sample;
    private static Path planted;

    @BeforeAll
    static void run() {
        // The larger half of the sample: what is asked of its tables takes as long as the square of them.
        sample = run(
                "jobs/russia-taliban.yaml",
                "sample",
                "granularities=[month, year]",
                "--set",
                "corpus.0.path=data/sample/20*.jsonl");
        Corpora.lines(folder.resolve("planted.jsonl"), articles(150));
        planted = run(Corpora.job(folder, """
                        corpus: [{path: 'FOLDER/planted.jsonl', format: jsonl}]
                        alias_kinds: [name, demonym, place]
                        exclude: [iran/Iran, russia/Kremlin]
                        roll_up: [russia]
                        merge: {koreas: [north-korea, south-korea]}
                        pairs: {max_entities: 4}
                        evidence: {per_period: 2, max_characters: 60}
                        """), "planted", "granularities=[day, week, month, quarter, year]");
        SparkExtension.spark().conf().set(SmallTables.BYTES, "0"); // what is asked of these tables is no small matter
    }

    @AfterAll
    static void asBefore() {
        SparkExtension.spark().conf().unset(SmallTables.BYTES);
    }

    private static Path run(String job, String output, String... settings) {
        Path out = folder.resolve(output);
        List<String> words = new ArrayList<>(List.of("run", "-q", job, "--output", out.toString()));
        words.addAll(List.of("--set", "units=[article, story, paragraph, sentence]", "--set"));
        words.addAll(List.of(settings));
        CommandLine.Result result = CommandLine.run(words.toArray(new String[0]));
        assertThat(result.err()).isEmpty();
        return out.resolve("latest");
    }

    /** Articles of drawn sentences, a fourth of them printed again some days later with a sentence more. */
    private static List<String> articles(int count) {
        Random random = new Random(19960927);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(400));
            StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "MOSCOW (Reuters) - " : "");
            for (int sentences = 4 + random.nextInt(4); sentences > 0; sentences--) {
                String sentence = sentence(random);
                text.append(sentence).append(random.nextInt(3) == 0 ? "\n\n" : " ");
                text.append(random.nextInt(9) == 0 ? "\n\n" + sentence + "\n\n" : "");
            }
            String date = random.nextInt(6) > 0 ? "" + day : ("" + day).substring(0, random.nextBoolean() ? 4 : 7);
            lines.add(record("a" + i, date, random, text.toString()));
            if (random.nextInt(4) == 0) {
                lines.add(record("b" + i, "" + day.plusDays(4), random, sentence(random) + "\n\n" + text));
            }
        }
        return lines;
    }

    private static String record(String id, String date, Random random, String text) {
        return Corpora.json(
                "id", id, "date", date, "title", sentence(random), "source", "S" + random.nextInt(4), "text", text);
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder("It was");
        for (int words = 5 + random.nextInt(14); words > 0; words--) {
            String[] of = random.nextInt(6) == 0 ? NAMES : WORDS;
            sentence.append(' ').append(of[random.nextInt(of.length)]);
        }
        return sentence.append('.').toString();
    }

    /** The queries of a section, the one for articles first, and the one for every unit. */
    private static List<String> queries() throws IOException {
        String document = Files.readString(Path.of("src/docs/methods.md"));
        int from = document.indexOf("\n## From a count to its articles\n");
        Matcher query = Pattern.compile("(?s)```sql\n(.*?)```")
                .matcher(document.substring(from, document.indexOf("\n## ", from + 1)));
        return query.results().map(found -> found.group(1)).toList();
    }

    private static Dataset<Row> query(Path snapshot, String sql) {
        for (String table : List.of("mentions", "articles", "pair_trends")) {
            SparkExtension.spark()
                    .read()
                    .parquet(snapshot.resolve(table).toString())
                    .createOrReplaceTempView(table);
        }
        return SparkExtension.spark().sql(sql);
    }

    /** What a query says of all rows of some units, when it is asked for them all at once. */
    private static void assertEveryCountIsFollowed(Path snapshot, String query, String units, String most, int least) {
        String ofAll = Pattern.compile("WHERE unit = .*?\n\\)", Pattern.DOTALL)
                .matcher(query.replace("<= 100", "<= " + most))
                .replaceFirst("WHERE unit IN (" + units + ")\n)");
        assertThat(ofAll).isNotEqualTo(query);
        String unit = ofAll.contains(" AS place") ? "a_query.head, a_query.place" : "a_query.article_id";
        query(snapshot, ofAll).createOrReplaceTempView("a_query");
        Row compared = SparkExtension.spark()
                .sql(
                        "SELECT count(*), any_value(CASE WHEN NOT (t.n_ab <=> coalesce(q.n, 0)) THEN to_json(struct(t.*, q.n)) END,"
                                + " true) FROM pair_trends t LEFT JOIN (SELECT " + String.join(", ", KEY)
                                + ", count(DISTINCT "
                                + unit + ") AS n FROM a_query GROUP BY " + String.join(", ", KEY) + ") q USING ("
                                + String.join(", ", KEY) + ") WHERE t.unit IN (" + units + ")")
                .head();
        assertThat(compared.getLong(0)).isGreaterThan(least);
        assertThat(compared.getString(1))
                .as("a row whose count its query does not lead to")
                .isNull();
    }

    @Test
    void theQueriesAsTheyStandListWhatTheirRowCounts() throws IOException {
        for (String query : queries()) {
            Dataset<Row> listed = query(sample, query);
            Matcher where = Pattern.compile("(?s)WHERE (unit = .*?)\n\\)").matcher(query);
            assertThat(where.find()).isTrue();
            List<Row> asked = SparkExtension.spark()
                    .sql("SELECT n_ab FROM pair_trends WHERE " + where.group(1))
                    .collectAsList();
            assertThat(asked).hasSize(1);
            assertThat(asked.get(0).getLong(0)).isPositive();
            assertThat(listed.collectAsList()).hasSize((int) asked.get(0).getLong(0));
        }
    }

    @Test
    void everyCountOfTheSampleLeadsToItsArticles() throws IOException {
        assertEveryCountIsFollowed(sample, queries().get(0), "'article'", "100", 5_000);
        assertEveryCountIsFollowed(
                sample, queries().get(1), "'article', 'story', 'paragraph', 'sentence'", "100", 10_000);
    }

    @Test
    void soDoCountsOfReprintsAndOfWhatIsExcludedRolledUpMergedOrLeftOut() throws IOException {
        assertThat(TableRows.of(planted.resolve("totals"), "unit", "left_out > 0"))
                .contains("article | true", "story | true", "paragraph | true", "sentence | true");
        assertThat(TableRows.of(planted.resolve("stories"), "articles > 1")).contains("true");
        assertThat(TableRows.of(planted.resolve("entities"), "counts_for")).contains("koreas", "russia");
        assertThat(TableRows.of(planted.resolve("mentions"), "entity_id", "counts_for"))
                .contains("chechnya | russia", "north-korea | koreas", "iran | iran", "iran | null", "russia | null");
        assertThat(TableRows.of(planted.resolve("mentions"), "repeated", "field"))
                .contains("true | text", "false | dateline");

        assertEveryCountIsFollowed(planted, queries().get(0), "'article'", "4", 300);
        assertEveryCountIsFollowed(
                planted, queries().get(1), "'article', 'story', 'paragraph', 'sentence'", "4", 2_000);
    }

    @Test
    void everyPairLeadsToItsSentences() {
        Shown.of(sample, 3, 500, 100).assertComplete(1_000);
        Shown.of(planted, 2, 60, 4).assertComplete(100);
    }
}
