package io.comention.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ComponentsTest {
    private static Dataset<Row> edges(List<long[]> edges) {
        List<Row> rows = new ArrayList<>();
        for (long[] edge : edges) {
            rows.add(RowFactory.create(edge[0], edge[1]));
        }
        return SparkExtension.spark().createDataFrame(rows, StructType.fromDDL("a BIGINT, b BIGINT"));
    }

    /** What both ways of connecting agree on. */
    private static List<String> components(List<long[]> edges) {
        List<String> components = TableRows.of(Components.inOneTask(edges(edges)));
        assertThat(TableRows.of(Components.byStars(edges(edges)))).isEqualTo(components);
        return components;
    }

    @Test
    void withoutEdgesThereAreNone() {
        assertThat(components(List.of())).isEmpty();
    }

    @Test
    void everyNodeIsInTheComponentOfItsLeastOne() {
        assertThat(components(List.of(new long[] {-5, 3}, new long[] {3, 8}, new long[] {10, 11})))
                .containsExactly("-5 | -5", "10 | 10", "11 | 10", "3 | -5", "8 | -5");
    }

    @Test
    void aLongChainIsOne() {
        List<long[]> chain = new ArrayList<>();
        for (long node = 0; node < 300; node++) {
            chain.add(new long[] {node * 7919 % 301, (node + 1) * 7919 % 301});
        }
        assertThat(components(chain)).hasSize(301).allSatisfy(row -> assertThat(row)
                .endsWith(" | 0"));
    }

    @Test
    void randomGraphsHaveTheComponentsOfASearch() {
        Random random = new Random(11);
        List<long[]> edges = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            long a = random.nextInt(600);
            edges.add(new long[] {a, (a + 1 + random.nextInt(599)) % 600});
        }
        Map<Long, Long> least = new TreeMap<>();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (long[] edge : edges) {
                long a = least.getOrDefault(edge[0], edge[0]);
                long b = least.getOrDefault(edge[1], edge[1]);
                changed |= a != b || !least.containsKey(edge[0]) || !least.containsKey(edge[1]);
                least.put(edge[0], Math.min(a, b));
                least.put(edge[1], Math.min(a, b));
            }
        }
        List<String> expected = new ArrayList<>();
        least.forEach((node, component) -> expected.add(node + " | " + component));
        assertThat(components(edges)).containsExactlyInAnyOrderElementsOf(expected);
    }
}
