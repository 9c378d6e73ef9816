package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.tables.Digest;
import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SparkExtension.class)
class RunFormatsTest {
    private static final String[] ARTICLE = {
        "article_id",
        "source",
        "url",
        "title",
        "language",
        "published_date",
        "published_at",
        "date_precision",
        "characters",
        "text"
    };
    private static final String[] REJECT = {"record", "reason", "chosen", "detail", "excerpt"};

    @TempDir
    private Path folder;

    private void run(String entry) {
        String job = SmallJob.in(
                folder,
                SmallJob.JOB.replace("{path: 'FOLDER/corpus/*', format: jsonl}", entry)
                        + "from: 2000-01-01\nlanguages: [en, ru]\n");
        CommandLine.Result result = SmallJob.run(job, "--set", "max_reject_share=0.9");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEmpty();
    }

    private List<String> articles() {
        return TableRows.of(SmallJob.table(folder, "articles"), ARTICLE);
    }

    private List<String> rejects() {
        return TableRows.of(SmallJob.table(folder, "rejects"), REJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz", ".bz2", ".zst", ".xz"})
    void jsonLinesAreReadPlainAndCompressed(String ending) {
        String early = Corpora.json("id", "8", "date", "1999-12-31", "title", "Early");
        Path file = Corpora.lines(
                folder.resolve("in/a.jsonl" + ending),
                List.of(
                        Corpora.json(
                                "id",
                                "1",
                                "date",
                                "2001-03-02T23:30:00-05:00",
                                "title",
                                "Talks",
                                "text",
                                "Long.",
                                "source",
                                "A",
                                "url",
                                "http://a/1",
                                "language",
                                "en-GB"),
                        "",
                        "{\"id\": \"2\", \"date\": 2002, \"text\": \"Cafe\u0301 \u200b\ud83d\ude00\"}",
                        "[1]",
                        "{\"id\": \"4\"} {}",
                        Corpora.json("id", "5", "title", "No date"),
                        Corpora.json("id", "6", "date", "someday", "title", "x"),
                        Corpora.json("id", "7", "date", "2001", "title", " "),
                        early,
                        Corpora.json("id", "9", "date", "2001-07", "title", "Bonjour", "language", "fr"),
                        Corpora.json("id", "10", "date", "2001-07", "title", "Month")));

        run("{path: '" + file + "', format: jsonl}");

        assertThat(articles())
                .containsExactly(
                        "1 | A | http://a/1 | Talks | en | 2001-03-03 | 2001-03-03T04:30:00Z | day | 5 | Long.",
                        "10 | null | null | Month | en | 2001-07-01 | null | month | 0 | ",
                        "2 | null | null | null | en | 2002-01-01 | null | year | 7 | Caf\u00e9 \ud83d\ude00");
        assertThat(rejects())
                .containsExactly(
                        "10 | language | true | the language is fr | null",
                        "4 | malformed | false | the line is not a JSON object | [1]",
                        "5 | malformed | false | the line holds more than one JSON value | {\"id\": \"4\"} {}",
                        "6 | missing_date | false | there is no date | {\"id\":\"5\",\"title\":\"No date\"}",
                        "7 | unknown_date | false | 'someday' is no date in a known form |"
                                + " {\"id\":\"6\",\"date\":\"someday\",\"title\":\"x\"}",
                        "8 | missing_text | false | there is neither a title nor a text |"
                                + " {\"id\":\"7\",\"date\":\"2001\",\"title\":\" \"}",
                        "9 | out_of_range | true | published 1999-12-31 | null");
        assertThat(TableRows.of(SmallJob.table(folder, "inputs")))
                .containsExactly(file + " | " + file.toFile().length() + " | 10 | 3 | 7 | 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv"})
    void separatedValuesMayHoldLineBreaksAndQuotationMarks(String format) {
        String separator = format.equals("csv") ? "," : "\t";
        Path file = Corpora.write(
                folder.resolve("in/a." + format), """
                nr,day,headline,body
                1,2001-03-01,Talks,"One
                two, ""three""\"
                2,2001-03-02,Short
                3,2001-03-03,,Only text
                """.replace("two, ", "two; ").replace(",", separator));

        run("{path: '" + file + "', format: " + format
                + ", fields: {id: nr, date: day, title: headline, text: body, source: {value: S}}}");

        assertThat(articles())
                .containsExactly(
                        "1 | S | null | Talks | en | 2001-03-01 | null | day | 16 | One\ntwo; \"three\"",
                        "3 | S | null | null | en | 2001-03-03 | null | day | 9 | Only text");
        assertThat(rejects())
                .containsExactly("2 | malformed | false | the record has 3 fields, the header 4 | "
                        + "2,2001-03-02,Short".replace(",", separator));
    }

    @Test
    void parquetDatesAndTimestampsKeepWhatTheyMean(SparkSession spark) {
        Path dates = folder.resolve("in/dates");
        spark.sql("SELECT 7L AS nr, DATE'2001-03-01' AS date, 'Talks' AS title, CAST(NULL AS STRING) AS text"
                        + " UNION ALL SELECT 8L, NULL, 'No date', 'x'")
                .coalesce(1)
                .write()
                .parquet(dates.toString());
        Path times = folder.resolve("in/times");
        spark.sql("SELECT 'a' AS nr, TIMESTAMP'2001-03-02 23:30:00Z' AS date, 'Late' AS title, 'x' AS text")
                .write()
                .parquet(times.toString());

        run("{path: '" + dates + "', name: d, format: parquet, fields: {id: nr}}\n"
                + "  - {path: '" + times + "', name: t, format: parquet, fields: {id: nr}}\n"
                + "timezone: Europe/Moscow");

        assertThat(articles())
                .containsExactly(
                        "d:7 | null | null | Talks | en | 2001-03-01 | null | day | 0 | ",
                        "t:a | null | null | Late | en | 2001-03-03 | 2001-03-02T23:30:00Z | day | 1 | x");
        assertThat(rejects())
                .containsExactly(
                        "2 | missing_date | false | there is no date | nr: 8, date: null, title: No date, text: x");
    }

    @Test
    void aFolderOfTextsTakesItsFieldsFromThePath() {
        Corpora.write(folder.resolve("in/herald/2001-03-01-0007.txt"), "\ufeff\n Talks in Rome \nFirst.\n\nSecond.\n");
        Corpora.write(folder.resolve("in/post/undated.txt"), "Alone");

        run("{path: 'FOLDER/in', format: text, path_pattern:"
                + " '(?<source>[a-z]+)/(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})-(?<id>[0-9]+)[.]txt'}");

        assertThat(articles())
                .containsExactly("0007 | herald | null | Talks in Rome | en | 2001-03-01 | null | day | 16 |"
                        + " First.\n\nSecond.\n");
        assertThat(rejects()).containsExactly("1 | missing_date | false | there is no date | Alone");
    }

    @Test
    void theSameArticleAgainIsADuplicateAndAnotherTextIsSuperseded() {
        Corpora.lines(
                folder.resolve("in/a.jsonl"),
                List.of(
                        Corpora.json("id", "1", "date", "2001", "text", "one"),
                        Corpora.json("id", "2", "date", "2001", "text", "two")));
        Corpora.lines(
                folder.resolve("in/b.jsonl"),
                List.of(
                        Corpora.json("id", "1", "date", "2001", "text", "one"),
                        Corpora.json("id", "2", "date", "2001", "text", "deux")));
        boolean laterKept = Digest.of(null, "deux").compareTo(Digest.of(null, "two")) > 0;

        run("{path: 'FOLDER/in', format: jsonl}");

        assertThat(TableRows.of(SmallJob.table(folder, "articles"), "article_id", "text", "right(input, 7)"))
                .containsExactly("1 | one | a.jsonl", laterKept ? "2 | deux | b.jsonl" : "2 | two | a.jsonl");
        assertThat(TableRows.of(
                        SmallJob.table(folder, "rejects"),
                        "right(input, 7)",
                        "record",
                        "reason",
                        "chosen",
                        "detail",
                        "excerpt"))
                .containsExactlyInAnyOrder(
                        "b.jsonl | 1 | duplicate | true | the id '1' with the same title and text is kept already |"
                                + " null",
                        (laterKept ? "a" : "b")
                                + ".jsonl | 2 | superseded | true | the id '2' is kept with another title or text |"
                                + " null");
        assertThat(TableRows.of(SmallJob.table(folder, "inputs"), "right(input, 7)", "records", "articles", "rejects"))
                .containsExactly(
                        laterKept ? "a.jsonl | 2 | 1 | 1" : "a.jsonl | 2 | 2 | 0",
                        laterKept ? "b.jsonl | 2 | 1 | 1" : "b.jsonl | 2 | 0 | 2");
    }
}
