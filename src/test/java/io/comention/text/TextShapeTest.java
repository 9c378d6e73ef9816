package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextShapeTest {
    @Test
    void theLongestWordEndsAtWhiteSpace() {
        assertThat(TextShape.of("Russia met\tthe Taliban").longestWord()).isEqualTo(7);
        assertThat(TextShape.of("a".repeat(6_000)).longestWord()).isEqualTo(6_000);
    }

    @Test
    void aScriptWithoutSpacesHasNoLongWords() {
        assertThat(TextShape.of("俄罗斯承认塔利班。".repeat(1_000)).longestWord()).isLessThan(10);
        assertThat(TextShape.of("รัสเซียยอมรับตาลีบัน".repeat(1_000)).longestWord())
                .isLessThan(10);
    }

    @Test
    void halfAPairIsNotWhole() {
        assertThat(TextShape.of("a \uD83D\uDE00 b").isWhole()).isTrue();
        assertThat(TextShape.of("a \uD83D b").isWhole()).isFalse();
        assertThat(TextShape.of("a \uDE00\uD83D b").isWhole()).isFalse();
    }

    @Test
    void marksAreCountedInARow() {
        assertThat(TextShape.of("a\u0301\u0316b\u0301").mostMarks()).isEqualTo(2);
    }
}
