package io.comention.stats;

import java.util.Optional;

/**
 * What the periods before let expect of a period, and how far it is from that.
 *
 * @param expected their rate times the period's total
 * @param z (count − expected) / √(expected + α · expected²), a negative binomial's deviation with its dispersion by
 *     moments; null where nothing is expected
 */
public record Baseline(double expected, Double z) {
    /**
     * The baseline of one period from the {@link Window#before} periods before it, itself excluded. The rate is Σ
     * counts / Σ totals of those of the same kind, such as the same weekday.
     *
     * <p>The dispersion is that of all of them around their own kind's rate: α = max(0, [Σ(n − μ)² · N / (N − kinds) −
     * Σμ] / Σμ²), which with equal totals is (s² − m)/m² (Anscombe 1950; by Poisson moments with exposures, Breslow
     * 1984). For days one rate for each weekday comes from four days, and one α from twenty-eight.
     *
     * @param counts by period
     * @param totals by period; periods where it is 0 are not looked at
     * @return nothing where the period has no total, or fewer than half of those before, or of their kind, have one
     */
    public static Optional<Baseline> of(long[] counts, long[] totals, int place, Window window) {
        int season = window.season();
        Kind[] kinds = new Kind[season];
        for (int kind = 0; kind < season; kind++) {
            kinds[kind] = Kind.of(counts, totals, place, kind, window);
        }
        int covered = 0;
        int seen = 0;
        for (Kind kind : kinds) {
            covered += kind.covered;
            seen += kind.covered > 0 ? 1 : 0;
        }
        if (totals[place] == 0 || 2 * covered < window.before() || 2 * kinds[0].covered * season < window.before()) {
            return Optional.empty();
        }
        double expected = kinds[0].rate * totals[place];
        if (expected == 0) {
            return Optional.of(new Baseline(0, null));
        }
        double squares = 0;
        double means = 0;
        double squaredMeans = 0;
        for (int i = Math.max(0, place - window.before()); i < place; i++) {
            if (totals[i] > 0) {
                double mean = kinds[(place - i) % season].rate * totals[i];
                squares += (counts[i] - mean) * (counts[i] - mean);
                means += mean;
                squaredMeans += mean * mean;
            }
        }
        double unbiased = covered > seen ? squares * covered / (covered - seen) : squares;
        double dispersion = Math.max(0, (unbiased - means) / squaredMeans);
        double deviation = Math.sqrt(expected + dispersion * expected * expected);
        return Optional.of(new Baseline(expected, (counts[place] - expected) / deviation));
    }

    /** The periods that are a multiple of the season, and {@code kind}, before a period. */
    private record Kind(int covered, double rate) {
        static Kind of(long[] counts, long[] totals, int place, int kind, Window window) {
            int covered = 0;
            double count = 0;
            double total = 0;
            for (int back = kind == 0 ? window.season() : kind; back <= window.before(); back += window.season()) {
                int i = place - back;
                if (i >= 0 && totals[i] > 0) {
                    covered++;
                    count += counts[i];
                    total += totals[i];
                }
            }
            return new Kind(covered, covered == 0 ? 0 : count / total);
        }
    }
}
