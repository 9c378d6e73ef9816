package io.comention.stats;

import java.util.Random;

/** Random counts. */
final class Draws {
    private Draws() {}

    static long binomial(Random random, long total, double share) {
        long hits = 0;
        for (long i = 0; i < total; i++) {
            hits += random.nextDouble() < share ? 1 : 0;
        }
        return hits;
    }
}
