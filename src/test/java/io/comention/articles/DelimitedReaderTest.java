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
        assertThat(RecordReaders.records(reader("Headline,text\na,b", ',', fields)))
                .containsExactly("1 a|b");
        fields = Map.of(ArticleField.TITLE, FieldSource.field("meta.title", "Headline"));
        assertThat(RecordReaders.records(reader("Headline,text,meta.title\na,b,\na,b,c", ',', fields)))
                .containsExactly("1 a|b", "2 c|b");
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
        assertThat(RecordReaders.records(reader("title\ttext\na, b\t\"c\td\"", '\t', Map.of())))
                .containsExactly("1 a, b|c\td");
    }

    @Test
    void aRecordThatIsNotUtf8IsNoText() throws IOException {
        byte[] latin = "title,text\na,b\nc,é\nd,e\n".getBytes(StandardCharsets.ISO_8859_1);
        DelimitedReader reader = new DelimitedReader(
                new ByteArrayInputStream(latin), ',', RecordReaders.entry(Map.of()), RecordReaders.LIMITS);
        assertThat(RecordReaders.records(reader))
                .containsExactly(
                        "1 a|b",
                        "2 ENCODING: the record is not valid UTF-8, or not in the encoding declared (byte 2)",
                        "3 d|e");
    }

    @Test
    void aHeaderAtFaultMakesTheFileOneReject() throws IOException {
        assertThat(records("title,\"text\na,b\nc,d\n"))
                .containsExactly("1 UNREADABLE_FILE: the header cannot be read: a quotation mark is opened and never"
                        + " closed");
        assertThat(records("title,text,title\na,b,c\n"))
                .containsExactly("1 UNREADABLE_FILE: the header names the column 'title' twice");
        assertThat(records("title,text,x,x\na,b,c,d\n")).containsExactly("1 a|b");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsItsLineOnly() throws IOException {
        assertThat(records("title,text\na,b\nc,\"d\ne,f\ng,h"))
                .containsExactly("1 a|b", "2 MALFORMED: a quotation mark is opened and never closed", "3 e|f", "4 g|h");
        assertThat(records("title,text\na,b\nc,\"d"))
                .containsExactly("1 a|b", "2 MALFORMED: a quotation mark is opened and never closed");
    }

    @Test
    void aQuotationMarkThatIsClosedByTheNextOneThatOpensCostsItsLineOnly() throws IOException {
        assertThat(records("title,text\na,\"b\r\nc,d\r\ne,\"f\"\r\n\"g\ng\",h"))
                .containsExactly(
                        "1 MALFORMED: text stands behind a closing quotation mark", "2 c|d", "3 e|f", "4 g\ng|h");
    }

    @Test
    void textBehindAClosingQuotationMarkCostsItsLineOnly() throws IOException {
        assertThat(records("title,text\n\"a\"x,\"b\nc,d\n"))
                .containsExactly("1 MALFORMED: text stands behind a closing quotation mark", "2 c|d");
    }

    @Test
    void aQuotationMarkInsideAFieldIsACharacter() throws IOException {
        assertThat(records("title,text\na \"b\",5\" c\nd,e\n")).containsExactly("1 a \"b\"|5\" c", "2 d|e");
    }

    @Test
    void aFieldThatIsNotClosedWithinTheLongestRecordCostsItsLineOnly() throws IOException {
        String lines = "c,d\n".repeat(RecordReaders.LIMITS.recordBytes());
        List<String> records = records("title,text\na,\"b\n" + lines + "\"e\",f\n");
        assertThat(records).hasSize(RecordReaders.LIMITS.recordBytes() + 2);
        assertThat(records.get(0)).isEqualTo("1 MALFORMED: a quotation mark is not closed within 65536 bytes");
        assertThat(records.get(1)).isEqualTo("2 c|d");
        assertThat(records).last().asString().endsWith(" e|f");
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() throws IOException {
        int most = RecordReaders.LIMITS.recordBytes();
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            String longest = "x".repeat(most - 2) + ",c";
            assertThat(records("title,text" + end + "a,b" + end + "x" + longest + end + "d,e" + end + longest + end))
                    .containsExactly(
                            "1 a|b",
                            "2 TOO_LONG: the line has more than " + most + " bytes",
                            "3 d|e",
                            "4 " + "x".repeat(most - 2) + "|c");
        }
        assertThat(records("title,text\na,b\n" + "x".repeat(3 * most)))
                .containsExactly("1 a|b", "2 TOO_LONG: the line has more than " + most + " bytes");
    }

    @Test
    void recordsAreTheSameHoweverTheBytesArrive() throws IOException {
        String content = "title,text\r\n\"a\r\nb\"\"c\",d\r\n\r\ne,\"\"\rf,\"g\"\r\n\"h,i\nj,k";
        DelimitedReader reader = new DelimitedReader(
                new OneByOne(content.getBytes(StandardCharsets.UTF_8)),
                ',',
                RecordReaders.entry(Map.of()),
                RecordReaders.LIMITS);
        assertThat(RecordReaders.records(reader))
                .containsExactly(
                        "1 a\r\nb\"c|d",
                        "2 e|",
                        "3 f|g",
                        "4 MALFORMED: a quotation mark is opened and never closed",
                        "5 j|k")
                .isEqualTo(records(content));
    }

    private static final class OneByOne extends ByteArrayInputStream {
        OneByOne(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(1, length));
        }
    }

    @Test
    void anExcerptIsTheRecordAsItStands() throws IOException {
        try (DelimitedReader reader = reader("title,text\na,\"b\"", ',', Map.of())) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.excerpt()).isEqualTo("a,\"b\"");
            assertThat(reader.next()).isFalse();
            assertThat(reader.numbersTaken()).isEqualTo(1);
        }
    }

    private static List<String> records(String content) throws IOException {
        return RecordReaders.records(reader(content, ',', Map.of()));
    }

    private static DelimitedReader reader(String content, char separator, Map<ArticleField, FieldSource> fields)
            throws IOException {
        return new DelimitedReader(
                Encodings.utf8(RecordReaders.stream(content), null),
                separator,
                RecordReaders.entry(fields),
                RecordReaders.LIMITS);
    }
}
