package io.comention.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RowValuesTest {
    @Test
    void theValuesOfEachRowAreInOrderAndEachOnce() {
        Random random = new Random(7);
        RowValues values = new RowValues();
        for (int round = 0; round < 2; round++) {
            List<TreeSet<Long>> expected = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                if (expected.isEmpty() || random.nextInt(10) == 0) {
                    expected.add(new TreeSet<>());
                }
                int row = random.nextInt(expected.size());
                long value = random.nextInt(20) - 10L;
                values.add(row, value);
                expected.get(row).add(value);
                if (i % 1_000 == 0) {
                    values.group(expected.size()); // may be asked for between, too
                }
            }
            values.group(expected.size());
            for (int row = 0; row < expected.size(); row++) {
                assertThat(values.of(row)).containsExactly(expected.get(row).toArray(new Long[0]));
            }
            values.clear();
        }
    }

    @Test
    void valuesThatComeAgainDoNotFillIt() {
        RowValues values = new RowValues(10);
        for (int i = 0; i < 1_000; i++) {
            values.add(i % 2, i % 2);
            assertThat(values.isFull(2)).isFalse();
        }
        for (int i = 0; i < 9; i++) {
            values.add(0, 10 + i);
        }
        assertThat(values.isFull(2)).isTrue();
        values.clear();
        assertThat(values.isFull(0)).isFalse();
    }
}
