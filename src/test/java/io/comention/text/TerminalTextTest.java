package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
    @Test
    void anOrdinaryTextStaysAsItIs() {
        String text = "Lavrov’s “talks” – 10 % of Côte d'Ivoire, کابل, 喀布尔, 👍🏽";
        assertThat(TerminalText.of(text)).isEqualTo(text);
    }

    @Test
    void whiteSpaceIsOneSpace() {
        assertThat(TerminalText.of("a \t\r\n b\u2028c\u2029d\u0085e\u000B\fg\u00A0\u3000h"))
                .isEqualTo("a b c d e g h");
        assertThat(TerminalText.of(" a ")).isEqualTo(" a ");
        assertThat(TerminalText.of(" a ", 10)).isEqualTo("a");
    }

    @Test
    void anEscapeIsSeenAndDoesNothing() {
        assertThat(TerminalText.of("\u001B[31mred\u001B]0;title\u0007\u009B2J\u0000\b\u007F"))
                .isEqualTo("\uFFFD[31mred\uFFFD]0;title\uFFFD\uFFFD2J\uFFFD\uFFFD\uFFFD");
        assertThat(TerminalText.of("a\uD800b\uDC00\uFFFE\uFFFF")).isEqualTo("a\uFFFDb\uFFFD\uFFFD\uFFFD");
    }

    @Test
    void nothingTurnsTheDirection() {
        assertThat(TerminalText.of("\u202Aa\u202Bb\u202Cc\u202Dd\u202Ee\u2066f\u2067g\u2068h\u2069i\u200E\u200F\u061C"))
                .isEqualTo("abcdefghi");
        assertThat(TerminalText.of("no\u200Bspace\uFEFF, no\u00AD\u2060tag" + Character.toString(0xE0041)))
                .isEqualTo("nospace, notag");
        assertThat(TerminalText.of("می\u200Cشود")).isEqualTo("می\u200Cشود");
    }

    /** Whatever stands in a text, a line holds no control, no direction and no line break. */
    @Test
    void noCharacterOfAllIsLeft() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String line = TerminalText.of("a" + Character.toString(c) + "b");
            assertThat(line.codePoints()
                            .allMatch(of -> !Character.isISOControl(of)
                                    && (Character.getType(of) != Character.FORMAT || of == 0x200C || of == 0x200D)
                                    && Character.getType(of) != Character.LINE_SEPARATOR
                                    && Character.getType(of) != Character.PARAGRAPH_SEPARATOR
                                    && Character.getType(of) != Character.SURROGATE))
                    .as("U+%04X", c)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"Kabul, 5", "喀布尔, 6", "e\u0301, 1", "👍, 2", "한국, 4"})
    void columnsAreThoseOfATerminal(String text, int columns) {
        assertThat(TerminalText.columns(text)).isEqualTo(columns);
    }

    @Test
    void aLongTextIsCut() {
        assertThat(TerminalText.of("Russia and the Taliban", 12)).isEqualTo("Russia and…");
        assertThat(TerminalText.of("Russia and", 10)).isEqualTo("Russia and");
        assertThat(TerminalText.of("喀布尔喀布尔", 6)).isEqualTo("喀布…");
        assertThat(TerminalText.padded("喀", 4)).isEqualTo("喀  ");
    }

    @Test
    void linesBreakAtSpacesAndInsideLongWords() {
        assertThat(TerminalText.wrap("Russia met the Taliban in Doha", 10))
                .containsExactly("Russia met", "the", "Taliban in", "Doha");
        assertThat(TerminalText.wrap("aaaaaaaaaaaaaa bb", 5)).containsExactly("aaaaa", "aaaaa", "aaaa", "bb");
        assertThat(TerminalText.wrap("喀布尔喀布尔", 5)).containsExactly("喀布", "尔喀", "布尔");
        assertThat(TerminalText.wrap("", 5)).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void noLineIsWiderAndNothingIsLost(int columns) {
        String text = "Москва приняла делегацию the Taliban, 100 times in a row; supercalifragilistic.";
        assertThat(TerminalText.wrap(text, columns))
                .allSatisfy(line -> assertThat(TerminalText.columns(line)).isLessThanOrEqualTo(columns));
        assertThat(String.join("", TerminalText.wrap(text, columns)).replace(" ", ""))
                .isEqualTo(text.replace(" ", ""));
    }
}
