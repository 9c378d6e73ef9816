package io.comention.stats;

import java.util.Optional;

/** How well the top terms of a topic go together. */
public final class Coherence {
    private Coherence() {}

    /**
     * The mean NPMI of all pairs of terms, from −1 to 1, by the articles that hold them (Bouma 2009; Lau, Newman and
     * Baldwin 2014).
     *
     * @param together articles that hold both terms, by their places; on the diagonal, those that hold the term; the
     *     part below the diagonal is not looked at
     * @param n articles in all
     * @return nothing where no pair has an NPMI: fewer than two terms that occur
     */
    public static Optional<Double> npmi(long[][] together, long n) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < together.length; i++) {
            for (int j = i + 1; j < together.length; j++) {
                Double npmi = Association.of(together[i][j], together[i][i], together[j][j], n)
                        .npmi();
                if (npmi != null) {
                    sum += npmi;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Optional.empty() : Optional.of(sum / pairs);
    }
}
