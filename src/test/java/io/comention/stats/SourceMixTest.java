package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourceMixTest {
    private static List<SourceMix.Change> changes(Map<Integer, Map<String, Long>> articles) {
        return SourceMix.changes(new TreeMap<>(articles), 0.3, 100);
    }

    /** Shares 60, 40, 0 % become 30, 20, 50 %: ½ (0.3 + 0.2 + 0.5). */
    @Test
    void theDistanceIsTheShareOfArticlesThatWouldHaveToMove() {
        assertThat(changes(Map.of(
                        2001, Map.of("A", 60L, "B", 40L),
                        2002, Map.of("A", 300L, "B", 200L, "C", 500L))))
                .containsExactly(new SourceMix.Change(2001, 2002, 0.5, "C"));
    }

    @Test
    void aMixThatOnlyGrowsDoesNotChange() {
        assertThat(SourceMix.changes(
                        new TreeMap<>(Map.of(1, Map.of("A", 7L, "B", 3L), 2, Map.of("A", 7_000L, "B", 3_000L))), -1, 1))
                .containsExactly(new SourceMix.Change(1, 2, 0, "A"));
    }

    @Test
    void onlyMoreThanTheLimitIsAChange() {
        assertThat(changes(Map.of(2001, Map.of("A", 100L), 2002, Map.of("A", 70L, "B", 30L))))
                .isEmpty();
        assertThat(changes(Map.of(2001, Map.of("A", 100L), 2002, Map.of("A", 69L, "B", 31L))))
                .containsExactly(new SourceMix.Change(2001, 2002, 0.31, "B"));
    }

    @Test
    void yearsWithFewArticlesAreNotJudged() {
        assertThat(changes(Map.of(
                        2001, Map.of("A", 100L),
                        2002, Map.of("B", 99L),
                        2003, Map.of("A", 100L))))
                .isEmpty();
    }

    @Test
    void aYearIsComparedWithTheNextThatHasArticles() {
        assertThat(changes(Map.of(2001, Map.of("A", 100L), 2005, Map.of("B", 100L))))
                .containsExactly(new SourceMix.Change(2001, 2005, 1, "B"));
    }

    @Test
    void oneSourceOrNoneNeverChanges() {
        assertThat(changes(Map.of(2001, Map.of("A", 100L), 2002, Map.of("A", 10_000L))))
                .isEmpty();
        assertThat(changes(Map.of())).isEmpty();
        assertThat(changes(Map.of(2001, Map.of("A", 100L)))).isEmpty();
    }

    @Test
    void ofSeveralThatGainTheSameTheFirstIsNamed() {
        assertThat(changes(Map.of(2001, Map.of("A", 200L), 2002, Map.of("D", 50L, "C", 50L, "A", 100L))))
                .containsExactly(new SourceMix.Change(2001, 2002, 0.5, "C"));
    }
}
