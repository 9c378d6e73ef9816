package io.comention.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.entities.CountedEntities;
import io.comention.job.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesByKeyTest {
    @Test
    void aKeySaysWhoseSeriesItIs() {
        int[] entities = {CountedEntities.NOBODY, 0, 1, 1_000_000, (1 << 30) - 2};
        for (Unit unit : Unit.values()) {
            for (int a : entities) {
                for (int b : entities) {
                    long key = SeriesKey.of(unit, a, b);
                    assertThat(SeriesKey.unit(key)).isEqualTo(unit);
                    assertThat(SeriesKey.a(key)).isEqualTo(a);
                    assertThat(SeriesKey.b(key)).isEqualTo(b);
                }
            }
        }
    }

    @Test
    void everyKeyHasItsOwnSeriesHoweverManyThereAre() {
        Random random = new Random(1);
        SeriesByKey found = new SeriesByKey();
        for (int round = 0; round < 3; round++) {
            Map<Long, DailySeries> expected = new HashMap<>();
            for (int i = 0; i < 20_000; i++) {
                long key = SeriesKey.of(Unit.ARTICLE, random.nextInt(100), random.nextInt(100));
                DailySeries series = found.get(key);
                assertThat(expected.putIfAbsent(key, series)).isIn(null, series);
            }
            Map<Long, DailySeries> all = new HashMap<>();
            found.forEach(all::put);
            assertThat(all).isEqualTo(expected);
            assertThat(found.size()).isEqualTo(expected.size());
            found.clear();
            assertThat(found.size()).isZero();
        }
    }
}
