package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    private static final String TEXT = "Malmö, 5 € – Москва 北京 \ud83d\ude00\n";

    private static byte[] utf8(byte[] bytes, String declared) throws IOException {
        try (InputStream in = Encodings.utf8(new ByteArrayInputStream(bytes), declared)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkSaysMoreThanTheJobAndIsNoPartOfTheText(String encoding) throws IOException {
        byte[] marked = ("\uFEFF" + TEXT).getBytes(Charset.forName(encoding));
        assertThat(utf8(marked, null)).asString(StandardCharsets.UTF_8).isEqualTo(TEXT);
        assertThat(utf8(marked, "windows-1252"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Malmö – 5 €",
        "latin1, Malmö",
        "windows-1251, Москва",
        "utf-16le, Москва 北京",
        "gb18030, 北京"
    })
    void aDeclaredEncodingIsRead(String encoding, String text) throws IOException {
        assertThat(utf8(text.getBytes(Charset.forName(encoding)), encoding))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(text);
    }

    @Test
    void shortAndEmptyTextsAreRead() throws IOException {
        assertThat(utf8(new byte[0], null)).isEmpty();
        assertThat(utf8(new byte[0], "utf-16le")).isEmpty();
        assertThat(utf8(bytes('a'), null)).containsExactly('a');
        assertThat(utf8(bytes(0xEF, 0xBB, 0xBF), null)).isEmpty();
    }

    @Test
    void whatCannotBeDecodedIsAByteThatNoTextHas() throws IOException {
        assertThat(utf8(bytes('a', 0x81, 'b'), "windows-1252")).containsExactly('a', 0xFF, 'b');
        assertThat(utf8(bytes(0xFF, 0xFE, 'a', 0, 0, 0xD8, 'b', 0), null)).containsExactly('a', 0xFF, 'b');
        assertThat(utf8(bytes('a', 0, 'b'), "utf-16le")).containsExactly('a', 0xFF);
    }

    @Test
    void pairsAreWholeWhereverABlockEnds() throws IOException {
        for (int before = 16_380; before < 16_390; before++) {
            String text = "a".repeat(before) + "\ud83d\ude00".repeat(10);
            assertThat(utf8(text.getBytes(StandardCharsets.UTF_16LE), "utf-16le"))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(text);
        }
    }

    @Test
    void onlyUtf8CanBeCutAtAnyLineFeed() {
        assertThat(Encodings.isUtf8(new byte[0], null)).isTrue();
        assertThat(Encodings.isUtf8(bytes('a', 'b', 'c', 'd'), "utf-8")).isTrue();
        assertThat(Encodings.isUtf8(bytes(0xEF, 0xBB, 0xBF, 'a'), "latin1")).isTrue();
        assertThat(Encodings.isUtf8(bytes(0xFF, 0xFE, 'a', 0), null)).isFalse();
        assertThat(Encodings.isUtf8(bytes('a', 'b', 'c', 'd'), "latin1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF})
    void everyCharacterIsValid(int codePoint) {
        byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        assertThat(Encodings.invalidAt(bytes, 0, bytes.length)).isEqualTo(-1);
        for (int length = 1; length < bytes.length; length++) {
            assertThat(Encodings.invalidAt(Arrays.copyOf(bytes, length), 0, length))
                    .isZero();
        }
    }

    @Test
    void whatIsNotUtf8IsFoundWhereItStands() {
        byte[][] invalid = {
            bytes(0x80),
            bytes(0xC0, 0xAF),
            bytes(0xC1, 0xBF),
            bytes(0xE0, 0x9F, 0xBF),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xF0, 0x8F, 0xBF, 0xBF),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0xF5, 0x80, 0x80, 0x80),
            bytes(0xE2, 0x82, 'a'),
            bytes(0xFE),
            bytes(0xFF)
        };
        for (byte[] bad : invalid) {
            byte[] all = new byte[bad.length + 4];
            Arrays.fill(all, (byte) 'a');
            System.arraycopy(bad, 0, all, 2, bad.length);
            assertThat(Encodings.invalidAt(all, 0, all.length)).isEqualTo(2);
            assertThat(Encodings.invalidAt(all, 0, 2)).isEqualTo(-1);
        }
    }
}
