package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFileReaderTest {
    @Test
    void theFirstLineIsTheTitleAndTheRestTheText() throws IOException {
        assertThat(records("The title \n\nOne.\nTwo.\n")).containsExactly("1 The title|\nOne.\nTwo.\n");
        assertThat(records("The title\r\nOne.\r\n")).containsExactly("1 The title|One.\r\n");
    }

    @Test
    void emptyLinesAndAByteOrderMarkBeforeTheTitleArePassedOver() throws IOException {
        assertThat(records("\uFEFF\r\n \n  The title\nOne.")).containsExactly("1 The title|One.");
    }

    @Test
    void oneLineIsATitleWithoutAText() throws IOException {
        assertThat(records("The title")).containsExactly("1 The title|");
    }

    @Test
    void anEmptyFileIsARecordWithoutATitleAndAText() throws IOException {
        assertThat(records("")).containsExactly("1 |");
    }

    @Test
    void aFileThatIsNotUtf8IsMalformed() throws IOException {
        byte[] latin = "São Tomé".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(RecordReaders.records(new TextFileReader(new ByteArrayInputStream(latin))))
                .containsExactly("1 MALFORMED: the file is not in UTF-8");
    }

    @Test
    void aFileThatIsTooLongIsSaid() throws IOException {
        byte[] bytes = new byte[LineReader.MOST_BYTES + 1];
        assertThat(RecordReaders.records(new TextFileReader(new ByteArrayInputStream(bytes))))
                .containsExactly("1 TOO_LONG: the file has more than 16777216 bytes");
    }

    private static List<String> records(String content) throws IOException {
        return RecordReaders.records(new TextFileReader(RecordReaders.stream(content)));
    }
}
