package io.comention.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.stories.Bucket.Entry;
import io.comention.stories.Bucket.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketTest {
    private static Entry on(int day, long article) {
        return new Entry(article, day, day, 0, 40);
    }

    private static List<Pair> pairs(int withinDays, Entry... entries) {
        Bucket bucket = new Bucket(withinDays);
        for (Entry entry : entries) {
            bucket.add(entry);
        }
        return drain(bucket);
    }

    private static List<Pair> drain(Bucket bucket) {
        List<Pair> pairs = new ArrayList<>();
        bucket.drain(pairs::add);
        return pairs;
    }

    @Test
    void articlesWithinTheWindowAreCompared() {
        assertThat(pairs(7, on(0, 9), on(7, 2), on(8, 3))).containsExactly(new Pair(2, 9, 10), new Pair(2, 3, 10));
    }

    @Test
    void withoutAWindowAllAreCompared() {
        assertThat(pairs(0, on(0, 1), on(900, 2))).containsExactly(new Pair(1, 2, 10));
    }

    @Test
    void aDateKnownToTheYearIsNearAllItsDays() {
        Entry year = new Entry(1, 0, 364, 0, 40);
        assertThat(pairs(7, year, on(10, 2), on(300, 3), on(371, 4), on(380, 5)))
                .containsExactly(new Pair(1, 2, 10), new Pair(1, 3, 10), new Pair(1, 4, 10));
    }

    @Test
    void aThinnerIndexAsksForFewerSharedKeys() {
        assertThat(pairs(7, new Entry(1, 0, 0, 0, 64), new Entry(2, 0, 0, 3, 400)))
                .containsExactly(new Pair(1, 2, 2));
        assertThat(pairs(7, new Entry(1, 0, 0, 0, 3), new Entry(2, 0, 0, 3, 400)))
                .containsExactly(new Pair(1, 2, 1));
    }

    @Test
    void manyAreComparedWithTheEarliestAndTheLatest() {
        Bucket bucket = new Bucket(7);
        for (int article = 0; article < 5000; article++) {
            bucket.add(on(0, article));
        }
        List<Pair> pairs = drain(bucket);
        assertThat(pairs)
                .hasSizeLessThan(5000 * (Bucket.EARLIEST + Bucket.LATEST))
                .contains(new Pair(0, 4999, 10));
        assertThat(pairs).contains(new Pair(4998, 4999, 10)).doesNotHaveDuplicates();
    }

    @Test
    void aShingleThatComesBackAgainAndAgainTellsNothing() {
        Bucket bucket = new Bucket(7);
        for (int week = 0; week <= Bucket.MOST_WINDOWS; week++) {
            bucket.add(on(8 * week, 2L * week));
            bucket.add(on(8 * week, 2L * week + 1));
        }
        assertThat(drain(bucket)).isEmpty();
        bucket.add(on(0, 1));
        bucket.add(on(0, 2));
        assertThat(drain(bucket)).hasSize(1);
    }

    @Test
    void aShingleOfTooManyArticlesTellsNothing() {
        Bucket bucket = new Bucket(7);
        for (int article = 0; article <= Bucket.MOST_ARTICLES; article++) {
            bucket.add(on(0, article));
        }
        assertThat(drain(bucket)).isEmpty();
    }
}
