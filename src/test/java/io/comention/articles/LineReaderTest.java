package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    private static final int MOST_BYTES = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\ntwo\nthree\n",
                "one\ntwo\nthree",
                "one\r\n\r\ntwo\r\n",
                "\n\n\nx\n\n",
                "\n",
                "x",
                "é\n北京\n😀\n",
                "",
            })
    void everyLineIsReadOnceWhereverAFileIsCut(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        List<String> lines =
                lines(new LineReader(new ByteArrayInputStream(bytes), 0, Long.MAX_VALUE, false, MOST_BYTES));
        assertThat(lines).isEqualTo(expected(content));
        for (int one = 0; one <= bytes.length; one++) {
            for (int other = one; other <= bytes.length; other++) {
                List<String> parts = new ArrayList<>(part(bytes, 0, one));
                parts.addAll(part(bytes, one, other));
                parts.addAll(part(bytes, other, bytes.length));
                assertThat(parts).as("cut at %d and %d", one, other).isEqualTo(lines);
            }
        }
    }

    @Test
    void linesGoOnOverBuffers() throws IOException {
        String content = "a".repeat(200_000) + "\n" + "b".repeat((1 << 16) - 1) + "\nc";
        LineReader reader = new LineReader(stream(content), 0, Long.MAX_VALUE, false, MOST_BYTES);
        assertThat(lines(reader)).isEqualTo(expected(content));
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() throws IOException {
        byte[] bytes = new byte[MOST_BYTES + 7];
        Arrays.fill(bytes, (byte) 'x');
        bytes[0] = '\n';
        bytes[MOST_BYTES + 2] = '\n';
        try (LineReader reader =
                new LineReader(new ByteArrayInputStream(bytes), 0, Long.MAX_VALUE, false, MOST_BYTES)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.length()).isZero();
            assertThat(reader.isTooLong()).isFalse();
            assertThat(reader.next()).isTrue();
            assertThat(reader.isTooLong()).isTrue();
            assertThat(reader.length()).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(reader.next()).isTrue();
            assertThat(reader.isTooLong()).isFalse();
            assertThat(text(reader)).isEqualTo("xxxx");
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void theLongestLineIsRead() throws IOException {
        byte[] bytes = new byte[MOST_BYTES];
        Arrays.fill(bytes, (byte) 'x');
        try (LineReader reader =
                new LineReader(new ByteArrayInputStream(bytes), 0, Long.MAX_VALUE, false, MOST_BYTES)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.isTooLong()).isFalse();
            assertThat(reader.length()).isEqualTo(MOST_BYTES);
        }
    }

    /** Reads a part as a split of a file is read: from one byte before it. */
    private static List<String> part(byte[] bytes, int start, int end) throws IOException {
        int from = Math.max(0, start - 1);
        InputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from);
        return lines(new LineReader(in, from, end, start > 0, MOST_BYTES));
    }

    private static List<String> lines(LineReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(text(reader));
        }
        return lines;
    }

    private static List<String> expected(String content) {
        List<String> lines = new ArrayList<>(Arrays.asList(content.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static String text(LineReader reader) {
        return new String(reader.bytes(), 0, reader.length(), StandardCharsets.UTF_8);
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
