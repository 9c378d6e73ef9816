package io.comention.stories;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Connects all edges of a graph, rows {@code a, b}, to rows of {@link #SCHEMA}: disjoint sets with path halving (Tarjan
 * and van Leeuwen 1984). Holds the graph in memory.
 */
final class ConnectEdges implements MapPartitionsFunction<Row, Row> {
    static final StructType SCHEMA = StructType.fromDDL("node BIGINT, component BIGINT");

    @Override
    public Iterator<Row> call(Iterator<Row> edges) {
        long[] ends = ends(edges);
        long[] nodes = Arrays.stream(ends).sorted().distinct().toArray();
        int[] parents = IntStream.range(0, nodes.length).toArray();
        for (int i = 0; i < ends.length; i += 2) {
            int a = root(parents, Arrays.binarySearch(nodes, ends[i]));
            int b = root(parents, Arrays.binarySearch(nodes, ends[i + 1]));
            parents[Math.max(a, b)] = Math.min(a, b);
        }
        return IntStream.range(0, nodes.length)
                .mapToObj(node -> RowFactory.create(nodes[node], nodes[root(parents, node)]))
                .iterator();
    }

    private static long[] ends(Iterator<Row> edges) {
        long[] ends = new long[1024];
        int size = 0;
        while (edges.hasNext()) {
            Row edge = edges.next();
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
            }
            ends[size++] = edge.getLong(0);
            ends[size++] = edge.getLong(1);
        }
        return Arrays.copyOf(ends, size);
    }

    /** The least node of those connected so far. */
    private static int root(int[] parents, int node) {
        int at = node;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
