package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.ArticleField;
import io.comention.job.FieldSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {
    private static final String GOOD = "{\"title\": \"a\", \"text\": \"b\"}";

    @Test
    void everyLineIsARecordAndEmptyLinesAreNone() throws IOException {
        String content = GOOD + "\n\n \t\r\n" + GOOD + "\r\n" + GOOD;
        assertThat(records(content)).containsExactly("1 a|b", "4 a|b", "5 a|b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | the line is not a JSON object",
                "[{\"title\": \"a\"}] | the line is not a JSON object",
                "null | the line is not a JSON object",
                "\"title\" | the line is not a JSON object",
                "12 | the line is not a JSON object",
                "{\"title\": \"a\"} {\"title\": \"b\"} | the line holds more than one JSON value",
                "{\"title\": \"a\"}[] | the line holds more than one JSON value",
                "{\"title\": \"a\", \"text\": \"b\", \"title\": \"a\"} | the field 'title' stands twice",
                "{\"title\": null, \"title\": \"a\"} | the field 'title' stands twice",
                "{\"title\": {\"text\": \"a\"}} | the field 'title' holds no plain value",
                "{\"text\": [\"a\"]} | the field 'text' holds no plain value",
            })
    void aLineThatIsNotOneObjectOfPlainFieldsIsMalformed(String line, String detail) throws IOException {
        assertThat(records(GOOD + "\n" + line + "\n" + GOOD))
                .containsExactly("1 a|b", "2 MALFORMED: " + detail, "3 a|b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"a\"",
                "{\"title\": \"a",
                "{title: \"a\"}",
                "{'title': 'a'}",
                "{\"title\": \"a\"} x",
                "{\"title\": NaN}",
                "{\"title\": \"a\",}",
                "{\"title\": \"\\x\"}",
                "not JSON at all",
            })
    void aLineThatIsNoJsonIsMalformed(String line) throws IOException {
        List<String> records = records(GOOD + "\n" + line + "\n" + GOOD);
        assertThat(records).hasSize(3).element(1).asString().startsWith("2 MALFORMED: not valid JSON: ");
        assertThat(records).element(2).isEqualTo("3 a|b");
    }

    @Test
    void bytesThatAreNotUtf8AreNoText() throws IOException {
        byte[] latin = (GOOD + "\n{\"title\": \"São Tomé\"}\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(RecordReaders.records(reader(new ByteArrayInputStream(latin), Map.of())))
                .containsExactly(
                        "1 a|b",
                        "2 ENCODING: the line is not valid UTF-8, or not in the encoding declared (byte 12)",
                        "3 a|b");
    }

    @Test
    void dotsLeadIntoNestedFields() throws IOException {
        assertThat(nested("{\"meta\": {\"x\": [1], \"title\": \"a\"}, \"text\": \"b\"}"))
                .isEqualTo("1 a|b");
        assertThat(nested("{\"meta.title\": \"a\", \"text\": \"b\"}")).isEqualTo("1 a|b");
        assertThat(nested("{\"meta\": \"a\", \"text\": \"b\"}")).isEqualTo("1 null|b");
        assertThat(nested("{\"meta\": [{\"title\": \"a\"}], \"text\": \"b\"}")).isEqualTo("1 null|b");
        assertThat(nested("{\"meta\": {\"title\": \"a\"}, \"meta\": {\"title\": \"c\"}}"))
                .isEqualTo("1 MALFORMED: the field 'meta.title' stands twice");
        assertThat(nested("{\"meta\": {\"title\": {\"a\": 1}}}"))
                .isEqualTo("1 MALFORMED: the field 'meta.title' holds no plain value");
    }

    private static String nested(String line) throws IOException {
        List<String> records = RecordReaders.records(reader(
                RecordReaders.stream(line), Map.of(ArticleField.TITLE, FieldSource.field("meta.title", "headline"))));
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    @Test
    void theFirstCandidateThatIsNotBlankCounts() throws IOException {
        assertThat(nested("{\"headline\": \"a\", \"text\": \"b\"}")).isEqualTo("1 a|b");
        assertThat(nested("{\"headline\": \"a\", \"meta\": {\"title\": \" \"}, \"text\": \"b\"}"))
                .isEqualTo("1 a|b");
        assertThat(nested("{\"headline\": \"a\", \"meta\": {\"title\": \"c\"}, \"text\": \"b\"}"))
                .isEqualTo("1 c|b");
        assertThat(nested("{\"headline\": null, \"meta\": {\"title\": \"\"}, \"text\": \"b\"}"))
                .isEqualTo("1 |b");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstRecord() throws IOException {
        assertThat(records("\uFEFF" + GOOD + "\n" + GOOD)).containsExactly("1 a|b", "2 a|b");
        assertThat(records("\uFEFF\n" + GOOD)).containsExactly("2 a|b");
    }

    @Test
    void keysAreReadInTheirOwnCaseOnly() throws IOException {
        assertThat(records("{\"Title\": \"a\", \"TEXT\": \"b\", \"text\": \"c\"}"))
                .containsExactly("1 null|c");
    }

    @Test
    void fieldsThatNobodyAskedForMayHoldAnything() throws IOException {
        assertThat(records("{\"x\": {\"title\": \"c\"}, \"y\": [1, {}], \"y\": 2, \"title\": \"a\", \"text\": \"b\"}"))
                .containsExactly("1 a|b");
    }

    @Test
    void numbersAndFlagsAreTexts() throws IOException {
        assertThat(records("{\"title\": 1984, \"text\": true}")).containsExactly("1 1984|true");
        assertThat(records("{\"title\": 1.50, \"text\": null}")).containsExactly("1 1.50|null");
    }

    @Test
    void escapesAreRead() throws IOException {
        assertThat(records("{\"title\": \"\\u00e9\\n\\ud83d\\ude00\", \"text\": \"\"}"))
                .containsExactly("1 é\n😀|");
    }

    @Test
    void oneFieldOfTheRecordMayBeTwoOfTheArticle() throws IOException {
        Map<ArticleField, FieldSource> fields =
                Map.of(ArticleField.TITLE, FieldSource.field("body"), ArticleField.TEXT, FieldSource.field("body"));
        assertThat(RecordReaders.records(reader(RecordReaders.stream("{\"body\": \"a\", \"title\": \"b\"}"), fields)))
                .containsExactly("1 a|a");
    }

    @Test
    void aValueOfTheRecordBeforeIsForgotten() throws IOException {
        assertThat(records(GOOD + "\n{\"title\": \"c\"}\n[]\n{}"))
                .containsExactly("1 a|b", "2 c|null", "3 MALFORMED: the line is not a JSON object", "4 null|null");
    }

    @Test
    void aLineThatIsTooLongIsSaidAndPassedOver() throws IOException {
        String line = "{\"title\": \"" + "x".repeat(RecordReaders.LIMITS.recordBytes()) + "\"}";
        assertThat(records(line + "\n" + GOOD))
                .containsExactly("1 TOO_LONG: the line has more than 65536 bytes", "2 a|b");
    }

    @Test
    void numbersTakenCountEmptyLinesToo() throws IOException {
        try (JsonLinesReader reader = reader(RecordReaders.stream(GOOD + "\n\n\n"), Map.of())) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isFalse();
            assertThat(reader.numbersTaken()).isEqualTo(3);
        }
    }

    @Test
    void anExcerptIsTheStartOfTheLine() throws IOException {
        try (JsonLinesReader reader = reader(RecordReaders.stream("x" + "\uD83D\uDE00".repeat(300)), Map.of())) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.excerpt()).isEqualTo("x" + "\uD83D\uDE00".repeat(249));
        }
    }

    private static List<String> records(String content) throws IOException {
        return RecordReaders.records(reader(RecordReaders.stream(content), Map.of()));
    }

    private static JsonLinesReader reader(InputStream in, Map<ArticleField, FieldSource> fields) throws IOException {
        return new JsonLinesReader(
                new LineReader(in, 0, Long.MAX_VALUE, false, RecordReaders.LIMITS.recordBytes()),
                RecordReaders.entry(fields),
                RecordReaders.LIMITS);
    }
}
