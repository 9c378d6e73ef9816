package io.comention.stats;

import java.util.Arrays;

/** Values by their rank, without sorting all of them. */
final class OrderStatistics {
    private OrderStatistics() {}

    /**
     * The value that would stand at place {@code rank} if the values from {@code from} to before {@code to} were
     * sorted; afterwards no value of these before that place is greater, and none behind it smaller (quickselect, Hoare
     * 1961, in three parts because of ties).
     *
     * @param values without NaN; reordered
     */
    static double select(double[] values, int from, int to, int rank) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            double pivot = median(values[low], values[low + (high - low) / 2], values[high]);
            int smaller = low;
            int greater = high;
            int i = low;
            while (i <= greater) {
                double value = values[i];
                if (value < pivot) {
                    values[i++] = values[smaller];
                    values[smaller++] = value;
                } else if (value > pivot) {
                    values[i] = values[greater];
                    values[greater--] = value;
                } else {
                    i++;
                }
            }
            if (rank < smaller) {
                high = smaller - 1;
            } else if (rank > greater) {
                low = greater + 1;
            } else {
                return pivot;
            }
        }
        return values[rank];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /**
     * The ranks of values from 1, equal ones with the mean of theirs.
     *
     * @param apart values no further than this from the next smaller one equal it
     */
    static double[] ranks(double[] values, double apart) {
        int n = values.length;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] rankOf = new double[n];
        int start = 0;
        for (int i = 1; i <= n; i++) {
            if (i == n || sorted[i] - sorted[i - 1] > apart) {
                Arrays.fill(rankOf, start, i, (start + 1 + i) / 2.0);
                start = i;
            }
        }
        double[] ranks = new double[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = rankOf[Arrays.binarySearch(sorted, values[i])];
        }
        return ranks;
    }
}
