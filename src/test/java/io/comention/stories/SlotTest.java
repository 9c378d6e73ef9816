package io.comention.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static Bucket.Entry article(long number) {
        return new Bucket.Entry(number, 0, 0, 0, 1);
    }

    /** The articles of each key that has several. */
    private static List<List<Long>> keys(Slot slot) {
        slot.sort();
        List<List<Long>> keys = new ArrayList<>();
        for (List<Bucket.Entry> next = slot.next(); !next.isEmpty(); next = slot.next()) {
            keys.add(next.stream().map(Bucket.Entry::article).toList());
        }
        return keys;
    }

    @Test
    void articlesComeByKeyInTheOrderInWhichTheyWereAdded() {
        Slot slot = new Slot(10);
        slot.add(article(7), new int[] {Integer.MIN_VALUE, -1, 0});
        slot.add(article(3), new int[] {-1, Integer.MAX_VALUE});
        slot.add(article(5), new int[] {Integer.MIN_VALUE, -1, Integer.MAX_VALUE});

        assertThat(keys(slot)).containsExactly(List.of(7L, 5L), List.of(7L, 3L, 5L), List.of(3L, 5L));
    }

    @Test
    void aKeyOfTooManyArticlesIsLetGoOf() {
        Slot slot = new Slot(2, 4);
        for (int i = 0; i < 100; i++) {
            slot.add(article(i), i % 10 == 0 ? new int[] {-5, i / 20} : new int[] {-5});
        }

        assertThat(keys(slot))
                .containsExactly(
                        List.of(0L, 10L), List.of(20L, 30L), List.of(40L, 50L), List.of(60L, 70L), List.of(80L, 90L));
    }
}
