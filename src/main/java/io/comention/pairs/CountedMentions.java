package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.AliasKind;
import io.comention.job.Job;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Row;

/** Which mentions of an article count, and for whom. */
final class CountedMentions {
    private final Set<String> aliasKinds = new HashSet<>();
    private final CountedEntities counted;

    CountedMentions(Job job, CountedEntities counted) {
        for (AliasKind kind : job.aliasKinds()) {
            aliasKinds.add(kind.id());
        }
        this.counted = counted;
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
        String field = mention.getString(2);
        return aliasKinds.contains(mention.getString(1))
                        && !mention.getBoolean(5)
                        && (field.equals("title") || field.equals("text"))
                ? mention.getInt(0) < 0 ? counted.ofUnlisted(mention.getString(6)) : counted.of(mention.getInt(0))
                : null;
    }
}
