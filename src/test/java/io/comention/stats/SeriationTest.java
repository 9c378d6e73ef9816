package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriationTest {
    @Test
    void aChainComesOutInItsOrderHoweverItIsShuffled() {
        for (long seed = 0; seed < 20; seed++) {
            List<Integer> shuffled = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
            java.util.Collections.shuffle(shuffled, new Random(seed));
            double[][] similarity = new double[8][8];
            for (int i = 0; i < 8; i++) {
                for (int j = 0; j < 8; j++) {
                    similarity[i][j] = Math.exp(-Math.abs(shuffled.get(i) - shuffled.get(j)));
                }
            }
            List<Integer> order =
                    Seriation.order(similarity).stream().map(shuffled::get).toList();
            List<Integer> sorted = List.of(0, 1, 2, 3, 4, 5, 6, 7);
            List<Integer> backwards = List.of(7, 6, 5, 4, 3, 2, 1, 0);
            assertThat(order).as("seed " + seed).isIn(sorted, backwards);
        }
    }

    @Test
    void twoGroupsStandApart() {
        double[][] similarity = {
            {1, 0, 0.9, 0},
            {0, 1, 0, 0.8},
            {0.9, 0, 1, 0.1},
            {0, 0.8, 0.1, 1}
        };
        assertThat(Seriation.order(similarity)).containsExactly(0, 2, 3, 1);
    }

    @Test
    void nothingAndOneThingHaveAnOrder() {
        assertThat(Seriation.order(new double[0][0])).isEmpty();
        assertThat(Seriation.order(new double[1][1])).containsExactly(0);
    }
}
