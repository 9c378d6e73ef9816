package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftsTest {
    private static long[] always(int periods, long total) {
        return LongStream.generate(() -> total).limit(periods).toArray();
    }

    private static List<Integer> places(List<Shift> shifts) {
        return shifts.stream().map(Shift::place).toList();
    }

    @Test
    void whatComesAndGoesShiftsTwice() {
        List<Shift> shifts = new Shifts(always(8, 20), Window.YEAR).of(new int[] {5}, new long[] {15});

        assertThat(shifts).containsExactly(new Shift(5, 15, 20, 0, 100, Keyness.of(15, 20, 0, 100)));
        assertThat(new Shifts(always(8, 20), Window.YEAR).of(new int[] {2, 3, 4}, new long[] {20, 20, 20}))
                .containsExactly(
                        new Shift(3, 20, 20, 20, 60, Keyness.of(20, 20, 20, 60)),
                        new Shift(4, 20, 20, 40, 80, Keyness.of(20, 20, 40, 80)),
                        new Shift(5, 0, 20, 60, 100, Keyness.of(0, 20, 60, 100)),
                        new Shift(6, 0, 20, 60, 100, Keyness.of(0, 20, 60, 100)),
                        new Shift(7, 0, 20, 60, 100, Keyness.of(0, 20, 60, 100)));
    }

    @Test
    void halfOfThePeriodsBeforeMustHoldArticles() {
        int[] places = {3};
        long[] counts = {20};

        assertThat(places(new Shifts(always(4, 20), Window.YEAR).of(places, counts)))
                .containsExactly(3);
        assertThat(new Shifts(new long[] {20, 0, 20, 20}, Window.YEAR).of(places, counts))
                .isEmpty();
        assertThat(new Shifts(always(4, 20), Window.QUARTER).of(places, counts)).isEmpty();
    }

    @Test
    void aPeriodWithoutArticlesIsNoFall() {
        long[] totals = {20, 20, 20, 20, 0, 20};

        assertThat(places(new Shifts(totals, Window.YEAR).of(new int[] {0, 1, 2, 3}, always(4, 20))))
                .containsExactly(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theShiftsAreThoseOfEveryPeriodLookedAt(long seed) {
        Random random = new Random(seed);
        int shifted = 0;
        for (int round = 0; round < 200; round++) {
            Window window = Window.values()[1 + random.nextInt(4)];
            long[] totals = random.longs(random.nextInt(80), 0, 60)
                    .map(n -> n < 12 ? 0 : n)
                    .toArray();
            long[] counts = new long[totals.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = totals[i] == 0 || random.nextInt(3) > 0 ? 0 : random.nextLong(totals[i] + 1);
            }
            int[] places =
                    IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();

            List<Shift> found = new Shifts(totals, window)
                    .of(places, IntStream.of(places).mapToLong(i -> counts[i]).toArray());

            assertThat(found).isEqualTo(everyPeriod(counts, totals, window.before()));
            shifted += found.size();
        }
        assertThat(shifted).isGreaterThan(300);
    }

    private static List<Shift> everyPeriod(long[] counts, long[] totals, int before) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            int[] window = IntStream.range(Math.max(0, i - before), i)
                    .filter(j -> totals[j] > 0)
                    .toArray();
            long count = IntStream.of(window).mapToLong(j -> counts[j]).sum();
            long total = IntStream.of(window).mapToLong(j -> totals[j]).sum();
            if (totals[i] > 0 && 2 * window.length >= before) {
                Keyness keyness = Keyness.of(counts[i], totals[i], count, total);
                if (Math.abs(keyness.g2()) >= 10.83) {
                    shifts.add(new Shift(i, counts[i], totals[i], count, total, keyness));
                }
            }
        }
        return shifts;
    }
}
