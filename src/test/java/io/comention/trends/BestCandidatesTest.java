package io.comention.trends;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.text.Snippet;
import io.comention.trends.Candidate.Article;
import io.comention.trends.Candidate.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestCandidatesTest {
    private static final LocalDate DAY = LocalDate.of(2001, 3, 1);

    /** A sentence of a length with two names so far from each other. */
    private static Candidate candidate(String article, String source, int length, int gap) {
        return candidate(new Article(article, DAY, source), 1, length, gap);
    }

    private static Candidate candidate(Article article, int sentence, int length, int gap) {
        return Candidate.of(
                article,
                sentence,
                new Snippet(0, length),
                new Named("b", "name", 0, 1),
                new Named("a", "name", 1 + gap, 2 + gap));
    }

    private static List<String> best(int most, Candidate... candidates) {
        BestCandidates best = new BestCandidates(most);
        for (Candidate candidate : candidates) {
            best.offer(candidate);
        }
        return best.ranked().stream().map(c -> c.article().id()).toList();
    }

    @Test
    void namesStandInTheOrderOfTheirIds() {
        Candidate candidate = candidate("1", "A", 100, 7);
        assertThat(candidate.a()).isEqualTo(new Named("a", "name", 8, 9));
        assertThat(candidate.b()).isEqualTo(new Named("b", "name", 0, 1));
        assertThat(candidate.gap()).isEqualTo(7);
        assertThat(candidate.names()).isEqualTo(new Snippet(0, 9));
    }

    @Test
    void aNameThatGoesOnOverTheEndOfItsSentenceIsShownWhole() {
        assertThat(candidate("1", "A", 50, 49).bounds()).isEqualTo(new Snippet(0, 51));
    }

    @Test
    void readableSentencesComeFirstThenNearNamesThenShortOnes() {
        assertThat(best(
                        9,
                        candidate("too short", "A", 39, 1),
                        candidate("too long", "B", 301, 0),
                        candidate("far", "C", 40, 20),
                        candidate("near and long", "D", 300, 19),
                        candidate("near", "E", 299, 19)))
                .containsExactly("near", "near and long", "far", "too long", "too short");
    }

    @Test
    void tiesBreakByDateArticleAndSentence() {
        Article article = new Article("2", DAY, "A");
        Candidate expectedFirst = candidate(new Article("10", DAY, "A"), 3, 50, 5);
        Candidate second = candidate(article, 1, 50, 5);
        Candidate third = candidate(article, 2, 50, 5);
        Candidate last = candidate(new Article("1", DAY.plusDays(1), "A"), 1, 50, 5);
        assertThat(List.of(expectedFirst, second, third, last)).isSortedAccordingTo(Candidate.ORDER);
        assertThat(List.of(last, third, second, expectedFirst)).isSortedAccordingTo(Candidate.ORDER.reversed());
    }

    @Test
    void everyOutletsBestComesBeforeAnyOutletsSecond() {
        assertThat(best(
                        3,
                        candidate("a1", "A", 50, 1),
                        candidate("a2", "A", 50, 2),
                        candidate("a3", "A", 50, 3),
                        candidate("b1", "B", 50, 9),
                        candidate("n1", null, 500, 9),
                        candidate("n2", null, 500, 8)))
                .containsExactly("a1", "b1", "n2");
        assertThat(best(3, candidate("a1", "A", 50, 1), candidate("a2", "A", 50, 2), candidate("b1", "B", 500, 9)))
                .containsExactly("a1", "b1", "a2");
    }

    @Test
    void theBestOfPartsAreTheBestOfAll() {
        long seed = 19960927;
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            int most = 1 + random.nextInt(6);
            List<Candidate> all = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                String source = random.nextInt(5) == 0 ? null : "" + random.nextInt(1 + random.nextInt(5));
                all.add(candidate("" + i, source, 30 + random.nextInt(20), random.nextInt(4)));
            }
            Collections.shuffle(all, random);
            BestCandidates merged = new BestCandidates(most);
            for (int from = 0; from < all.size(); ) {
                int to = Math.min(all.size(), from + 1 + random.nextInt(8));
                BestCandidates part = new BestCandidates(most);
                all.subList(from, to).forEach(part::offer);
                assertThat(part.size()).isLessThanOrEqualTo(most);
                part.ranked().forEach(merged::offer);
                from = to;
            }
            assertThat(merged.ranked()).as("seed %d, round %d", seed, round).isEqualTo(sorted(all, most));
        }
    }

    /** The same from all at once. */
    private static List<Candidate> sorted(List<Candidate> all, int most) {
        List<Candidate> inOrder = new ArrayList<>(all);
        inOrder.sort(Candidate.ORDER);
        Map<String, Integer> seen = new HashMap<>();
        List<List<Candidate>> turns = new ArrayList<>();
        for (Candidate candidate : inOrder) {
            int turn = seen.merge("" + candidate.article().source(), 1, Integer::sum) - 1;
            if (turn == turns.size()) {
                turns.add(new ArrayList<>());
            }
            turns.get(turn).add(candidate);
        }
        return turns.stream().flatMap(List::stream).limit(most).toList();
    }
}
