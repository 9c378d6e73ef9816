package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void theOrderIsThatOfUtf8() {
        int[] alphabet = {'a', 'b', 'é', 0xD7FF, 0xE000, 0xFF5E, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF};
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random, alphabet);
            String b = word(random, alphabet);
            int expected =
                    Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
            assertThat(Integer.signum(CodePoints.ORDER.compare(a, b))).isEqualTo(Integer.signum(expected));
        }
    }

    private static String word(Random random, int[] alphabet) {
        int[] points = random.ints(random.nextInt(4), 0, alphabet.length)
                .map(i -> alphabet[i])
                .toArray();
        return new String(points, 0, points.length);
    }
}
