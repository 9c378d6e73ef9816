package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChunkCacheTest {
    private static final String[] ALPHABETS = {"ab", "a\0\u00ff", "аб", "aб😀", "abcdefghijklmnopqrstuvwxyz.,’"};

    @Test
    void theValueIsThatOfTheRunWhateverWasAskedForBefore() {
        Random random = new Random(15);
        int[] made = new int[1];
        ChunkCache<String> cache = new ChunkCache<>(run -> {
            made[0]++;
            return run;
        });
        int asked = 0;
        for (int i = 0; i < 200_000; i++) {
            String run = run(random);
            String text = "x ".repeat(random.nextInt(3)) + run + (random.nextBoolean() ? "\n" + run : "");
            int begin = text.indexOf(run);
            int limit = random.nextInt(10) == 0 ? begin + 1 + random.nextInt(run.length()) : text.length();
            int end = Math.min(limit, begin + run.length());
            assertThat(cache.of(text, begin, limit)).isEqualTo(text.substring(begin, end));
            assertThat(cache.end()).isEqualTo(end);
            asked++;
            if (i % 50_000 == 0) {
                cache.clear();
            }
        }
        assertThat(made[0]).isLessThan(asked * 9 / 10); // else it remembers nothing
    }

    /** Most of some few characters, so that they come again, and of lengths at which keys change. */
    private static String run(Random random) {
        String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
        int length = random.nextInt(4) == 0 ? 1 + random.nextInt(70) : 1 + random.nextInt(5);
        StringBuilder run = new StringBuilder();
        char same = alphabet.charAt(random.nextInt(alphabet.length()));
        boolean repeated = random.nextBoolean();
        while (run.length() < length) {
            run.append(repeated ? same : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return run.toString();
    }
}
