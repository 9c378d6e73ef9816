package io.comention.commands.graph;

import io.comention.job.Unit;
import io.comention.spark.Sessions;
import io.comention.stats.Disparity;
import io.comention.tables.Snapshot;
import io.comention.tables.Tables;
import io.comention.tables.TrendTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;

/**
 * Entities and how often they are named together.
 *
 * @param nodes by id; all of them have an edge
 * @param edges by the ids of both
 */
record Network(List<Node> nodes, List<Edge> edges) {
    /** Numbers of a pair that its edge shows beside its weight. */
    static final List<String> MEASURES = List.of("expected", "expected_in_period", "npmi", "log_odds", "strength", "q");

    private static final Set<String> NODE_COLUMNS = Set.of("entity_id", "name", "type");

    /** An entity. */
    record Node(String id, String name, String type) {}

    /**
     * A pair.
     *
     * @param weight units that name both
     * @param disparity the probability that it is so heavy by chance, at the end where it is less likely
     * @param measures aligned with {@link #MEASURES}; null where the table has none
     */
    record Edge(String a, String b, long weight, double disparity, List<Double> measures) {}

    /** The pairs of a unit in the last snapshot that are in enough units, with their entities. */
    static Network read(String outputPath, Unit unit, long minUnits) {
        Set<String> columns = new HashSet<>(MEASURES);
        columns.addAll(List.of("unit", "entity_a", "entity_b", "n_ab"));
        List<Edge> edges = new ArrayList<>();
        Map<String, Long> strengths = new HashMap<>();
        Map<String, Long> degrees = new HashMap<>();
        Snapshot snapshot = Snapshot.latest(outputPath, Sessions.hadoop());
        snapshot.read(TrendTables.PAIRS, columns, FilterCompat.get(Snapshot.is("unit", unit.id())), row -> {
            Edge edge = edge(row);
            if (edge.weight() >= minUnits) {
                edges.add(edge);
                for (String end : List.of(edge.a(), edge.b())) {
                    strengths.merge(end, edge.weight(), Long::sum);
                    degrees.merge(end, 1L, Long::sum);
                }
            }
            return true;
        });
        List<Edge> judged = new ArrayList<>(edges.stream()
                .map(edge -> new Edge(
                        edge.a(),
                        edge.b(),
                        edge.weight(),
                        Disparity.p(
                                edge.weight(),
                                strengths.get(edge.a()),
                                degrees.get(edge.a()),
                                strengths.get(edge.b()),
                                degrees.get(edge.b())),
                        edge.measures()))
                .toList());
        judged.sort(Comparator.comparing(Edge::a).thenComparing(Edge::b));
        return of(nodes(snapshot), judged);
    }

    private static Network of(List<Node> all, List<Edge> edges) {
        Set<String> ends = new HashSet<>();
        edges.forEach(edge -> {
            ends.add(edge.a());
            ends.add(edge.b());
        });
        return new Network(all.stream().filter(node -> ends.contains(node.id())).toList(), List.copyOf(edges));
    }

    /** The edges that stand out at one of their ends, and their nodes. */
    Network withEdgesBelow(double alpha) {
        return of(nodes, edges.stream().filter(edge -> edge.disparity() < alpha).toList());
    }

    private static List<Node> nodes(Snapshot snapshot) {
        List<Node> nodes = new ArrayList<>();
        snapshot.read(
                Tables.ENTITIES,
                NODE_COLUMNS,
                FilterCompat.NOOP,
                row -> nodes.add(new Node(
                        Snapshot.text(row, "entity_id"), Snapshot.text(row, "name"), Snapshot.text(row, "type"))));
        nodes.sort(Comparator.comparing(Node::id));
        return nodes;
    }

    private static Edge edge(Group row) {
        List<Double> measures = new ArrayList<>();
        for (String measure : MEASURES) {
            measures.add(Snapshot.measure(row, measure));
        }
        return new Edge(
                row.getString("entity_a", 0), row.getString("entity_b", 0), row.getLong("n_ab", 0), 1, measures);
    }
}
