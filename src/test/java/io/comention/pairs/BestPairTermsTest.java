package io.comention.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class BestPairTermsTest {
    private static Row row(String a, String b, String term, double g2) {
        return RowFactory.create(a, b, null, term, 5L, 9L, 1L, 9L, g2, 0.5);
    }

    private static List<String> ranked(List<Row> rows) {
        return rows.stream()
                .map(row -> row.getString(0) + row.getString(1) + row.get(2) + row.getString(3))
                .sorted()
                .toList();
    }

    private static final List<Row> ROWS = List.of(
            row("a", "b", "late", 12),
            row("a", "b", "zone", 40),
            row("a", "b", "\uFF5E", 20),
            row("a", "b", "\uD83D\uDE00", 20),
            row("a", "b", "arms", 20),
            row("a", "c", "late", 11));

    @Test
    void theGreatestComeFirstAndTiesInTheOrderOfCodePoints() {
        assertThat(ranked(new BestPairTerms(4).addAll(ROWS.iterator()).ranked()))
                .containsExactlyInAnyOrder("ab1zone", "ab2arms", "ab3\uFF5E", "ab4\uD83D\uDE00", "ac1late");
        assertThat(ranked(new BestPairTerms(1).addAll(ROWS.iterator()).ranked()))
                .containsExactlyInAnyOrder("ab1zone", "ac1late");
    }

    @Test
    void theBestOfPartsAreTheBestOfAll() {
        for (int keep = 1; keep < 6; keep++) {
            int most = keep;
            List<Row> expected = new BestPairTerms(most).addAll(ROWS.iterator()).ranked();
            List<Row> parts = IntStream.range(0, 3)
                    .mapToObj(part -> IntStream.range(0, ROWS.size())
                            .filter(i -> i % 3 == part)
                            .mapToObj(ROWS::get)
                            .toList())
                    .flatMap(part -> new BestPairTerms(most).addAll(part.iterator()).ranked().stream())
                    .toList();
            List<Row> all = new BestPairTerms(most)
                    .addAll(new ArrayList<>(parts).iterator())
                    .ranked();
            assertThat(ranked(all)).isEqualTo(ranked(expected));
            assertThat(all).allMatch(row -> row.size() == ROWS.get(0).size());
        }
        assertThat(new BestPairTerms(3).ranked()).isEmpty();
    }
}
