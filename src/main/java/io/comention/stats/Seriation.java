package io.comention.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An order in which similar things stand beside each other: average linkage (Sokal and Michener 1958), each join turned
 * so that the ends that meet are the most similar of the four choices (Gruvaeus and Wainer 1972).
 */
public final class Seriation {
    private Seriation() {}

    /**
     * The places of the things in their new order; of equal joins the one of the smallest places comes first.
     *
     * @param similarity symmetric, higher for the more similar; cubic in time, so meant for some dozens
     */
    public static List<Integer> order(double[][] similarity) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < similarity.length; i++) {
            groups.add(List.of(i));
        }
        while (groups.size() > 1) {
            int left = 0;
            int right = 1;
            double most = Double.NEGATIVE_INFINITY;
            for (int a = 0; a < groups.size(); a++) {
                for (int b = a + 1; b < groups.size(); b++) {
                    double mean = mean(groups.get(a), groups.get(b), similarity);
                    if (mean > most) {
                        most = mean;
                        left = a;
                        right = b;
                    }
                }
            }
            groups.set(left, join(groups.get(left), groups.remove(right), similarity));
        }
        return groups.isEmpty() ? List.of() : groups.get(0);
    }

    private static double mean(List<Integer> a, List<Integer> b, double[][] similarity) {
        double sum = 0;
        for (int i : a) {
            for (int j : b) {
                sum += similarity[i][j];
            }
        }
        return sum / a.size() / b.size();
    }

    private static List<Integer> join(List<Integer> a, List<Integer> b, double[][] similarity) {
        List<Integer> best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (List<Integer> first : List.of(a, reversed(a))) {
            for (List<Integer> second : List.of(b, reversed(b))) {
                double meeting = similarity[first.get(first.size() - 1)][second.get(0)];
                if (meeting > most) {
                    most = meeting;
                    best = new ArrayList<>(first);
                    best.addAll(second);
                }
            }
        }
        return best == null ? List.of() : List.copyOf(best);
    }

    private static List<Integer> reversed(List<Integer> order) {
        List<Integer> reversed = new ArrayList<>(order);
        Collections.reverse(reversed);
        return reversed;
    }
}
