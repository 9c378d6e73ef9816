package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.AliasKind;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.Row;

/** Which mentions of an article count, for whom, and in which of its units: the rules that all counts share. */
final class CountedMentions {
    private static final int MENTIONS = 5;

    private final Set<String> aliasKinds = new HashSet<>();
    private final CountedEntities counted;

    /**
     * What is known of an entity by its mentions.
     *
     * @param of by one mention, from its alias kind
     * @param with by some and others
     */
    record Known(ToIntFunction<String> of, BinaryOperator<Integer> with) {
        /** How many there are. */
        static final Known HOW_OFTEN = new Known(kind -> 1, Integer::sum);
    }

    /** By what a job counts; {@code counted}: for whom mentions count. */
    CountedMentions(Job job, CountedEntities counted) {
        for (AliasKind kind : job.aliasKinds()) {
            aliasKinds.add(kind.id());
        }
        this.counted = counted;
    }

    /**
     * What is named in each of an article's units of each kind, by the unit's number: entities, in order. Units that name
     * nobody are not there.
     *
     * @param row with {@link CountUnits#columns}
     */
    Map<Unit, Map<Integer, Map<String, Integer>>> places(Row row, List<Unit> units, Known known) {
        Map<Unit, Map<Integer, Map<String, Integer>>> places = new EnumMap<>(Unit.class);
        for (Unit unit : units) {
            places.put(unit, new HashMap<>());
        }
        for (Row mention : mentions(row)) {
            String entity = countsFor(mention);
            if (entity != null) {
                for (Unit unit : units) {
                    places.get(unit)
                            .computeIfAbsent(place(unit, mention), p -> new TreeMap<>())
                            .merge(entity, known.of().applyAsInt(mention.getString(1)), known.with());
                }
            }
        }
        return places;
    }

    /** What is named in the whole article: entities, in order. */
    Map<String, Integer> named(Row row, Known known) {
        Map<String, Integer> named = new TreeMap<>();
        for (Row mention : mentions(row)) {
            String entity = countsFor(mention);
            if (entity != null) {
                named.merge(entity, known.of().applyAsInt(mention.getString(1)), known.with());
            }
        }
        return named;
    }

    private static List<Row> mentions(Row row) {
        return row.isNullAt(MENTIONS) ? List.of() : row.getList(MENTIONS);
    }

    /** The entity for which a mention counts, or null; what a model finds counts for itself. */
    private String countsFor(Row mention) {
        String field = mention.getString(2);
        return aliasKinds.contains(mention.getString(1))
                        && !mention.getBoolean(5)
                        && (field.equals("title") || field.equals("text"))
                ? mention.getInt(0) < 0 ? counted.ofUnlisted(mention.getString(6)) : counted.of(mention.getInt(0))
                : null;
    }

    private static int place(Unit unit, Row mention) {
        return switch (unit) {
            case ARTICLE, STORY -> 0;
            case PARAGRAPH -> mention.getInt(4);
            case SENTENCE -> mention.getInt(3);
        };
    }
}
