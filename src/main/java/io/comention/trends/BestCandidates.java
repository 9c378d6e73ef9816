package io.comention.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The best sentences of those that were offered, in whatever order: every outlet's best, then every outlet's second, and
 * so on, each in the order of the candidates.
 *
 * <p>The best of some parts' best are the best of all: whoever comes before a sentence among a part comes before it among
 * all, or another sentence of the same outlet does in its place.
 */
final class BestCandidates {
    private final int most;
    private final List<Candidate> kept;

    BestCandidates(int most) {
        this.most = most;
        this.kept = new ArrayList<>(Math.min(most, 4) + 1);
    }

    /** Offers a candidate of another article than all before. */
    void offer(Candidate candidate) {
        int at = kept.size();
        while (at > 0 && Candidate.ORDER.compare(candidate, kept.get(at - 1)) < 0) {
            at--;
        }
        kept.add(at, candidate);
        if (kept.size() > most) {
            int[] turns = turns();
            int last = most;
            for (int i = most - 1; i >= 0; i--) {
                last = turns[i] > turns[last] ? i : last;
            }
            kept.remove(last);
        }
    }

    /** How many are kept. */
    int size() {
        return kept.size();
    }

    /** The best, the first one first. */
    List<Candidate> ranked() {
        int[] turns = turns();
        return IntStream.range(0, kept.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> turns[i])) // stable
                .map(kept::get)
                .toList();
    }

    /** The place of each candidate among those of its outlet; those without one are together. */
    private int[] turns() {
        int[] turns = new int[kept.size()];
        for (int i = 0; i < turns.length; i++) {
            for (int before = 0; before < i; before++) {
                if (Objects.equals(
                        kept.get(before).article().source(),
                        kept.get(i).article().source())) {
                    turns[i]++;
                }
            }
        }
        return turns;
    }
}
