package io.comention.report;

import io.comention.job.EntityPair;
import java.util.Comparator;

/**
 * A row of the table of pairs.
 *
 * @param expected what chance alone would give
 * @param npmi null where one is never named or both always are
 * @param strength what pairs are ranked by; null where they are too few
 * @param q of stories; else null
 */
record RankedPair(
        EntityPair pair,
        long together,
        long a,
        long b,
        long total,
        Double expected,
        Double npmi,
        Double strength,
        Double q) {
    static final Comparator<RankedPair> STRONGEST_FIRST = Comparator.comparing(
                    RankedPair::strength, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(ranked -> ranked.pair().a())
            .thenComparing(ranked -> ranked.pair().b());

    static RankedPair of(Cells row) {
        return new RankedPair(
                EntityPair.of(row.text("entity_a"), row.text("entity_b")),
                row.number("n_ab"),
                row.number("n_a"),
                row.number("n_b"),
                row.number("n_total"),
                row.measure("expected"),
                row.measure("npmi"),
                row.measure("strength"),
                row.measure("q"));
    }
}
