package io.comention.stats;

/** Values by their rank, without sorting all of them. */
final class OrderStatistics {
    private OrderStatistics() {}

    /**
     * The value that would stand at place {@code rank} if the values from {@code from} to before {@code to} were sorted;
     * afterwards no value of these before that place is greater, and none behind it smaller (quickselect, Hoare 1961, in
     * three parts because of ties).
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

    /** The ranks of values from 1, equal ones with the mean of theirs. */
    static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (below(sorted, values[i], false) + below(sorted, values[i], true) + 1) / 2.0;
        }
        return ranks;
    }

    private static int below(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
