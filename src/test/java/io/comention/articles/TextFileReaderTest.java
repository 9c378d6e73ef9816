package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFileReaderTest {
    private static final int MOST_BYTES = 1 << 16;

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
    void aFileThatIsNotUtf8IsNoText() throws IOException {
        byte[] latin = "São Tomé".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(RecordReaders.records(new TextFileReader(new ByteArrayInputStream(latin), MOST_BYTES)))
                .containsExactly("1 ENCODING: the file is not valid UTF-8, or not in the encoding declared (byte 1)");
    }

    @Test
    void aFileThatIsTooLongIsSaid() throws IOException {
        byte[] bytes = new byte[MOST_BYTES + 1];
        assertThat(RecordReaders.records(new TextFileReader(new ByteArrayInputStream(bytes), MOST_BYTES)))
                .containsExactly("1 TOO_LONG: the file has more than 65536 bytes");
    }

    private static List<String> records(String content) throws IOException {
        return RecordReaders.records(
                new TextFileReader(Encodings.utf8(RecordReaders.stream(content), null), MOST_BYTES));
    }
}
