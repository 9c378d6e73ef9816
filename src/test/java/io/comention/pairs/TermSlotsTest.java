package io.comention.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.text.TermCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TermSlotsTest {
    private static final int SLOTS = 9;

    private static void add(TermSlots terms, int[] slots, List<String> of) {
        terms.add(slots, TermCounts.of(of, Collections.nCopies(of.size(), 3)));
    }

    private static Map<String, List<Integer>> counts(TermSlots terms) {
        Map<String, List<Integer>> counts = new TreeMap<>();
        while (terms.next()) {
            List<Integer> bySlot = Arrays.stream(terms.counts()).boxed().toList();
            assertThat(counts.put(terms.term(), bySlot)).isNull();
        }
        assertThat(terms.next()).isFalse();
        return counts;
    }

    @Test
    void aTermCountsForTheSlotsOfItsArticles() {
        TermSlots terms = new TermSlots(3);
        add(terms, new int[] {0, 2}, List.of("talks", "über"));
        add(terms, new int[] {2}, List.of("über"));
        add(terms, new int[] {1}, List.of());

        assertThat(counts(terms)).isEqualTo(Map.of("talks", List.of(1, 0, 1), "über", List.of(1, 0, 2)));
        assertThat(counts(new TermSlots(3))).isEmpty();
    }

    @Test
    void manyArticlesCountAsOneByOneTheyWould() {
        Random random = new Random(11);
        Map<String, int[]> expected = new TreeMap<>();
        TermSlots terms = new TermSlots(SLOTS);
        for (int article = 0; article < 3_000; article++) {
            int[] slots =
                    random.ints(0, SLOTS).distinct().limit(1 + article % 4).toArray();
            List<String> has = new ArrayList<>();
            for (int term = 0; term < 400; term++) {
                if (random.nextInt(1 + term) < 2) {
                    has.add("t" + term);
                    for (int slot : slots) {
                        expected.computeIfAbsent("t" + term, t -> new int[SLOTS])[slot]++;
                    }
                }
            }
            add(terms, slots, has);
        }
        Map<String, List<Integer>> found = counts(terms);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((term, counts) -> assertThat(counts)
                .isEqualTo(Arrays.stream(expected.get(term)).boxed().toList()));
    }

    @Test
    void itIsFullWhenItHoldsSoManyArticlesSlotsAndTerms() {
        TermSlots terms = new TermSlots(1, 7);
        add(terms, new int[] {0}, List.of("a", "b"));
        assertThat(terms.isFull()).isFalse();
        add(terms, new int[] {0}, List.of("a"));
        assertThat(terms.isFull()).isTrue();

        TermSlots withoutTerms = new TermSlots(1, 2);
        add(withoutTerms, new int[] {0}, List.of());
        assertThat(withoutTerms.isFull()).isTrue();
    }
}
