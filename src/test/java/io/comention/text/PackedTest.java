package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTest {
    @Test
    void whatIsPutIsTakenInTheSameOrder() {
        Random random = new Random(1);
        long[] numbers = new long[1000];
        Packed packed = new Packed();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextLong() >> random.nextInt(64);
            packed.put(numbers[i]);
            packed.putSigned(numbers[i]);
        }

        Packed taken = new Packed(packed.bytes());
        for (long number : numbers) {
            assertThat(taken.take()).isEqualTo(number);
            assertThat(taken.takeSigned()).isEqualTo(number);
        }
        assertThat(taken.hasMore()).isFalse();
    }

    @Test
    void smallNumbersAreOneByte() {
        Packed packed = new Packed();
        packed.put(127);
        packed.putSigned(-64);
        assertThat(packed.bytes()).containsExactly(127, 127);
    }

    @Test
    void termsOfAnArticleComeBackWithTheirOccurrences() {
        TermCounts counts = TermCounts.of(List.of("talks", "traité", "x".repeat(200)), List.of(1, 300, 2));
        TermCounts back = TermCounts.unpack(counts.pack());
        assertThat(back.terms()).containsExactly("talks", "traité", "x".repeat(200));
        assertThat(back.occurrences()).containsExactly(1, 300, 2);
        assertThat(TermCounts.of(List.of(), List.of()).pack()).isEmpty();
    }
}
