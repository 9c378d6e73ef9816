package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.ArticleField;
import io.comention.job.FieldSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelimitedReaderTest {
    @Test
    void columnsAreFoundByTheHeader() throws IOException {
        assertThat(records("text,x, title \nb,1,a\r\nd,2,c")).containsExactly("1 a|b", "2 c|d");
    }

    @Test
    void quotedFieldsMayHoldSeparatorsLineBreaksAndQuotationMarks() throws IOException {
        assertThat(records("title,text\n\"a, \"\"b\"\"\",\"one\r\ntwo\n\nthree\"\nc,\"\"\n"))
                .containsExactly("1 a, \"b\"|one\r\ntwo\n\nthree", "2 c|");
    }

    @Test
    void aRecordWithAnotherNumberOfFieldsIsMalformed() throws IOException {
        assertThat(records("title,text\na\na,b,c\na,b"))
                .containsExactly(
                        "1 MALFORMED: the record has 1 fields, the header 2",
                        "2 MALFORMED: the record has 3 fields, the header 2",
                        "3 a|b");
    }

    @Test
    void emptyLinesAreNoRecords() throws IOException {
        assertThat(records("title,text\n\na,b\n\n")).containsExactly("1 a|b");
    }

    @Test
    void aColumnThatIsNotThereIsNull() throws IOException {
        assertThat(records("headline,text\na,b")).containsExactly("1 null|b");
    }

    @Test
    void mappedColumnsAreRead() throws IOException {
        Map<ArticleField, FieldSource> fields = Map.of(ArticleField.TITLE, FieldSource.field("Headline"));
        DelimitedReader reader =
                new DelimitedReader(RecordReaders.stream("Headline,text\na,b"), ',', RecordReaders.entry(fields));
        assertThat(RecordReaders.records(reader)).containsExactly("1 a|b");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        assertThat(records("\uFEFFtitle,text\na,b")).containsExactly("1 a|b");
        assertThat(records("\uFEFF\"title\",text\na,b")).containsExactly("1 a|b");
    }

    @Test
    void aFileWithoutRecordsHasNone() throws IOException {
        assertThat(records("")).isEmpty();
        assertThat(records("title,text\n")).isEmpty();
    }

    @Test
    void tabsSeparateWhereTheyAreAsked() throws IOException {
        DelimitedReader reader = new DelimitedReader(
                RecordReaders.stream("title\ttext\na, b\t\"c\td\""), '\t', RecordReaders.entry(Map.of()));
        assertThat(RecordReaders.records(reader)).containsExactly("1 a, b|c\td");
    }

    @Test
    void aFileThatIsNotUtf8IsUnreadableFromThere() throws IOException {
        byte[] latin = "title,text\na,b\nc,é\nd,e\n".getBytes(StandardCharsets.ISO_8859_1);
        DelimitedReader reader =
                new DelimitedReader(new ByteArrayInputStream(latin), ',', RecordReaders.entry(Map.of()));
        assertThat(RecordReaders.records(reader))
                .last()
                .isEqualTo("1 UNREADABLE_FILE: the file is not in UTF-8; the file is not read further");
    }

    @Test
    void aFieldThatIsTooLongEndsTheReading() throws IOException {
        String field = "x".repeat(LineReader.MOST_BYTES + 1);
        List<String> records = records("title,text\na,b\n" + field + ",c\nd,e\n");
        assertThat(records).hasSize(2).first().isEqualTo("1 a|b");
        assertThat(records)
                .last()
                .asString()
                .startsWith("2 UNREADABLE_FILE: ")
                .endsWith("; the file is not read further");
    }

    @Test
    void anExcerptIsTheRecordsFields() throws IOException {
        try (DelimitedReader reader =
                new DelimitedReader(RecordReaders.stream("title,text\na,\"b\""), ',', RecordReaders.entry(Map.of()))) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.excerpt()).isEqualTo("a, b");
            assertThat(reader.next()).isFalse();
            assertThat(reader.numbersTaken()).isEqualTo(1);
        }
    }

    private static List<String> records(String content) throws IOException {
        return RecordReaders.records(
                new DelimitedReader(RecordReaders.stream(content), ',', RecordReaders.entry(Map.of())));
    }
}
