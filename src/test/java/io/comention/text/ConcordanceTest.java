package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConcordanceTest {
    private static String around(String text, String words) {
        int begin = text.indexOf(words);
        return Concordance.line(text, begin, begin + words.length());
    }

    @Test
    void aShortTextIsTheLine() {
        assertThat(around("Russia met the Taliban.", "Taliban")).isEqualTo("Russia met the Taliban.");
        assertThat(around("Taliban", "Taliban")).isEqualTo("Taliban");
        assertThat(around(" \n Taliban \n", "Taliban")).isEqualTo("Taliban");
    }

    @Test
    void itIsCutAtWhiteSpace() {
        String before = "x".repeat(30) + " " + "y".repeat(29) + " ";
        String after = " " + "z".repeat(59) + " " + "w".repeat(9);
        assertThat(around("a" + before + "Russia" + after, "Russia"))
                .isEqualTo("y".repeat(29) + " Russia " + "z".repeat(59));
        assertThat(around("a " + before.substring(1) + "Russia" + after.substring(1), "Russia"))
                .isEqualTo("x".repeat(29) + " " + "y".repeat(29) + " Russia" + "z".repeat(59));
    }

    @Test
    void withoutWhiteSpaceItIsCutAnywhere() {
        assertThat(around("俄".repeat(100) + "R" + "罗".repeat(100), "R"))
                .isEqualTo("俄".repeat(60) + "R" + "罗".repeat(60));
    }

    @Test
    void lineBreaksAndTabsAreSpaces() {
        assertThat(around("one\r\ntwo\tRussian\nFederation\u2028three", "Russian\nFederation"))
                .isEqualTo("one  two Russian Federation three");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String wide = "😀".repeat(50);
        assertThat(around("a" + wide + "R" + wide, "R")).isEqualTo("😀".repeat(30) + "R" + "😀".repeat(30));
        assertThat(around(wide + "ab" + wide, "a")).isEqualTo("😀".repeat(30) + "ab" + "😀".repeat(29));
        assertThat(around(wide + "ab" + wide, "b")).isEqualTo("😀".repeat(29) + "ab" + "😀".repeat(30));

        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {"😀", "é", "e\u0301", " ", "שלום", "\u200f", "עם", "\n", "𝒳", "a"};
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int begin = text.length();
            text.append("Kreml😀");
            int end = text.length();
            for (int i = random.nextInt(200); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String line = Concordance.line(text.toString(), begin, end);
            assertThat(line).as("seed " + seed).contains("Kreml😀").hasSizeLessThanOrEqualTo(7 + 120);
            assertThat(line.codePoints()).as("seed " + seed).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF || c == '\n');
        }
    }
}
