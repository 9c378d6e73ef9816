package io.comention.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermSlotsTest {
    private static Topic topic(int place, int... terms) {
        return new Topic(
                place,
                IntStream.of(terms)
                        .mapToObj(term -> new Topic.Weighted(term, 0.1))
                        .toList());
    }

    @Test
    void termsAreCountedAndTheFirstOfATopicTogether() {
        TermSlots slots = TermSlots.of(14, List.of(topic(0, 3, 1, 2), topic(1, 1, 5)));
        long[] counts = new long[slots.size()];

        slots.add(List.of(1, 3, 5), counts);
        slots.add(List.of(1, 3, 13), counts);
        slots.add(List.of(2), counts);

        assertThat(counts).startsWith(0, 2, 1, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(counts[slots.of(0, 0, 1)]).isEqualTo(2); // 3 and 1
        assertThat(counts[slots.of(0, 0, 2)]).isZero(); // 3 and 2
        assertThat(counts[slots.of(0, 1, 2)]).isZero(); // 1 and 2
        assertThat(counts[slots.of(1, 0, 1)]).isEqualTo(1); // 1 and 5
        assertThat(IntStream.range(14, counts.length).mapToLong(i -> counts[i]).sum())
                .isEqualTo(3);
    }

    @Test
    void onlyTenTermsOfATopicAreLookedAtTogether() {
        int[] all = IntStream.range(0, 12).toArray();
        TermSlots slots = TermSlots.of(12, List.of(topic(0, all)));
        long[] counts = new long[slots.size()];

        slots.add(IntStream.of(all).boxed().toList(), counts);

        assertThat(IntStream.range(12, counts.length).mapToLong(i -> counts[i]).sum())
                .isEqualTo(10 * 9 / 2);
        assertThat(counts[slots.of(0, 8, 9)]).isEqualTo(1);
    }
}
