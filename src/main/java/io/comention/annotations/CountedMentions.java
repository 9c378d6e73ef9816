package io.comention.annotations;

import io.comention.entities.CountedEntities;
import io.comention.job.AliasKind;
import io.comention.job.Job;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/** Which mentions count under a job, and for whom: the one place that every table asks. */
public final class CountedMentions implements Serializable {
    private final Set<AliasKind> aliasKinds = EnumSet.noneOf(AliasKind.class);
    private final CountedEntities entities;

    /** What a job counts, its choices being looked up already. */
    public CountedMentions(Job job, CountedEntities entities) {
        aliasKinds.addAll(job.aliasKinds());
        this.entities = entities;
    }

    /**
     * The number of the entity for which the mention at hand counts, or {@link CountedEntities#NOBODY}; what a model finds
     * counts for itself.
     */
    public int number(Mentions at) {
        if (!at.counts() || !aliasKinds.contains(at.kind())) {
            return CountedEntities.NOBODY;
        }
        return at.alias() == Mention.UNLISTED
                ? entities.numberOfUnlisted(at.entityId())
                : entities.numberOfAlias(at.alias());
    }

    /** The entity for which the mention at hand counts, or null. */
    public String countsFor(Mentions at) {
        int number = number(at);
        return number == CountedEntities.NOBODY ? null : entities.id(number);
    }

    /** For whom mentions count, by their numbers. */
    public CountedEntities entities() {
        return entities;
    }
}
