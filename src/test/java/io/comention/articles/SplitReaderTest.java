package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.Corpora;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitReaderTest {
    @TempDir
    private Path folder;

    /** The articles and rejects of a file for an entry of a job's corpus, and further keys of the job. */
    private List<String> read(Path file, String entry, String job) {
        return RecordReaders.read(folder, file, entry, job).stream()
                .map(RecordReaders::article)
                .toList();
    }

    private List<String> lines(String entry, String job, String... lines) {
        return read(Corpora.lines(folder.resolve("herald/2001-09-11.jsonl"), List.of(lines)), entry, job);
    }

    @Test
    void theFirstCandidateThatIsNotBlankCounts() {
        assertThat(lines(
                        "format: jsonl, fields: {date: [meta.published, day], title: [headline, title]}",
                        "",
                        "{\"id\": 1, \"meta\": {\"published\": \"2001-01-01\"}, \"day\": 2002, \"title\": \"a\"}",
                        "{\"id\": 2, \"meta\": {\"published\": \" \"}, \"day\": 2002, \"headline\": \"b\"}",
                        "{\"id\": 3, \"meta\": null, \"title\": \"c\"}"))
                .containsExactly(
                        "1 | 2001-01-01 | field | null | a |  | en",
                        "2 | 2002-01-01 | field | null | b |  | en",
                        "missing_date: there is no date");
    }

    @Test
    void aConstantIsOfEveryRecordWhateverTheySay() {
        assertThat(lines(
                        "format: jsonl, fields: {source: {value: Reuters}, date: {value: 1999-05}, language: {value: fr}}",
                        "",
                        "{\"id\": 1, \"source\": \"AP\", \"date\": \"never\", \"title\": \"a\"}"))
                .containsExactly("1 | 1999-05-01 | constant | Reuters | a |  | fr");
    }

    @Test
    void thePathSaysWhatTheRecordsLack() {
        String pattern = "format: jsonl, path_pattern: '/(?<source>[a-z]+)/(?<date>[0-9-]{10})[^/]*$'";
        assertThat(lines(
                        pattern,
                        "",
                        "{\"id\": 1, \"title\": \"a\"}",
                        "{\"id\": 2, \"date\": 2000, \"source\": \"AP\"," + " \"title\": \"b\"}"))
                .containsExactly(
                        "1 | 2001-09-11 | path | herald | a |  | en", "2 | 2000-01-01 | field | AP | b |  | en");
        assertThat(lines("format: jsonl, path_pattern: '/(?<source>[0-9]{17})/'", "", "{\"id\": 1, \"title\": \"a\"}"))
                .containsExactly("missing_date: there is no date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "December 31, 2017 | 2017-12-31",
                "20150101 11:43PM UTC | 2015-01-01",
                "Mon, 12 Nov 2001 23:59:00 GMT | 2001-11-12",
                "1000212360 | 2001-09-11",
                "1000212360000 | 2001-09-11",
                "31/12/2017 | 2017-12-31",
            })
    void datesOfNewsCorporaAreRead(String date, String day) {
        assertThat(lines("format: jsonl", "", Corpora.json("id", "1", "date", date, "title", "a")))
                .containsExactly("1 | " + day + " | field | null | a |  | en");
    }

    @Test
    void anAmbiguousDateIsNoneUnlessItsFormatIsSaid() {
        String record = Corpora.json("id", "1", "date", "03/04/2001", "title", "a");
        assertThat(lines("format: jsonl", "", record))
                .containsExactly("ambiguous_date: '03/04/2001' can be read as two dates: say which with date_format");
        assertThat(lines("format: jsonl, date_format: day_first", "", record))
                .containsExactly("1 | 2001-04-03 | field | null | a |  | en");
        assertThat(lines("format: jsonl, date_format: [epoch_seconds, MM/dd/yyyy]", "", record))
                .containsExactly("1 | 2001-03-04 | field | null | a |  | en");
    }

    @Test
    void nestingIsBounded() {
        String limits = "limits: {nesting: 5}\n";
        String within = "{\"id\": 1, \"date\": 2001, \"title\": \"a\", \"x\": " + "[".repeat(4) + "]".repeat(4) + "}";
        String beyond = within.replace("[[[[", "[[[[[").replace("]]]]", "]]]]]");
        assertThat(lines("format: jsonl", limits, within, beyond))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("1 | 2001-01-01 | field | null | a |  | en"),
                        second -> assertThat(second)
                                .startsWith("malformed: not valid JSON: ")
                                .contains("(6) exceeds"));
    }

    @Test
    void wordsAndArticlesAreBounded() {
        String limits = "limits: {word_characters: 1000, article_characters: 3000}\n";
        assertThat(lines(
                        "format: jsonl",
                        limits,
                        Corpora.json("id", "1", "date", "2001", "title", "a".repeat(1_000)),
                        Corpora.json("id", "2", "date", "2001", "title", "a".repeat(1_001)),
                        Corpora.json("id", "3", "date", "2001", "title", "a", "text", "b ".repeat(1_500)),
                        Corpora.json("id", "4", "date", "2001", "title", "a", "text", "b ".repeat(1_500) + "b"),
                        Corpora.json("id", "5", "date", "2001", "title", "a", "url", "u".repeat(1_001))))
                .containsExactly(
                        "1 | 2001-01-01 | field | null | " + "a".repeat(1_000) + " |  | en",
                        "too_long: the title's longest word has more than 1000 characters",
                        "3 | 2001-01-01 | field | null | a | " + "b ".repeat(1_500) + " | en",
                        "too_long: the text has more than 3000 characters",
                        "too_long: the url's longest word has more than 1000 characters");
    }
}
