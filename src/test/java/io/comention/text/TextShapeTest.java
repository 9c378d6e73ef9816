package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextShapeTest {
    @Test
    void theLongestWordIsTheLongestRunWithoutWhiteSpace() {
        assertThat(TextShape.of("").longestWord()).isZero();
        assertThat(TextShape.of("   ").longestWord()).isZero();
        assertThat(TextShape.of("one three\tfour\n").longestWord()).isEqualTo(5);
        assertThat(TextShape.of("a\u00A0bcd\u2003e").longestWord()).isEqualTo(3);
        assertThat(TextShape.of("x".repeat(70_000)).longestWord()).isEqualTo(70_000);
    }

    @Test
    void aScriptWithoutSpacesHasNoLongWords() {
        assertThat(TextShape.of("俄罗斯承认塔利班。".repeat(1_000)).longestWord()).isLessThan(10);
        assertThat(TextShape.of("รัสเซียยอมรับตาลีบัน".repeat(1_000)).longestWord())
                .isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ud83d b", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void halfAPairIsNotWhole(String text) {
        assertThat(TextShape.of(text).isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\ud83d\ude00", "a\ud83d\ude00\ud83d\ude01b", "\uFFFD"})
    void wholePairsAreWhole(String text) {
        assertThat(TextShape.of(text).isWhole()).isTrue();
    }

    @Test
    void marksAreCountedInARow() {
        assertThat(TextShape.of("Caf\u00e9").mostMarks()).isZero();
        assertThat(TextShape.of("Cafe\u0301 ne\u0301e\u0301\u0316").mostMarks()).isEqualTo(2);
        assertThat(TextShape.of("a" + "\u0301\u0316".repeat(600)).mostMarks()).isEqualTo(1_200);
        assertThat(TextShape.of("\u0301x\u0301x\u0301").mostMarks()).isEqualTo(1);
    }
}
