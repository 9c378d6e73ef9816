package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermNumbersTest {
    private static byte[] utf8(String term) {
        return term.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void termsAreNumberedInTheOrderInWhichTheyCome() {
        Random random = new Random(1);
        TermNumbers numbers = new TermNumbers();
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            String term = Integer.toString(random.nextInt(20_000), 36) + (random.nextBoolean() ? "é" : "\ud835\udc00");
            byte[] inText = utf8("x" + term + "y");
            int number = expected.computeIfAbsent(term, t -> expected.size());
            assertThat(numbers.number(inText, 1, inText.length - 1)).isEqualTo(number);
        }

        assertThat(numbers.size()).isEqualTo(expected.size());
        expected.forEach((term, number) -> {
            assertThat(numbers.term(number)).isEqualTo(term);
            assertThat(numbers.find(utf8(term), 0, utf8(term).length)).isEqualTo(number);
        });
        assertThat(numbers.find(utf8("never"), 0, 5)).isEqualTo(-1);
        assertThat(numbers.size()).isEqualTo(expected.size());
    }

    @Test
    void anEmptyTermIsATermAndAPrefixIsAnother() {
        TermNumbers numbers = new TermNumbers();
        assertThat(List.of(numbers.number(""), numbers.number("a"), numbers.number("ab"), numbers.number("")))
                .containsExactly(0, 1, 2, 0);
    }

    @Test
    void termsCompareByCodePoints() {
        TermNumbers numbers = new TermNumbers();
        List<String> ordered = List.of("a", "ab", "b", "é", "\uff66", "\ud835\udc00");
        List<Integer> all = new ArrayList<>();
        for (String term : ordered) {
            all.add(numbers.number(term));
        }
        for (int i = 1; i < all.size(); i++) {
            assertThat(numbers.compare(all.get(i - 1), all.get(i))).isNegative();
            assertThat(numbers.compare(all.get(i), all.get(i - 1))).isPositive();
        }
    }
}
