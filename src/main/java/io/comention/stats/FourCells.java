package io.comention.stats;

/** A 2×2 table by its cells. */
record FourCells(long both, long onlyA, long onlyB, long neither) {
    /**
     * From the margins.
     *
     * @throws IllegalArgumentException where the four numbers are no 2×2 table
     */
    static FourCells of(long nAB, long nA, long nB, long n) {
        FourCells cells = new FourCells(nAB, nA - nAB, nB - nAB, n - nA - nB + nAB);
        if (n < 1 || nAB < 0 || cells.onlyA < 0 || cells.onlyB < 0 || cells.neither < 0) {
            throw new IllegalArgumentException(
                    "no 2×2 table: n_ab " + nAB + ", n_a " + nA + ", n_b " + nB + ", n " + n);
        }
        return cells;
    }
}
