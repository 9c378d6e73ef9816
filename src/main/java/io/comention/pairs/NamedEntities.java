package io.comention.pairs;

import io.comention.annotations.CountedMentions;
import io.comention.entities.CountedEntities;
import io.comention.job.AliasKind;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.Row;

/** Whom an article names, as far as it counts, and in which of its units. */
final class NamedEntities {
    private static final int MENTIONS = 5;

    private final CountedMentions counted;

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
    NamedEntities(Job job, CountedEntities counted) {
        this.counted = new CountedMentions(job, counted);
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
            String entity = entity(mention);
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
            String entity = entity(mention);
            if (entity != null) {
                named.merge(entity, known.of().applyAsInt(mention.getString(1)), known.with());
            }
        }
        return named;
    }

    private static List<Row> mentions(Row row) {
        return row.isNullAt(MENTIONS) ? List.of() : row.getList(MENTIONS);
    }

    /**
     * The mentions of an annotation with only what counting needs: alias, alias_kind, field, sentence, paragraph,
     * repeated, and who is named only where the alias does not say it.
     */
    static String column(Job job) {
        boolean models = !job.models().isEmpty() && job.aliasKinds().contains(AliasKind.MODEL);
        String unlisted = models ? "IF(m.alias < 0, m.entity_id, CAST(NULL AS STRING))" : "CAST(NULL AS STRING)";
        return "transform(mentions, m -> struct(m.alias, m.alias_kind, m.field, m.sentence, m.paragraph, m.repeated, "
                + unlisted + "))";
    }

    /** The entity for which a mention of {@link #column} counts, or null; what a model finds counts for itself. */
    String entity(Row mention) {
        return counted.countsFor(
                mention.getInt(0),
                mention.getString(1),
                mention.getString(2),
                mention.getBoolean(5),
                mention.getString(6));
    }

    private static int place(Unit unit, Row mention) {
        return switch (unit) {
            case ARTICLE, STORY -> 0;
            case PARAGRAPH -> mention.getInt(4);
            case SENTENCE -> mention.getInt(3);
        };
    }
}
